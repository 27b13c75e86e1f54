"""Opens the indexes of a store, each made anew where there is none of the store's edition."""

import os
import sqlite3
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from dragoman.errors import BusyStoreError, StoreError
from dragoman.store.edition import load_edition
from dragoman.store.file import open_for_reading
from dragoman.store.index.build import build_index
from dragoman.store.index.correcting import Correct
from dragoman.store.index.homes import SUFFIX, drafts_of, homes_of, make_draft
from dragoman.store.index.index import Index
from dragoman.store.index.stamp import index_version, make_stamp, read_only_address, read_stamp
from dragoman.store.rows import Connection

DAMAGED = ("SQLITE_CORRUPT", "SQLITE_NOTADB", "SQLITE_IOERR")
# The requests of a server that find no index wait for the first of them to make it. Two
# processes may make it at once: each has a draft of its own, and the same comes of both.
_MAKING = threading.Lock()


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipe:
    """An index: the end of its file's name, the version of what makes it, and how it is made.

    `write` gets the open store, the empty file, and the stamp, which it writes last.
    """

    suffix: str
    version: str
    write: Callable[[Connection, Path, Mapping[str, str]], None]


@contextmanager
def open_index(store: Path, *, correct: Correct, scratch: Path | None = None) -> Iterator[Index]:
    """The index of the store as it stands, or as it last stood where it is being written.

    Made where it is absent, stale, damaged or an older program's: beside the store, or under
    `scratch` (by default a folder of one's own among temporary files) where nothing can be
    written beside it. Raises StoreError.
    """
    write = partial(_write_index, correct=correct)
    recipe = Recipe(suffix=SUFFIX, version=index_version(), write=write)
    with open_made(store, recipe, scratch=scratch) as con:
        yield Index(con)


@contextmanager
def open_made(
    store: Path, recipe: Recipe, *, scratch: Path | None = None
) -> Iterator[sqlite3.Connection]:
    """The same of any recipe."""
    path = _find(store, recipe, scratch=scratch)
    con = sqlite3.connect(read_only_address(path), uri=True)
    con.row_factory = sqlite3.Row
    try:
        yield con
    except sqlite3.DatabaseError as error:
        if not error.sqlite_errorname.startswith(DAMAGED):
            raise
        path.unlink(missing_ok=True)
        raise StoreError(f"the index of {store} was damaged and is made anew; ask again") from error
    finally:
        con.close()


def has_index(store: Path, con: Connection, *, scratch: Path | None = None) -> bool:
    """Whether the index of a store, which is open, is made: one has not to wait for it."""
    stamp = make_stamp(load_edition(con), index_version())
    return any(read_stamp(home) == stamp for home in homes_of(store, scratch))


def drop_index(store: Path, *, scratch: Path | None = None) -> None:
    """Delete the index of a store, wherever it lies, and what was left of making one."""
    for home in homes_of(store, scratch):
        for path in (home, *drafts_of(home)):
            path.unlink(missing_ok=True)


def _write_index(
    con: Connection, path: Path, stamp: Mapping[str, str], *, correct: Correct
) -> None:
    build_index(con, path, stamp=stamp, correct=correct)


def _find(store: Path, recipe: Recipe, *, scratch: Path | None) -> Path:
    homes = homes_of(store, scratch, recipe.suffix)
    current = _current(store, homes, recipe)
    if current:
        return current
    with _MAKING:
        return _current(store, homes, recipe) or _renewed(store, homes, recipe)


def _current(store: Path, homes: tuple[Path, ...], recipe: Recipe) -> Path | None:
    """An index as old as the store to the nanosecond: it was found to be of its edition."""
    try:
        written = store.stat().st_mtime_ns
        if store.with_name(f"{store.name}.wal").exists():  # written since, and not closed
            return None
    except OSError:
        return None
    for home in homes:
        if _is_written_at(home, written) and read_stamp(home).get("version") == recipe.version:
            return home
    return None


def _is_written_at(home: Path, written: int) -> bool:
    try:
        return home.stat().st_mtime_ns == written
    except OSError:
        return False


def _renewed(store: Path, homes: tuple[Path, ...], recipe: Recipe) -> Path:
    try:
        written = store.stat().st_mtime_ns if store.exists() else 0
        with open_for_reading(store) as con:
            stamp = make_stamp(load_edition(con), recipe.version)
            found = next((home for home in homes if read_stamp(home) == stamp), None)
            path = found or _make(con, store, homes, stamp=stamp, recipe=recipe)
    except BusyStoreError:
        former = (h for h in homes if read_stamp(h).get("version") == recipe.version)
        last = next(former, None)
        if last is None:
            raise
        return last
    with suppress(OSError):  # another's file: it will be looked into again
        os.utime(path, ns=(written, written))
    return path


def _make(
    con: Connection,
    store: Path,
    homes: tuple[Path, ...],
    *,
    stamp: dict[str, str],
    recipe: Recipe,
) -> Path:
    """The index made in the first of the homes where it can be."""
    failed: OSError | sqlite3.Error | None = None
    for home in homes:
        try:
            _make_at(home, con, store, stamp=stamp, recipe=recipe)
        except (OSError, sqlite3.Error) as error:
            failed = error
        else:
            return home
    raise StoreError(f"no index of {store} could be made: {failed}") from failed


def _make_at(
    home: Path, con: Connection, store: Path, *, stamp: dict[str, str], recipe: Recipe
) -> None:
    draft = make_draft(home, mode=store.stat().st_mode)
    try:
        recipe.write(con, draft, stamp)
        with draft.open("rb") as file:
            os.fsync(file.fileno())
        os.replace(draft, home)
    finally:
        draft.unlink(missing_ok=True)
