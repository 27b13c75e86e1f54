"""Charges that are turned down: "denied the accusation that it had armed them"."""

from spacy.tokens import Token

from dragoman.extract.annotations import is_mention
from dragoman.extract.grammar.objects import obliques_by
from dragoman.extract.grammar.phrases import owners_of
from dragoman.extract.grammar.tree import is_verb
from dragoman.model.codebook import Codebook

TURNING_DOWN = ("denies", "rejects")
BY = ("by", "from", "of")  # behind these stands who has made the charge
OBJECTS = ("dobj", "nsubjpass")


def is_turned_down(noun: Token, codebook: Codebook) -> bool:
    """Whether a verb of denying or rejecting has `noun` for its object."""
    verb = noun.head
    speech = codebook.speech_verbs.get(verb.lemma_.lower()) if is_verb(verb) else None
    return noun.dep_ in OBJECTS and speech is not None and speech.stance in TURNING_DOWN


def is_somebodys(noun: Token) -> bool:
    """Whether it is told who makes the charge: "Kosovo's accusation", "accusations by Israel"."""
    return bool(owners_of(noun)) or any(is_mention(one) for one in obliques_by(noun, *BY))
