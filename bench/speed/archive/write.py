"""Writes an archive into a new store: layer one of each report, and layer two without reconciling.

What merging would find is known here, so that 100,000 events take minutes, not hours. The rows
are as merging leaves them; only the choice of value among accounts is drawn, not reasoned.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from random import Random
from typing import Any

import pyarrow as pa

from bench.speed.archive import rows
from bench.speed.archive.days import Told, make_days, make_world
from bench.speed.archive.events import Account, make_event
from bench.speed.conflicts import Conflict, Happening
from dragoman.model.arrow import to_table
from dragoman.model.claim import Claim
from dragoman.model.figure import Figure
from dragoman.model.report import Report
from dragoman.run.version import program_version
from dragoman.store.cache import save_readings
from dragoman.store.edition import renew_edition
from dragoman.store.file import open_or_make
from dragoman.store.rows import Connection, insert_rows, insert_table, transaction
from dragoman.store.schema import RECORD_TABLES, Meta

SEED = 11
READINGS_A_COMMIT = 2_000
Rows = dict[str, list[Any]]  # by field of Record


def write_archive(path: Path, *, events: int, reports: int, seed: int = SEED) -> None:
    """Make a store of about so many events and reports at `path`, where none may be."""
    random = Random(seed)
    conflicts = make_world(events, random)
    kept: dict[str, list[pa.Table]] = defaultdict(list)
    with open_or_make(path) as con:
        for conflict in conflicts:
            told = _tell(con, conflict, events=events, reports=reports, random=random)
            kept["reports"].append(to_table(Report, told[0]))
            for name, items in _made(conflict, *told[1:], random=random).items():
                kept[name].append(to_table(RECORD_TABLES[name][1], items))
        kept["actors"] = [to_table(RECORD_TABLES["actors"][1], rows.make_actors(conflicts))]
        with transaction(con):
            for name, tables in kept.items():
                table = "reports" if name == "reports" else RECORD_TABLES[name][0]
                insert_table(con, table, pa.concat_tables(tables).sort_by("id"))
            insert_rows(con, "meta", Meta, [Meta(key="program", value=program_version())])
            renew_edition(con)


def _tell(
    con: Connection, conflict: Conflict, *, events: int, reports: int, random: Random
) -> tuple[list[Report], dict[int, Happening], dict[int, list[Account]]]:
    """Write the readings of a conflict; its reports, what happened, and who told it."""
    texts: dict[str, Report] = {}
    happened: dict[int, Happening] = {}
    accounts: dict[int, list[Account]] = defaultdict(list)
    waiting = []
    for day in make_days(conflict, events=events, reports=reports, random=random):
        happened |= day.happened
        for told in day.told:
            if told.reading.report.id in texts:
                continue
            texts[told.reading.report.id] = told.reading.report
            waiting.append(told.reading)
            for number, account in _accounts(told):
                accounts[number].append(account)
        if len(waiting) > READINGS_A_COMMIT:
            save_readings(con, waiting, version=program_version())
            waiting = []
    save_readings(con, waiting, version=program_version())
    return list(texts.values()), happened, accounts


def _accounts(told: Told) -> Iterator[tuple[int, Account]]:
    reading = told.reading
    claims: dict[str | None, list[Claim]] = defaultdict(list)
    figures: dict[str | None, list[Figure]] = defaultdict(list)
    for claim in reading.claims:
        claims[claim.about].append(claim)
    for figure in reading.figures:
        figures[figure.event].append(figure)
    for number, mention in zip(told.happenings, reading.events, strict=True):
        yield (
            number,
            Account(
                # The text is kept once, not with each of its accounts.
                report=replace(reading.report, text=""),
                mention=mention,
                claims=tuple(claims[mention.id]),
                figures=tuple(figures[mention.id]),
            ),
        )


def _made(
    conflict: Conflict,
    happened: dict[int, Happening],
    accounts: dict[int, list[Account]],
    *,
    random: Random,
) -> Rows:
    """Layer two of a conflict."""
    tracks = rows.make_tracks(conflict)
    names = [track.id for track in tracks]
    found: Rows = defaultdict(list)
    for number, told in sorted(accounts.items()):
        event = make_event(happened[number], told, tracks=names, random=random)
        found["events"].append(event)
        found["claims"] += rows.make_claims(told, event, random)
        found["figures"] += rows.make_figures(told, event, random)
    return (
        found
        | _later(conflict, found, accounts, random=random)
        | {"tracks": [rows.with_meetings(track, found["events"]) for track in tracks]}
    )


def _later(
    conflict: Conflict, found: Rows, accounts: dict[int, list[Account]], *, random: Random
) -> Rows:
    """What is made of events and claims."""
    events, claims = found["events"], found["claims"]
    by_id = {event.id: event for event in events}
    everybody = (account for told in accounts.values() for account in told)
    return {
        "situations": list(rows.make_situations(events, conflict)),
        "positions": list(rows.make_positions(claims)),
        "contradictions": list(rows.make_contradictions(events, random)),
        "agreements": list(rows.make_agreements(events, random)),
        "commitments": list(rows.make_commitments(claims, by_id)),
        "sources": list(rows.make_sources(everybody)),
    }
