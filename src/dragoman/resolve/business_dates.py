"""Quarters, halves, fiscal and academic years: "the third quarter", "fiscal 2009", "2012-13"."""

from dataclasses import replace
from datetime import date

from dragoman.resolve.days import LOST, Days, Frame, containing, months_of, nearest, neighbour
from dragoman.resolve.time_words import Form, Parts, Reader

QUARTERS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "final": 4, "last": 4}
STEPS = {"last": -1, "previous": -1, "prior": -1, "next": 1, "coming": 1}
# What is called fiscal 2009 begins between April 2008 (India) and January 2009, by country.
FISCAL_BEGINS = 4
SCHOOL_BEGINS, SCHOOL_ENDS = 9, 6  # a school year's first and last month, in most of the north


def _read_quarter(parts: Parts, frame: Frame) -> Days | None:
    which = parts["which"]
    month = 3 * (int(which) if which.isdigit() else QUARTERS[which]) - 2
    if "fiscal" in parts:
        return _read_fiscal(parts, frame)
    return _in_year(parts, frame, month, 3)


def _read_half(parts: Parts, frame: Frame) -> Days | None:
    return _in_year(parts, frame, 1 if parts["which"] in ("first", "1") else 7, 6)


def _in_year(parts: Parts, frame: Frame, month: int, count: int) -> Days:
    """Some months of the year that the words give; without one, of that which tense picks."""
    year = _year(parts, frame)
    if year is not None:
        return replace(months_of(year, month, count), basis=_basis(parts))
    if _names_year(parts):
        return LOST
    days = nearest(lambda year: months_of(year, month, count), frame)
    return days if days == LOST else replace(days, basis="publication")


def _names_year(parts: Parts) -> bool:
    return not {"year", "step", "the"}.isdisjoint(parts)


def _year(parts: Parts, frame: Frame) -> int | None:
    """In digits, or counted from publication."""
    if "year" in parts:
        return int(parts["year"])
    if "short" in parts:
        return 2000 + int(parts["short"])
    if frame.published is None or not _names_year(parts):
        return None
    return frame.published.year + STEPS.get(parts.get("step", "this").split()[-1], 0)


def _basis(parts: Parts) -> str:
    return "explicit" if "year" in parts or "short" in parts else "publication"


def _read_fiscal(parts: Parts, frame: Frame) -> Days | None:
    """From the earliest day that any country's year of that name begins to its latest end."""
    year = _last_year(parts, frame)
    if year is None or not date.min.year < year < date.max.year:
        return LOST
    start, end = date(year - 1, FISCAL_BEGINS, 1), date(year, 12, 31)
    return Days(start=start, end=end, precision="year", basis=_basis(parts))


def _last_year(parts: Parts, frame: Frame) -> int | None:
    year = _year({"the": "the", **parts}, frame)
    return None if year is None else year + ("second" in parts)


def _read_school(parts: Parts, frame: Frame) -> Days | None:
    year = _year(parts, frame)
    if year is None and frame.published is None:
        return LOST
    if "year" not in parts and frame.published is not None:
        begun = frame.published.year - (frame.published.month < SCHOOL_BEGINS)
        year = begun + STEPS.get(parts.get("step", "this").split()[-1], 0)
    if year is None or not date.min.year < year < date.max.year:
        return LOST
    start, end = date(year, SCHOOL_BEGINS, 1), date(year + 1, SCHOOL_ENDS, 30)
    return Days(start=start, end=end, precision="year", basis=_basis(parts))


def _read_same(parts: Parts, frame: Frame) -> Days | None:
    """ "The same quarter last year", "the same period of 2008": as now, in another year."""
    unit = "year" if parts["unit"] in ("period", "time", "point", "stage") else parts["unit"]
    if "year" in parts:
        in_year = frame.published and frame.published.replace(year=int(parts["year"]), day=1)
        return replace(containing(in_year, unit), basis="publication") if in_year else LOST
    if frame.published is None:
        return LOST
    before = neighbour(frame.published, -1, "year").start or frame.published
    day = before.replace(month=frame.published.month, day=min(frame.published.day, 28))
    return replace(containing(day, unit), basis="publication")


WHICH = "<which=first|second|third|fourth|final|last>"
OF_YEAR = (
    r"(?:(?:,| of| in)? (?:<year>|<step=last|this|next|previous|prior|the last|the previous"
    r"|the current|the next|the coming> year|<the=the> year))"
)
FISCAL = r"<fiscal=fiscal|financial|budget|tax>"
UNIT = r"<unit=period|time|point|stage|day|week|month|quarter|season>"
YEAR_AGO = (
    r"(?: of| in)?(?: the)? (?:last|previous|prior|preceding) year| a year (?:ago|earlier|before)"
)
YEARS = r"<year>(?:\s?[-–/]\s?<second=\d\d(?:\d\d)?>)?"
FROM_NOW = (
    r"<step=last|this|next|the last|the current|the next|the coming|the previous|the past|the>"
)
SCHOOL = r"(?:academic|school|university)"
PATTERNS: tuple[tuple[str, Reader], ...] = (
    (rf"(?:the )?{WHICH} quarter(?: of| in)? {FISCAL}(?: year)?(?: <year>)?", _read_quarter),
    (rf"(?:the )?{WHICH} {FISCAL} quarter(?:(?: of)? <year>)?", _read_quarter),
    (rf"(?:the )?{WHICH}(?: |-)quarter{OF_YEAR}", _read_quarter),
    (r"(?:the )?<which=first|second|third|fourth>(?: |-)quarter", _read_quarter),
    (r"q<which=[1-4]>(?:,? (?:of )?<year>|['’]<short=\d\d>)", _read_quarter),
    (r"<which=[1-4]>q(?:,? <year>|['’]<short=\d\d>)", _read_quarter),
    (rf"(?:the )?<which=first|second>(?: |-)half{OF_YEAR}", _read_half),
    (r"<which=first|second>-half", _read_half),
    (r"h<which=[12]> <year>", _read_half),
    (rf"(?:the )?{FISCAL}(?: year)? {YEARS}", _read_fiscal),
    (r"fy\s?(?:<year>|['’]?<short=\d\d>)(?:\s?[-–/]\s?<second=\d\d(?:\d\d)?>)?", _read_fiscal),
    (rf"(?:the )?{YEARS} {FISCAL} year", _read_fiscal),
    (rf"{FROM_NOW} {FISCAL} year", _read_fiscal),
    (rf"(?:the )?<year>\s?[-–/]\s?\d\d(?:\d\d)? {SCHOOL} year", _read_school),
    (rf"(?:the )?{SCHOOL} year <year>\s?[-–/]\s?\d\d(?:\d\d)?", _read_school),
    (rf"{FROM_NOW} {SCHOOL} year", _read_school),
    (rf"(?:the )?same {UNIT}(?:{YEAR_AGO}|(?: of| in) <year>)", _read_same),
    (r"(?:the )?year-ago <unit=period|day|week|month|quarter|season>", _read_same),
)
NEEDS = rf"quarter|half|q[1-4]|[1-4]q|h[12] |\bfy|{FISCAL}|{SCHOOL}|\bsame|year-ago"
FORMS = (
    *(Form(pattern=pattern, read=read, needs=NEEDS) for pattern, read in PATTERNS),
    Form(pattern=r"q<which=[1-4]>", read=_read_quarter, found="after_preposition", needs=NEEDS),
)
