"""`python -m bench.speed reconcile`: what an invented year of event mentions costs to reconcile.

Years of growing size are made and reconciled, each in a process of its own that works with two
jobs; the largest has `--mentions`, and each before it a tenth. `scaling` is the seconds a mention
of the largest year over those of the one before. Time against size is on stderr, and beside it the
processor time of all processes, which says more where a machine is busy with other things; the
making of the readings is in the memory, not in the time. `day_share` is what a day added to a year
costs in a store over what the whole year did, `day_share_in_memory` the same without loading and
saving; they are measured on the largest year, or on one of `--day-of` mentions.
"""

import argparse
import hashlib
import json
import os
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass

from bench.speed.memory import Watch
from bench.speed.read import environment
from bench.speed.result import print_line

SMALLEST = 10_000
DAY_PROGRAM = "from bench.speed.day import run_day; run_day({mentions}, jobs={jobs})"
MOST_FOR_A_DAY = 100_000  # by default: it is the work of two years more
PROGRAM = "from bench.speed.reconcile import run_year; run_year({mentions}, jobs={jobs})"
Metrics = dict[str, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """One year reconciled: what was asked for, what was made of it, and what it cost."""

    asked: int
    mentions: int
    events: int
    sha256: str
    seconds: float
    cpu_seconds: float
    peak_mb: float


class RunFailedError(Exception):
    """A year was not reconciled."""


def main(argv: list[str]) -> int:
    """Measure, print, and say 0; 2 where a year could not be reconciled."""
    options = _parse(argv)
    try:
        runs = [measure(size, jobs=options.jobs) for size in sizes_up_to(options.mentions)]
        size = options.day_of or min(options.mentions, MOST_FOR_A_DAY)
        shares = measure_day(size, jobs=options.jobs)
    except RunFailedError as error:
        print(error, file=sys.stderr)
        return 2
    last = runs[-1]
    metrics = metrics_of(runs) | shares
    print_line("reconcile", "world", n=last.mentions, sha256=last.sha256, metrics=metrics)
    return 0


def sizes_up_to(mentions: int) -> list[int]:
    """Tenfold sizes from the smallest to what is asked for.

    >>> sizes_up_to(100_000), sizes_up_to(2_000)
    ([10000, 100000], [2000])
    """
    sizes = [mentions]
    while sizes[0] // 10 >= SMALLEST:
        sizes.insert(0, sizes[0] // 10)
    return sizes


def measure(mentions: int, *, jobs: int) -> Run:
    """A year of so many mentions, made and reconciled in a process of its own."""
    out, peak_mb = _run(PROGRAM, mentions, jobs=jobs)
    found = Run(asked=mentions, peak_mb=peak_mb, **out)
    print(
        f"{found.mentions:>9,} mentions, {found.events:>8,} events: {found.seconds:7.1f} s"
        f" ({found.cpu_seconds:.1f} s of processors), {found.peak_mb:6.0f} MB,"
        f" {1e6 * found.seconds / found.mentions:5.0f} µs a mention",
        file=sys.stderr,
    )
    return found


def measure_day(mentions: int, *, jobs: int) -> Metrics:
    """Shares that a day has of a year of so many mentions, in a process of its own."""
    seconds, _ = _run(DAY_PROGRAM, mentions, jobs=jobs)
    shares = {
        "day_share": seconds["day_in_store"] / seconds["all_in_store"],
        "day_share_in_memory": seconds["day_in_memory"] / seconds["all_in_memory"],
    }
    print(
        f"a day more of {mentions:,} mentions: {seconds['day_in_store']:.1f} s after"
        f" {seconds['all_in_store']:.1f} s in a store, {seconds['day_in_memory']:.1f} s after"
        f" {seconds['all_in_memory']:.1f} s in memory",
        file=sys.stderr,
    )
    return {"day_of": mentions, **shares}


def _run(program: str, mentions: int, *, jobs: int) -> tuple[Metrics, float]:
    """What a program printed, and the most megabytes that it held."""
    text = program.format(mentions=mentions, jobs=jobs)
    run = subprocess.Popen(
        [sys.executable, "-c", text], stdout=subprocess.PIPE, text=True, env=environment()
    )
    with Watch(run.pid) as watch:
        out, _ = run.communicate()
    if run.returncode != 0:
        raise RunFailedError(f"a year of {mentions} mentions ended with {run.returncode}")
    return json.loads(out), watch.peak_mb


def run_year(mentions: int, *, jobs: int) -> None:
    """Make and reconcile a year here, and print what came of it."""
    from bench.speed.world import make_year
    from dragoman.run.steps import reconcile_readings

    digest = hashlib.sha256()
    readings = []
    for reading in make_year(mentions):
        readings.append(reading)
        digest.update(reading.report.sha256.encode())
    start, used = time.perf_counter(), _processor_seconds()
    record = reconcile_readings(readings, [], jobs=jobs)
    found = {
        "mentions": sum(len(reading.events) for reading in readings),
        "events": len(record.events),
        "sha256": digest.hexdigest(),
        "seconds": time.perf_counter() - start,
        "cpu_seconds": _processor_seconds() - used,
    }
    print(json.dumps(found))


def _processor_seconds() -> float:
    """Of this process and of those that it has ended."""
    times = os.times()
    return times.user + times.system + times.children_user + times.children_system


def metrics_of(runs: Sequence[Run]) -> Metrics:
    """Seconds by size, and of the largest year the speed, the memory and how time grew to it."""
    last = runs[-1]
    former = runs[-2] if len(runs) > 1 else last
    return {
        **{f"seconds_{run.asked}": run.seconds for run in runs},
        **{f"cpu_seconds_{run.asked}": run.cpu_seconds for run in runs},
        "mentions_per_second": last.mentions / last.seconds,
        "peak_rss_mb": last.peak_mb,
        "scaling": (last.seconds / last.mentions) / (former.seconds / former.mentions),
    }


def _parse(argv: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench.speed reconcile")
    parser.add_argument(
        "--mentions", type=int, default=1_000_000, help="of the largest year (default 1000000)"
    )
    parser.add_argument(
        "--day-of",
        type=int,
        help="mentions of the year that a day is added to (default: at most 100000)",
    )
    parser.add_argument("--jobs", type=int, default=2, help="processes (default 2)")
    return parser.parse_args(argv)
