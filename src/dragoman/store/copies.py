"""Narrowed copies beside a store: held by all who serve them, taken away once nobody does.

Whoever serves a copy holds a shared lock on a file beside it, which the system gives up when the
process ends, however it ends. Only what nobody holds is deleted.
"""

import fcntl
import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from dragoman.store.beside import COPY, remove_beside

HELD = ".index-held"  # an ending of what comes of a file, so that a purge takes it away too


@contextmanager
def hold_copy(copy: Path) -> Iterator[None]:
    """Hold a copy, which need not be there yet; where no lock can be had, without."""
    held = _take(copy, fcntl.LOCK_SH)
    try:
        yield
    finally:
        if held is not None:
            os.close(held)


def copies_of(store: Path) -> list[Path]:
    """The narrowed copies beside a store."""
    start = f"{store.name}{COPY}"
    return sorted(
        path
        for path in store.parent.iterdir()
        if path.name.startswith(start) and path.name.endswith(".duckdb")
    )


def remove_unheld(copies: Iterable[Path]) -> None:
    """Delete the copies that nobody holds, with all that lies beside them."""
    for copy in copies:
        held = _take(copy, fcntl.LOCK_EX | fcntl.LOCK_NB)
        if held is not None:
            with suppress(OSError):  # another's folder: the copy stays
                copy.unlink(missing_ok=True)
                copy.with_name(f"{copy.name}.wal").unlink(missing_ok=True)
                remove_beside(copy)  # the lock too: whoever waits for it looks again
            os.close(held)


def _take(copy: Path, how: int) -> int | None:
    """The open lock of a copy; None where it cannot be had."""
    lock = copy.with_name(f"{copy.name}{HELD}")
    while True:
        try:
            file = os.open(lock, os.O_RDWR | os.O_CREAT, 0o666)
        except OSError:
            return None
        try:
            fcntl.flock(file, how)
        except OSError:
            os.close(file)
            return None
        if _is_at(lock, file):
            return file
        os.close(file)


def _is_at(path: Path, file: int) -> bool:
    try:
        return os.path.samestat(path.stat(), os.fstat(file))
    except FileNotFoundError:
        return False
