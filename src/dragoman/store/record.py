"""What is in the record, and layer two: replaced together, in one transaction."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import pyarrow as pa

from dragoman.model.arrow import to_table
from dragoman.model.clustering import Clustering
from dragoman.model.judgement import Judgement
from dragoman.model.record import Record
from dragoman.model.report import Rejected, Report
from dragoman.store.cache import drop_reports, drop_stale_readings
from dragoman.store.clustering import save_clustering
from dragoman.store.codebook import save_codebook_text
from dragoman.store.edition import renew_edition
from dragoman.store.judgements import load_judgements, save_settled
from dragoman.store.layout import renew_record
from dragoman.store.redirects import find_redirects, next_shown
from dragoman.store.rows import (
    Connection,
    delete_keyed_rows,
    insert_rows,
    replace_rows,
    replace_table,
    select_rows,
    transaction,
)
from dragoman.store.schema import OWN_TABLES, RECORD_TABLES, Meta, Redirect, Shown


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """What layer two is made from, beside the readings: reports, judgements, and files refused."""

    reports: tuple[Report, ...]
    judgements: tuple[Judgement, ...]
    rejected: tuple[Rejected, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """The record made from a state, by which version, from the readings with which keys.

    `codebook` is the text of one of the user's own; None is the shipped one. `clustering` is left
    to the next reconciling by the version `reconciling`, in place of the `former` one.
    """

    record: Record
    version: str
    keys: tuple[str, ...]
    codebook: str | None = None
    reconciling: str = ""
    clustering: Clustering = field(default_factory=Clustering)
    former: Clustering = field(default_factory=Clustering)


def load_state(con: Connection) -> State:
    """The state of the store."""
    return State(
        reports=_by_id(select_rows(con, "reports", Report)),
        judgements=load_judgements(con),
        rejected=tuple(select_rows(con, "rejected", Rejected)),
    )


def load_record(con: Connection, reports: Iterable[Report]) -> Record:
    """Layer two as stored, with the `reports` as their corrections leave them."""
    found: dict[str, Any] = {
        field: tuple(select_rows(con, table, cls)) for field, (table, cls) in RECORD_TABLES.items()
    }
    return Record(reports=_by_id(reports), **found)


def load_redirects(con: Connection) -> dict[str, str]:
    """Event ids once shown, and the event that now stands for each."""
    return {row.old_id: row.new_id for row in select_rows(con, "redirects", Redirect)}


def make_tables(record: Record) -> dict[str, pa.Table]:
    """The rows of layer two by table, as `save_record` writes them.

    Making them takes longer than writing them, and needs no open store.
    """
    return {
        table: to_table(cls, getattr(record, field))
        for field, (table, cls) in RECORD_TABLES.items()
    }


def save_record(
    con: Connection, state: State, made: Made, *, tables: Mapping[str, pa.Table] | None = None
) -> None:
    """Replace the state, layer two and the redirects, all in one transaction.

    `tables` are those of the record, where they were made before the store was opened.
    """
    rows = make_tables(made.record) if tables is None else tables
    with transaction(con):
        renew_record(con)
        _save_reports(con, state.reports)
        _save_judgements(con, state.judgements)
        replace_rows(con, "rejected", Rejected, _by_file(state.rejected))
        for table, items in rows.items():
            replace_table(con, table, items)
        save_clustering(con, made.clustering, former=made.former, version=made.reconciling)
        _save_redirects(con, made.record)
        drop_stale_readings(con, current=made.keys, version=made.version)
        _save_version(con, made.version)
        save_settled(con, max((row.number for row in state.judgements), default=0))
        save_codebook_text(con, made.codebook)
        renew_edition(con)


def _save_reports(con: Connection, reports: Iterable[Report]) -> None:
    """Write only what differs: the texts are most of a store."""
    before = {row.id: row for row in select_rows(con, "reports", Report)}
    after = {row.id: row for row in reports}
    changed = [id for id, row in before.items() if after.get(id) != row]
    delete_keyed_rows(con, "reports", "id", changed)
    insert_rows(con, "reports", Report, [r for id, r in after.items() if before.get(id) != r])
    drop_reports(con, before.keys() - after.keys())


def _save_judgements(con: Connection, judgements: Sequence[Judgement]) -> None:
    """Those of the state, and behind them those that were put in since it was loaded."""
    last = max((row.number for row in judgements), default=0)
    since = [row for row in load_judgements(con) if row.number > last]
    replace_rows(con, "judgements", Judgement, (*judgements, *since))


def _save_redirects(con: Connection, record: Record) -> None:
    shown = next_shown(select_rows(con, "shown", Shown), record.events)
    redirects = find_redirects(shown, record.events, before=load_redirects(con))
    replace_rows(con, "shown", OWN_TABLES["shown"], shown)
    replace_rows(con, "redirects", OWN_TABLES["redirects"], redirects)


def _save_version(con: Connection, version: str) -> None:
    con.execute("DELETE FROM meta WHERE key = 'program'")
    insert_rows(con, "meta", Meta, [Meta(key="program", value=version)])


def _by_id(reports: Iterable[Report]) -> tuple[Report, ...]:
    return tuple(sorted(reports, key=lambda report: report.id))


def _by_file(rejected: Iterable[Rejected]) -> list[Rejected]:
    return sorted(rejected, key=lambda row: (row.file, row.reason))
