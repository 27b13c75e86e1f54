"""Issues: what a claim is about, where its words name a subject that parties quarrel over."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources

from dragoman.model.claim import Claim

# What follows tells more of a thing named, not what the speaker wants.
ASIDE = re.compile(r",\s+(?:as|where|which|while|who|whose)\b", re.IGNORECASE)
TABLE = resources.files("dragoman.model") / "tables" / "issues.toml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Issues:
    """Patterns of the words of each issue, by its name, and of the words of wanting."""

    by_name: dict[str, re.Pattern[str]]
    wants: re.Pattern[str]

    def of(self, claim: Claim) -> tuple[str, ...]:
        """Issues of the claim: its own, else those that its content names; sorted.

        What is only stated counts where it says what somebody wants.
        """
        if claim.issue:
            return (" ".join(claim.issue.split()),)
        content = ASIDE.split(claim.content, maxsplit=1)[0]
        if claim.stance == "states" and not self.wants.search(content):
            return ()
        return tuple(name for name, words in self.by_name.items() if words.search(content))


@cache
def load_issues() -> Issues:
    """The issues shipped with the program."""
    data = tomllib.loads(TABLE.read_text(encoding="utf-8"))
    return Issues(
        by_name={row["name"]: _pattern(row["words"]) for row in data["issue"]},
        wants=_pattern(data["wants"]),
    )


def _pattern(words: list[str]) -> re.Pattern[str]:
    longest_first = sorted(words, key=lambda word: (-len(word), word))
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, longest_first))})(?:e?s)?\b", re.IGNORECASE)
