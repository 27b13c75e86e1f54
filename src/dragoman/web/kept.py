"""What a page has made of a whole record, kept in memory until the store is written again."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

T = TypeVar("T")
Stamp = tuple[int, int, int]


class Kept:
    """By name what was made of one store as it stands; the store itself is not held open."""

    def __init__(self) -> None:
        self._made: dict[str, tuple[Stamp, Any]] = {}

    def get(self, store: Path, name: str, make: Callable[[], T]) -> T:
        """What `make` gives of the store; made once for each writing of it.

        The store is looked at before it is read: were it written in between, what is kept under
        the older stamp is never asked for again.
        """
        stamp = _stamp_of(store)
        found = self._made.get(name)
        if stamp is not None and found is not None and found[0] == stamp:
            kept: T = found[1]
            return kept
        made = make()
        if stamp is not None:
            self._made[name] = (stamp, made)
        return made


def _stamp_of(store: Path) -> Stamp | None:
    """Which file, how long, written when; None where some of it still stands in DuckDB's log."""
    try:
        if store.with_name(f"{store.name}.wal").exists():
            return None
        found = store.stat()
    except OSError:
        return None
    return found.st_ino, found.st_size, found.st_mtime_ns
