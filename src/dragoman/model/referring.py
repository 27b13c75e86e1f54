"""Words that refer to those a report has named already, as data."""

import tomllib
from dataclasses import dataclass, fields
from functools import cache

from dragoman.model.lexicon import CODEBOOKS


@dataclass(frozen=True, slots=True, kw_only=True)
class Referring:
    """The lists of referring.toml; what each is for stands there.

    `sides`, `lands`, `leaders` and `leader_nouns` say whom "the two ..." means, `helping` who is no
    side, `determiners` and `vague` are no part of a name, `clashes` are fighting between two sides
    that stay unnamed, `fighting` what two do with each other. `rebels`, `named_again`, `agencies`
    and `groups` take up somebody by what he is.
    """

    sides: frozenset[str]
    lands: frozenset[str]
    helping: frozenset[str]
    leaders: frozenset[str]
    leader_nouns: frozenset[str]
    determiners: frozenset[str]
    vague: frozenset[str]
    clashes: frozenset[str]
    fighting: frozenset[str]
    rebels: frozenset[str]
    named_again: frozenset[str]
    agencies: frozenset[str]
    groups: frozenset[str]
    lower_levels: frozenset[str]


@cache
def load_referring() -> Referring:
    """The words shipped with the program."""
    data = tomllib.loads((CODEBOOKS / "referring.toml").read_text(encoding="utf-8"))
    return Referring(**{field.name: frozenset(data[field.name]) for field in fields(Referring)})
