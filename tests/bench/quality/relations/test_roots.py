"""Conversions from the record's types to the roots of the set."""

import pytest

from bench.quality.relations.roots import root_of, to_set
from bench.quality.relations.rows import ROOTS
from corpus.item import MODES, STATUSES


@pytest.mark.parametrize(
    ("type_", "status", "root"),
    [
        ("CONSULT", "occurred", "CONSULT"),
        ("CONSULT", "planned", "AGREE"),
        ("AID", "offered", "AGREE"),
        ("SUPPORT", "offered", "SUPPORT"),
        ("RETREAT", "planned", "AGREE"),
        ("COOPERATE", "cancelled", "REJECT"),
        ("CONSULT", "not_held", "REJECT"),
        ("CONSULT", "postponed", "CONSULT"),
        ("AID", "called_for", "REQUEST"),
        ("SANCTION", "called_for", "REQUEST"),
        ("ASSAULT", "planned", "ASSAULT"),
        ("PROTEST", "cancelled", "PROTEST"),
        ("RETREAT", "occurred", "YIELD"),
        ("CONCEDE", "ongoing", "YIELD"),
    ],
)
def test_what_is_ahead_or_called_off_or_asked_for_is_a_verbal_act(
    type_: str, status: str, root: str
) -> None:
    assert root_of(type_, status) == root


def test_every_type_of_the_record_has_a_root_at_every_status() -> None:
    types = set(MODES) - {"none"}
    assert {root_of(type_, status) for type_ in types for status in STATUSES} == set(ROOTS)
    assert {to_set(type_) for type_ in types} == set(ROOTS)
