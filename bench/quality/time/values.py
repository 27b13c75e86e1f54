"""TIMEX3's value of a date as the program holds it: 2023-09-26, 2023-W39, 2023-Q3, P2Y, PAST_REF.

Source of the forms: TimeML 1.2.1, the value attribute of TIMEX3.
"""

import re
from datetime import date, timedelta

from bench.quality.time.lengths import length_value
from dragoman.model.when import When
from dragoman.resolve.time_lengths import read_length

NOW = re.compile(r"(?:right )?now|currently|nowadays|(?:the )?(?:present|moment)|these days")
# "The coming days", "recent weeks", "the past several months": a length that nobody counted.
VAGUE = re.compile(r"(?:past|last|next|coming|recent|upcoming) (?:few |several |couple of )?(\w+)")
FISCAL = re.compile(r"\b(?:fiscal|financial|budget|tax|fy)\b")
DAYPARTS = (
    (re.compile(r"\bmorning\b"), "TMO"),
    (re.compile(r"\bafternoon\b"), "TAF"),
    (re.compile(r"\bevening\b"), "TEV"),
    (re.compile(r"\b(?:to|over)?night\b"), "TNI"),
)
QUARTERS = {1: "Q1", 4: "Q2", 7: "Q3", 10: "Q4"}
SEASONS = {3: "SP", 6: "SU", 9: "FA", 12: "WI"}
HALVES = {1: "H1", 7: "H2"}
DECADE, CENTURY = 10, 100
WEEK = 7


def value_of(when: When) -> str:
    """The value; empty where the program knows none."""
    words = (when.text or "").lower()
    if NOW.fullmatch(words):
        return "PRESENT_REF"
    start, end = _day(when.start), _day(when.end)
    if start is None or end is None:
        return _open(when, start or end, words)
    if when.precision == "minute" and when.start:
        return when.start[:16]
    return _value(start, end, when.precision, words)


def _open(when: When, day: date | None, words: str) -> str:
    """Of a bound: its day is told with its precision, or is only that of publication."""
    if day is None:
        return ""
    vague = VAGUE.search(words)
    length = read_length(vague[1]) if vague and when.basis == "bounded" else None
    if length is not None:
        return length_value(length)
    if when.basis == "bounded" or when.precision == "unknown":
        return "FUTURE_REF" if when.end is None else "PAST_REF"
    return _value(day, day, when.precision, "")


def _value(start: date, end: date, precision: str, words: str) -> str:
    values = {
        "day": _of_days,
        "week": _of_weeks,
        "part_of_month": _of_months,
        "month": _of_months,
        "season": _of_season,
        "year": _of_years,
    }
    read = values.get(precision)
    return "" if read is None else read(start, end, words)


def _of_days(start: date, end: date, words: str) -> str:
    if start == end or "night" in words:
        part = next((code for pattern, code in DAYPARTS if pattern.search(words)), "")
        return start.isoformat() + part
    if start.weekday() == 5 and end == start + timedelta(days=1):
        return f"{_week(start)}-WE"
    return f"P{(end - start).days}D"


def _of_weeks(start: date, end: date, words: str) -> str:
    days = (end - start).days
    if days < WEEK:  # a week, or the seven days around one that is only about right
        return _week(start + timedelta(days=days // 2))
    return f"P{round(days / WEEK)}W"


def _of_months(start: date, end: date, words: str) -> str:
    if (start.year, start.month) == (end.year, end.month):
        return f"{start:%Y-%m}"
    return f"P{_months(start, end)}M"


def _of_season(start: date, end: date, words: str) -> str:
    names = {3: QUARTERS | SEASONS, 6: HALVES}.get(_months(start, end + timedelta(days=1)), {})
    part = names.get(start.month)
    return f"{start:%Y}-{part}" if part else f"{start:%Y}"


def _of_years(start: date, end: date, words: str) -> str:
    if FISCAL.search(words):
        return f"FY{end:%Y}"
    if start.year == end.year:
        return f"{start:%Y}"
    years = end.year - start.year
    if (start.month, start.day) == (end.month, end.day):
        return f"P{years}Y"
    if start.year % DECADE == 0 and years == DECADE - 1:
        return f"{start.year // DECADE}"
    if start.year % CENTURY in (0, 1) and years == CENTURY - 1:
        return f"{start.year // CENTURY}"
    return f"{start:%Y}"


def _months(start: date, end: date) -> int:
    return (end.year - start.year) * 12 + end.month - start.month


def _week(day: date) -> str:
    year, week, _ = day.isocalendar()
    return f"{year}-W{week:02}"


def _day(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text[:10])
