"""Who stands by an agreement: "witnessed by X", "signed in the presence of Y", "Z as guarantor"."""

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Token

from dragoman.extract.annotations import actor_of, mentions_of
from dragoman.extract.grammar.objects import agents_of, objects_of, obliques_by
from dragoman.extract.grammar.phrases import complements, conjuncts
from dragoman.extract.grammar.subjects import subjects_of
from dragoman.extract.grammar.tree import children_by, is_verb, prepositions
from dragoman.extract.grammar.verbs import is_passive
from dragoman.extract.pacts.nouns import AGREED_TYPES, TRUCE, is_pact, pacts_in
from dragoman.extract.pairs import Pair
from dragoman.model.draft import RoleDraft
from dragoman.model.pacts import load_pact_words

ACTING = ("act", "serve", "stand")
SIGNING = ("sign", "initial", "conclude", "seal")


def with_standers_by(pairs: list[Pair]) -> list[Pair]:
    """Agreements with those who witness or guarantee them in these parts, and in no other."""
    return [_with_standers(pair) for pair in pairs]


def _with_standers(pair: Pair) -> Pair:
    trigger, draft = pair
    sent = trigger.token.sent
    if draft.type not in AGREED_TYPES and draft.mode != TRUCE:
        return pair
    if not pacts_in(sent) and trigger.token.lemma_.lower() not in SIGNING:
        return pair
    named = {index: role for token in sent for index, role in _named(token)}
    if not named:
        return pair
    kept = tuple(role for role in draft.roles if role.actor not in named)
    added = tuple(RoleDraft(role=role, actor=index) for index, role in named.items())
    return trigger, replace(draft, roles=(*kept, *added))


def _named(token: Token) -> Iterator[tuple[int, str]]:
    """Actors that the token says stand by, and as what."""
    lemma = token.lemma_.lower()
    words = load_pact_words()
    role = words.standing.get(lemma, "")
    if role and is_verb(token):
        who = agents_of(token) if is_passive(token) or token.tag_ == "VBN" else []
        if not who and any(is_pact(one) for one in objects_of(token)):
            who = subjects_of(token)
        yield from ((index, role) for index in mentions_of(who))
    if lemma in ACTING and is_verb(token):
        for noun in obliques_by(token, "as"):
            own = words.standers.get(noun.lemma_.lower(), "")
            if own:
                yield from ((index, own) for index in mentions_of(subjects_of(token)))
    if lemma == "presence":
        yield from ((index, "observer") for index in mentions_of(obliques_by(token, "of")))
    if token.lower_ == "with":
        yield from _with_as(token)
    if lemma in SIGNING:
        for prep in prepositions(token, "before"):
            people = [one for one in complements(prep) if _is_person(one)]
            yield from ((index, "observer") for index in mentions_of(people))


def _with_as(prep: Token) -> Iterator[tuple[int, str]]:
    """ "with X and Y as witnesses"."""
    for noun in children_by(prep, "pobj"):
        for behind in (*prepositions(noun, "as"), *prepositions(prep.head, "as")):
            for part in children_by(behind, "pobj"):
                role = load_pact_words().standers.get(part.lemma_.lower(), "")
                if role and behind.i > noun.i:
                    yield from ((index, role) for index in mentions_of(conjuncts(noun)))


def _is_person(token: Token) -> bool:
    actor = actor_of(token)
    return actor is not None and actor.kind == "person"
