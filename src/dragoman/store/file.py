"""The file of a store: made whole, opened by one writer, refused with one clear line."""

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import duckdb

from dragoman.errors import BusyStoreError, NotAStoreError, StoreError
from dragoman.store.layout import (
    JUDGEMENTS,
    absent_tables,
    can_extend_judgements,
    create_tables,
    extend_judgements,
    outdated_tables,
    renew_readings,
)
from dragoman.store.rows import Connection, insert_rows, transaction
from dragoman.store.schema import (
    APPLICATION,
    FORMAT,
    READING_NAMES,
    RECORD_NAMES,
    Meta,
    table_definitions,
)
from dragoman.store.writer import sole_writer

# One thread: rows come back in the order in which they went in. No extension is ever fetched.
# The smallest blocks: a store has many columns and few rows, and takes a fifth of the space.
CONFIG: dict[str, str | bool | int | float | list[str]] = {
    "threads": 1,
    "default_block_size": "16384",
    "autoinstall_known_extensions": False,
    "autoload_known_extensions": False,
}
OLDER = "was written by an older Dragoman; read the reports into a new store"
# How long (seconds) a store that is held is waited for: a page of the reading room takes a tenth
# of it.
PATIENCE = 0.6
PAUSE_SECONDS = 0.05
FACTS = "SELECT key, value FROM meta WHERE key IN ('application', 'format')"
MAGIC = b"DUCK"
MAGIC_AT = 8  # DuckDB's header: a checksum of eight bytes, then these four


@contextmanager
def open_or_make(path: Path) -> Iterator[Connection]:
    """The store at `path`, made where there is none, open for writing."""
    with make_absent(path), opened_for_writing(path) as con:
        yield con


@contextmanager
def open_for_writing(path: Path) -> Iterator[Connection]:
    """The store at `path`, which must be there; no other process opens it meanwhile.

    Raises NotAStoreError, BusyStoreError or StoreError, each with what to do about it.
    """
    expect_there(path)
    with sole_writer(path), opened_for_writing(path) as con:
        yield con


@contextmanager
def open_for_judging(path: Path) -> Iterator[Connection]:
    """The store at `path` to put judgements behind those there are, and nothing else.

    A run that goes on meanwhile is not waited for: it leaves what came after it began as it is.
    """
    expect_there(path)
    with opened_for_writing(path) as con:
        yield con


@contextmanager
def make_absent(path: Path) -> Iterator[None]:
    """Be the one writer of the store at `path`, made where there is none."""
    if not path.parent.is_dir():
        raise StoreError(f"{path} cannot be made: there is no folder {path.parent}; make it first")
    with sole_writer(path):
        if not os.path.lexists(path):
            _create(path)
        expect_there(path)
        yield


@contextmanager
def opened_for_writing(path: Path, *, patience_seconds: float = PATIENCE) -> Iterator[Connection]:
    """The same for the one who holds its lock: those who read are waited for."""
    with opened(path, read_only=False, patience_seconds=patience_seconds) as con:
        with transaction(con):
            renew_readings(con)
            extend_judgements(con)
        yield con


@contextmanager
def open_for_reading(path: Path) -> Iterator[Connection]:
    """The store at `path`, which must be there; nothing in it can be changed."""
    expect_there(path)
    with opened(path, read_only=True) as con:
        if outdated_tables(con):
            raise StoreError(
                f"{path} was written by another version of Dragoman; run: dragoman rebuild {path}"
            )
        yield con


@contextmanager
def replaced(path: Path) -> Iterator[Connection]:
    """A new store, open for writing, which takes the place of the one at `path` once it is filled.

    To be used with that one open for writing, so that no other process writes to either. What
    was in the old file and is not copied is in no file any more: blocks that DuckDB frees keep
    their text.
    """
    draft = draft_of(path)
    try:
        _unlink(draft)
        _fill(draft)
        with opened(draft, read_only=False) as con:
            yield con
            con.execute("CHECKPOINT")
        os.replace(draft, path)
    finally:
        with suppress(OSError):
            _unlink(draft)
            _unlink(_log_of(draft))


def draft_of(path: Path) -> Path:
    """The file in which this process makes what is then put at `path`."""
    return path.with_name(f".{path.name}.{os.getpid()}.new")


