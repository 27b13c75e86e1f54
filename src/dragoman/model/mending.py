"""Words that put right what was reported, as patterns."""

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from dragoman.model.phrases import CODEBOOKS

SLOTS = {"piece": "pieces", "said": "said", "wrongly": "wrongly", "count": "counts"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Mending:
    """Patterns of corrections.toml, which explains each; `said` finds a verb of reporting."""

    labels: re.Pattern[str]
    heads: re.Pattern[str]
    own: re.Pattern[str]
    ours: re.Pattern[str]
    mended: re.Pattern[str]
    wrong: re.Pattern[str]
    taken_back: re.Pattern[str]
    truth: re.Pattern[str]
    before: re.Pattern[str]
    after: re.Pattern[str]
    said: re.Pattern[str]
    emerged: re.Pattern[str]

    def is_own_report(self, name: str) -> bool:
        """Whether a name is no speaker's: "Correction", "our report", "an earlier version".

        >>> load_mending().is_own_report("Correction"), load_mending().is_own_report("The army")
        (True, False)
        """
        found = self.labels.match(f"{name}:") or self.ours.match(name) or self.own.search(name)
        return found is not None


@cache
def load_mending() -> Mending:
    """The words of correction shipped with the program."""
    data = tomllib.loads((CODEBOOKS / "corrections.toml").read_text(encoding="utf-8"))
    slots = {slot: "|".join(data[name]) for slot, name in SLOTS.items()}
    names = ("own", "ours", "mended", "wrong", "taken_back", "before", "after", "said", "emerged")
    return Mending(
        labels=_pattern(data["labels"], slots, r"^\W*(?:\w+ ){{0,2}}(?:{0})\s*(?:[:.)—–-]|\n|$)"),
        heads=_pattern(data["heads"], slots, r"^\W*(?:\w+: )?(?:{0})\b"),
        truth=_pattern(data["truth"], slots, r"^\W*(?:{0})\b"),
        **{name: _pattern(data[name], slots, r"\b(?:{0})\b") for name in names},
    )


def _pattern(phrases: Iterable[str], slots: Mapping[str, str], frame: str) -> re.Pattern[str]:
    """Any of the phrases within `frame`, the longest first."""
    longest = sorted(phrases, key=lambda phrase: (-len(phrase), phrase))
    text = "|".join(longest)
    for slot, words in slots.items():
        text = text.replace(f"{{{slot}}}", f"(?:{words})")
    return re.compile(frame.format(text).replace(" ", r"\s+"), re.IGNORECASE)
