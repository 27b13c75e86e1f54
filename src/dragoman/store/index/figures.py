"""Figures as series: what is said of a number, by whom, over time."""

import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields

import numpy as np

from dragoman.model.filter import Filter
from dragoman.store.index.counts import ValueCount
from dragoman.store.index.index import Index
from dragoman.store.index.matching import Mask, Numbers, match_figures

MOST_FIGURES = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureRow:
    """What a series shows of a figure.

    `day` is that as of which it holds, else the published date of its report; `claimant` is the
    actor who says so, where it is not the outlet itself.
    """

    id: str
    measure: str
    low: float | None
    high: float | None
    exactness: str
    unit: str
    of: str | None
    day: str | None
    event: str | None
    claimant: str | None
    claimant_name: str | None
    place: str | None
    country: str | None
    latitude: float | None
    longitude: float | None
    cumulative: bool | None
    legible: bool
    text: str
    report: str
    outlet: str | None
    published: str | None
    mark: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FigurePage:
    """Some of the figures that fit, and how many fit in all."""

    rows: tuple[FigureRow, ...]
    total: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SeriesCount:
    """A measure at one event (or at none): how many figures, from what least to what most."""

    measure: str
    event: str | None
    figures: int
    low: float | None
    high: float | None
    first: str | None
    last: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class SeriesPage:
    """Some of the series that fit, how many there are, and figures that belong to no event."""

    rows: tuple[SeriesCount, ...]
    total: int
    apart: int


def page_figures(
    index: Index,
    filter: Filter,
    *,
    measure: str | None = None,
    limit: int = MOST_FIGURES,
    offset: int = 0,
) -> FigurePage:
    """The figures that fit, of one measure or of all, by day."""
    numbers = _by_day(index, _fitting(index, filter, measure))
    rows = load_figures(index, numbers[offset : offset + limit])
    return FigurePage(rows=rows, total=len(numbers))


def figures_of_event(index: Index, event: str) -> tuple[FigureRow, ...]:
    """All figures of an event, by measure and day."""
    sql = "SELECT * FROM figure WHERE event = ? ORDER BY measure, day, published, id"
    return tuple(map(figure_of, index.rows(sql, (event,))))


def count_series(
    index: Index, filter: Filter, *, measure: str | None = None, limit: int = MOST_FIGURES
) -> tuple[SeriesCount, ...]:
    """The series that fit, one to a measure at an event, the longest first."""
    return page_series(index, filter, measure=measure, limit=limit).rows


def page_series(
    index: Index,
    filter: Filter,
    *,
    measure: str | None = None,
    limit: int = MOST_FIGURES,
    offset: int = 0,
) -> SeriesPage:
    """Some of the series that fit, the longest first; a series is whole, whatever is asked."""
    places = np.flatnonzero(_fitting(index, filter, measure))
    codes = index.column("figure.measure")[places].astype(np.int64)
    numbers = index.column("figure.event")[places].astype(np.int64)
    keys = np.stack([codes, numbers])[:, numbers > 0]
    found, counts = np.unique(keys, axis=1, return_counts=True)
    longest = np.argsort(-counts, kind="stable")[offset : offset + limit]
    return SeriesPage(
        rows=tuple(_load_series(index, found[:, longest].T.tolist())),
        total=len(counts),
        apart=int((numbers == 0).sum()),
    )


def count_measures(index: Index, filter: Filter) -> tuple[ValueCount, ...]:
    """How many of the figures that fit there are of each measure, the most frequent first."""
    words = index.words("figure.measure")
    codes = index.column("figure.measure")[match_figures(index, filter)]
    counts = np.bincount(codes, minlength=len(words))
    return tuple(
        ValueCount(value=words[code], name=words[code], events=int(counts[code]))
        for code in np.argsort(-counts, kind="stable").tolist()
        if code and counts[code]
    )


def load_figures(index: Index, numbers: Sequence[int] | Numbers) -> tuple[FigureRow, ...]:
    """The figures of these numbers, in their order."""
    wanted = [int(number) for number in numbers]
    return tuple(map(figure_of, index.rows_in("SELECT * FROM figure WHERE n IN", wanted)))


def figure_of(row: sqlite3.Row) -> FigureRow:
    """The figure of a row of the table `figure`."""
    plain = {field.name: row[field.name] for field in fields(FigureRow)}
    cumulative = None if row["cumulative"] is None else bool(row["cumulative"])
    return FigureRow(**plain | {"legible": bool(row["legible"]), "cumulative": cumulative})


def _fitting(index: Index, filter: Filter, measure: str | None) -> Mask:
    mask = match_figures(index, filter)
    if measure is not None:
        words = index.words("figure.measure")
        code = words.index(measure) if measure in words[1:] else -1
        mask &= index.column("figure.measure") == code
    return mask


def _by_day(index: Index, mask: Mask) -> Numbers:
    places = np.flatnonzero(mask)
    days = index.column("figure.day")[places]
    return places[np.argsort(days, kind="stable")] + 1


def _load_series(index: Index, keys: Sequence[tuple[int, int]]) -> Iterator[SeriesCount]:
    """The series of these measures' codes and events' numbers."""
    events = list(dict.fromkeys(event for _, event in keys))
    rows = index.rows_in("SELECT n, id FROM event WHERE n IN", events)
    ids = {row["n"]: row["id"] for row in rows}
    words = index.words("figure.measure")
    for code, event in keys:
        row = index.rows(SERIES, (ids[event], words[code]))[0]
        yield SeriesCount(measure=words[code], event=ids[event], **dict(row))


SERIES = """
SELECT count(*) AS figures, min(low) AS low, max(high) AS high, min(day) AS first, max(day) AS last
FROM figure WHERE event = ? AND measure = ?
"""
