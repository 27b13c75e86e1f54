"""Dates made of others: bounds, parts of a period, times of day; and the reading of any date."""

import re
from dataclasses import replace
from datetime import timedelta
from functools import cache, lru_cache

from dragoman.resolve.business_dates import FORMS as BUSINESS
from dragoman.resolve.calendar_dates import FORMS as CALENDAR
from dragoman.resolve.date_ranges import FORMS as DAY_RANGES
from dragoman.resolve.date_ranges import pair_of
from dragoman.resolve.days import LOST, Days, Frame, bounded, moved, week_of
from dragoman.resolve.event_dates import FORMS as EVENT
from dragoman.resolve.foreign_dates import FORMS as FOREIGN
from dragoman.resolve.period_parts import beside, part_of, share_of, side_of
from dragoman.resolve.relative_dates import FORMS as RELATIVE
from dragoman.resolve.time_clock import clock_time, is_either_half
from dragoman.resolve.time_words import (
    Form,
    Parts,
    expanded,
    number,
    time_words,
    unit_name,
)


# Remembered, since one text is split in many ways and its pieces come back.
@lru_cache(maxsize=4096)
def read_days(text: str, frame: Frame) -> Days | None:
    """The days that the whole text names, in lower case; LOST if it names some that cannot
    be told, None if it names none.
    """
    for pattern, form in _patterns():
        match = pattern.fullmatch(text)
        if match is None:
            continue
        parts = {name: part for name, part in match.groupdict().items() if part is not None}
        days = form.read(parts, frame)
        if days is not None or form not in COMPOSED:
            return days
    return None


def is_part_only(text: str) -> bool:
    """Whether the text names a period only inside a longer expression ("the month")."""
    inside = (pattern for pattern, form in _patterns() if form.found == "never")
    return any(pattern.fullmatch(text) for pattern in inside)


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], Form], ...]:
    return tuple(
        (re.compile(expanded(form.pattern, open_slot="(?P<{}>")), form)
        for form in (*NOT_DATES, *ATOMS, *COMPOSED)
    )


def _read_nothing(parts: Parts, frame: Frame) -> Days | None:
    return None


def _read_clock(parts: Parts, frame: Frame) -> Days | None:
    """A time of day alone is of the day told before, if that is one; else only bounded."""
    clock = clock_time(parts["clock"])
    if clock is None and not is_either_half(parts["clock"]):
        return LOST
    if frame.previous is None or not frame.previous.is_one_day:
        return bounded(frame)
    if clock is None:
        return replace(frame.previous, clock=None, precision="day", basis="event")
    return replace(frame.previous, clock=clock, precision="minute", basis="event")


def _read_timed(parts: Parts, frame: Frame) -> Days | None:
    days, clock = read_days(parts["inner"], frame), clock_time(parts["clock"])
    if days is None or clock is None or not days.is_one_day:
        return days
    return replace(days, clock=clock, precision="minute")


def _read_part(parts: Parts, frame: Frame) -> Days | None:
    words = time_words()
    whole = read_days(parts["inner"], frame)
    if whole is None:
        return None
    part = part_of(whole, words["parts"][parts["part"]])
    name = parts["inner"].removeprefix("the ").rstrip(".")
    is_open = frame.tense != "present"  # in the present it may lie on either side
    again = (
        beside(whole, part, frame)
        if is_open and name in {*words["months"], *words["seasons"]}
        else None
    )
    tense = "future" if frame.tense == "future" else "past"
    return _read_part(parts, replace(frame, published=again, tense=tense)) if again else part


def _read_share(parts: Parts, frame: Frame) -> Days | None:
    """ "The first half of May", "the last days of May", "the second week of May"."""
    days = read_days(parts["inner"], frame)
    return days and share_of(days, parts["which"], parts["share"])


def _read_week(parts: Parts, frame: Frame) -> Days | None:
    days = read_days(parts["inner"], frame)
    if days is None or days.start is None or not days.is_one_day:
        return days
    return replace(week_of(days.start), basis=days.basis)


def _read_side(parts: Parts, frame: Frame) -> Days | None:
    days = read_days(parts["inner"], frame)
    return days and side_of(days, parts["side"], frame)


def _read_inner(parts: Parts, frame: Frame) -> Days | None:
    return read_days(parts["inner"], frame)


def _read_overnight(parts: Parts, frame: Frame) -> Days | None:
    days = read_days(parts["inner"], frame)
    if days is None or days.start is None:
        return days
    return replace(days, start=days.start - timedelta(days=1))


def _read_offset(parts: Parts, frame: Frame) -> Days | None:
    """ "Two days after 1 June", "the eve of 9 May": counted from the date beside it."""
    days = read_days(parts["inner"], frame)
    if days is None or days.start is None or days.end is None:
        return days
    unit, count = unit_name(parts.get("unit", "day")), number(parts.get("num", "one"))
    if parts.get("way", "before") == "before":
        return replace(moved(days.start, -count, unit), basis=days.basis)
    return replace(moved(days.end, count, unit), basis=days.basis)


