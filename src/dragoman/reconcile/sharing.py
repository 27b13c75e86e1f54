"""Sharing out work: one function over many items, in this process or in copies of it."""

import gc
import multiprocessing
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from typing import Any, TypeVar

from dragoman.errors import DragomanError

Item = TypeVar("Item")
Result = TypeVar("Result")

_work: list[Callable[[Any], Any]] = []  # what a copy of the process is there to do


def share_out(
    work: Callable[[Item], Result], items: Sequence[Item], *, jobs: int, at_once: int = 1
) -> Iterator[Result]:
    """The results of `work` in the order of `items`, equal for any number of `jobs`.

    With several, copies of this process work, which have all that `work` knows without its being
    sent; only items, `at_once` so many, and results are. Where no process can be copied, this one
    does it all.
    """
    if jobs == 1 or len(items) < 2 or "fork" not in multiprocessing.get_all_start_methods():
        yield from map(work, items)
        return
    pool = ProcessPoolExecutor(
        max_workers=jobs,
        mp_context=multiprocessing.get_context("fork"),
        initializer=_start,
        initargs=(work,),
    )
    try:
        yield from pool.map(_do, items, chunksize=at_once)
    except BrokenProcessPool as error:
        raise DragomanError(
            "a process that compared reports ended before its work was done (out of memory?); "
            "nothing was changed, run the same call again with one job"
        ) from error
    finally:
        pool.shutdown(cancel_futures=True)


def _start(work: Callable[[Any], Any]) -> None:
    gc.freeze()  # what is shared stays shared: to look for waste would copy it
    _work.append(work)


def _do(item: Any) -> Any:
    return _work[0](item)
