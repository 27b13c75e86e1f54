"""Deeds that the set's coders put under another root, by the words of their clause."""

import pytest

from bench.quality.relations.shifts import Clause, part_verdicts, shift

MODES = {"": 0.4, "convict": 0.3, "expel": 0.1, "demo": 0.2}


@pytest.mark.parametrize(
    ("type_", "lemmas", "root"),
    [
        ("SANCTION", {"impose", "sanction"}, "COERCE"),
        ("SANCTION", {"expel", "envoy"}, "SANCTION"),
        ("RETREAT", {"withdraw", "peacekeeper"}, "SANCTION"),
        ("RETREAT", {"withdraw", "army"}, "RETREAT"),
        ("COERCE", {"violate", "truce"}, "ASSAULT"),
        ("REJECT", {"lift", "sanction"}, "REJECT"),
    ],
)
def test_embargoes_and_keepers_of_a_peace_shift_their_types(
    type_: str, lemmas: set[str], root: str
) -> None:
    assert shift(type_, Clause(lemmas=frozenset(lemmas))) == root


def test_forces_that_keep_a_peace_are_aid() -> None:
    assert shift("MOBILIZE", Clause(lemmas=frozenset(), keeps_peace=True)) == "AID"
    assert shift("MOBILIZE", Clause(lemmas=frozenset({"peacekeeper"}))) == "MOBILIZE"


def test_the_share_of_a_verdict_moves_from_sanctions_to_accusations() -> None:
    chances = {"SANCTION": 0.8, "ACCUSE": 0.1, "AID": 0.1}
    parted = part_verdicts(chances, MODES, of_type=frozenset({"convict", "expel"}))
    assert parted == pytest.approx({"SANCTION": 0.2, "ACCUSE": 0.7, "AID": 0.1})