def _create(path: Path) -> None:
    """Make an empty store beside `path` and move it there, so that no half of one is ever seen."""
    if not path.parent.is_dir():
        raise StoreError(f"{path} cannot be made: there is no folder {path.parent}; make it first")
    draft = draft_of(path)
    try:
        draft.touch()  # fails with the cause that the system gives, not with DuckDB's
        _unlink(draft)
        _fill(draft)
        _unlink(_log_of(path))
        _publish(draft, path)
    except OSError as error:
        raise StoreError(
            f"{path} cannot be made: {error.strerror}; choose another place"
        ) from error
    finally:
        with suppress(OSError):  # the error that led here says more
            _unlink(draft)
            _unlink(_log_of(draft))


def _fill(draft: Path) -> None:
    con = _connect_now(draft, read_only=False)
    try:
        with transaction(con):
            create_tables(con, table_definitions())
            facts = {"application": APPLICATION, "format": str(FORMAT)}
            rows = [Meta(key=key, value=value) for key, value in facts.items()]
            insert_rows(con, "meta", Meta, rows)
    finally:
        con.close()


def _publish(draft: Path, path: Path) -> None:
    """Give the draft its name, unless another process made the store meanwhile."""
    try:
        os.link(draft, path)
    except FileExistsError:
        return
    except OSError:  # a file system without hard links
        os.replace(draft, path)


def _log_of(path: Path) -> Path:
    return path.with_name(f"{path.name}.wal")


def _unlink(path: Path) -> None:
    path.unlink(missing_ok=True)


@contextmanager
def opened(
    path: Path, *, read_only: bool, patience_seconds: float = PATIENCE
) -> Iterator[Connection]:
    """The store, whatever its tables; one that is open elsewhere is waited for so long."""
    _expect_duckdb(path)
    con = _connect(path, read_only=read_only, patience_seconds=patience_seconds)
    try:
        _expect_ours(con, path)
        yield con
    except duckdb.Error as error:
        raise StoreError(f"{path} could not be used: {_first_line(error)}") from error
    finally:
        con.close()


def _connect(path: Path, *, read_only: bool, patience_seconds: float) -> Connection:
    end = time.monotonic() + patience_seconds
    while time.monotonic() < end:
        with suppress(BusyStoreError):
            return _connect_now(path, read_only=read_only)
        time.sleep(PAUSE_SECONDS)
    return _connect_now(path, read_only=read_only)


def _connect_now(path: Path, *, read_only: bool) -> Connection:
    try:
        return duckdb.connect(str(path), read_only=read_only, config=CONFIG)
    except duckdb.ConnectionException as error:  # this very process has it open otherwise
        raise BusyStoreError(f"{path} is in use by this program; close it first") from error
    except duckdb.Error as error:
        line = _first_line(error)
        if "Could not set lock" in line:
            raise BusyStoreError(
                f"{path} is in use by another process; wait until it has ended and try again"
            ) from error
        raise StoreError(f"{path} cannot be opened: {line}") from error


def expect_there(path: Path) -> None:
    """Raise NotAStoreError where there is no file at all."""
    if not path.exists():
        raise NotAStoreError(f"{path} does not exist; make it with: dragoman read PATH -o {path}")


def _expect_duckdb(path: Path) -> None:
    if path.is_dir():
        raise NotAStoreError(
            f"{path} is a folder; give a file in it, such as {path / 'talks.duckdb'}"
        )
    try:
        with path.open("rb") as file:
            header = file.read(MAGIC_AT + len(MAGIC))
    except OSError as error:
        raise StoreError(f"{path} cannot be opened: {error.strerror}") from error
    if header[MAGIC_AT:] != MAGIC:
        raise NotAStoreError(f"{path} is not a Dragoman store; give another file")


def _expect_ours(con: Connection, path: Path) -> None:
    try:
        facts = dict(con.execute(FACTS).fetchall())
    except (duckdb.CatalogException, duckdb.BinderException) as error:
        raise NotAStoreError(
            f"{path} is a DuckDB file but not a Dragoman store; give another file"
        ) from error
    if facts.get("application") != APPLICATION:
        raise NotAStoreError(f"{path} is a DuckDB file but not a Dragoman store; give another file")
    _expect_format(facts.get("format", ""), path)
    mendable = {JUDGEMENTS} if can_extend_judgements(con) else set()
    if outdated_tables(con) - READING_NAMES - RECORD_NAMES - absent_tables(con) - mendable:
        raise StoreError(f"{path} {OLDER}")


def _expect_format(found: str, path: Path) -> None:
    if not found.isdigit() or int(found) > FORMAT:
        raise StoreError(
            f"{path} was written by a newer Dragoman (format {found}, this one reads {FORMAT}); "
            "update Dragoman"
        )
    if int(found) < FORMAT:
        raise StoreError(f"{path} {OLDER}")


def _first_line(error: duckdb.Error) -> str:
    return str(error).splitlines()[0]
