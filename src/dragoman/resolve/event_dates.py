"""Dates told from another event of the report: "the next day", "two weeks later"."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from dragoman.resolve.days import Days, Frame, bounded, containing, moved, neighbour, one_day
from dragoman.resolve.time_words import Form, Parts, Reader, number, unit_name, weekday_number

FORWARD = ("later", "after", "afterwards", "afterward", "next", "following", "subsequent")
# "Two days after" without the event it counts from: what follows would name it.
ENDS = r"(?=\s*(?:[.,;:!?)\]”\"]|$))"


def from_event(read: Callable[[Parts, Days, date], Days]) -> Reader:
    """The reader given the earlier date and its first day; without one only bounds are left."""

    def reader(parts: Parts, frame: Frame) -> Days | None:
        previous = frame.previous
        if previous is None or previous.start is None or previous.end is None:
            return bounded(frame)
        return replace(read(parts, previous, previous.start), basis="event")

    return reader


def _read_moved(parts: Parts, previous: Days, first: date) -> Days:
    count = number(parts["num"]) * _sign(parts)
    unit = unit_name(parts["unit"])
    if unit in ("minute", "hour") and count * (1 if unit == "hour" else 0) < 24:
        return _same(previous)
    if previous.is_one_day or unit not in ("day", "night"):
        return moved(first, count, unit)
    step = timedelta(days=count)
    return replace(_same(previous), start=first + step, end=(previous.end or first) + step)


def _sign(parts: Parts) -> int:
    return 1 if parts["way"] in FORWARD else -1


def _same(previous: Days) -> Days:
    return replace(previous, clock=None, extent="within", precision=_day_at_finest(previous))


def _day_at_finest(days: Days) -> str:
    return "day" if days.precision == "minute" else days.precision


def _read_vague(parts: Parts, previous: Days, first: date) -> Days:
    if _sign(parts) > 0:
        return Days(start=first)
    return Days(end=previous.end)


def _read_neighbour(parts: Parts, previous: Days, first: date) -> Days:
    unit = parts.get("unit", "day")
    return neighbour(first, _sign(parts), "day" if unit in DAYPARTS else unit)


DAYPARTS = ("morning", "afternoon", "evening", "night")


def _read_weekday(parts: Parts, previous: Days, first: date) -> Days:
    weekday = weekday_number(parts["dayname"])
    if _sign(parts) > 0:
        return one_day(first + timedelta(days=(weekday - first.weekday() - 1) % 7 + 1))
    return one_day(first - timedelta(days=(first.weekday() - weekday - 1) % 7 + 1))


def _read_same(parts: Parts, previous: Days, first: date) -> Days:
    unit = parts.get("unit", "day")
    if unit == "day" or unit in DAYPARTS:
        return _same(previous)
    return containing(first, unit)


UNIT = "<unit=day|morning|afternoon|evening|night|week|weekend|month|year|decade>"
WAY = "<way=earlier|later|afterwards|afterward|beforehand|previously>"
PATTERNS: tuple[tuple[str, Callable[[Parts, Days, date], Days], str], ...] = (
    (rf"(?:about |some |around |only |just )?<num> <unit> {WAY}", _read_moved, "alone"),
    (rf"<num> <unit> <way=before|after|prior>{ENDS}", _read_moved, "alone"),
    (rf"(?:<vague> )?<units> {WAY}", _read_vague, "alone"),
    (
        rf"(?:the )?<way=following|previous|preceding|subsequent> {UNIT}",
        _read_neighbour,
        "alone",
    ),
    (r"(?:the )?<way=next> <unit=day|morning|afternoon|evening|night>", _read_neighbour, "alone"),
    (rf"the {UNIT} <way=before|after>{ENDS}", _read_neighbour, "alone"),
    (r"the <way=following|previous|preceding|next> <dayname>", _read_weekday, "alone"),
    (rf"(?:earlier |later )?(?:on |in )?(?:the |that )same {UNIT}", _read_same, "alone"),
    (rf"(?:earlier |later )?(?:on |in )?that {UNIT}", _read_same, "alone"),
    (r"(?:earlier|later) (?:in the|that) <unit=day>", _read_same, "alone"),
    (r"in the <unit=morning|afternoon|evening>", _read_same, "alone"),
    (r"back then|at that time|at the time", _read_same, "alone"),
    (r"then", _read_same, "after_preposition"),
)

FORMS = tuple(
    Form(pattern=pattern, read=from_event(read), found=found) for pattern, read, found in PATTERNS
)
