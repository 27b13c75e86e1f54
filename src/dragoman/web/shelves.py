"""What a page may open: the store and the index beside it, each when first asked for."""

from contextlib import ExitStack
from functools import cached_property
from pathlib import Path
from types import TracebackType

from dragoman.run.index import open_index
from dragoman.run.narrowed import WHOLE, Showing
from dragoman.store.file import open_for_reading
from dragoman.store.index.index import Index
from dragoman.store.rows import Connection


class Shelves:
    """One store for the length of one request; whatever was opened is closed with it.

    A page that shows one thing, or a few, takes them from `store`; one that filters, counts or
    searches all of them asks `index`. The index answers while reports are being read, too.
    `path` is that of the narrowed copy where `showing` leaves something out.
    """

    def __init__(self, path: Path, *, showing: Showing = WHOLE) -> None:
        self.path = path
        self.showing = showing
        self._opened = ExitStack()

    def __enter__(self) -> "Shelves":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._opened.__exit__(kind, error, trace)

    @cached_property
    def store(self) -> Connection:
        """The store, for reading only. Raises BusyStoreError where it is being written."""
        return self._opened.enter_context(open_for_reading(self.path))

    @cached_property
    def index(self) -> Index:
        """The index, made anew where the record has changed since it was made."""
        return self._opened.enter_context(open_index(self.path))
