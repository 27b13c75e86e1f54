"""Makes an index of an open store, a batch of rows at a time."""

import sqlite3
from collections.abc import Mapping
from importlib import resources
from pathlib import Path

from dragoman.store.index.correcting import Correct
from dragoman.store.index.draft import Draft
from dragoman.store.index.write_claims import (
    write_claims,
    write_figures,
    write_positions,
    write_situations,
)
from dragoman.store.index.write_events import write_events
from dragoman.store.index.write_names import write_actors, write_reports, write_tracks
from dragoman.store.rows import Connection

# Nobody else sees the file before it is whole, so nothing has to be undone or waited for.
PRAGMAS = """
PRAGMA page_size = 8192;
PRAGMA journal_mode = OFF;
PRAGMA synchronous = OFF;
PRAGMA cache_size = -65536;
"""


def build_index(con: Connection, path: Path, *, stamp: Mapping[str, str], correct: Correct) -> None:
    """Write the index of a store to `path`, an empty file, and the stamp last."""
    out = sqlite3.connect(path, isolation_level=None)
    try:
        out.executescript(PRAGMAS)
        out.executescript(_sql("schema"))
        out.execute("BEGIN")
        draft = Draft(con=out)
        write_actors(con, draft)
        write_tracks(con, draft)
        write_reports(con, draft, correct)
        write_events(con, draft)
        write_claims(con, draft)
        write_figures(con, draft)
        write_situations(con, draft)
        write_positions(con, draft)
        draft.packer.write(out)
        out.execute("COMMIT")
        out.executescript(_sql("lookup"))
        out.executemany("INSERT INTO stamp VALUES (?, ?)", stamp.items())
    finally:
        out.close()


def _sql(name: str) -> str:
    return (resources.files("dragoman.store.index") / f"{name}.sql").read_text(encoding="utf-8")
