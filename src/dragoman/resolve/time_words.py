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
from dragoman.resolve.time_clock import CLOCK

Parts = Mapping[str, str]
Reader = Callable[[Parts, Frame], Days | None]

TABLE = resources.files("dragoman.model") / "tables" / "times.toml"
SLOT = re.compile(r"<(\w+)(?:=([^<>]*))?>")
# Not inside a longer word or number.
OPENS = r"(?<!\w)(?<!\d[.,/:])"
CLOSES = r"(?!\w)"
YEAR = r"(?:1[5-9]|20)\d\d(?![\w%]|[,.:]\d)"
DIGITS = r"(?![\d%]|[.,:]\d)"
UNITS = ("minute", "hour", "day", "night", "week", "fortnight", "month", "year", "decade")


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """One way to write a time: its pattern, with slots, and how to read the slots.

    A slot is ``<name>`` for a fragment, ``<name2>`` for the same once more, or ``<name=regex>``.
    `found`: in plain text ``alone``, only ``after_preposition``, or ``never`` (part of others).
    `needs`: a pattern without which a text need not be searched for the form.
    """

    pattern: str
    read: Reader
    found: str = "alone"
    needs: str = ""


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
    ordinals, cardinals = either(words["ordinals"]), either(words["cardinals"])
    units = "|".join(UNITS)
    return {
        "day": rf"\d{{1,2}}(?:st|nd|rd|th)?{DIGITS}|{ordinals}",
        "ordinal": ordinals,
        "nth": r"\d{1,2}(?:st|nd|rd|th)",
        "num": rf"\d{{1,3}}{DIGITS}|{cardinals}|an?",
        "month": _names(words["months"]),
        "weekday": _names(words["weekdays"]),
        "dayname": either(word for word in words["weekdays"] if word.endswith("day")),
        "season": either(words["seasons"]),
        "year": YEAR,
        "yearly": "last|this|next",
        "unit": rf"(?:{units})s?",
        "units": rf"(?:{units})s",
        "clock": CLOCK,
        "period": "week|month|year|quarter|decade",
        "to": r"(?:\s?[-–—/]\s?|\s+(?:to|until|till|through)\s+)",
        **{name: either(words[name]) for name in ("holidays", "deictic", "parts", "bounds")},
        **{name: either(words[name]) for name in ("dayparts", "vague", "not_dates")},
        **{name: either(words[name]) for name in ("vague_future", "vague_past")},
        **_length_fragments(),
        **_calendar_fragments(),
    }


def _length_fragments() -> dict[str, str]:
    words = time_words()
    units: dict[str, str] = words["length_units"]
    # "A second" is seldom a time, "20 seconds" always is; a quarter alone is a share.
    counted_alone = set(units) - {"second", "night", "weekend", "quarter"}
    tens = either(word for word, number in words["cardinals"].items() if 20 <= number % 100 <= 90)
    ones = either(word for word, number in words["cardinals"].items() if number < 10)
    cardinal = rf"(?:{tens})[\s-](?:{ones})|{either(words['cardinals'])}"
    many = rf"(?:(?:{cardinal}|an?) )?(?:dozen|hundred|thousand)"
    digits = r"\d{1,3}(?:,\d{3})*(?:\.\d+)?(?:\s?[½¼¾]|\s[13]/[24])?"
    return {
        "count": rf"{digits}|(?:{many}|{cardinal})(?: and a half)?",
        "about": either(words["about"]),
        "length": either(units),
        "lengths": either(units.values()),
        "whole": either(counted_alone),
    }


def _calendar_fragments() -> dict[str, str]:
    """Months of each other calendar, and of those under ``_alone`` what is no other word."""
    words = time_words()
    calendars: dict[str, dict[str, int]] = words["calendars"]
    doubtful = set(words["calendars_doubtful"]["words"])
    return {
        "feast": either(words["feasts"]),
        "easter": either(words["easter"]),
        **{name: either(months) for name, months in calendars.items()},
        **{f"{name}_alone": either(set(months) - doubtful) for name, months in calendars.items()},
    }


def either(words: Iterable[str]) -> str:
    """A pattern for any of the words, the longest first; a space is also a hyphen."""
    longest_first = sorted(words, key=lambda word: (-len(word), word))
    return "|".join(
        re.escape(word).replace(r"\ ", r"[\s-]").replace("'", "['’]") for word in longest_first
    )


def _names(numbers: Mapping[str, int]) -> str:
    """Full names, or abbreviations with or without a full stop."""
    full = {
        max((name for name in numbers if numbers[name] == n), key=len) for n in numbers.values()
    }
    return rf"{either(full)}|(?:{either(set(numbers) - full)})(?:\.|\b)"


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


def plain(text: str) -> str:
    """The text as the table writes it: no hyphens, one space, a straight apostrophe."""
    return re.sub(r"[\s-]+", " ", text).replace("’", "'")


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
