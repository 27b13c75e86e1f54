"""A store for the length of a run: opened when its turn comes to be read or written, then closed.

Between two turns nothing is open, so that pages are answered from the record as it last was; the
lock of `writer.py` keeps every other writer out from the first turn to the last.
"""

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from pathlib import Path
from typing import Protocol

from dragoman.errors import StoreError
from dragoman.store.edition import load_edition
from dragoman.store.file import (
    expect_there,
    make_absent,
    opened,
    opened_for_writing,
)
from dragoman.store.rows import Connection
from dragoman.store.writer import sole_writer

# How long a turn waits for whoever reads: pages take tenths of a second, an export minutes.
PATIENCE_SECONDS = 600.0


class Turns(Protocol):
    """A store that is read and written in turns; what is written in one is committed with it."""

    def reading(self) -> AbstractContextManager[Connection]:
        """The store, to be read."""

    def writing(self) -> AbstractContextManager[Connection]:
        """The store, to be written."""


class Held:
    """The turns of a store that is open already, and stays open between them."""

    def __init__(self, con: Connection) -> None:
        self._con = con

    def reading(self) -> AbstractContextManager[Connection]:
        """The open store."""
        return nullcontext(self._con)

    def writing(self) -> AbstractContextManager[Connection]:
        """The open store."""
        return nullcontext(self._con)


class InTurns:
    """The turns of a store whose lock is held; it is looked at whether it is still the same."""

    def __init__(self, path: Path) -> None:
        self._path = path
        with opened_for_writing(path, patience_seconds=PATIENCE_SECONDS) as con:
            self._state = _state_of(con)

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """The store as the last turn left it. Raises StoreError."""
        with opened(self._path, read_only=True, patience_seconds=PATIENCE_SECONDS) as con:
            self._expect_same(con)
            yield con

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """The store, which nobody else reads or writes meanwhile. Raises StoreError."""
        with opened_for_writing(self._path, patience_seconds=PATIENCE_SECONDS) as con:
            self._expect_same(con)
            yield con
            self._state = _state_of(con)

    def _expect_same(self, con: Connection) -> None:
        if _state_of(con) != self._state:
            raise StoreError(
                f"{self._path} was changed by another program in the middle of this run; what "
                "that wrote was left as it is; run the same call again"
            )


def turns_of(store: Connection | Turns) -> Turns:
    """The turns of a store, whether it is open or not."""
    return store if isinstance(store, (Held, InTurns)) else Held(store)  # type: ignore[arg-type]  # a connection, or what stands for one


@contextmanager
def open_in_turns(path: Path) -> Iterator[Turns]:
    """The store at `path`, which must be there; no other process writes to it meanwhile."""
    expect_there(path)
    with sole_writer(path):
        yield InTurns(path)


@contextmanager
def open_or_make_in_turns(path: Path) -> Iterator[Turns]:
    """The same, made where there is none."""
    with make_absent(path):
        yield InTurns(path)


def _state_of(con: Connection) -> str | None:
    """What a run goes out from, and writes over at its end: judgements that came since stay."""
    return load_edition(con)
