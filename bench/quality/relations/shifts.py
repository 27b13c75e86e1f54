"""What the set's coders put under another root than PLOVER's manual of today does.

They go by the conversion of 2021 from CAMEO: to find guilty (116) is ACCUSE, an embargo, boycott or
sanctions (163) are COERCE, to withdraw peacekeepers or observers (1661, 1662) is SANCTION, to break
a ceasefire (196) is ASSAULT. The words of the clause tell which deeds these are.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from dragoman.extract.events.peacekeeping import keeps_peace

Chances = dict[str, float]

EMBARGOES = frozenset({"boycott", "embargo", "sanction"})
TRUCES = frozenset({"ceasefire", "truce"})
BREAKING = frozenset({"breach", "break", "violate"})
KEEPERS = frozenset({"inspector", "monitor", "observer", "peacekeeper"})
CLAUSES = ("acl", "advcl", "ccomp", "parataxis", "relcl")
CONVICT = "convict"


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """The lemmas of a verb's own clause, and whether who moves in it keeps a peace."""

    lemmas: frozenset[str]
    keeps_peace: bool = False


def clause_of(verb: Token) -> Clause:
    """The clause of `verb` without those below it."""
    lemmas = frozenset(token.lemma_.lower() for token in _own(verb))
    return Clause(lemmas=lemmas, keeps_peace=keeps_peace(verb))


def _own(word: Token) -> Iterator[Token]:
    yield word
    for child in word.children:
        is_verbal = child.dep_ == "conj" and child.pos_ in ("AUX", "VERB")
        if child.dep_ not in CLAUSES and not is_verbal:
            yield from _own(child)


def shift(type_: str, clause: Clause) -> str:
    """The type that the clause's words make of a type, by the set's coders."""
    if type_ == "SANCTION" and clause.lemmas & EMBARGOES:
        return "COERCE"
    if type_ == "COERCE" and clause.lemmas & TRUCES and clause.lemmas & BREAKING:
        return "ASSAULT"
    if type_ == "RETREAT" and clause.lemmas & KEEPERS:
        return "SANCTION"
    if type_ == "MOBILIZE" and clause.keeps_peace:
        return "AID"
    return type_


def part_verdicts(chances: Chances, modes: Chances, *, of_type: frozenset[str]) -> Chances:
    """`chances` of roots with that of a verdict moved from SANCTION to ACCUSE; `modes` are the
    chances of all modes, `of_type` the modes that SANCTION has."""
    total = sum(modes[mode] for mode in of_type)
    moved = chances["SANCTION"] * modes[CONVICT] / total if total else 0.0
    return chances | {
        "ACCUSE": chances["ACCUSE"] + moved,
        "SANCTION": chances["SANCTION"] - moved,
    }
