"""Whether somebody in the export is the one a fact names."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from bench.quality.facts.fact import Role

# Letters that do not decompose into a base letter and a mark.
LETTERS = str.maketrans({"\u0131": "i", "\u0259": "e", "ø": "o", "ł": "l", "đ": "d", "\u2019": "'"})
STATE_TYPES = ("state", "body", "office")
COLLECTIVE_TYPES = ("crowd", "group", "organisation")
OFFICIAL_SECTORS = ("COP", "GOV", "JUD", "LEG", "MIL", "SPY")


@dataclass(frozen=True, slots=True, kw_only=True)
class Who:
    """Somebody in a row of the export, with what the actor's own row adds."""

    name: str
    role: str = ""
    aliases: tuple[str, ...] = ()
    type: str | None = None
    country: str | None = None
    sector: str | None = None
    stated: bool = True


def fold(text: str) -> str:
    """Text without case, diacritics, dashes, a leading article and doubled blanks.

    >>> fold("The  Recep Tayyip Erdoğan")
    'recep tayyip erdogan'
    """
    plain = unicodedata.normalize("NFKD", text.casefold().translate(LETTERS))
    kept = "".join(char for char in plain if not unicodedata.combining(char))
    words = re.sub(r"[\s\-\u2010-\u2015]+", " ", kept).strip()
    return words.removeprefix("the ")


def is_one_of(who: Who, names: Iterable[str], states: Mapping[str, str]) -> bool:
    """Whether `who` is one of `names`; `states` are those names that stand for a state."""
    return any(_is_named(who, name, states) for name in names)


def fits(who: Who, role: Role, states: Mapping[str, str]) -> bool:
    """Whether `who` is in one of the roles, is one of its names, and of its country if given."""
    if who.role not in role.roles or role.country not in (None, who.country):
        return False
    return is_one_of(who, role.names, states)


def _is_named(who: Who, name: str, states: Mapping[str, str]) -> bool:
    if name in states and who.type is not None:
        return _is_of_state(who, states[name])
    own = {fold(text) for text in (who.name, *who.aliases)}
    return fold(name) in own or (who.type == "person" and _is_short_for(fold(who.name), fold(name)))


def _is_of_state(who: Who, country: str) -> bool:
    if who.country != country:
        return False
    official = who.type in COLLECTIVE_TYPES and who.sector in OFFICIAL_SECTORS
    return who.type in STATE_TYPES or official


def _is_short_for(one: str, other: str) -> bool:
    """The surname alone, or with some of the given names: one list of words holds the other."""
    words, others = one.split(), other.split()
    if not words or not others or words[-1] != others[-1]:
        return False
    return set(words) <= set(others) or set(others) <= set(words)
