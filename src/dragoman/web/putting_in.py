"""Putting answers into the record while pages go on: one thread for a store, and how it stands."""

import logging
import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from dragoman.errors import DragomanError
from dragoman.run.index import open_index
from dragoman.run.queue import open_queue
from dragoman.run.reviewing import settle_store

LOG = logging.getLogger(__name__)
FAILED = "something went wrong in Dragoman; the store is as it was, and the answers still wait"


@dataclass(slots=True)
class Putting:
    """Whether answers are being put in now, and why the last time failed, if it did."""

    is_running: bool = False
    failed: str | None = None


_LOCK = threading.Lock()
_STORES: dict[Path, Putting] = {}


def how_it_stands(store: Path) -> Putting:
    """How putting in stands at a store."""
    with _LOCK:
        found = _STORES.get(store.resolve(), Putting())
        return Putting(is_running=found.is_running, failed=found.failed)


def put_in(store: Path, settle: Callable[[Path], int] = settle_store) -> None:
    """Begin to bring the record up to date with the answers that wait; where it runs, let it."""
    path = store.resolve()
    with _LOCK:
        if _STORES.get(path, Putting()).is_running:
            return
        _STORES[path] = Putting(is_running=True)
    threading.Thread(target=_run, args=(path, settle), daemon=True).start()


def _run(path: Path, settle: Callable[[Path], int]) -> None:
    failed: str | None = FAILED
    try:
        settle(path)
        failed = None
        _prepare(path)
    except DragomanError as error:
        failed = str(error) if failed else None
    except Exception:
        LOG.exception("answers could not be put in")
    finally:
        with _LOCK:
            _STORES[path] = Putting(failed=failed)


def _prepare(path: Path) -> None:
    """Make anew what is derived from the record, so that the next page need not wait for it."""
    with open_index(path):
        pass
    with open_queue(path):
        pass
