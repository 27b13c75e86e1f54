"""Ranges of dates: "1-4 May", "between May and July", "from Monday to Wednesday"."""

import re
from collections.abc import Callable
from dataclasses import replace

from dragoman.resolve.days import LOST, Days, Frame, day_of, nearest
from dragoman.resolve.time_words import Form, Parts, month_number, number

HAS_YEAR = re.compile(r"\b\d{4}\b")


def pair_of(
    texts: tuple[str, str], frame: Frame, read: Callable[[str, Frame], Days | None]
) -> Days | None:
    """From the first date to the second; each lends the other the year it does not give."""
    first, second = _read_pair(texts, frame, read)
    if first is None or second is None:
        return None
    if first.start is None or second.end is None or first.start > second.end:
        return LOST
    finest = first if first.precision == second.precision else _finer(first, second)
    return replace(finest, start=first.start, end=second.end, extent="throughout", clock=None)


def _read_pair(
    texts: tuple[str, str], frame: Frame, read: Callable[[str, Frame], Days | None]
) -> tuple[Days | None, Days | None]:
    if HAS_YEAR.search(texts[1]) or (frame.tense == "future" and not HAS_YEAR.search(texts[0])):
        second = read(texts[1], frame)
        if second is None or second.end is None:
            return second, second
        before = replace(frame, tense="past", published=second.end)
        return read(texts[0], before), second
    first = read(texts[0], frame)
    if first is None or first.start is None:
        return first, first
    return first, read(texts[1], replace(frame, tense="future", published=first.start))


def _finer(first: Days, second: Days) -> Days:
    order = ("minute", "day", "week", "part_of_month", "month", "season", "year", "unknown")
    return min(first, second, key=lambda days: order.index(days.precision))


def _read_days_of_month(parts: Parts, frame: Frame) -> Days | None:
    """From one day to another of the same month; "between" and "or" are once, within them."""
    month = month_number(parts["month"])
    first, last = number(parts["day"]), number(parts["day2"])

    def in_year(year: int) -> Days:
        start, end = day_of(year, month, first).start, day_of(year, month, last).end
        if start is None or end is None or start > end:
            return LOST
        return Days(start=start, end=end, precision="day", extent=_extent(parts))

    if "year" in parts:
        return in_year(int(parts["year"]))
    return nearest(in_year, frame)


def _extent(parts: Parts) -> str:
    is_once = parts.get("mode") == "between" or parts.get("joint") == "or"
    return "within" if is_once or "night" in parts else "throughout"


NIGHT = r"(?:<night=the night of|overnight|the night between> )?"
JOINT = r"(?:<to>| <joint=and|or> )"
FORMS = (
    Form(
        pattern=rf"{NIGHT}(?:<mode=from|between> )?(?:the )?<day>{JOINT}(?:the )?<day2>"
        r"(?: of)? <month>(?:,? <year>)?",
        read=_read_days_of_month,
    ),
    Form(
        pattern=rf"{NIGHT}(?:<mode=from|between> )?<month> (?:the )?<day>{JOINT}(?:the )?<day2>"
        r"(?:,? <year>)?",
        read=_read_days_of_month,
    ),
)
