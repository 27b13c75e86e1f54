"""What "the meeting", "the talks" or "the protesters marched" refers back to."""

from dataclasses import replace

from spacy.tokens import Token

from dragoman.extract.annotations import actors_in
from dragoman.extract.grammar.tree import children_by
from dragoman.extract.pairs import Pair
from dragoman.model.draft import ActorDraft, EventDraft

MEETING_REACH = 15  # sentences back to a meeting that is referred to
PROTEST_REACH = 3
POINTING = ("it", "that", "this")
POINTING_REACH = 2


def refer_back(number: int, pairs: list[Pair]) -> Pair:
    """Event `number`, marked as the earlier one that it refers to, if it does."""
    trigger, draft = pairs[number]
    if draft.type == "PROTEST":
        earlier = _same_protest(pairs[number], pairs[:number])
    elif draft.is_meeting and _is_said_of_it(trigger.token):
        return _as_said_of(pairs[number], pairs[:number])
    elif draft.is_meeting and draft.definite and _count_actors(draft) < 2:
        earlier = _same_meeting(pairs[number], pairs[:number])
    else:
        earlier = None
    if earlier is None:
        return pairs[number]
    first = earlier.index if earlier.corefers is None else earlier.corefers
    return trigger, replace(draft, corefers=first)


def _is_said_of_it(noun: Token) -> bool:
    """ "It would be their third meeting": the noun says what a meeting told before is."""
    if noun.dep_ != "attr" or noun.head.lemma_ != "be":
        return False
    return any(one.lower_ in POINTING for one in children_by(noun.head, "nsubj"))


def _as_said_of(pair: Pair, before: list[Pair]) -> Pair:
    """One more word of the last meeting told before, to which it adds no people and no day.

    Where none was told it is a word of nobody's meeting, which joining leaves out.
    """
    trigger, draft = pair
    for _, earlier in reversed(before):
        is_near = draft.sentence - earlier.sentence <= POINTING_REACH
        if earlier.is_meeting and is_near and _is_ahead(draft) == _is_ahead(earlier):
            first = earlier.index if earlier.corefers is None else earlier.corefers
            return trigger, replace(draft, corefers=first, roles=(), time=None)
    return trigger, replace(draft, roles=(), time=None)


def _count_actors(draft: EventDraft) -> int:
    return len([role for role in draft.roles if role.role == "actor"])


def _same_meeting(pair: Pair, before: list[Pair]) -> EventDraft | None:
    """The last meeting before that nothing contradicts; a visit only where one is meant."""
    trigger, draft = pair
    means_visit = trigger.token.lemma_ == "visit"
    for _, earlier in reversed(before):
        is_visit = earlier.mode == "visit" and earlier.status != "planned"
        if earlier.is_meeting and (means_visit or not is_visit) and _agrees(draft, earlier):
            return earlier
    return None


def _agrees(draft: EventDraft, earlier: EventDraft) -> bool:
    """Whether place, order and time leave room for both being one."""
    is_same_sentence = earlier.sentence == draft.sentence
    if draft.sentence - earlier.sentence > MEETING_REACH:
        return False
    if is_same_sentence and earlier.start > draft.start:
        return False
    if draft.place and earlier.place and draft.place.text != earlier.place.text:
        return False
    return is_same_sentence or _is_ahead(draft) == _is_ahead(earlier)


def _is_ahead(draft: EventDraft) -> bool:
    return draft.status in ("planned", "offered", "called_for")


def _same_protest(pair: Pair, before: list[Pair]) -> EventDraft | None:
    """ "the people gathered", "the protesters marched": the protest told just before."""
    trigger, draft = pair
    mentions = actors_in(trigger.token.doc)
    crowds = [mentions[role.actor] for role in draft.roles if role.role == "actor"]
    if not crowds or not all(_is_known_crowd(one) for one in crowds):
        return None
    for _, earlier in reversed(before):
        if earlier.type == "PROTEST" and draft.sentence - earlier.sentence <= PROTEST_REACH:
            return earlier
    return None


def _is_known_crowd(actor: ActorDraft) -> bool:
    return actor.kind == "crowd" and actor.text.lower().startswith(("the ", "they"))
