"""Words with which reports name actors without a name of their own: pronouns, sides, envoys."""

import tomllib
from dataclasses import dataclass
from functools import cache
from typing import Any

from dragoman.model.lexicon import CODEBOOKS


@dataclass(frozen=True, slots=True, kw_only=True)
class Pronoun:
    """What a pronoun tells of whom it means; `gender` is None where it tells none."""

    gender: str | None = None
    plural: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Naming:
    """The lists of naming.toml, each under the name and with the meaning it has there."""

    pronouns: dict[str, Pronoun]
    counts: dict[str, int]
    governing: frozenset[str]
    inhabitants: frozenset[str]
    areas: frozenset[str]
    messages: frozenset[str]
    sayings: frozenset[str]
    sides: frozenset[str]
    bare_sides: frozenset[str]
    speak_for: frozenset[str]
    women: frozenset[str]
    men: frozenset[str]
    also_persons: frozenset[str]
    generic_bodies: frozenset[str]
    american: frozenset[str]
    shared_bodies: frozenset[str]
    former: frozenset[str]
    breakaway: frozenset[str]
    armed: frozenset[str]
    weapons: frozenset[str]
    fled: frozenset[str]
    fleeing: frozenset[str]
    kin: frozenset[str]
    sided: frozenset[str]
    backed: frozenset[str]
    general_titles: frozenset[str]
    intergovernmental: frozenset[str]
    armaments: frozenset[str]
    amounts: frozenset[str]
    rarely_actors: frozenset[str]
    rebellious: frozenset[str]
    loyal: frozenset[str]


@cache
def load_naming() -> Naming:
    """The words shipped with the program."""
    data: dict[str, Any] = tomllib.loads((CODEBOOKS / "naming.toml").read_text(encoding="utf-8"))
    pronouns = {word: Pronoun(**told) for word, told in data.pop("pronouns").items()}
    counts = data.pop("counts")
    lists = {name: frozenset(words) for name, words in data.items()}
    return Naming(pronouns=pronouns, counts=counts, **lists)
