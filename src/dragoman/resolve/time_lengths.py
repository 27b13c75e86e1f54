"""Lengths of time: "three years", "a 30-day truce", "weeks". They tell how long, never when."""

import re
from dataclasses import dataclass
from functools import cache

from dragoman.resolve.time_words import CLOSES, OPENS, expanded, time_words

# What is open at such hours, not how long it takes; a record of what was said; a war's name.
NO_LENGTH_BEFORE = re.compile(
    r"\b(?:business|office|opening|working|early|small|rush|visiting|curfew)\s$", re.I
)
NO_LENGTH_AFTER = re.compile(r"\s+of (?:the |its |their )?(?:meeting|talks|session)|['’]?\s+War\b")
LOOK_ROUND = 20  # characters; longer than the patterns above
FRACTIONS = {"½": 0.5, "¼": 0.25, "¾": 0.75, "1/2": 0.5, "1/4": 0.25, "3/4": 0.75}
HALF = 0.5
PLACES = 2  # decimals of a count that somebody wrote

ABOUT = r"(?:<about> )?"
WHICH = (
    r"(?:(?:the|his|her|its|their|another|these|those) )?"
    r"(?:(?:first|last|final|next|past|opening|closing|full|entire|whole|additional|further) )?"
)
KIND = r"(?:(?:consecutive|straight|more|full|long|additional|extra|whole|further) )?"
PATTERNS = (
    rf"{ABOUT}{WHICH}<count> {KIND}<lengths>(?: and a <half=half>)?",
    rf"{ABOUT}<some=one|an?|half an?> {KIND}<whole>(?: and a <half=half>)?",
    rf"{WHICH}<vague> {KIND}<lengths>",
    rf"{ABOUT}(?:<count>|<some=half|one|single>)\s?-\s?<length>(?:-(?:long|old))?",
    rf"{ABOUT}(?:<count>|<some=one|single>) <whole>",
    rf"{ABOUT}<count> <lengths> old",
    r"<some=all|the (?:whole|entire)> <length=day|night|week|month|year>",
    r"<whole><some=(?=-?long)>-?long",
    r"<lengths>(?:-long)?",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Length:
    """How many of a unit; the count is None where nobody counted ("several days")."""

    count: float | None
    unit: str


def find_lengths(text: str) -> list[tuple[int, int]]:
    """Start and end of each length in the text; they may overlap.

    >>> [("It took two days.")[start:end] for start, end in find_lengths("It took two days.")]
    ['two days', 'days']
    """
    found = (match for pattern in _patterns() for match in pattern.finditer(text))
    return [match.span() for match in found if not _is_other(text, *match.span())]


def read_length(text: str) -> Length | None:
    """The length that the whole text names.

    >>> read_length("more than three years")
    Length(count=3, unit='year')
    """
    matches = (pattern.fullmatch(text.strip()) for pattern in _patterns())
    match = next((match for match in matches if match), None)
    if match is None:
        return None
    parts = {name: part.lower() for name, part in match.groupdict().items() if part is not None}
    unit = next(parts[name] for name in ("lengths", "length", "whole") if name in parts)
    return Length(count=_count(parts), unit=singular(unit))


def _is_other(text: str, start: int, end: int) -> bool:
    before, after = text[max(0, start - LOOK_ROUND) : start], text[end : end + LOOK_ROUND]
    return bool(NO_LENGTH_BEFORE.search(before) or NO_LENGTH_AFTER.match(after))


def _count(parts: dict[str, str]) -> float | None:
    written = parts.get("count", parts.get("some"))
    if written is None:
        return None
    text = re.sub(r"[\s-]+", " ", written).strip()
    whole, _, added = text.partition(" and a ")
    count = _in_digits(whole) if whole[:1].isdigit() else _in_words(whole)
    count += HALF if added or "half" in parts else 0
    return int(count) if count == int(count) else round(count, PLACES)


def _in_digits(text: str) -> float:
    number = re.match(r"[\d,.]+", text)
    added = sum(value for sign, value in FRACTIONS.items() if text.endswith(sign))
    return added + (float(number[0].replace(",", "")) if number else 0)


def _in_words(text: str) -> float:
    if text.startswith("half"):
        return HALF
    if text in WHOLE:
        return 1
    *first, last = text.split(" ")
    if last in MANY:
        return MANY[last] * (_in_words(" ".join(first)) if first else 1)
    numbers = {"a": 1, "an": 1, **time_words()["cardinals"]}
    return sum(float(numbers[word]) for word in text.split(" "))


WHOLE = ("", "single", "all", "the whole", "the entire")
MANY = {"dozen": 12, "hundred": 100, "thousand": 1000}


def singular(text: str) -> str:
    """The unit of a length, whether one or many."""
    units: dict[str, str] = time_words()["length_units"]
    return next(unit for unit, plural in units.items() if text in (unit, plural))


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    bounded = (rf"{OPENS}(?:{pattern}){CLOSES}" for pattern in PATTERNS)
    return tuple(
        re.compile(expanded(pattern, open_slot="(?P<{}>"), re.IGNORECASE) for pattern in bounded
    )
