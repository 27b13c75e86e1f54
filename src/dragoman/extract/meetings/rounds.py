"""The number of a round: "the third round", "round two", "a second session"."""

import re

from spacy.tokens import Token

from dragoman.extract.grammar.tree import children_by, prepositions
from dragoman.extract.triggers.trigger import Trigger
from dragoman.model.cues import load_cues

NUMERAL = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?$")
MODIFIERS = ("amod", "nummod", "compound", "advmod", "nmod", "appos")


def round_of(trigger: Trigger) -> int | None:
    """Number of the round that the trigger's sentence tells of; None where it counts two."""
    found = {
        number
        for token in trigger.token.sent
        if token.lemma_.lower() in load_cues().meetings.rounds and _is_its(token, trigger)
        for number in (_number_of(token),)
        if number is not None
    }
    return found.pop() if len(found) == 1 else None


def _is_its(noun: Token, trigger: Trigger) -> bool:
    """Whether the noun is the trigger, holds it ("round of talks"), or is held under it."""
    word, anchor = trigger.token, trigger.anchor
    if _is_other(noun, word):
        return False
    return (
        noun.i == word.i
        or noun.is_ancestor(word)
        or word.is_ancestor(noun)
        or (anchor.i != word.i and noun.head.i == anchor.i)
    )


def _is_other(noun: Token, word: Token) -> bool:
    """ "after the second round of the elections": of something else, or only told to date it."""
    gatherings = load_cues().meetings.gatherings
    of = [one for prep in prepositions(noun, "of") for one in children_by(prep, "pobj")]
    is_of_other = any(one.pos_ == "NOUN" and one.lemma_.lower() not in gatherings for one in of)
    is_under = word.is_ancestor(noun)
    is_dating = noun.dep_ == "pobj" and noun.head.lower_ in load_cues().standing.backdrops - {"at"}
    return is_of_other or (is_under and is_dating)


def _number_of(noun: Token) -> int | None:
    ordinals = load_cues().meetings.ordinals
    for child in children_by(noun, *MODIFIERS):
        word = child.lower_
        if word in ordinals:
            return ordinals[word]
        numeral = NUMERAL.match(word)
        if numeral and (child.i > noun.i or word != numeral.group(1)):
            return int(numeral.group(1))
    return None
