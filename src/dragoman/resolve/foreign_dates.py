"""Dates written in other calendars: "10 Muharram", "1 Farvardin 1402", "25 October (Old Style)".

They become days of ours; the words as written stay with the date and tell the calendar.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from dragoman.resolve.days import LOST, Days, Frame, nearest, one_day
from dragoman.resolve.foreign_calendars import day_in, easter_of, month_in, year_near
from dragoman.resolve.time_words import Form, Parts, Reader, month_number, number, plain, time_words

YEARS_TRIED = 4  # a leap month comes at least so often
FIRST_OF_OURS = 1900  # "Ramadan 2023" gives our year, "Ramadan 1444" its own
Make = Callable[[int], Days]


def _of_calendar(calendar: str) -> Reader:
    """The reader of that calendar's days and months."""

    def reader(parts: Parts, frame: Frame) -> Days | None:
        name = parts.get(calendar) or parts[f"{calendar}_alone"]
        month: int = time_words()["calendars"][calendar][plain(name)]
        if "day" in parts:
            day = number(parts["day"])
            return _in_year(calendar, parts, frame, lambda year: day_in(calendar, year, month, day))
        return _in_year(calendar, parts, frame, lambda year: month_in(calendar, year, month))

    return reader


def _read_feast(parts: Parts, frame: Frame) -> Days | None:
    calendar, month, day, length = time_words()["feasts"][plain(parts["feast"])]

    def in_year(year: int) -> Days:
        first = day_in(calendar, year, month, day)
        if first.end is None:
            return LOST
        return replace(first, end=first.end + timedelta(days=length - 1))

    return _in_year(calendar, parts, frame, in_year)


def _in_year(calendar: str, parts: Parts, frame: Frame, make: Make) -> Days:
    """Of one date in each of the calendar's years: that of the year written, else by tense."""
    year = int(parts.get("own") or parts.get("year") or 0)
    if year and (year < FIRST_OF_OURS or "own" in parts):
        return make(year)
    if not year and frame.published is None:
        return LOST
    around = year_near(calendar, year or (frame.published or date.min).year)
    tried = (make(around + step) for step in range(-YEARS_TRIED, YEARS_TRIED + 1))
    found = [days for days in tried if days.start and days.end]
    if year:
        return next((days for days in found if days.start and days.start.year == year), LOST)
    return _by_tense(found, frame)


def _by_tense(found: list[Days], frame: Frame) -> Days:
    published = frame.published or date.min
    if frame.tense == "future":
        return next((days for days in found if days.end and days.end >= published), LOST)
    begun = (days for days in reversed(found) if days.start and days.start <= published)
    return next(begun, LOST)


def _read_julian(parts: Parts, frame: Frame) -> Days | None:
    month, day = month_number(parts["month"]), number(parts["day"])
    if "year" in parts:
        return day_in("julian", int(parts["year"]), month, day)
    return nearest(lambda year: day_in("julian", year, month, day), frame)


def _read_easter(parts: Parts, frame: Frame) -> Days | None:
    step = timedelta(days=time_words()["easter"][plain(parts["easter"])])
    church = "orthodox" if "orthodox" in parts else "western"

    def in_year(year: int) -> Days:
        sunday = easter_of(year, church)
        return LOST if sunday is None else one_day(sunday + step)

    return in_year(int(parts["year"])) if "year" in parts else nearest(in_year, frame)


# How each calendar writes its own years in our time, and the letters behind them.
YEARS = {
    "islamic": r"<own=1[2-4]\d\d>(?:\s?(?:a\.?h\.?|hijri))?",
    "persian": r"<own=1[2-4]\d\d>(?:\s?(?:a\.?p\.?|s\.?h\.?|(?:solar )?hijri))?",
    "hebrew": r"<own=5[5-9]\d\d>(?:\s?a\.?m\.?)?",
    "ethiopian": r"<own=(?:19|20)\d\d>(?:\s?e\.?c\.?)?",
}
OLD = (
    r",? \(?(?:old style|o\.?s\.?|julian|(?:of|by|in|on|under|according to) the (?:old|julian)"
    r" calendar)\)?"
)
MONTH = r"(?:the (?:holy |fasting |islamic )*month of )?"


def _forms(calendar: str) -> tuple[Form, ...]:
    read = _of_calendar(calendar)
    ours = "" if calendar == "ethiopian" else "|<year>"
    year, month, alone = f"(?:{YEARS[calendar]}{ours})", f"<{calendar}>", f"<{calendar}_alone>"
    needs = month
    return (
        Form(
            pattern=rf"(?:the )?<day>(?: of|-)?(?: |(?<=-)){month},? {year}", read=read, needs=needs
        ),
        Form(pattern=rf"{month} <day>,? {year}", read=read, needs=needs),
        Form(pattern=rf"{month},? {year}", read=read, needs=needs),
        Form(pattern=rf"(?:the )?<day>(?: of)? {alone}", read=read, needs=needs),
        Form(pattern=rf"{alone} <day>", read=read, needs=needs),
        Form(pattern=rf"{MONTH}{alone}", read=read, found="after_preposition", needs=needs),
    )


OLD_STYLE = r"old style|julian|calendar|\bo\.?s\b"
FORMS = (
    *(form for calendar in YEARS for form in _forms(calendar)),
    Form(pattern=r"<feast>(?:,? <year>)?", read=_read_feast),
    Form(
        pattern=r"(?:<orthodox=orthodox|eastern|coptic> )?<easter>(?:,? <year>)?",
        read=_read_easter,
    ),
    Form(
        pattern=rf"(?:the )?<day>(?: of)? <month>(?:,? <year>)?{OLD}",
        read=_read_julian,
        needs=OLD_STYLE,
    ),
    Form(pattern=rf"<month> <day>(?:,? <year>)?{OLD}", read=_read_julian, needs=OLD_STYLE),
)
