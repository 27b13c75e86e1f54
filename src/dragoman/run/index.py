"""The index of a store, made of reports as their corrections leave them."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from dragoman.run.correct import correct_reports
from dragoman.store.index import open as indexes
from dragoman.store.index.index import Index
from dragoman.store.rows import Connection


@contextmanager
def open_index(store: Path, *, scratch: Path | None = None) -> Iterator[Index]:
    """The index of the store, made anew where the record has changed since it was made.

    `scratch` is where it goes when nothing can be written beside the store.
    """
    with indexes.open_index(store, correct=correct_reports, scratch=scratch) as index:
        yield index


def has_index(store: Path, con: Connection, *, scratch: Path | None = None) -> bool:
    """Whether the index of a store, which is open, is made already."""
    return indexes.has_index(store, con, scratch=scratch)