END = re.compile(r"(?:the )?(?:very )?(?:end|close) of ", re.IGNORECASE)


def _read_bound(parts: Parts, frame: Frame) -> Days | None:
    word = " ".join(parts.get("bounds", "from").split())
    bound = time_words()["bounds"].get(word, "since")
    # What lasts "since December" began in the last one, whatever its verb.
    days = read_days(parts["inner"], replace(frame, tense="past") if word == "since" else frame)
    if days is None or days == LOST or bound == "on":
        return days
    lasting = {
        "since": replace(days, end=None, extent="throughout"),
        "until": replace(days, start=None, extent="throughout"),
        "throughout": replace(days, extent="throughout"),
    }
    if bound == "before" and END.match(parts["inner"]):
        bound = "by"  # "before the end of July" leaves the whole of July
    return lasting.get(bound) or _beside(days, bound, frame)


def _beside(days: Days, bound: str, frame: Frame) -> Days:
    """What lies before, by or after the days, on the side of publication that tense gives."""
    step = timedelta(days=0 if days.clock else 1)
    is_future, published = frame.tense == "future", frame.published
    if bound == "after":
        start = days.end and days.end + step
        is_bounded = not is_future and published and start and start <= published
        return replace(days, start=start, end=published if is_bounded else None)
    end = days.end if bound == "by" else days.start and days.start - step
    is_bounded = is_future and published and end and published <= end
    return replace(days, start=published if is_bounded else None, end=end)


def _read_range(parts: Parts, frame: Frame) -> Days | None:
    return pair_of((parts["first"], parts["second"]), frame, read_days)


def _read_between(parts: Parts, frame: Frame) -> Days | None:
    days = _read_range(parts, frame)
    return days and replace(days, extent="within")


NOT_DATES = (
    Form(pattern="<not_dates>", read=_read_nothing),
    Form(
        pattern=r"(?:every|each|any)(?: other| single)? "
        r"(?:<dayname>|<month>|<season>|<unit>|<dayparts>)",
        read=_read_nothing,
    ),
)
ATOMS = (
    *BUSINESS,
    *DAY_RANGES,
    *FOREIGN,
    *CALENDAR,
    *RELATIVE,
    *EVENT,
    Form(pattern="<clock>", read=_read_clock),
)
COMPOSED = (
    Form(pattern=r"between <first=.+?> and <second=.+>", read=_read_between),
    Form(pattern=r"(?:from )?<first=.+?> (?:to|until|till|through) <second=.+>", read=_read_range),
    Form(pattern=r"<first=.+?>\s?[-–—]\s?<second=.+>", read=_read_range),
    Form(pattern=r"<first=[a-z]+day> and <second=[a-z]+day>", read=_read_range),
    Form(pattern=r"<bounds>(?: at least)?(?: on| in| at)? <inner=.+>", read=_read_bound),
    Form(pattern=r"(?:from )?<inner=.+?>(?: onwards?| on)", read=_read_bound),
    Form(
        pattern=r"(?:the )?(?:very )?<part=early|late|mid>(?:-| in | on | of | )<inner=.+>",
        read=_read_part,
    ),
    Form(
        pattern=r"(?:the )?(?:very )?<part=beginning|start|middle|end>(?:-| of )<inner=.+>",
        read=_read_part,
    ),
    Form(
        pattern=r"(?:the )?<which=first|second|third|fourth|last|final|closing|opening> "
        r"<share=half|week|days|weeks> of <inner=.+>",
        read=_read_share,
    ),
    Form(pattern=r"(?:the )?week (?:of|beginning|starting) <inner=.+>", read=_read_week),
    Form(pattern=r"<side=earlier|later|so far>(?: in| on)? <inner=.+>", read=_read_side),
    Form(pattern=r"<inner=.+>,? <dayparts>", read=_read_inner),
    Form(pattern=r"(?:the )?<dayparts>(?: of|,)? <inner=.+>", read=_read_inner),
    Form(pattern=r"overnight (?:on |into |to )?<inner=.+>", read=_read_overnight),
    Form(pattern=r"<clock>,?(?: on)? <inner=.+>", read=_read_timed),
    Form(pattern=r"<inner=.+?>,?(?: at| around| about)? <clock>", read=_read_timed),
    Form(pattern=r"<num> <unit> <way=before|after> <inner=.+>", read=_read_offset),
    Form(pattern=r"the <unit=day|week|month> <way=before|after> <inner=.+>", read=_read_offset),
    Form(pattern=r"the eve of <inner=.+>", read=_read_offset),
)
