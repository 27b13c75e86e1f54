"""Writes the queue of a review: all that can be asked, in the order in which it is asked."""

import json
import sqlite3
from collections.abc import Mapping, Sequence
from importlib import resources
from pathlib import Path

from dragoman.model.review import Candidate

WHEN_IN = """
CREATE UNIQUE INDEX asked_id ON asked (id);
CREATE INDEX asked_kind ON asked (kind, n);
CREATE INDEX asked_drawn ON asked (kind, drawn);
INSERT INTO size SELECT kind, count(*) FROM asked GROUP BY kind;
INSERT INTO stratum
SELECT kind, coalesce(tier, ''), band, count(*) FROM asked
WHERE kind IN ('event', 'claim', 'figure') GROUP BY kind, tier, band;
"""
SPOT_KINDS = {"pair": "event"}  # what stands there, by the kind of what is asked


def write_queue(
    path: Path,
    candidates: Sequence[Candidate],
    *,
    sentences: int,
    accounts: int,
    stamp: Mapping[str, str],
) -> None:
    """Write candidates, given by band and in it by lot, to an empty file; the stamp last."""
    folder = resources.files("dragoman.store.index")
    order = sorted(range(len(candidates)), key=lambda place: candidates[place].lot)
    drawn = {place: rank for rank, place in enumerate(order)}
    out = sqlite3.connect(path, isolation_level=None)
    try:
        out.executescript((folder / "queue.sql").read_text(encoding="utf-8"))
        out.execute("BEGIN")
        marks = ", ".join("?" * 11)
        out.executemany(
            f"INSERT INTO asked VALUES ({marks})",
            (_row(place, drawn[place], one) for place, one in enumerate(candidates)),
        )
        out.executemany("INSERT OR IGNORE INTO spot VALUES (?, ?, ?, ?, ?)", _spots(candidates))
        out.execute("INSERT INTO extent VALUES (?, ?)", (sentences, accounts))
        out.execute("COMMIT")
        out.executescript(WHEN_IN)
        out.executemany("INSERT INTO stamp VALUES (?, ?)", stamp.items())
    finally:
        out.close()


def _spots(candidates: Sequence[Candidate]) -> list[tuple[str, int, int, str, str]]:
    """Rows by where they stand; of several in one place the first by its id is kept."""
    return sorted(
        {
            (spot.report, spot.start, spot.end, SPOT_KINDS.get(one.kind, one.kind), row)
            for one in candidates
            for spot, row in zip(one.spots, one.rows, strict=False)
        }
    )


def _row(place: int, drawn: int, one: Candidate) -> tuple[object, ...]:
    spots = [(spot.report, spot.start, spot.end) for spot in one.spots]
    lists = tuple(json.dumps(each) for each in (one.rows, one.events, spots, one.why))
    return (place + 1, drawn, one.id, one.kind, one.tier, one.band, str(one.lot), *lists)
