"""The usual value: what most reports give."""

from collections import defaultdict
from collections.abc import Iterable


def usual(values: Iterable[tuple[str, str | None]]) -> str | None:
    """The value that most reports give, of (report, value) pairs; between equals the first."""
    reports: dict[str, set[str]] = defaultdict(set)
    for report, value in values:
        if value:
            reports[value].add(report)
    return max(reports, key=lambda value: len(reports[value]), default=None)
