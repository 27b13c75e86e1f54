"""Meetings that are put off: "planned for 20 January, has been postponed to 3 February"."""

from dataclasses import replace

from spacy.tokens import Token

from dragoman.extract.grammar.tree import children_by, has_to, is_noun, is_verb
from dragoman.extract.grammar.verbs import is_negated
from dragoman.extract.pairs import Pair
from dragoman.extract.times import draft_of, times_in
from dragoman.model.draft import TimeDraft

MEETING = "CONSULT"
PUTTING_OFF = ("adjourn", "defer", "delay", "postpone", "reschedule")
WITH_PARTICLE = {"put": ("off", "back"), "push": ("back",)}
NEW_DAY = ("to", "until", "till", "for")
STANDING = ("planned", "postponed", "occurred", "ongoing")


def put_off(pair: Pair) -> Pair:
    """The meeting moved to its new day, or postponed where none is given, if its verb says so."""
    trigger, draft = pair
    verb = trigger.token.head if is_noun(trigger.token) else None
    is_its = trigger.token.dep_ in ("nsubjpass", "dobj", "nsubj")
    if verb is None or not is_its or draft.type != MEETING or draft.status not in STANDING:
        return pair
    if not _says_so(verb) or is_negated(verb) or _is_only_possible(verb):
        return pair
    time = _new_day(verb)
    if time is not None:
        return trigger, replace(draft, status="planned", step="moved", time=time)
    time = _old_day(trigger.token, draft.time)
    return trigger, replace(draft, status="postponed", step="postponed", time=time)


def _says_so(verb: Token) -> bool:
    lemma = verb.lemma_.lower()
    particles = {child.lower_ for child in children_by(verb, "prt", "advmod")}
    return is_verb(verb) and (
        lemma in PUTTING_OFF or bool(particles & set(WITH_PARTICLE.get(lemma, ())))
    )


def _is_only_possible(verb: Token) -> bool:
    """ "may be postponed", "asked to postpone"."""
    modals = {child.lower_ for child in children_by(verb, "aux") if child.tag_ == "MD"}
    return bool(modals - {"will"}) or has_to(verb)


def _new_day(verb: Token) -> TimeDraft | None:
    """The time behind "to" or "until" under the verb."""
    preps = [child for child in verb.subtree if child.dep_ == "prep" and child.lower_ in NEW_DAY]
    for prep in preps:
        for span in times_in(verb.doc):
            is_under = span.start > prep.i and any(prep.is_ancestor(token) for token in span)
            if prep.i > verb.i and is_under:
                return draft_of(span, "future")
    return None


def _old_day(noun: Token, time: TimeDraft | None) -> TimeDraft | None:
    """The meeting's own day, if that is what stood there: not that on which somebody said so."""
    if time is None:
        return None
    first, last = noun.left_edge.idx, noun.right_edge.idx + len(noun.right_edge)
    return time if first <= time.start < last else None
