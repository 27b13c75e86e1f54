"""What is to come although no word says "planned": "the truce is to begin", "she flies to Oman
on Tuesday", "accepted an invitation to talks"."""

from spacy.tokens import Token

from dragoman.extract.annotations import block_of
from dragoman.extract.grammar.tree import children_by, has_to, is_noun, is_verb, sentence_of
from dragoman.extract.grammar.verbs import auxiliaries
from dragoman.extract.times import times_in
from dragoman.extract.triggers.trigger import Trigger
from dragoman.model.cues import load_cues

SUBJECTS = ("nsubj", "nsubjpass")
CLAUSES = ("ROOT", "conj", "relcl")
# Under these a noun is what a journey is made for.
AIMS = ("for", "to")
PRESENT_TAGS = ("VBP", "VBZ")
OBJECTS = ("dobj", "nsubjpass")


def is_begun_later(noun: Token) -> bool:
    """ "The truce is to begin on Sunday", "before talks were to resume": its own verb says so."""
    verb = noun.head
    if noun.dep_ not in SUBJECTS or not is_verb(verb):
        return False
    if verb.lemma_ == "be":
        return any(_is_scheduled(child) for child in children_by(verb, "xcomp"))
    return has_to(verb) and _has_be(verb)


def is_timetabled(trigger: Trigger) -> bool:
    """ "The envoy travels to Bangkok on Tuesday for talks": in the present tense, with a day."""
    verb = trigger.token if is_verb(trigger.token) else _journey_for(trigger.token)
    if verb is None or trigger.type != "CONSULT" or verb.lemma_ not in load_cues().standing.going:
        return False
    if verb.tag_ not in PRESENT_TAGS or verb.dep_ not in CLAUSES or auxiliaries(verb):
        return False
    return (block_of(verb) or "body") == "body" and _has_own_time(verb)


def is_awaited(trigger: Trigger) -> bool:
    """ "Is due in Kigali", "is expected in Paris": a visit still to be made."""
    return trigger.type == "CONSULT" and trigger.token.lemma_ in ("be", "expect")


def is_accepted(noun: Token) -> bool:
    """Whether the offer, proposal or invitation `noun` is one that somebody takes up."""
    verb = noun.head
    if noun.dep_ == "pobj":
        verb = verb.head
    accepting = load_cues().standing.accepting
    is_its = noun.dep_ in (*OBJECTS, "pobj")
    return is_its and is_verb(verb) and verb.lemma_ in accepting and not children_by(verb, "neg")


def _is_scheduled(verb: Token) -> bool:
    return has_to(verb) and verb.tag_ == "VB"


def _has_be(verb: Token) -> bool:
    """ "were to resume", where the parser makes "were" an auxiliary."""
    return any(child.lemma_ == "be" and child.lower_ != "be" for child in children_by(verb, "aux"))


def _journey_for(noun: Token) -> Token | None:
    """The verb of going for whose sake the talks are: "travels to Bangkok for talks"."""
    prep = noun.head
    if noun.dep_ != "pobj" or prep.lower_ not in AIMS:
        return None
    above = prep.head
    while is_noun(above) or above.dep_ in ("prep", "pobj"):
        if above.head.i == above.i:
            return None
        above = above.head
    return above if is_verb(above) else None


def _has_own_time(verb: Token) -> bool:
    start, end = sentence_of(verb)
    return any(
        start <= span.start_char < end and span.start > verb.i and verb.is_ancestor(span.root)
        for span in times_in(verb.doc)
    )
