"""The queue of a review as it is kept beside the store: nothing of it is read but what is asked."""

import json
import sqlite3
from collections.abc import Iterable, Iterator

from dragoman.model.judgement import Anchor
from dragoman.model.review import Asked, Candidate, Spot

AT_ONCE = 500  # ids in one question: SQLite takes some thousands
COLUMNS = "id, kind, tier, band, lot, rows, events, spots, why"
LINE = f"SELECT {COLUMNS} FROM asked WHERE kind = ? ORDER BY"


class KeptQueue:
    """An open queue; its lines begin anew each time they are asked for."""

    def __init__(self, con: sqlite3.Connection) -> None:
        self._con = con

    @property
    def band(self) -> Iterator[Candidate]:
        """Events by band."""
        return self._line("event", "n")

    @property
    def lot(self) -> Iterator[Candidate]:
        """Events by lot alone."""
        return self._line("event", "drawn")

    @property
    def pair(self) -> Iterator[Candidate]:
        """Pairs by band."""
        return self._line("pair", "n")

    @property
    def sentence(self) -> Iterator[Candidate]:
        """Sentences in which nothing was found."""
        return self._line("sentence", "n")

    @property
    def claim(self) -> Iterator[Candidate]:
        """Claims by band."""
        return self._line("claim", "n")

    @property
    def any_claim(self) -> Iterator[Candidate]:
        """Claims by lot alone."""
        return self._line("claim", "drawn")

    @property
    def figure(self) -> Iterator[Candidate]:
        """Figures by band."""
        return self._line("figure", "n")

    @property
    def any_figure(self) -> Iterator[Candidate]:
        """Figures by lot alone."""
        return self._line("figure", "drawn")

    @property
    def sentences(self) -> int:
        """How many sentences without a row the whole store has."""
        return int(self._extent()[0])

    @property
    def accounts(self) -> int:
        """How many accounts of events the record has."""
        return int(self._extent()[1])

    def find(self, ids: Iterable[str]) -> list[Candidate]:
        """The candidates with these ids, as far as there are any."""
        return [
            _candidate(row)
            for part in _parts(ids)
            for row in self._con.execute(
                f"SELECT {COLUMNS} FROM asked WHERE id IN ({', '.join('?' * len(part))})", part
            )
        ]

    def rows_at(self, anchors: Iterable[Anchor]) -> dict[Anchor, str]:
        """The rows that stand just where anchors point, of those asked about."""
        sql = 'SELECT row FROM spot WHERE report = ? AND "start" = ? AND "end" = ? AND kind = ?'
        found = {}
        for one in anchors:
            row = self._con.execute(sql, (one.report, one.start, one.end, one.kind)).fetchone()
            if row is not None:
                found[one] = str(row[0])
        return found

    def count_asked(self, ids: Iterable[str]) -> Asked:
        """How much there is to ask about, and where those with these ids stand."""
        kinds = self._con.execute("SELECT kind, number FROM size").fetchall()
        strata = self._con.execute("SELECT kind, tier, band, number FROM stratum").fetchall()
        return Asked(
            kinds=dict(kinds),
            strata={(kind, tier, band): number for kind, tier, band, number in strata},
            places={one.id: one.stratum for one in self.find(ids)},
        )

    def _line(self, kind: str, order: str) -> Iterator[Candidate]:
        return map(_candidate, self._con.execute(f"{LINE} {order}", (kind,)))

    def _extent(self) -> tuple[int, int]:
        return tuple(self._con.execute("SELECT sentences, accounts FROM extent").fetchone())


def _candidate(row: sqlite3.Row) -> Candidate:
    return Candidate(
        id=row["id"],
        kind=row["kind"],
        tier=row["tier"],
        band=row["band"],
        lot=int(row["lot"]),
        rows=tuple(json.loads(row["rows"])),
        events=tuple(json.loads(row["events"])),
        spots=tuple(Spot(*spot) for spot in json.loads(row["spots"])),
        why=tuple(json.loads(row["why"])),
    )


def _parts(ids: Iterable[str]) -> Iterator[list[str]]:
    wanted = sorted(set(ids))
    for first in range(0, len(wanted), AT_ONCE):
        yield wanted[first : first + AT_ONCE]
