"""Words that put right what was reported, as patterns."""

import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib import resources

CODEBOOKS = resources.files("dragoman.model") / "codebooks"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mending:
    """Patterns of corrections.toml, which explains each; the longest phrase is found first."""

    own: re.Pattern[str]
    mended: re.Pattern[str]
    taken_back: re.Pattern[str]
    before: re.Pattern[str]
    after: re.Pattern[str]


@cache
def load_mending() -> Mending:
    """The words of correction shipped with the program."""
    data = tomllib.loads((CODEBOOKS / "corrections.toml").read_text(encoding="utf-8"))
    names = ("own", "mended", "taken_back", "before", "after")
    return Mending(**{name: any_of(data[name]) for name in names})


def any_of(phrases: Iterable[str]) -> re.Pattern[str]:
    """Pattern of any of the phrases as whole words, whatever their case and spacing.

    >>> any_of(["set right"]).search("It SET\\nright its figure").group()
    'SET\\nright'
    """
    longest = sorted(phrases, key=lambda phrase: (-len(phrase), phrase))
    words = (r"\s+".join(re.escape(word) for word in phrase.split()) for phrase in longest)
    return re.compile(rf"\b(?:{'|'.join(words)})\b", re.IGNORECASE)
