"""What an index was made from, and by which program: one that differs is made anew."""

import hashlib
import sqlite3
from functools import cache
from importlib import resources
from pathlib import Path

from dragoman import __version__

HEADER = b"SQLite format 3\x00"
PAGE_SIZE_AT, PAGES_AT = 16, 28  # in the header of a SQLite file: two bytes, and four
SUFFIXES = (".py", ".sql")


@cache
def index_version() -> str:
    """Package version, and a hash of the files that make and read an index."""
    digest = hashlib.sha256()
    folder = resources.files("dragoman.store.index")
    for item in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if item.name.endswith(SUFFIXES):
            digest.update(item.name.encode() + item.read_bytes())
    return f"{__version__}+{digest.hexdigest()[:16]}"


def make_stamp(edition: str | None, version: str) -> dict[str, str]:
    """The stamp of an index of this edition, made by this version of the program."""
    return {"edition": edition or "", "version": version}


def read_stamp(path: Path) -> dict[str, str]:
    """The stamp of an index; empty where there is none, or a damaged one."""
    if not _is_whole(path):
        return {}
    try:
        con = sqlite3.connect(read_only_address(path), uri=True)
        try:
            return dict(con.execute("SELECT name, value FROM stamp").fetchall())
        finally:
            con.close()
    except sqlite3.Error:
        return {}


def read_only_address(path: Path) -> str:
    """The file for SQLite, as one that nobody writes: a new index is another file."""
    return f"{path.absolute().as_uri()}?mode=ro&immutable=1"


def _is_whole(path: Path) -> bool:
    """Whether the file is as long as its header says."""
    try:
        with path.open("rb") as file:
            header = file.read(100)
        size = path.stat().st_size
    except OSError:
        return False
    page = int.from_bytes(header[PAGE_SIZE_AT : PAGE_SIZE_AT + 2], "big")
    pages = int.from_bytes(header[PAGES_AT : PAGES_AT + 4], "big")
    return header.startswith(HEADER) and page * pages == size > 0
