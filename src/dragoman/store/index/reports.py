"""Reports in a list, without their texts."""

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass, fields, replace

import numpy as np

from dragoman.model.filter import Filter
from dragoman.model.note import is_on_note
from dragoman.model.report import MARKS
from dragoman.store.index.events import PAGE
from dragoman.store.index.index import Index
from dragoman.store.index.matching import Numbers, match_reports
from dragoman.store.index.packed import iso_day


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportRow:
    """What a list shows of a report, as corrections leave it."""

    id: str
    title: str | None
    outlet: str | None
    published: str | None
    language: str
    mark: str
    file: str
    url: str | None


NOTE = ReportRow(
    id="",
    title=None,
    outlet=None,
    published=None,
    language="",
    mark=MARKS[-1],  # as long as nobody has looked
    file="a private note",
    url=None,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportPage:
    """Some of the reports that fit, and how many fit in all."""

    rows: tuple[ReportRow, ...]
    total: int


def page_reports(index: Index, filter: Filter, *, limit: int = PAGE, offset: int = 0) -> ReportPage:
    """The reports that fit, the last published first, those of no day at the end."""
    places = np.flatnonzero(match_reports(index, filter))
    days = index.column("report.day")[places].astype(np.int64)
    numbers = places[np.argsort(-days, kind="stable")] + 1
    rows = load_reports(index, numbers[offset : offset + limit])
    return ReportPage(rows=rows, total=len(numbers))


def find_reports(index: Index, ids: Sequence[str]) -> dict[str, ReportRow]:
    """The reports of these ids, by id; those that the record has not are left out.

    A private note is named as one, and no more is told of it.
    """
    marks = ", ".join("?" * len(ids))
    rows = index.rows(f"SELECT * FROM report WHERE id IN ({marks})", ids)
    return {row["id"]: report_of(row) for row in rows} | {
        id: replace(NOTE, id=id) for id in ids if is_on_note(id)
    }


def find_as_of(index: Index) -> str | None:
    """The latest day on which a report was published: the now of the record."""
    return iso_day(int(index.column("report.day").max(initial=0)))


def load_reports(index: Index, numbers: Sequence[int] | Numbers) -> tuple[ReportRow, ...]:
    """The reports of these numbers, in their order."""
    wanted = [int(number) for number in numbers]
    return tuple(map(report_of, index.rows_in("SELECT * FROM report WHERE n IN", wanted)))


def report_of(row: sqlite3.Row) -> ReportRow:
    """The report of a row of the table `report`."""
    return ReportRow(**{field.name: row[field.name] for field in fields(ReportRow)})
