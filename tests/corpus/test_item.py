"""The words that items are made of."""

from corpus.item import FACTUALITIES, MODES, ROLES, STATUSES
from dragoman.model import event


def test_the_corpus_and_the_record_know_the_same_statuses_and_factualities() -> None:
    assert STATUSES == event.STATUSES
    assert FACTUALITIES == event.FACTUALITIES


def test_every_mode_of_a_type_and_every_role_stands_once() -> None:
    assert all(len(set(modes)) == len(modes) for modes in MODES.values())
    assert len(set(ROLES.values())) == len(ROLES)
