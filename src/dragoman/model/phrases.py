"""Lists of phrases, as the patterns that find them."""

import re
from collections.abc import Iterable
from importlib import resources

CODEBOOKS = resources.files("dragoman.model") / "codebooks"


def any_of(phrases: Iterable[str]) -> re.Pattern[str]:
    """Pattern of any of the phrases as whole words, whatever their case and spacing.

    >>> any_of(["set right"]).search("It SET\\nright its figure").group()
    'SET\\nright'
    """
    longest = sorted(phrases, key=lambda phrase: (-len(phrase), phrase))
    # A look at the first letter spares most places of a text the trying of every phrase, and the
    # others that of phrases which begin otherwise; of those with one letter the longest is first.
    by_first: dict[str, list[str]] = {}
    for phrase in longest:
        by_first.setdefault(phrase.strip()[:1].lower(), []).append(_spaced(phrase))
    firsts = "".join(sorted(by_first))
    ahead = f"(?=[{re.escape(firsts)}])" if firsts else ""
    groups = (_after(first, words) for first, words in by_first.items())
    return re.compile(rf"\b{ahead}(?:{'|'.join(groups)})\b", re.IGNORECASE)


def _spaced(phrase: str) -> str:
    return r"\s+".join(re.escape(word) for word in phrase.split())


def _after(first: str, words: list[str]) -> str:
    """The words as one pattern that asks for their first letter once."""
    start = re.escape(first)
    if len(words) == 1 or not first.isalnum():
        return "|".join(words)
    return f"{start}(?:{'|'.join(word[len(start) :] for word in words)})"
