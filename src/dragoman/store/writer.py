"""The one writer of a store: whoever writes holds a lock beside it, for as long as the run lasts.

DuckDB's own lock is held only while the file is open, and shuts out readers too. A run that takes
minutes opens the file for moments; this lock keeps every other writer out meanwhile.
"""

import fcntl
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from dragoman.errors import BusyStoreError, StoreError

# Beside the store, and no ending of what comes of it: a purge, which holds it, leaves it alone.
SUFFIX = ".lock"
# How long another writer is waited for: putting in a judgement or a visit takes a moment.
TRIES = 12
PAUSE_SECONDS = 0.05


@contextmanager
def sole_writer(store: Path) -> Iterator[None]:
    """Hold the lock of a store, which need not be there yet. Raises BusyStoreError, StoreError.

    The system gives it up when the process ends, however it ends; the file that is left then
    locks nothing.
    """
    lock = _lock_of(store)
    held = _taken(lock, store)
    try:
        yield
    finally:
        lock.unlink(missing_ok=True)  # while it is held: whoever waits for it looks again
        os.close(held)


def _lock_of(store: Path) -> Path:
    """Beside the file itself, whatever link leads to it."""
    path = store.resolve()
    return path.with_name(f"{path.name}{SUFFIX}")


def _taken(lock: Path, store: Path) -> int:
    for _ in range(TRIES):
        held = _try(lock, store)
        if held is not None:
            return held
        time.sleep(PAUSE_SECONDS)
    raise BusyStoreError(
        f"{store} is in use by another process, which writes to it; wait until it has ended and "
        "try again"
    )


def _try(lock: Path, store: Path) -> int | None:
    """The open lock, or None where another holds it, or has just taken its file away."""
    try:
        file = os.open(lock, os.O_RDWR | os.O_CREAT, 0o666)
    except OSError as error:
        raise StoreError(f"{store} cannot be written: {error.strerror}") from error
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        if _is_at(lock, file):
            return file
    except BlockingIOError:
        pass
    except OSError as error:
        os.close(file)
        raise StoreError(f"{store} cannot be locked: {error.strerror}") from error
    os.close(file)
    return None


def _is_at(path: Path, file: int) -> bool:
    try:
        return os.path.samestat(path.stat(), os.fstat(file))
    except FileNotFoundError:
        return False
