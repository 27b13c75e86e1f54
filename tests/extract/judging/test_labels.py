"""What the judge chooses among is what the record and the codebook know."""

import pytest

from dragoman.extract.judging.labels import AHEAD, HEADS, MODES, NO_EVENT, NO_ROLE, ROLES, TYPES
from dragoman.model import actor
from dragoman.model.codebook import Codebook
from dragoman.model.event import FACTUALITIES, STATUSES


@pytest.mark.parametrize("head", HEADS)
def test_no_label_stands_twice(head: str) -> None:
    assert len(set(HEADS[head])) == len(HEADS[head])


def test_the_types_are_those_of_the_codebook(codebook: Codebook) -> None:
    assert TYPES[0] == NO_EVENT
    assert set(TYPES[1:]) == {name for name, _ in codebook.types}


def test_the_modes_are_those_of_the_codebook_and_none(codebook: Codebook) -> None:
    assert MODES[0] == ""
    assert set(MODES) == {mode or "" for _, mode in codebook.types}


def test_the_root_of_a_pair_is_a_type_or_what_is_yielded_ahead() -> None:
    assert HEADS["root"] == (*TYPES, AHEAD)


def test_statuses_and_factualities_are_those_of_the_record() -> None:
    assert (HEADS["status"], HEADS["factuality"]) == (STATUSES, FACTUALITIES)


def test_the_roles_are_those_of_the_record_and_of_speech() -> None:
    assert ROLES[0] == NO_ROLE
    assert set(ROLES[1:]) <= {*actor.ROLES, "addressee"}
