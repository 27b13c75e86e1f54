"""Delegations: whom one counts came with it."""

from dataclasses import replace

from spacy.tokens import Doc, Token

from dragoman.extract.annotations import actors_in, is_mention, mentions_of
from dragoman.extract.grammar.frames import frame_of
from dragoman.extract.grammar.tree import prepositions
from dragoman.extract.pairs import Pair
from dragoman.model.draft import EventDraft, RoleDraft


def with_delegates(doc: Doc, pairs: list[Pair]) -> list[Pair]:
    """ "The delegation includes X": X joins what the delegation did last."""
    for token in doc:
        if token.lemma_ not in ("include", "comprise") or token.pos_ != "VERB":
            continue
        frame = frame_of(token)
        members = mentions_of([*frame.objects, *_besides(token)])
        if members and any(one.lemma_ == "delegation" for one in frame.subjects):
            pairs = _join_members(pairs, token, members)
    return pairs


def _besides(verb: Token) -> list[Token]:
    """ "In addition to X, the delegation includes …"."""
    preps = prepositions(verb, "in", "besides", "alongside")
    return [token for prep in preps for token in prep.subtree if is_mention(token)]


def _join_members(pairs: list[Pair], verb: Token, members: list[int]) -> list[Pair]:
    """Add `members` to the last event before `verb` of which a delegation is an actor."""
    for number in range(len(pairs) - 1, -1, -1):
        trigger, draft = pairs[number]
        if trigger.token.i < verb.i and _has_delegation(draft, verb.doc):
            added = tuple(RoleDraft(role="actor", actor=index) for index in members)
            joined = (trigger, replace(draft, roles=(*draft.roles, *added)))
            return [*pairs[:number], joined, *pairs[number + 1 :]]
    return pairs


def _has_delegation(draft: EventDraft, doc: Doc) -> bool:
    actors = [actors_in(doc)[role.actor] for role in draft.roles if role.role == "actor"]
    return any("delegation" in actor.name.lower() for actor in actors)
