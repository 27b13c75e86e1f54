"""Verbs whose time is an event's too: "on Monday they entered the town and arrested ten"."""

from collections.abc import Iterator

from spacy.tokens import Token

from dragoman.extract.grammar.tree import children_by, governing_verb, is_verb
from dragoman.extract.triggers.trigger import Trigger
from dragoman.model.codebook import Codebook

ARGUMENTS = ("agent", "dobj", "nsubj", "nsubjpass", "pobj")
SUBJECTS = ("nsubj", "nsubjpass")
UNREAL = ("aux", "neg")  # "entered and will leave": another time


def sharing_verbs(trigger: Trigger, codebook: Codebook) -> list[Token]:
    """The verb that a noun of happening stands with, and verbs joined by "and" that are told alike.

    What is said, asked or thought does not happen when it is said: words of saying share nothing.
    """
    word = trigger.token
    verb = word if is_verb(word) else _verb_of(word)
    if verb is None or verb.lemma_.lower() in codebook.speech_verbs:
        return []
    joined = [
        one
        for one in _joined(verb)
        if _auxiliaries(one) == _auxiliaries(verb)
        and one.lemma_.lower() not in codebook.speech_verbs
    ]
    return joined if verb.i == word.i else [verb, *joined]


def _verb_of(noun: Token) -> Token | None:
    """The verb of which a noun is subject or object."""
    while noun.dep_ == "conj" and not is_verb(noun.head):
        noun = noun.head
    return governing_verb(noun) if noun.dep_ in ARGUMENTS else None


def _joined(verb: Token) -> Iterator[Token]:
    """Those before it, and those behind that have no subject of their own."""
    for one in children_by(verb, "conj"):
        if is_verb(one) and not children_by(one, *SUBJECTS):
            yield one
    while verb.dep_ == "conj" and is_verb(verb.head):
        verb = verb.head
        yield verb


def _auxiliaries(verb: Token) -> set[str]:
    """Modals and negations; "was" and "has" make no other time."""
    return {child.lower_ for child in children_by(verb, *UNREAL) if child.tag_ in ("MD", "RB")}
