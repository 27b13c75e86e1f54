"""Words for now, once and some day ("currently", "in the past", "soon"), and "the year".

They point at the time of writing and date nothing by themselves.
"""

import re
from functools import cache

from dragoman.resolve.days import Days, Frame, containing
from dragoman.resolve.time_words import CLOSES, OPENS, either, time_words

# "The past two weeks" and "the future king" are no references.
NO_REFERENCE = (
    r"(?!-|\s+(?:and present|tense|\d|few|several|two|three|four|five|six|ten|king|queen))"
)
PERIOD = r"(?:the)\s+(?:{units})(?!\s+(?:of|before|after|that|to come|ahead)\b)"


def find_references(text: str) -> list[tuple[int, int]]:
    """Start and end of each such word or phrase; they may overlap.

    >>> [("It is now closed.")[start:end] for start, end in find_references("It is now closed.")]
    ['now']
    """
    return [match.span() for pattern in (_words(), _periods()) for match in pattern.finditer(text)]


def read_reference(text: str) -> str | None:
    """past, present or future.

    >>> read_reference("currently")
    'present'
    """
    phrase = _plain(text)
    kinds: dict[str, list[str]] = time_words()["references"]
    return next((kind for kind, words in kinds.items() if phrase in words), None)


def read_period(text: str, frame: Frame) -> Days | None:
    """The unit around publication, or around the date told before: "the year"."""
    unit = _plain(text).removeprefix("the ")
    day = frame.previous.start if frame.previous and frame.previous.start else frame.published
    if unit not in time_words()["periods"] or day is None:
        return None
    return None if unit == "season" else containing(day, unit)


def _plain(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip().lower()


@cache
def _words() -> re.Pattern[str]:
    words = (word for kind in time_words()["references"].values() for word in kind)
    longest_first = sorted(words, key=len, reverse=True)
    # No hyphen for a space: "long-term" says what something is like.
    any_word = "|".join(word.replace(" ", r"\s+") for word in longest_first)
    return re.compile(rf"{OPENS}(?:{any_word}){NO_REFERENCE}{CLOSES}", re.IGNORECASE)


@cache
def _periods() -> re.Pattern[str]:
    pattern = PERIOD.format(units=either(time_words()["periods"]))
    return re.compile(rf"{OPENS}{pattern}{CLOSES}", re.IGNORECASE)
