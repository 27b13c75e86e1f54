"""What drafts made by hand say of a pair."""

from typing import Any

import pytest

from bench.quality.relations.rows import Row, unmark
from bench.quality.relations.shifts import Clause
from bench.quality.relations.words import Said, fit_of, said_of
from dragoman.model.draft import ActorDraft, Drafts, EventDraft, RoleDraft

SENTENCE, SPANS = unmark("<s>Fiji</s> hailed <t>Malta</t> after talks with Peru.")
ROW = Row(
    sentence=SENTENCE,
    source=SPANS["s"],
    target=SPANS["t"],
    root=None,
    quad=None,
    is_conflict=False,
)
ACTORS = tuple(
    ActorDraft(
        index=index,
        start=SENTENCE.index(name),
        end=SENTENCE.index(name) + len(name),
        text=name,
        kind="state",
        name=name,
    )
    for index, name in enumerate(("Fiji", "Malta", "Peru"))
)
FIJI, MALTA, PERU = range(3)
BY_INDEX = dict(enumerate(ACTORS))
CLAUSE = Clause(lemmas=frozenset({"hail"}))


def draft(type_: str | None, *roles: tuple[str, int], **given: Any) -> EventDraft:
    values: dict[str, Any] = {
        "start": 5,
        "status": "occurred",
        "background": False,
        **given,
    }
    return EventDraft(
        index=0,
        end=11,
        trigger="hailed",
        type=type_,
        mode=None,
        contexts=(),
        factuality="asserted",
        tense="past",
        roles=tuple(RoleDraft(role=role, actor=actor) for role, actor in roles),
        time=None,
        place=None,
        format=None,
        medium=None,
        definite=False,
        links=(),
        confidence=0.8,
        decided_by="test",
        sentence_start=0,
        sentence_end=len(SENTENCE),
        sentence=0,
        block="body",
        **values,
    )


def said(*events: EventDraft) -> Said | None:
    drafts = Drafts(actors=ACTORS, events=events, claims=(), figures=(), situations=())
    return said_of(ROW, drafts, CLAUSE)


@pytest.mark.parametrize(
    ("roles", "fit"),
    [
        ([("actor", FIJI), ("recipient", MALTA)], 5),
        ([("actor", FIJI), ("actor", MALTA)], 5),
        ([("actor", FIJI), ("recipient", PERU)], 3),
        ([("actor", PERU), ("recipient", MALTA)], 3),
        ([("actor", MALTA), ("recipient", FIJI)], 0),
        ([], 1),
    ],
)
def test_an_event_fits_by_source_as_doer_and_target_as_target(
    roles: list[tuple[str, int]], fit: int
) -> None:
    assert fit_of(ROW, draft("SUPPORT", *roles), BY_INDEX) == fit


def test_background_fits_less() -> None:
    roles = [("actor", FIJI), ("recipient", MALTA)]
    assert fit_of(ROW, draft("SUPPORT", *roles, background=True), BY_INDEX) == 4


def test_the_event_that_fits_best_says_the_root() -> None:
    other = draft("CONSULT", ("actor", PERU))
    fitting = draft("SUPPORT", ("actor", FIJI), ("recipient", MALTA), start=30)
    assert said(other, fitting) == Said(root="SUPPORT", fit=5)


def test_of_equals_what_is_done_and_then_what_comes_first_says_the_root() -> None:
    ahead = draft("ASSAULT", status="planned", start=1)
    first, second = draft("ACCUSE", start=5), draft("REJECT", start=9)
    found = said(ahead, second, first)
    assert found is not None
    assert found.root == "ACCUSE"


def test_an_event_without_type_says_nothing() -> None:
    assert said() is None
    assert said(draft(None, ("actor", FIJI))) is None
