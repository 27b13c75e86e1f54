"""Whom "both sides" stand for: the two that were told together last, "the army and the rebels".

Those that a report names most may be others: a mediator, or the country that both live in.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Doc, Token

from dragoman.extract.grammar.tree import children_by
from dragoman.extract.judging.hearing import Candidate
from dragoman.extract.references.antecedents import named_in
from dragoman.model.draft import ActorDraft
from dragoman.model.referring import load_referring
from dragoman.model.salience import REACH

MEMBERS = "members"
PAIR = 2
STATE, PERSON, BOTH = "state", "person", "both"
# Those who are a side; "both sides" of two persons named together are those whom they speak for.
PARTIES = ("body", "crowd", "group", "organisation", "people", STATE)
AGAINST = ("against", "with")
HIGHEST = 6  # steps up from the first of a pair to the word for what the two do
ARGUMENTS = ("agent", "dobj", "nsubj", "nsubjpass", "pobj", "prep")


@dataclass(frozen=True, slots=True)
class _Pair:
    """Two told together; `aside` where they stand between sides and are none."""

    first: ActorDraft
    second: ActorDraft
    aside: bool

    @property
    def are_states(self) -> bool:
        return self.first.kind == self.second.kind == STATE

    @property
    def are_persons(self) -> bool:
        return self.first.kind == self.second.kind == PERSON


def with_sides(doc: Doc, actors: Sequence[ActorDraft]) -> tuple[ActorDraft, ...]:
    """The actors of `doc`, those that stand for two sides with the pair told last before them."""
    named = list(named_in(doc))
    pairs = list(_pairs(named))
    meant = {
        one.actor.index: pair
        for one in named
        if _is_sides(one.actor) and (pair := _last_before(one.actor, pairs)) is not None
    }
    return tuple(
        replace(one, antecedents=(meant[one.index].first.index, meant[one.index].second.index))
        if one.index in meant
        else one
        for one in actors
    )


def _is_sides(actor: ActorDraft) -> bool:
    is_two = actor.kind == MEMBERS and actor.count in (None, PAIR)
    return is_two and (actor.name in load_referring().sides or actor.pronoun == "both")


def _last_before(sides: ActorDraft, pairs: Sequence[_Pair]) -> _Pair | None:
    """The last pair that may be meant; "the two countries" are states, and may have mediated."""
    is_states = sides.name in load_referring().lands
    for pair in reversed(pairs):
        if pair.second.end > sides.start:
            continue
        if sides.sentence - pair.second.sentence > REACH:
            return None
        if pair.are_persons and sides.pronoun != BOTH:
            continue
        if pair.are_states if is_states else not pair.aside:
            return pair
    return None


def _pairs(named: Sequence[Candidate]) -> Iterator[_Pair]:
    """Two of one phrase, and of no longer list: "A and B", or against each other; in text order."""
    by_token = {one.token.i: one.actor for one in named}
    for one in named:
        other = _met_alike(one.token, by_token)
        if other is not None and other.kind == one.actor.kind == PERSON:
            yield _Pair(other, one.actor, aside=False)
        opponent = _opponent(one.token, by_token)
        if opponent is not None and one.actor.kind in PARTIES and opponent.kind in PARTIES:
            yield _Pair(opponent, one.actor, aside=False)
        first = one.token.head
        is_with = one.token.dep_ == "conj" and first.i in by_token and first.dep_ != "conj"
        if not is_with or len(children_by(first, "conj")) != 1 or children_by(one.token, "conj"):
            continue
        pair = by_token[first.i], one.actor
        is_same = pair[0].key is not None and pair[0].key == pair[1].key
        are_persons = all(actor.kind == PERSON for actor in pair)
        if (are_persons or all(actor.kind in PARTIES for actor in pair)) and not is_same:
            yield _Pair(*pair, aside=_stands_aside(first))


def _met_alike(token: Token, by_token: Mapping[int, ActorDraft]) -> ActorDraft | None:
    """ "Talks with X on Monday and with Y on Friday": X, where `token` is Y."""
    prep = token.head
    if token.dep_ != "pobj" or prep.dep_ != "conj":
        return None  # the parser may join "with" to "on Monday"
    before = token.doc[token.sent.start : prep.i]
    alike = (one for one in reversed(before) if one.lower_ == prep.lower_)
    found = (by_token.get(child.i) for one in alike for child in children_by(one, "pobj"))
    return next((one for one in found if one is not None), None)


def _opponent(token: Token, by_token: Mapping[int, ActorDraft]) -> ActorDraft | None:
    """ "The army clashed with the militia": the army, where `token` is the militia."""
    if token.dep_ != "pobj" or token.head.lower_ not in AGAINST:
        return None
    verb = token.head.head
    if verb.lemma_ not in load_referring().fighting:
        return None
    subjects = (by_token.get(one.i) for one in children_by(verb, "nsubj"))
    return next((one for one in subjects if one is not None), None)


def _stands_aside(first: Token) -> bool:
    """ "Qatar and Egypt mediated", "thanked Qatar and Egypt": whoever helps is no side."""
    word = first
    for _ in range(HIGHEST):
        if word.dep_ not in ARGUMENTS:
            return False
        word = word.head
        if word.lemma_.lower() in load_referring().helping:
            return True
    return False
