"""Meetings that are put off: "planned for 20 January, has been postponed to 3 February", or "will
be held on 3 February"."""

from dataclasses import replace

from spacy.tokens import Token

from dragoman.extract.grammar.tree import children_by, has_to, is_noun, is_verb
from dragoman.extract.grammar.verbs import is_negated
from dragoman.extract.pairs import Pair
from dragoman.extract.times import draft_of, times_in
from dragoman.model.cues import load_cues
from dragoman.model.draft import TimeDraft

MEETING = "CONSULT"
PUTTING_OFF = ("adjourn", "defer", "delay", "postpone", "reschedule")
WITH_PARTICLE = {"carry": ("over",), "hold": ("over",), "put": ("off", "back"), "push": ("back",)}
MOVING = ("bring", "move", "shift", "transfer")  # these only with a new day: else to another place
NEW_DAY = ("to", "until", "till", "for")
TAKING_PLACE = (
    "begin",
    "convene",
    "happen",
    "hold",
    "open",
    "reconvene",
    "resume",
    "start",
    "take",
)
FIRST_MEANT = ("expect", "fix", "plan", "schedule", "set", "slate")
STANDING = ("planned", "postponed", "occurred", "ongoing")


def put_off(pair: Pair) -> Pair:
    """The meeting moved to its new day, or postponed where none is given, if its verb says so."""
    trigger, draft = pair
    phrase = _phrase_of(trigger.token)
    verb = phrase.head if is_noun(phrase) else None
    is_its = phrase.dep_ in ("nsubjpass", "dobj", "nsubj")
    if verb is None or not is_its or draft.type != MEETING or draft.status not in STANDING:
        return pair
    verb = _behind_meant(verb)
    if is_negated(verb) or _is_only_possible(verb):
        return pair
    time = _new_day(verb)
    if not _says_so(verb) and not (time is not None and verb.lemma_ in MOVING):
        return _on_another_day(pair, verb)
    if time is not None:
        return trigger, replace(draft, status="planned", step="moved", time=time)
    time = _old_day(phrase, draft.time)
    return trigger, replace(draft, status="postponed", step="postponed", time=time)


def _phrase_of(noun: Token) -> Token:
    """The noun that stands in the clause: of "the second round of talks" the round."""
    above = noun.head.head
    is_of_round = noun.dep_ == "pobj" and noun.head.lower_ == "of"
    return above if is_of_round and above.lemma_ in load_cues().meetings.rounds else noun


def _behind_meant(verb: Token) -> Token:
    """ "A summit planned for Tuesday has been put off": what the parser hangs under "planned"."""
    if verb.lemma_ not in FIRST_MEANT or verb.tag_ not in ("VBD", "VBN"):
        return verb
    return next((c for c in children_by(verb, "ccomp", "conj", "dep") if _says_so(c)), verb)


def _on_another_day(pair: Pair, verb: Token) -> Pair:
    """ "The round planned for 20 March will be held on 3 April": the day of the main clause."""
    trigger, draft = pair
    meant, verb = _first_meant(trigger.token, verb)
    if meant is None or verb.lemma_ not in TAKING_PLACE or draft.time is None:
        return pair
    if _old_day(meant, draft.time) is None:
        return pair
    ahead = any(child.lower_ in ("will", "would", "to") for child in children_by(verb, "aux"))
    new = _own_day(verb, after=meant.right_edge.i, tense="future" if ahead else "past")
    if new is None or new.text == draft.time.text:
        return pair
    if ahead:
        return trigger, replace(draft, status="planned", step="moved", time=new)
    return trigger, replace(draft, status="occurred", time=new)


def _first_meant(noun: Token, verb: Token) -> tuple[Token | None, Token]:
    """What says for when the noun was meant, and the verb that says what comes of it.

    "The talks between A and B set for Monday will be held": the parser may take "set" for a verb.
    """
    if verb.lemma_ in FIRST_MEANT and verb.dep_ in ("csubj", "csubjpass"):
        return verb, verb.head
    meant = [c for c in children_by(noun, "acl", "relcl") if c.lemma_ in FIRST_MEANT]
    return (meant[0] if meant else None), verb


def _own_day(verb: Token, *, after: int, tense: str) -> TimeDraft | None:
    """The time that the verb itself has, behind its subject."""
    own = {child.i for child in verb.children if child.dep_ in ("prep", "npadvmod", "advmod")}
    for span in times_in(verb.doc):
        above = {span.root.i, *(token.i for token in span.root.ancestors)}
        if span.start > after and above & own:
            return draft_of(span, tense)
    return None


def _says_so(verb: Token) -> bool:
    lemma = verb.lemma_.lower()
    particles = {child.lower_ for child in children_by(verb, "prt", "advmod")}
    return is_verb(verb) and (
        lemma in PUTTING_OFF or bool(particles & set(WITH_PARTICLE.get(lemma, ())))
    )


def _is_only_possible(verb: Token) -> bool:
    """ "may be postponed", "asked to postpone"."""
    modals = {child.lower_ for child in children_by(verb, "aux") if child.tag_ == "MD"}
    return bool(modals - {"will", "would"}) or has_to(verb)


def _new_day(verb: Token) -> TimeDraft | None:
    """The time behind "to" or "until" under the verb."""
    preps = [child for child in verb.subtree if child.dep_ == "prep" and child.lower_ in NEW_DAY]
    for prep in preps:
        for span in times_in(verb.doc):
            is_under = span.start > prep.i and any(prep.is_ancestor(token) for token in span)
            if prep.i > verb.i and is_under:
                return draft_of(span, "future")
    return None


def _old_day(phrase: Token, time: TimeDraft | None) -> TimeDraft | None:
    """The meeting's own day, if that is what stood there: not that on which somebody said so."""
    if time is None:
        return None
    first, last = phrase.left_edge.idx, phrase.right_edge.idx + len(phrase.right_edge)
    return time if first <= time.start < last else None
