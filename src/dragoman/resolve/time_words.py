"""Words of time from the table, and the patterns that time expressions are written with."""

import re
import tomllib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

from dragoman.errors import CodebookError
from dragoman.resolve.days import Days, Frame

Parts = Mapping[str, str]
Reader = Callable[[Parts, Frame], Days | None]

TABLE = resources.files("dragoman.model") / "tables" / "times.toml"
SLOT = re.compile(r"<(\w+)(?:=([^<>]*))?>")
# Not inside a longer word or number.
OPENS = r"(?<!\w)(?<!\d[.,/:])"
CLOSES = r"(?!\w)"
YEAR = r"(?:1[5-9]|20)\d\d(?![\w%]|[,.:]\d)"
DIGITS = r"(?![\d%]|[.,:]\d)"
HALF = r"\s?[ap]\.?m\b\.?"
ZONES = "gmt|utc|[ecmp][sd]t|ce?st|cet|ee?st|eet|msk|bst|ist|jst|trt|(?:local|[a-z]+) time"
ZONE = rf"(?:\s+hours)?(?:\s+\(?(?:{ZONES})\b\)?)?"
CLOCK = (
    rf"(?:(?:[01]?\d|2[0-4])[:.][0-5]\d{HALF}|(?:[01]?\d|2[0-4]):[0-5]\d|1?\d{HALF}"
    rf"|[0-2]\d[0-5]\d(?=\s(?:gmt|utc|local|hours))|noon|midnight){ZONE}(?:\s\(\d{{1,2}}:?\d\d\s(?:gmt|utc)\))?"
)
UNITS = ("minute", "hour", "day", "night", "week", "fortnight", "month", "year", "decade")


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """One way to write a time: its pattern, with slots, and how to read the slots.

    A slot is ``<name>`` for a fragment, ``<name2>`` for the same once more, or ``<name=regex>``.
    `found`: in plain text ``alone``, only ``after_preposition``, or ``never`` (part of others).
    """

    pattern: str
    read: Reader
    found: str = "alone"


@cache
def time_words() -> dict[str, Any]:
    """The table of time words."""
    try:
        return tomllib.loads(TABLE.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise CodebookError(f"table times.toml cannot be read: {error}") from error


@cache
def fragments() -> dict[str, str]:
    """The patterns that slots stand for."""
    words = time_words()
    ordinals, cardinals = _either(words["ordinals"]), _either(words["cardinals"])
    units = "|".join(UNITS)
    return {
        "day": rf"\d{{1,2}}(?:st|nd|rd|th)?{DIGITS}|{ordinals}",
        "nth": r"\d{1,2}(?:st|nd|rd|th)",
        "num": rf"\d{{1,3}}{DIGITS}|{cardinals}|an?",
        "month": _names(words["months"]),
        "weekday": _names(words["weekdays"]),
        "dayname": _either(word for word in words["weekdays"] if word.endswith("day")),
        "season": _either(words["seasons"]),
        "year": YEAR,
        "unit": rf"(?:{units})s?",
        "units": rf"(?:{units})s",
        "clock": CLOCK,
        "period": "week|month|year|quarter|decade",
        "to": r"(?:\s?[-–—/]\s?|\s+(?:to|until|till|through)\s+)",
        **{name: _either(words[name]) for name in ("holidays", "deictic", "parts", "bounds")},
        **{name: _either(words[name]) for name in ("dayparts", "vague", "not_dates")},
        **{name: _either(words[name]) for name in ("vague_future", "vague_past")},
    }


def _either(words: Iterable[str]) -> str:
    longest_first = sorted(words, key=lambda word: (-len(word), word))
    return "|".join(
        re.escape(word).replace(r"\ ", r"[\s-]").replace("'", "['’]") for word in longest_first
    )


def _names(numbers: Mapping[str, int]) -> str:
    """Full names, or abbreviations with or without a full stop."""
    full = {
        max((name for name in numbers if numbers[name] == n), key=len) for n in numbers.values()
    }
    return rf"{_either(full)}|(?:{_either(set(numbers) - full)})(?:\.|\b)"


def expanded(pattern: str, *, open_slot: str) -> str:
    """The pattern as a regular expression: slots opened, a space for any white space.

    `open_slot` begins each slot's group: ``(?P<{}>`` to capture it, ``(?:`` to match alone.
    """
    known = fragments()

    def group(slot: re.Match[str]) -> str:
        name, regex = slot[1], slot[2]
        return open_slot.format(name) + (regex or known[name.rstrip("23")]) + ")"

    # Spaces of fragments are written \s already; those left are the pattern's own.
    return SLOT.sub(group, pattern).replace(" ", r"\s+")


def number(text: str) -> int:
    """The number that digits, a word or an ordinal give."""
    words = time_words()
    digits = re.match(r"\d+", text)
    if digits:
        return int(digits[0])
    word = re.sub(r"[\s-]+", " ", text)
    count: int = {"a": 1, "an": 1, **words["cardinals"], **words["ordinals"]}[word]
    return count


def month_number(text: str) -> int:
    """January is 1."""
    month: int = time_words()["months"][text.rstrip(".")]
    return month


def weekday_number(text: str) -> int:
    """Monday is 0."""
    weekday: int = time_words()["weekdays"][text.rstrip(".")]
    return weekday


def unit_name(text: str) -> str:
    """The unit in the singular."""
    return text.removesuffix("s")


def clock_time(text: str) -> str | None:
    """HH:MM of a time of day, or None where the day has no such time."""
    if text.startswith(("noon", "midnight")):
        return "12:00" if text.startswith("noon") else "00:00"
    found = re.match(r"(\d{1,2}?)(?:[:.]?(\d\d))?(?!\d)\s?([ap]?)", text)
    if found is None:
        return None
    hour, minute = int(found[1]), int(found[2] or 0)
    if found[3]:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if found[3] == "p" else 0)
    return f"{hour % 24:02}:{minute:02}" if hour <= 24 else None
