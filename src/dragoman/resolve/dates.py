"""Time expressions to when: the days they name, read with tense and day of publication."""

import re
from datetime import date

from dragoman.model.when import When
from dragoman.resolve.composed_dates import is_part_only, read_days
from dragoman.resolve.days import LOST, Days, Frame, bounded
from dragoman.resolve.time_spans import find_spans

LONGEST = 90  # characters; more is a sentence with a date in it
# Words before a date that change nothing about it.
FILLER = re.compile(
    r"(?:on|in|at|of|for|from|during|over|around|about|approximately|only|just|both|the|back"
    r"|some ?time|shortly|nearly|almost|as (?:early|late|soon|recently|far back) as"
    r"|(?:shortly|just|soon) (?:after|before)) "
)


def resolve_when(
    text: str, *, tense: str, published: str | None, previous: When | None = None
) -> When | None:
    """When of a time expression as written; None if it is no date (a duration, an age).

    `tense` (past, present, future) is that of what is dated, `published` the ISO day of
    publication, `previous` the date told before in the report. A date that cannot be told
    (a relative one without publication, "31 June") keeps its text alone.

    >>> when = resolve_when("late in May", tense="past", published="2023-07-15")
    >>> when.start, when.end, when.precision
    ('2023-05-21', '2023-05-31', 'part_of_month')
    """
    frame = Frame(tense=tense, published=_day(published), previous=_days(previous))
    try:
        days = _read_all(text, frame)
    except OverflowError:  # before the year 1 or after 9999
        days = LOST
    return None if days is None else _when(days, text.strip())


def bounded_when(tense: str, published: str | None) -> When:
    """What publication alone says: a past event is not after it, a future one not before.

    What is present is not bounded: it began before and may go on.
    """
    days = bounded(Frame(tense=tense, published=_day(published)))
    return When(start=_iso(days.start), end=_iso(days.end), basis=days.basis, stated=False)


def find_times(text: str) -> list[tuple[int, int]]:
    """Start and end of the time expressions that patterns alone find, in order.

    >>> [("They met on 14 May.")[start:end] for start, end in find_times("They met on 14 May.")]
    ['14 May']
    """
    return find_spans(text)


def _read_all(text: str, frame: Frame) -> Days | None:
    """The whole text as a date, else without the words before it, else the longest date in it."""
    rest = re.sub(r"\s+", " ", text).strip(' ,;:()[]"“”').lower()
    rest = re.sub(r"(?:['’]s?)$", "", rest)
    rest = rest if re.search(r"\b[ap]\.m\.$", rest) else rest.rstrip(".")
    if len(rest) > LONGEST:
        return _read_longest(text, frame)
    while rest and not is_part_only(rest):
        days = read_days(rest, frame)
        filler = FILLER.match(rest)
        if days is not None or filler is None:
            return days or _read_longest(text, frame)
        rest = rest[filler.end() :]
    return None


def _read_longest(text: str, frame: Frame) -> Days | None:
    spans = find_spans(text)
    if not spans:
        return None
    start, end = max(spans, key=lambda span: span[1] - span[0])
    return read_days(re.sub(r"\s+", " ", text[start:end]).lower(), frame)


def _when(days: Days, text: str) -> When:
    clock = f"T{days.clock}" if days.clock and days.precision == "minute" else ""
    is_lost = days.start is None and days.end is None
    return When(
        start=_iso(days.start, clock),
        end=_iso(days.end, clock),
        precision="unknown" if is_lost else days.precision,
        extent="within" if is_lost else days.extent,
        text=text,
        basis="unknown" if is_lost else days.basis,
    )


def _iso(day: date | None, clock: str = "") -> str | None:
    return None if day is None else day.isoformat() + clock


def _day(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text[:10])


def _days(when: When | None) -> Days | None:
    if when is None:
        return None
    start, end = _day(when.start), _day(when.end)
    clock = when.start[11:16] if when.start and len(when.start) > 10 else None
    return Days(start=start, end=end, precision=when.precision, extent=when.extent, clock=clock)
