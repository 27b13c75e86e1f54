"""Words that say that somebody is not yet eighteen."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache

from dragoman.model.phrases import CODEBOOKS, any_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Minors:
    """Patterns of minors.toml: words for children, and ages, whose first group is the number."""

    words: re.Pattern[str]
    ages: tuple[re.Pattern[str], ...]


@cache
def load_minors() -> Minors:
    """The words shipped with the program."""
    data = tomllib.loads((CODEBOOKS / "minors.toml").read_text(encoding="utf-8"))
    ages = tuple(re.compile(age, re.IGNORECASE) for age in data["ages"])
    return Minors(words=any_of(data["words"]), ages=ages)
