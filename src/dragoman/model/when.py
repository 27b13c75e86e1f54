"""When: a span of days, how exactly it is known, and from what."""

from dataclasses import dataclass

PRECISIONS = ("minute", "day", "week", "part_of_month", "month", "season", "year", "unknown")
EXTENTS = ("within", "throughout")
BASES = ("explicit", "publication", "event", "bounded", "unknown")


@dataclass(frozen=True, slots=True, kw_only=True)
class When:
    """Start and end as ISO dates (inclusive; None is open), and how they are known.

    `extent`: ``within`` is once, somewhere between; ``throughout`` all the time.
    `basis`: ``explicit`` (the words give the date), ``publication`` (relative to the day of
    publication), ``event`` (relative to another event), ``bounded`` (only publication bounds
    it) or ``unknown``. `stated` is False where the date was carried over from elsewhere.
    """

    start: str | None = None
    end: str | None = None
    precision: str = "unknown"
    extent: str = "within"
    text: str | None = None
    basis: str = "unknown"
    stated: bool = True


UNKNOWN = When()
