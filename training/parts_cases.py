"""Which part each candidate takes in an event of the corpus, as the program will ask."""

from collections.abc import Iterator, Sequence

from spacy.tokens import Doc, Token

from corpus.item import Event, Item, Role
from dragoman.extract.judging.encoder import Span
from dragoman.extract.judging.hearing import Candidate, Hearing
from dragoman.extract.judging.labels import NO_ROLE
from dragoman.extract.references.antecedents import PRONOUN, with_antecedents
from dragoman.extract.roles.candidates import candidates_for
from dragoman.extract.roles.casting import cast_of
from dragoman.extract.roles.clues import clues_of, others_told
from dragoman.extract.times import mark_times
from dragoman.extract.triggers.finding import find_triggers
from dragoman.model.draft import ActorDraft, Drafts
from dragoman.model.report import make_report
from dragoman.resolve.dates import find_times
from dragoman.resolve.ground import Ground
from dragoman.run.reading import Reader
from training.documents import document_of
from training.examples import head_in, is_left_out
from training.links import Case, case_of

APART = 20  # steps from the head of a phrase to a word that is not under it

Standing = dict[int, list[ActorDraft]]


def parts_in(items: Sequence[Item], reader: Reader) -> Iterator[Case]:
    """A case for each event that has candidates."""
    for item in items:
        report = make_report(item.text, file="item")
        doc = document_of(report, reader)
        if doc is None:
            continue
        mark_times(doc, find_times)
        hearing = Hearing(reader.judge, doc)
        actors = with_antecedents(doc, hearing)
        drafts = Drafts(actors=actors, events=(), claims=(), figures=(), situations=())
        standing_for = _standing_for(
            Ground(report, drafts, tables=reader.tables, gazetteer=reader.gazetteer), drafts
        )
        triggers = {one.token.i: one for one in find_triggers(doc, reader.codebook)}
        for event in item.events:
            head = None if is_left_out(event) else head_in(doc, event.trigger)
            if head is None:
                continue
            trigger = triggers.get(head.i)
            cast = None if trigger is None else cast_of(trigger, reader.codebook)
            candidates = candidates_for(head, hearing)
            clues = clues_of(candidates, head, cast, others_told(head, hearing))
            roles = _roles(candidates, event, head, standing_for)
            case = case_of(head, candidates, clues=clues, labels=roles, hearing=hearing)
            if case is not None:
                yield case


def _standing_for(ground: Ground, drafts: Drafts) -> Standing:
    """The namings of those whom each pronoun stands for, by its index."""
    keys = {one.index: {each.key for each in ground.whom(one.index)} for one in drafts.actors}
    named = [one for one in drafts.actors if one.kind != PRONOUN]
    return {
        one.index: [other for other in named if keys[one.index] & keys[other.index]]
        for one in drafts.actors
        if one.kind == PRONOUN and keys[one.index]
    }


def _roles(
    candidates: Sequence[Candidate], event: Event, trigger: Token, standing_for: Standing
) -> list[str | None]:
    """The role of each candidate."""
    noted = [(role, role.span) for role in event.roles if role.span]
    roles: list[str | None] = [NO_ROLE] * len(candidates)
    is_all_there = True
    for role, span in noted:
        nearest = _heading(candidates, trigger.doc, span)
        is_all_there = is_all_there and bool(nearest)
        for row in nearest:
            roles[row] = role.role
    for row, one in enumerate(candidates):
        owns_another = one.token.dep_ == "poss" and one.token.head.i != trigger.i
        if one.actor.kind == PRONOUN and roles[row] == NO_ROLE and not owns_another:
            known = standing_for.get(one.actor.index)
            roles[row] = _of_pronoun(known, noted, is_all_there=is_all_there)
    return roles


def _heading(candidates: Sequence[Candidate], doc: Doc, span: Span) -> list[int]:
    """Rows of those who head the phrase of a role, and of those joined to them by "and"."""
    phrase = doc.char_span(*span, alignment_mode="expand")
    within = {
        row: _depth(one.token, phrase.root)
        for row, one in enumerate(candidates)
        if span[0] <= one.token.idx < span[1]
    }
    least = min(within.values(), default=0)
    return [row for row, depth in within.items() if depth == least]


def _depth(token: Token, root: Token) -> int:
    """Steps under the head of a phrase; those joined by "and" are as high."""
    steps = 0
    while token.i != root.i and steps < APART:
        if token.head.i == token.i:
            return APART
        steps += token.dep_ != "conj"
        token = token.head
    return steps


def _of_pronoun(
    known: list[ActorDraft] | None, noted: Sequence[tuple[Role, Span]], *, is_all_there: bool
) -> str | None:
    """The role of the noun that a pronoun stands for; None where that is not known."""
    for role, span in noted:
        if any(span[0] <= one.start < span[1] for one in known or ()):
            return role.role
    return NO_ROLE if known and is_all_there else None
