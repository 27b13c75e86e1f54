"""Dates told from the day of publication: weekdays, "two days ago", "next week"."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from dragoman.resolve.days import (
    LOST,
    Days,
    Frame,
    containing,
    month_of,
    months_of,
    moved,
    neighbour,
    one_day,
    week_of,
    weekend_of,
    window,
)
from dragoman.resolve.period_parts import part_of
from dragoman.resolve.time_words import (
    Form,
    Parts,
    Reader,
    month_number,
    number,
    time_words,
    unit_name,
    weekday_number,
)

BACK = ("last", "past", "previous", "recent")
STEPS = {"last": -1, "next": 1}
ABOUT = r"(?:(?:about|around|nearly|almost|some|roughly|just|only|barely) )?"


def from_publication(read: Callable[[Parts, Frame, date], Days | None]) -> Reader:
    """The reader given the day of publication; without one the date is lost."""

    def reader(parts: Parts, frame: Frame) -> Days | None:
        if frame.published is None:
            return LOST
        days = read(parts, frame, frame.published)
        if days is None or days.basis != "explicit":
            return days
        return replace(days, basis="publication")

    return reader


def weekday_by_tense(weekday: int, frame: Frame, today: date) -> date:
    """The latest such weekday by publication, or the next one, that day included."""
    if frame.tense == "future":
        return today + timedelta(days=(weekday - today.weekday()) % 7)
    return today - timedelta(days=(today.weekday() - weekday) % 7)


def _read_deictic(parts: Parts, frame: Frame, today: date) -> Days | None:
    phrase = " ".join(parts["deictic"].split())
    return one_day(today + timedelta(days=time_words()["deictic"][phrase]))


def _read_overnight(parts: Parts, frame: Frame, today: date) -> Days | None:
    days = containing(today, "day")
    if frame.tense == "future":
        return replace(days, end=today + timedelta(days=1))
    return replace(days, start=today - timedelta(days=1))


def _read_weekday(parts: Parts, frame: Frame, today: date) -> Days | None:
    weekday = weekday_number(parts.get("dayname") or parts["weekday"])
    return one_day(weekday_by_tense(weekday, frame, today))


def _read_which_weekday(parts: Parts, frame: Frame, today: date) -> Days | None:
    weekday, which = weekday_number(parts["dayname"]), parts["which"].split()[-1]
    if which in BACK:
        return one_day(today - timedelta(days=(today.weekday() - weekday - 1) % 7 + 1))
    if which == "next":
        return _of_week(weekday, 1, today)
    if which == "coming":
        return one_day(today + timedelta(days=(weekday - today.weekday() - 1) % 7 + 1))
    toward = replace(frame, tense="past" if frame.tense == "past" else "future")
    return one_day(weekday_by_tense(weekday, toward, today))


def _read_weekday_of_week(parts: Parts, frame: Frame, today: date) -> Days | None:
    steps = {"last": -1, "this": 0, "next": 1}[parts["which"]]
    return _of_week(weekday_number(parts["dayname"]), steps, today)


def _of_week(weekday: int, steps: int, today: date) -> Days:
    monday = week_of(today + timedelta(weeks=steps)).start or today
    return one_day(monday + timedelta(days=weekday))


def _read_weekend(parts: Parts, frame: Frame, today: date) -> Days | None:
    which = parts.get("which", "this").split()[-1]
    if which == "next":
        return weekend_of(today + timedelta(weeks=1))
    if which in BACK:
        return weekend_of(today - timedelta(weeks=1))
    # A weekday's "at the weekend" in the past is the one before this week's.
    is_over = frame.tense == "past" and today.weekday() < 5
    return weekend_of(today - timedelta(weeks=1 if is_over else 0))


def _read_period(parts: Parts, frame: Frame, today: date) -> Days | None:
    return neighbour(today, STEPS.get(parts["which"], 0), parts["period"])


def _read_which_month(parts: Parts, frame: Frame, today: date) -> Days | None:
    if "month" in parts:
        number_of_month = month_number(parts["month"])
        return _which_year(parts, today, lambda year: month_of(year, number_of_month))
    first = time_words()["seasons"][parts["season"]]
    return _which_year(parts, today, lambda year: months_of(year, first, 3))


def _which_year(parts: Parts, today: date, make: Callable[[int], Days]) -> Days:
    """Of one month or season in each year: the last that is over, the next to begin, or now's."""
    which = parts["which"].split()[-1]
    years = [make(today.year + step) for step in (-2, -1, 0, 1)]
    if which in BACK:
        return next((days for days in reversed(years) if days.end and days.end < today), LOST)
    if which in ("next", "coming"):
        return next((days for days in years if days.start and days.start > today), LOST)
    begun = next((days for days in reversed(years) if days.start and days.start <= today), LOST)
    return begun if begun.end and begun.end >= today else make(today.year)


def _read_the_period(parts: Parts, frame: Frame, today: date) -> Days | None:
    return containing(today, parts["period"])


def _read_whole(parts: Parts, frame: Frame, today: date) -> Days | None:
    return replace(containing(today, parts["whole"]), extent="throughout")


