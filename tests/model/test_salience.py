"""Whom a pronoun takes up first."""

from typing import Any

import pytest

from dragoman.model.draft import ActorDraft
from dragoman.model.salience import salience


def named(name: str, start: int = 0, **known: Any) -> ActorDraft:
    end = start + len(name)
    return ActorDraft(index=0, start=start, end=end, text=name, kind="person", name=name, **known)


def order(pronoun: ActorDraft, *others: ActorDraft) -> list[str]:
    """Names, the likeliest first."""
    return [one.name for one in sorted(others, key=lambda one: salience(one, pronoun))]


FAR, NEAR = 0, 50
HE = named("he", start=90, sentence=2, subject=True)
HIM = named("him", start=90, sentence=2)


@pytest.mark.parametrize("pronoun", [HE, HIM])
@pytest.mark.parametrize(
    ("first", "second"),
    [
        ({"sentence": 2}, {"sentence": 1, "author": True, "main": True, "subject": True}),
        ({"author": True}, {"main": True, "subject": True}),
        ({"subject": True}, {}),
        ({"main": True, "subject": True}, {}),
    ],
)
def test_the_nearer_sentence_goes_before_its_author_and_the_author_before_subjects(
    pronoun: ActorDraft, first: dict[str, Any], second: dict[str, Any]
) -> None:
    likelier = named("Ani", FAR, **first)
    other = named("Emin", NEAR, **second)
    assert order(pronoun, other, likelier) == ["Ani", "Emin"]


def test_a_subject_takes_up_a_main_subject_before_one_of_a_clause() -> None:
    main = named("Ani", FAR, main=True, subject=True)
    of_clause = named("Emin", NEAR, subject=True)
    assert order(HE, of_clause, main) == ["Ani", "Emin"]
    assert order(HIM, of_clause, main) == ["Emin", "Ani"]


@pytest.mark.parametrize("pronoun", [HE, HIM])
def test_of_two_alike_the_nearer_goes_first(pronoun: ActorDraft) -> None:
    assert order(pronoun, named("Ani", FAR), named("Emin", NEAR)) == ["Emin", "Ani"]
