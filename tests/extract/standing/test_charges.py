"""Charges that somebody turns down are another's, and what they say of is denied."""

from tests.extract.conftest import Tell


def test_a_charge_that_is_turned_down_is_not_made_by_who_does_so(tell: Tell) -> None:
    assert tell("Caracas rejected the charge.").kinds() == ["REJECT"]


def test_what_a_denied_accusation_says_is_denied(tell: Tell) -> None:
    told = tell("Rwanda denied the accusation that it had armed the rebels.")
    assert told.standing("MOBILIZE")[1] == "denied"


def test_what_a_named_accuser_says_and_another_denies_is_contested(tell: Tell) -> None:
    told = tell("Belgrade rejected Kosovo's accusation that it had shelled Banjska.")
    assert told.standing("ASSAULT")[1] == "contested"
