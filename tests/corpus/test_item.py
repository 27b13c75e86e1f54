"""The words that items are made of."""

from corpus.item import CONTEXTS, FACTUALITIES, MODES, ROLES, STATUSES
from dragoman.model import event
from dragoman.model.codebook import Codebook

NO_TYPE = "none"  # accidents, which the corpus notes and the codebook does not know


def test_the_corpus_and_the_record_know_the_same_statuses_and_factualities() -> None:
    assert STATUSES == event.STATUSES
    assert FACTUALITIES == event.FACTUALITIES


def test_every_mode_of_a_type_and_every_role_stands_once() -> None:
    assert all(len(set(modes)) == len(modes) for modes in MODES.values())
    assert len(set(ROLES.values())) == len(ROLES)


def test_the_types_and_their_modes_are_those_of_the_codebook(codebook: Codebook) -> None:
    noted = {(type_, mode) for type_ in MODES for mode in (None, *MODES[type_]) if type_ != NO_TYPE}
    assert noted == set(codebook.types)


def test_the_contexts_are_those_of_the_codebook_each_once(codebook: Codebook) -> None:
    assert sorted(CONTEXTS) == sorted(codebook.contexts)
