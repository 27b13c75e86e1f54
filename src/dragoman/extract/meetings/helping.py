"""Who helps at a meeting, told far from its word: ", mediated by X", "with X as host"."""

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Token

from dragoman.extract.annotations import mentions_of
from dragoman.extract.grammar.objects import agents_of
from dragoman.extract.grammar.tree import children_by, prepositions
from dragoman.extract.pairs import Pair
from dragoman.model.cues import load_cues
from dragoman.model.draft import RoleDraft

PARTICIPLES = ("acl", "advcl", "relcl", "conj", "amod", "dep")
AS = {
    "broker": "mediator",
    "chair": "mediator",
    "facilitator": "mediator",
    "guarantor": "guarantor",
    "host": "host",
    "intermediary": "mediator",
    "mediator": "mediator",
    "observer": "observer",
}


def with_helpers(pairs: list[Pair]) -> list[Pair]:
    """Meetings with those whom a participle or "as host" behind them names."""
    found = list(pairs)
    for place, (trigger, draft) in enumerate(pairs):
        if not draft.is_meeting:
            continue
        named = dict(_named(trigger.token, _until(place, pairs)))
        kept = tuple(role for role in draft.roles if role.actor not in named)
        added = tuple(RoleDraft(role=role, actor=actor) for actor, role in named.items())
        if named:
            found[place] = trigger, replace(draft, roles=(*kept, *added))
    return found


def _until(place: int, pairs: list[Pair]) -> int:
    """The token before which what helps is of this meeting: the next one's, else its sentence's."""
    own = pairs[place][0].token
    after = [trigger.token.i for trigger, draft in pairs[place + 1 :] if draft.is_meeting]
    return min([own.sent.end, *(i for i in after if i > own.i)])


def _named(word: Token, until: int) -> Iterator[tuple[int, str]]:
    """Actors and their roles between the word and `until`."""
    participles = load_cues().roles.participles
    for token in word.doc[word.i + 1 : until]:
        role = participles.get(token.lemma_.lower(), "")
        if token.tag_ == "VBN" and token.dep_ in PARTICIPLES and role in AS.values():
            yield from ((index, role) for index in mentions_of(agents_of(token)))
        if token.lower_ == "with" and token.dep_ in ("prep", "mark"):
            yield from _as_said(token)


def _as_said(word: Token) -> Iterator[tuple[int, str]]:
    """ "with El Salvador as host": the noun behind "as", wherever the parser hangs it."""
    for noun in children_by(word, "pobj"):
        behind = [*prepositions(noun, "as"), *prepositions(word.head, "as")]
        for prep in [*behind, *prepositions(word, "as")]:
            for part in children_by(prep, "pobj"):
                role = AS.get(part.lemma_.lower())
                if role and prep.i > noun.i:
                    yield from ((index, role) for index in mentions_of([noun]))
