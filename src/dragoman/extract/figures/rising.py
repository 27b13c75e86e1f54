"""Numbers told of a count: "the toll rose to 68", "a toll of 900", "put the dead at ten"."""

from dataclasses import dataclass

from spacy.tokens import Token

from dragoman.extract.grammar.frames import frame_of
from dragoman.extract.grammar.tree import children_by, governing_verb
from dragoman.model.cues import load_cues

FLIGHTS = {"exodus", "flight", "influx", "outflow"}
TOLLS = {"toll"}
PLACING = ("at", "to")  # before the number that a count has


@dataclass(frozen=True, slots=True)
class Risen:
    """A count with its number: its measure where the count says it, else the nouns it is of."""

    count: Token
    verb: Token
    measure: str | None
    nouns: tuple[Token, ...]


def by_rise(number: Token) -> Risen | None:
    """The count that `number` is told of."""
    of = number.head
    if number.dep_ == "pobj" and of.lower_ == "of" and _is_count(of.head):
        return _risen(of.head, of.head)
    verb = governing_verb(number)
    if verb is None:
        return None
    if verb.dep_ in ("acl", "relcl") and _is_count(verb.head) and number.head.lower_ in PLACING:
        return Risen(verb.head, verb, None, (verb.head,))  # "put the number held at 100"
    is_rising = verb.lemma_ in load_cues().figures.rising
    frame = frame_of(verb)
    told = (*frame.subjects, *frame.objects, *children_by(verb, "dobj"))
    for noun in told:
        if noun.lemma_ in FLIGHTS and noun.tag_ != "NNS":  # flights are of aeroplanes
            return Risen(noun, verb, "displaced", ())
        if is_rising and noun.lemma_ in load_cues().figures.forces:
            return Risen(noun, verb, "troops", ())
        if is_rising and _is_count(noun):
            return _risen(noun, verb)
    is_placed = is_rising and number.head.lower_ in PLACING and number.head.head == verb
    before = [noun for noun in told if noun.i < number.i]
    return Risen(before[-1], verb, None, (before[-1],)) if before and is_placed else None


def _is_count(noun: Token) -> bool:
    return noun.lemma_ in load_cues().figures.counts


def _risen(count: Token, verb: Token) -> Risen:
    """ "the death toll", "the number of refugees"."""
    modifiers = {child.lower_ for child in children_by(count, "compound", "amod")}
    is_of_deaths = count.lemma_ in TOLLS or "death" in modifiers
    nouns = tuple(noun for prep in count.children for noun in children_by(prep, "pobj"))
    return Risen(count, verb, "killed" if is_of_deaths else None, nouns)
