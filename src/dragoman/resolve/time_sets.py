"""Times that recur: "every day", "annually", "on Sundays", "twice a week". They name no one day."""

import re
from dataclasses import dataclass
from functools import cache

from dragoman.resolve.time_lengths import Length, singular
from dragoman.resolve.time_words import CLOSES, OPENS, either, expanded, number, time_words

TIMES = r"(?:once|twice|(?:<many=\d+|[a-z]+> times?))"
EACH = r"(?:<every=every|each|any given>(?: single)?)"
PATTERNS = (
    rf"{EACH} (?:<other=other|second> |<count> )?(?!night)(?:<length>|<lengths>)",
    rf"{EACH} (?:<other=other|second> )?"
    r"(?:<dayname>|<month>|<season>|<dayparts>|<weekend=weekend>)",
    rf"{TIMES} (?:per|a|an|each|every|in a) <length>",
    r"(?:per|an?) <length>",
    r"(?:<dayname>|<weekend=weekend|weekday>)s",
)
PARTS_OF_DAY = ("morning", "afternoon", "evening", "night")
# "A day" and "per year" recur only after how much or how often.
RATE = re.compile(r"\A(?:per|an?)\s", re.I)
AMOUNT_BEFORE = re.compile(
    r"(?:\d|\b(?:times|once|twice|dollars|euros|people|barrels))\S*\s+$", re.I
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Recurring:
    """What recurs: every so long, on a named day, month, season or part of a day.

    `named` is its kind and number: (weekday, 0 for Monday), (month, 1 for January), (season, its
    first month), (weekend, 0), (daypart, 0 for morning to 3 for night).
    """

    every: Length
    named: tuple[str, int] | None = None


def find_sets(text: str) -> list[tuple[int, int]]:
    """Start and end of each time that recurs; they may overlap.

    >>> [("They meet every other week.")[start:end]
    ...  for start, end in find_sets("They meet every other week.")]
    ['every other week']
    """
    found = (match for pattern in _patterns() for match in pattern.finditer(text))
    spans = [match.span() for match in found if _recurs(text, *match.span())]
    return spans + [match.span() for match in _adverbs().finditer(text)]


def read_set(text: str) -> Recurring | None:
    """What the whole text says to recur.

    >>> read_set("every Tuesday")
    Recurring(every=Length(count=1, unit='week'), named=('weekday', 1))
    """
    frequency = time_words()["frequencies"].get(text.strip().lower())
    if frequency:
        return Recurring(every=Length(count=frequency[0], unit=frequency[1]))
    matches = (pattern.fullmatch(text.strip()) for pattern in _patterns())
    match = next((match for match in matches if match), None)
    if match is None:
        return None
    parts = {name: part.lower() for name, part in match.groupdict().items() if part}
    return _read(parts)


def _read(parts: dict[str, str]) -> Recurring:
    count = 2 if "other" in parts else number(parts["count"]) if "count" in parts else 1
    unit = parts.get("length") or parts.get("lengths")
    if unit:
        return Recurring(every=Length(count=count, unit=singular(unit)))
    if "month" in parts or "season" in parts:
        key = "month" if "month" in parts else "season"
        first = time_words()[f"{key}s"][parts[key].rstrip(".")]
        return Recurring(every=Length(count=count, unit="year"), named=(key, first))
    if "dayname" in parts:
        weekday = time_words()["weekdays"][parts["dayname"]]
        return Recurring(every=Length(count=count, unit="week"), named=("weekday", weekday))
    if parts.get("dayparts") in PARTS_OF_DAY:
        part = PARTS_OF_DAY.index(parts["dayparts"])
        return Recurring(every=Length(count=count, unit="day"), named=("daypart", part))
    if parts.get("weekend") == "weekend":
        return Recurring(every=Length(count=count, unit="week"), named=("weekend", 0))
    return Recurring(every=Length(count=count, unit="day"))


def _recurs(text: str, start: int, end: int) -> bool:
    """Whether "a day" tells how often: "$5 a day", and "per" after anything."""
    if not RATE.match(text[start:end]) or text[start : start + 3].lower() == "per":
        return True
    return bool(AMOUNT_BEFORE.search(text[max(0, start - 20) : start]))


@cache
def _adverbs() -> re.Pattern[str]:
    # With a capital they are names: "the Daily Mail".
    return re.compile(rf"{OPENS}(?:{either(time_words()['frequencies'])})(?!-|\w)")


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    bounded = (rf"{OPENS}(?:{pattern}){CLOSES}" for pattern in PATTERNS)
    return tuple(
        re.compile(expanded(pattern, open_slot="(?P<{}>"), re.IGNORECASE) for pattern in bounded
    )