def _read_ago(parts: Parts, frame: Frame, today: date) -> Days | None:
    days = moved(today, -number(parts["num"]), unit_name(parts["unit"]))
    return replace(days, start=None) if "more" in parts else days


def _read_less_ago(parts: Parts, frame: Frame, today: date) -> Days | None:
    days = moved(today, -number(parts["num"]), unit_name(parts["unit"]))
    return replace(days, end=today)


def _read_period_end(parts: Parts, frame: Frame, today: date) -> Days | None:
    return part_of(containing(today, parts["period"]), "last")


def _read_half_year_ago(parts: Parts, frame: Frame, today: date) -> Days | None:
    return moved(today, -6, "month")


def _read_ahead(parts: Parts, frame: Frame, today: date) -> Days | None:
    return moved(today, number(parts["num"]), unit_name(parts["unit"]))


def _read_in(parts: Parts, frame: Frame, today: date) -> Days | None:
    """ "In two weeks" is a date only of what is to come; of what is past it tells how long."""
    return _read_ahead(parts, frame, today) if frame.tense == "future" else None


def _read_within(parts: Parts, frame: Frame, today: date) -> Days | None:
    if frame.tense != "future":
        return None
    return window(today, number(parts["num"]), unit_name(parts["unit"]))


def _read_window(parts: Parts, frame: Frame, today: date) -> Days | None:
    count = number(parts.get("num", "one"))
    count = -count if parts["way"] in BACK else count
    days = window(today, count, unit_name(parts["unit"]))
    return replace(days, extent="throughout") if "all" in parts else days


def _read_vague_past(parts: Parts, frame: Frame, today: date) -> Days | None:
    extent = "throughout" if "all" in parts else "within"
    return Days(end=today, basis="bounded", extent=extent)


def _read_vague_future(parts: Parts, frame: Frame, today: date) -> Days | None:
    return Days(start=today, basis="bounded")


def _read_vague(parts: Parts, frame: Frame, today: date) -> Days | None:
    read = _read_vague_past if parts["way"] in BACK else _read_vague_future
    return read(parts, frame, today)


LASTING = r"(?:<all=for|throughout> |(?:over|during|in|within|across) )?"
WHICH = "<which=last|next|this past|this coming|this|past|the past|the coming|coming>"
IN = rf"in {ABOUT}<num> <unit>"
WAY = "<way=last|past|next|coming|upcoming>"

PATTERNS: tuple[tuple[str, Callable[[Parts, Frame, date], Days | None]], ...] = (
    (r"(?:earlier |later |early |late )?<deictic>", _read_deictic),
    (r"overnight", _read_overnight),
    (rf"{WHICH} <dayname>", _read_which_weekday),
    (r"<dayname>,? <which=last|next>", _read_which_weekday),
    (r"<dayname>,? (?:of )?<which=last|this|next> week", _read_weekday_of_week),
    (r"<dayname>", _read_weekday),
    (r"(?:the|<which=last|next|this past|this coming|this|past|the past>) weekend", _read_weekend),
    (r"<which=last|next|this|current|the current> <period>", _read_period),
    (rf"{WHICH} (?:<month>|<season>)", _read_which_month),
    (rf"(?:<more=more than|over|at least|well over> )?{ABOUT}<num> <unit> ago", _read_ago),
    (r"(?:throughout the|all through the|all) <whole=day|week|month|year>", _read_whole),
    (r"less than <num> <unit> ago", _read_less_ago),
    (r"(?:the )?<period=week|month|year>['’]s end", _read_period_end),
    (r"half a year ago", _read_half_year_ago),
    (r"(?:<vague> )?<units> ago", _read_vague_past),
    (rf"{ABOUT}<num> <unit> from now", _read_ahead),
    (r"in <num> <unit>['’]? time", _read_ahead),
    (IN, _read_in),
    (r"within <num> <unit>", _read_within),
    (rf"{LASTING}(?:the |these )?{WAY} <num> <unit>", _read_window),
    (rf"{LASTING}(?:the|this) {WAY} <unit=hour|week|month|year|decade>", _read_window),
    (rf"{LASTING}(?:the |these )?{WAY} (?:<vague> )?<units>", _read_vague),
    (rf"{LASTING}(?:the )?<way=recent> <units>", _read_vague),
    (r"(?:in )?(?:the )?<vague_past>", _read_vague_past),
    (r"(?:in )?(?:the )?<vague_future>", _read_vague_future),
)
AFTER_PREPOSITION = ((r"<weekday>", _read_weekday),)
INSIDE = (
    (r"the <period=day|week|month|year|quarter|decade>", _read_the_period),
    (r"<period>", _read_the_period),
)

FORMS = tuple(
    Form(pattern=pattern, read=from_publication(read), found=found)
    for patterns, found in (
        (PATTERNS, "alone"),
        (AFTER_PREPOSITION, "after_preposition"),
        (INSIDE, "never"),
    )
    for pattern, read in patterns
)
IN_SOME_TIME = next(form for form in FORMS if form.pattern == IN)
WEEKDAYS = tuple(form for form in FORMS if form.pattern in ("<dayname>", "<weekday>"))
