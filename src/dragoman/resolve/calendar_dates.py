"""Dates that name the calendar: days, months, seasons, quarters, years and decades."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from dragoman.resolve.days import (
    LOST,
    Days,
    Frame,
    day_of,
    month_of,
    months_of,
    nearest,
    nearest_day,
    nearest_month,
    neighbour,
    years_of,
)
from dragoman.resolve.time_words import (
    Form,
    Parts,
    month_number,
    number,
    time_words,
    weekday_number,
)

NEWS_DAYS = 45  # what a report dates in figures is seldom further from it
MONTHS_TRIED = 15  # a Friday the 13th comes at least so often


def _read_iso(parts: Parts, frame: Frame) -> Days | None:
    day = day_of(int(parts["yyyy"]), int(parts["mm"]), int(parts["dd"]))
    return replace(day, clock=parts.get("hhmm"), precision=_precision(day, parts))


def _precision(days: Days, parts: Parts) -> str:
    return "minute" if days.start and "hhmm" in parts else days.precision


def _read_numbers(parts: Parts, frame: Frame) -> Days | None:
    """Day and month in figures: with slashes where one order alone makes a date of the news."""
    first, second, year = int(parts["a"]), int(parts["b"]), int(parts["yyyy"])
    year += 2000 if year < 100 else 0
    if "dot" in parts:
        return day_of(year, second, first)
    readings = {day_of(year, second, first), day_of(year, first, second)} - {LOST}
    if len(readings) > 1:
        readings = {one for one in readings if _is_news(one, frame)}
    return readings.pop() if len(readings) == 1 else LOST


def _is_news(days: Days, frame: Frame) -> bool:
    """Whether the day is near publication, on the side that tense gives."""
    if frame.published is None or days.start is None:
        return False
    ahead = (days.start - frame.published).days
    return 0 <= (ahead if frame.tense == "future" else -ahead) <= NEWS_DAYS


def _read_day(parts: Parts, frame: Frame) -> Days | None:
    month, day = month_number(parts["month"]), number(parts["day"])
    weekday = weekday_number(parts["weekday"]) if "weekday" in parts else None
    if "year" in parts:
        return _on_weekday(day_of(int(parts["year"]), month, day), weekday)
    if "yearly" in parts:
        return _in_near_year(parts, frame, lambda year: day_of(year, month, day))
    if weekday is None:
        return nearest_day(lambda year: day_of(year, month, day), frame)
    other = replace(frame, tense="past" if frame.tense == "future" else "future")
    # The weekday tells the year; near publication it is worth more than the tense.
    tried = [nearest(lambda year: day_of(year, month, day), one) for one in (frame, other)]
    return next((days for days in tried if _on_weekday(days, weekday) != LOST), LOST)


def _on_weekday(days: Days, weekday: int | None) -> Days:
    """The day, or LOST where the weekday written with it contradicts it."""
    if weekday is None or days.start is None or days.start.weekday() == weekday:
        return days
    return LOST


def _in_near_year(parts: Parts, frame: Frame, of_year: Callable[[int], Days]) -> Days:
    """ "Of last year": the day or month of the year that publication tells."""
    if frame.published is None:
        return LOST
    steps = {"last": -1, "this": 0, "next": 1}[parts["yearly"]]
    return replace(of_year(frame.published.year + steps), basis="publication")


def _read_month(parts: Parts, frame: Frame) -> Days | None:
    month = month_number(parts["month"])
    if "year" in parts:
        return month_of(int(parts["year"]), month)
    if "yearly" in parts:
        return _in_near_year(parts, frame, lambda year: month_of(year, month))
    return nearest_month(lambda year: month_of(year, month), frame)


def _read_season(parts: Parts, frame: Frame) -> Days | None:
    month = time_words()["seasons"][parts["season"]]
    if "year" in parts:
        return months_of(int(parts["year"]), month, 3)
    return replace(nearest(lambda year: months_of(year, month, 3), frame), basis="publication")


def _read_year(parts: Parts, frame: Frame) -> Days | None:
    return years_of(int(parts["year"]), int(parts["year"]))


def _read_short_year(parts: Parts, frame: Frame) -> Days | None:
    year = 1900 + int(parts["short"])
    return years_of(year, year)


def _read_decade(parts: Parts, frame: Frame) -> Days | None:
    first = int(parts["decade"].strip("'’s"))
    first += 1900 if first < 100 else 0
    return years_of(first, first + 9)


def _read_century(parts: Parts, frame: Frame) -> Days | None:
    last = 100 * number(parts.get("nth") or parts["ordinal"])
    return years_of(last - 99, last) if "bc" not in parts else LOST


def _read_day_of_month(parts: Parts, frame: Frame) -> Days | None:
    """ "The 14th", of the month that tense and publication pick."""
    day, published = number(parts["nth"]), frame.published
    if published is None:
        return LOST
    if "which" in parts:
        steps = {"last": -1, "this": 0, "next": 1}[parts["which"]]
        month = neighbour(published, steps, "month").start or published
        return replace(day_of(month.year, month.month, day), basis="publication")
    months = (neighbour(published, step, "month").start or published for step in _steps(frame))
    weekday = weekday_number(parts["dayname"]) if "dayname" in parts else None
    days = (_on_weekday(day_of(month.year, month.month, day), weekday) for month in months)
    fit = (one for one in days if one.start and _is_on_side(one.start, frame))
    return replace(next(fit, LOST), basis="publication")


def _steps(frame: Frame) -> range:
    return range(MONTHS_TRIED) if frame.tense == "future" else range(0, -MONTHS_TRIED, -1)


def _is_on_side(day: date, frame: Frame) -> bool:
    published = frame.published or day
    return day >= published if frame.tense == "future" else day <= published


def _read_holiday(parts: Parts, frame: Frame) -> Days | None:
    month, day = time_words()["holidays"][parts["holidays"].replace("’", "'")]
    if "year" in parts:
        return day_of(int(parts["year"]), month, day)
    return nearest(lambda year: day_of(year, month, day), frame)


# "On the 14th", not "on the 14th floor": a noun behind it makes it one of something else.
NO_NOUN = (
    r"(?=\s*(?:[.,;:!?)\]”\"–—]|$)|\s+(?:and|as|at|but|by|for|from|he|his|in|it|of|on|or|she|that"
    r"|the|they|to|until|we|when|where|which|while|who|with|\w+ed)\b)"
)
FORMS = (
    Form(
        pattern=r"<yyyy=\d{4}>[-/.]<mm=\d\d?>[-/.]<dd=\d\d?>"
        r"(?:(?:t|\s)<hhmm=[0-2]\d:[0-5]\d>(?::\d\d(?:\.\d+)?)?(?:z|[+-]\d\d:?\d\d)?)?",
        read=_read_iso,
    ),
    Form(pattern=r"<a=\d\d?>/<b=\d\d?>/<yyyy=\d{4}|\d\d>", read=_read_numbers),
    Form(pattern=r"<a=\d\d?><dot=\.><b=\d\d?>\.<yyyy=\d{4}>", read=_read_numbers),
    Form(
        pattern=r"(?:<weekday>(?: <dayparts>)?,? )?(?:the )?<day>"
        r"(?: of|-)?(?:(?<=-)| )<month>(?:,? <year>|-<year2>|,?(?: of)? <yearly> year)?",
        read=lambda parts, frame: _read_day(_merged(parts), frame),
    ),
    Form(
        pattern=r"(?:<weekday>(?: <dayparts>)?,? )?<month> (?:the )?<day>"
        r"(?:,? <year>|,?(?: of)? <yearly> year)?",
        read=_read_day,
    ),
    Form(pattern=r"<month>(?:,| of)? (?:<year>|<yearly> year)", read=_read_month),
    Form(pattern=r"<month>", read=_read_month, found="after_preposition"),
    Form(pattern=r"(?:the )?<season>(?: of|,)? <year>(?:[-–/]\d\d(?:\d\d)?)?", read=_read_season),
    Form(pattern=r"(?:the )?<season>", read=_read_season, found="after_preposition"),
    Form(pattern=r"(?:the )?<decade=(?:1[5-9]|20)\d0['’]?s>", read=_read_decade),
    Form(pattern=r"(?:the )?<decade=['’]?[2-9]0s>", read=_read_decade, found="after_preposition"),
    Form(
        pattern=r"(?:the )?(?:<nth>|<ordinal>)(?: |-)centur(?:y|ies)(?: <bc=b\.?c\.?(?:e\.?)?>)?",
        read=_read_century,
    ),
    Form(pattern=r"(?:the year )?<year>", read=_read_year, found="after_preposition"),
    Form(pattern=r"['’]<short=[4-9]\d>", read=_read_short_year, found="after_preposition"),
    Form(
        pattern=r"the <nth> of <which=last|this|next> month",
        read=_read_day_of_month,
    ),
    Form(pattern=r"<dayname>,? the <nth>", read=_read_day_of_month),
    Form(pattern=rf"the <nth>{NO_NOUN}", read=_read_day_of_month, found="after_preposition"),
    Form(pattern=r"<holidays>(?:,? <year>)?", read=_read_holiday),
)


def _merged(parts: Parts) -> Parts:
    """Slots written twice for their place in the pattern, under one name."""
    return {name.rstrip("2"): text for name, text in parts.items()}
