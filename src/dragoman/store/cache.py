"""Layer one, kept: the readings of reports, by report and version of the program."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields
from typing import Any

from dragoman.model.ids import make_id
from dragoman.model.reading import Reading
from dragoman.model.report import Report
from dragoman.store.rows import (
    Connection,
    delete_keyed_rows,
    insert_keyed_rows,
    insert_rows,
    select_keyed_rows,
    select_rows,
    transaction,
)
from dragoman.store.schema import READING_COLUMN, READING_TABLES, CachedReading

# The text is in the hash; where a report lay and who may see it do not change what it says.
KEYLESS = ("text", "file", "mark")


def reading_key(report: Report, version: str) -> str:
    """Key of the reading of a report, as it is now, by one version of the program."""
    parts = [getattr(report, field.name) for field in fields(report) if field.name not in KEYLESS]
    return make_id("rd", *parts, version)


def save_readings(con: Connection, readings: Iterable[Reading], *, version: str) -> None:
    """Keep readings, in place of those with the same key; one commit for all given."""
    keyed = {reading_key(reading.report, version): reading for reading in readings}
    with transaction(con):
        _drop_keys(con, keyed)
        rows = [
            CachedReading(key=key, report=reading.report.id, version=version)
            for key, reading in keyed.items()
        ]
        insert_rows(con, "readings", CachedReading, rows)
        for field, (table, cls) in READING_TABLES.items():
            items = [(key, item) for key, it in keyed.items() for item in getattr(it, field)]
            insert_keyed_rows(con, table, cls, items)


def cached_readings(con: Connection) -> list[CachedReading]:
    """What is kept, oldest first."""
    return select_rows(con, "readings", CachedReading)


def load_readings(con: Connection, reports: Mapping[str, Report]) -> Iterator[Reading]:
    """The readings with the given keys, each of its report, by report id."""
    rows: dict[str, dict[str, list[Any]]] = defaultdict(lambda: defaultdict(list))
    for field, (table, cls) in READING_TABLES.items():
        for key, item in select_keyed_rows(con, table, cls, reports):
            rows[key][field].append(item)
    for key, report in sorted(reports.items(), key=lambda entry: entry[1].id):
        found = {field: tuple(rows[key][field]) for field in READING_TABLES}
        yield Reading(report=report, **found)


def load_latest_readings(con: Connection, reports: Iterable[Report]) -> Iterator[Reading]:
    """The last reading kept of each report, by whatever version; none where none is kept."""
    by_id = {report.id: report for report in reports}
    latest = {row.report: row.key for row in cached_readings(con) if row.report in by_id}
    return load_readings(con, {key: by_id[report] for report, key in latest.items()})


def drop_stale_readings(con: Connection, *, current: Iterable[str], version: str) -> None:
    """Drop what no run will ask for: other versions, and other readings of the same reports.

    Readings by this version of reports outside the record stay: a run that was broken off
    left them, and the next one goes on from there.
    """
    kept = cached_readings(con)
    wanted = set(current)
    reports = {row.report for row in kept if row.key in wanted}
    stale = [
        row.key
        for row in kept
        if row.key not in wanted and (row.version != version or row.report in reports)
    ]
    _drop_keys(con, stale)


def drop_reports(con: Connection, reports: Iterable[str]) -> None:
    """Drop every reading of the given reports."""
    gone = set(reports)
    _drop_keys(con, [row.key for row in cached_readings(con) if row.report in gone])


def _drop_keys(con: Connection, keys: Iterable[str]) -> None:
    gone = list(keys)
    if not gone:
        return
    delete_keyed_rows(con, "readings", "key", gone)
    for table, _ in READING_TABLES.values():
        delete_keyed_rows(con, table, READING_COLUMN, gone)
