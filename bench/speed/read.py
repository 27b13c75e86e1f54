"""`python -m bench.speed read`: the whole `dragoman read` into a fresh store, start included.

`scaling` is the seconds of one job over those of two.
"""

import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from bench.speed.clock import Seconds, middle, middle_ratio, time_rounds
from bench.speed.options import parse_options
from bench.speed.parse import parse_bare
from bench.speed.result import print_result
from bench.speed.texts import NoTextsError, load_texts, write_texts
from dragoman.annotate.language import load_language
from dragoman.model.report import Report
from dragoman.model.tables import load_tables

PROGRAM = "from dragoman.cli import main; main()"
Metrics = dict[str, float]


class ReadFailedError(Exception):
    """The program did not read all of the texts."""


def main(argv: list[str]) -> int:
    """Measure, print, and say 0; 2 where there is nothing to measure on."""
    options = parse_options("read", argv)
    try:
        texts = load_texts(options.data, at_most=options.at_most)
        metrics = measure(texts.reports, rounds=options.rounds)
    except (NoTextsError, ReadFailedError) as error:
        print(error, file=sys.stderr)
        return 2
    print_result("read", texts, metrics)
    return 0


def measure(reports: Sequence[Report], *, rounds: int) -> Metrics:
    """The metrics of reading these reports from files."""
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch) / "reports"
        folder.mkdir()
        write_texts(reports, folder)
        peaks: list[float] = []
        taken = time_rounds(
            {
                "one job": lambda: peaks.append(read_once(folder, jobs=1)),
                "two jobs": lambda: read_once(folder, jobs=2),
            },
            rounds=rounds,
        )
    bare = _time_bare(reports, rounds=rounds)
    one = middle(taken, "one job")
    return {
        "ratio": one / middle(bare, "bare"),
        "reports_per_second": len(reports) / one,
        "peak_rss_mb": max(peaks),
        "scaling": middle_ratio(taken, "one job", "two jobs"),
    }


def read_once(folder: Path, *, jobs: int) -> float:
    """Read a folder into a store that nobody keeps; the megabytes that the program held."""
    with tempfile.TemporaryDirectory() as scratch:
        store = str(Path(scratch) / "talks.duckdb")
        words = ("read", str(folder), "-o", store, "--jobs", str(jobs))
        run = subprocess.Popen(
            [sys.executable, "-c", PROGRAM, *words], stdout=subprocess.DEVNULL, env=environment()
        )
        _, status, usage = os.wait4(run.pid, 0)
        run.returncode = os.waitstatus_to_exitcode(status)
    if run.returncode != 0:
        raise ReadFailedError(f"dragoman read ended with {run.returncode}, so nothing is measured")
    return usage.ru_maxrss / 1024  # Linux counts in KiB


def environment() -> dict[str, str]:
    """Of a program that is to find what this one finds."""
    return {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}


def _time_bare(reports: Sequence[Report], *, rounds: int) -> list[Seconds]:
    """After the program's runs: a process starts with the peak of the one that started it."""
    nlp = load_language(load_tables())
    parse_bare(nlp, reports[:1])
    return time_rounds({"bare": lambda: parse_bare(nlp, reports)}, rounds=rounds)
