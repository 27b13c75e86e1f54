"""What a warrant is for: "a warrant for his arrest" arrests nobody yet."""

from spacy.tokens import Token

from dragoman.extract.grammar.objects import obliques_by
from dragoman.extract.grammar.phrases import owners_of
from dragoman.extract.grammar.tree import children_by

WARRANT = "warrant"
FOR = ("against", "for")


def is_warranted(noun: Token) -> bool:
    """Whether `noun` is only what a warrant is for."""
    if noun.dep_ != "pobj" or noun.head.lower_ not in FOR:
        return False
    above = noun.head.head
    told = [above, *children_by(above, "dobj", "nsubjpass")]
    return any(one.lemma_.lower() == WARRANT for one in told)


def wanted_by(word: Token) -> list[Token]:
    """Whom a warrant is for, behind it or behind the verb that issues it: "for the general",
    "for the general's arrest", "for the arrest of two".
    """
    found = obliques_by(word, *FOR)
    return [
        *found,
        *(one for deed in found for one in (*owners_of(deed), *obliques_by(deed, "of"))),
    ]
