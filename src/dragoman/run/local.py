"""Reading reports on one machine: in this process, or in several that load the model once each."""

import multiprocessing
import os
import signal
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from typing import Any

from dragoman.errors import DragomanError, UsageError
from dragoman.model.reading import Reading
from dragoman.model.report import Rejected, Report
from dragoman.run.steps import Reader

REPORTS_A_TASK = 4  # a report takes some tenths of a second, handing over a task a millisecond
MAX_REASON = 200  # characters of a library's message; some print the whole text


def read_reports(
    reports: Sequence[Report], make_reader: Callable[[], Reader], *, jobs: int
) -> Iterator[Reading | Rejected]:
    """Each report's reading, in order, or why it has none; equal for any number of `jobs`."""
    if jobs < 1:
        raise UsageError(f"jobs must be 1 or more, not {jobs}")
    if not reports:
        return iter(())
    if jobs == 1 or len(reports) == 1:
        return _read_here(reports, make_reader)
    return _read_in_workers(reports, make_reader, jobs=min(jobs, len(reports)))


def read_one(reader: Reader, report: Report) -> Reading | Rejected:
    """The report's reading; one that fails is turned away with a line, and the others go on."""
    try:
        return reader.read(report)
    except UsageError:  # a broken table or a missing model fails every report alike
        raise
    except Exception as error:  # noqa: BLE001  whatever a text can set off in the libraries
        return Rejected(file=report.file, reason=_reason(error))


def _read_here(
    reports: Sequence[Report], make_reader: Callable[[], Reader]
) -> Iterator[Reading | Rejected]:
    reader = make_reader()
    for report in reports:
        yield read_one(reader, report)


def _read_in_workers(
    reports: Sequence[Report], make_reader: Callable[[], Reader], *, jobs: int
) -> Iterator[Reading | Rejected]:
    pool = ProcessPoolExecutor(
        max_workers=jobs,
        mp_context=multiprocessing.get_context("spawn"),
        initializer=_start_worker,
        initargs=(make_reader,),
    )
    try:
        yield from pool.map(_read_in_worker, reports, chunksize=_chunk(len(reports), jobs))
    except BrokenProcessPool as error:
        raise DragomanError(
            "a worker process ended before its work was done (out of memory?); what was read is "
            "kept, run the same call again with fewer jobs"
        ) from error
    finally:
        pool.shutdown(cancel_futures=True)


def _chunk(count: int, jobs: int) -> int:
    return max(1, min(REPORTS_A_TASK, count // jobs))


def _start_worker(make_reader: Callable[[], Reader]) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent hears it, and ends the pool
    threading.Thread(target=_end_with_parent, daemon=True).start()
    _worker["make_reader"] = make_reader


def _end_with_parent() -> None:
    """A killed parent says goodbye to nobody: its workers would wait for work for ever."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


# What a worker keeps between reports; a process pool gives its tasks no other place.
_worker: dict[str, Any] = {}


def _read_in_worker(report: Report) -> Reading | Rejected:
    if "reader" not in _worker:  # here, not at the start: an error here reaches the caller
        _worker["reader"] = _worker["make_reader"]()
    return read_one(_worker["reader"], report)


def _reason(error: Exception) -> str:
    said = " ".join(str(error).split())[:MAX_REASON]
    return f"it could not be analysed ({type(error).__name__}: {said}); please report this text"
