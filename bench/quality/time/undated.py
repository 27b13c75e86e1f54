"""TIMEX3's value of a length, of what recurs and of words for now: P3Y, XXXX-WXX-2, PRESENT_REF.

Source of the forms: TimeML 1.2.1, the value attribute of TIMEX3.
"""

from datetime import date

from bench.quality.time.lengths import length_value
from bench.quality.time.values import value_of
from dragoman.model.report import Report
from dragoman.model.when import When
from dragoman.resolve.days import Days, Frame
from dragoman.resolve.time_expressions import TimeExpression
from dragoman.resolve.time_lengths import read_length
from dragoman.resolve.time_references import read_period, read_reference
from dragoman.resolve.time_sets import Recurring, read_set

DAYPARTS = ("MO", "AF", "EV", "NI")  # as the program numbers them
SEASONS = {3: "SP", 6: "SU", 9: "FA", 12: "WI"}


def undated_value(report: Report, found: TimeExpression) -> str | None:
    """The value; None where the program knows none."""
    text = report.text[found.start : found.end]
    if found.kind == "length":
        length = read_length(text)
        return None if length is None else length_value(length)
    if found.kind == "set":
        recurring = read_set(text)
        return None if recurring is None else set_value(recurring)
    reference = read_reference(text)
    if reference is not None:
        return f"{reference.upper()}_REF"
    return _period_value(text, report)


def set_value(recurring: Recurring) -> str:
    """P1D, XXXX-WXX-2, XXXX-SU."""
    if recurring.named is None:
        return length_value(recurring.every)
    kind, number = recurring.named
    if kind == "weekday":
        return f"XXXX-WXX-{number + 1}"
    if kind == "daypart":
        return f"XXXX-XX-XXT{DAYPARTS[number]}"
    if kind == "weekend":
        return "XXXX-WXX-WE"
    return f"XXXX-{SEASONS[number]}" if kind == "season" else f"XXXX-{number:02}"


def _period_value(text: str, report: Report) -> str | None:
    published = None if report.published is None else date.fromisoformat(report.published[:10])
    days = read_period(text, Frame(tense="past", published=published))
    return None if days is None else value_of(_when(days))


def _when(days: Days) -> When:
    start, end = (None if day is None else day.isoformat() for day in (days.start, days.end))
    return When(start=start, end=end, precision=days.precision)
