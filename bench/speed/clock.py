"""Taking time: one thing after the other, and the middle of several rounds."""

import resource
import time
from collections.abc import Callable, Mapping
from statistics import median

Seconds = dict[str, float]


def time_rounds(tasks: Mapping[str, Callable[[], object]], *, rounds: int) -> list[Seconds]:
    """Seconds that each task took in each round; every other round goes backwards.

    What the machine does beside, and what the first task warms up, so falls on all alike.
    """
    return [_time_round(tasks, is_reversed=number % 2 == 1) for number in range(rounds)]


def middle(rounds: list[Seconds], task: str) -> float:
    """The median of a task's seconds."""
    return median(seconds[task] for seconds in rounds)


def middle_ratio(rounds: list[Seconds], task: str, over: str) -> float:
    """The median of the ratios of two tasks of the same round.

    >>> middle_ratio([{"a": 3.0, "b": 2.0}, {"a": 9.0, "b": 3.0}, {"a": 2.0, "b": 2.0}], "a", "b")
    1.5
    """
    return median(seconds[task] / seconds[over] for seconds in rounds)


def peak_rss_mb() -> float:
    """The most memory that this process has held."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024  # Linux counts in KiB


def _time_round(tasks: Mapping[str, Callable[[], object]], *, is_reversed: bool) -> Seconds:
    names = list(tasks)[::-1] if is_reversed else list(tasks)
    taken = {name: _seconds(tasks[name]) for name in names}
    return {name: taken[name] for name in tasks}


def _seconds(task: Callable[[], object]) -> float:
    start = time.perf_counter()
    task()
    return time.perf_counter() - start
