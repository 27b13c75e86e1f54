"""What a page may open: the store and the index beside it, each when first asked for."""

from collections.abc import Callable
from contextlib import ExitStack
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import TypeVar

from dragoman.run.index import has_index, open_index
from dragoman.run.narrowed import WHOLE, Showing
from dragoman.store.file import open_for_reading
from dragoman.store.index.index import Index
from dragoman.store.rows import Connection
from dragoman.web.kept import Kept

T = TypeVar("T")


class Shelves:
    """One store for the length of one request; whatever was opened is closed with it.

    A page that shows one thing, or a few, takes them from `store`; one that filters, counts or
    searches all of them asks `index`. The index answers while reports are being read, too.
    `path` is that of the narrowed copy where `showing` leaves something out; `kept` outlives the
    request.
    """

    def __init__(self, path: Path, *, showing: Showing = WHOLE, kept: Kept | None = None) -> None:
        self.path = path
        self.showing = showing
        self._kept = kept or Kept()
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

    def once(self, name: str, make: Callable[[], T]) -> T:
        """What `make` gives, made once for each writing of the store: what all who come ask for."""
        return self._kept.get(self.path, name, make)

    @cached_property
    def store(self) -> Connection:
        """The store, for reading only. Raises BusyStoreError where it is being written."""
        return self._opened.enter_context(open_for_reading(self.path))

    @cached_property
    def index(self) -> Index:
        """The index, made anew where the record has changed since it was made."""
        return self._opened.enter_context(open_index(self.path))

    @property
    def index_at_hand(self) -> Index | None:
        """The index where it is made already; None where one would have to wait for it."""
        return self.index if has_index(self.path, self.store) else None
