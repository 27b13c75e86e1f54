"""Words that deny, as patterns."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from dragoman.model.phrases import CODEBOOKS, any_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Disputing:
    """Patterns of disputes.toml, which explains each."""

    denying: re.Pattern[str]
    negating: re.Pattern[str]
    ahead: re.Pattern[str]
    wishes: re.Pattern[str]
    anaphors: re.Pattern[str]
    charges: re.Pattern[str]
    counting: re.Pattern[str]
    silent: re.Pattern[str]
    kin: Mapping[str, str]  # family by word
    opposed: Mapping[str, tuple[re.Pattern[str], re.Pattern[str]]]  # both poles of a state


@cache
def load_disputing() -> Disputing:
    """The words of dispute shipped with the program."""
    data = tomllib.loads((CODEBOOKS / "disputes.toml").read_text(encoding="utf-8"))
    names = ("denying", "negating", "ahead", "wishes", "anaphors", "charges", "counting")
    kin = {word: family for family, words in data["kin"].items() for word in words}
    opposed = {
        state: (any_of(one), any_of(other)) for state, (one, other) in data["opposed"].items()
    }
    patterns = {name: any_of(data[name]) for name in (*names, "silent")}
    return Disputing(**patterns, kin=kin, opposed=opposed)
