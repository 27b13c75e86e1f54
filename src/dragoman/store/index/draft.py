"""An index in the making: the tables, the columns, and what rows refer to by number."""

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass, field

from dragoman.model.place import Place
from dragoman.model.report import MARKS
from dragoman.model.span import Evidence
from dragoman.store.index.folding import fold
from dragoman.store.index.packed import NONE, Packer


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """What is asked of a report by the rows that stand on it."""

    number: int
    outlet: str | None
    published: str | None
    mark: str


UNKNOWN_REPORT = Telling(number=NONE, outlet=None, published=None, mark=MARKS[0])


@dataclass(slots=True)
class Draft:
    """Where rows go, and the numbers of those that are in already."""

    con: sqlite3.Connection
    packer: Packer = field(default_factory=Packer)
    actors: dict[str, int] = field(default_factory=dict)
    tracks: dict[str, int] = field(default_factory=dict)
    reports: dict[str, Telling] = field(default_factory=dict)
    events: dict[str, int] = field(default_factory=dict)
    places: dict[tuple[object, ...], int] = field(default_factory=dict)
    figure_events: dict[str, str] = field(default_factory=dict)
    claimants: dict[str, tuple[str | None, str]] = field(default_factory=dict)

    def insert(self, table: str, row: tuple[object, ...]) -> None:
        """Write one row of a table."""
        marks = ", ".join("?" * len(row))
        self.con.execute(f'INSERT INTO "{table}" VALUES ({marks})', row)

    def insert_words(self, table: str, row: tuple[object, ...]) -> None:
        """Write one row of full text, its number first."""
        names = ", ".join(WORDS[table])
        marks = ", ".join("?" * len(row))
        self.con.execute(f'INSERT INTO "{table}" (rowid, {names}) VALUES ({marks})', row)

    def telling(self, report: str) -> Telling:
        """What is known of a report."""
        return self.reports.get(report, UNKNOWN_REPORT)

    def place(self, place: Place | None) -> int:
        """The number of a place; places of one name, country and point are one."""
        if place is None:
            return NONE
        key = (place.name, place.country, place.latitude, place.longitude, place.precision)
        if key not in self.places:
            number = self.places[key] = len(self.places) + 1
            folded = fold(f"{place.name} {place.text}")
            self.insert("place", (number, *key, place.radius_km, folded))
        return self.places[key]

    def mark(self, evidence: Iterable[Evidence]) -> str:
        """The most restricted mark of the reports that rows stand on."""
        return max((self.telling(one.report).mark for one in evidence), key=rank, default=MARKS[0])


def rank(mark: str) -> int:
    """How restricted a mark is; one that nobody knows is as the most restricted.

    >>> sorted(("RED", "CLEAR", "AMBER", "GREEN"), key=rank)
    ['CLEAR', 'GREEN', 'AMBER', 'RED']
    """
    return MARKS.index(mark) if mark in MARKS else len(MARKS)


WORDS = {
    "event_words": ("sentence", '"trigger"', "kind", "actors", "place", "spelled"),
    "claim_words": ("content", "speaker", "issue", "spelled"),
    "report_words": ("text", "title", "outlet", "spelled"),
}
