"""The country of a deed whose place no words tell."""

import pytest

from dragoman.resolve.set_in import country_of_deed
from tests.resolve.telling import TABLES, side


def told(type_: str, *participants, set_in: str | None = None) -> str | None:
    return country_of_deed(type_, participants, TABLES, set_in=set_in)


def test_an_attack_was_where_those_attacked_are():
    assert told("ASSAULT", side("ARM"), side("AZE", "victim")) == "AZE"


def test_a_protest_was_where_the_protesters_are():
    assert told("PROTEST", side("GEO"), side("TUR", "recipient")) == "GEO"


def test_what_one_countrys_people_do_among_themselves_was_there():
    assert told("RETREAT", side("GEO"), side("GEO", "recipient")) == "GEO"


def test_an_army_that_leaves_may_leave_any_of_two_countries():
    assert told("RETREAT", side("TUR"), side("GEO", "recipient")) is None


def test_the_towns_of_the_report_tell_where_nobody_is_named():
    assert told("ASSAULT", set_in="GEO") == "GEO"


def test_they_tell_nothing_of_deeds_between_others():
    assert told("RETREAT", side("TUR"), side("ARM", "recipient"), set_in="GEO") is None


@pytest.mark.parametrize("type_", ["ACCUSE", "AGREE", "CONSULT"])
def test_what_is_said_or_agreed_is_nowhere(type_):
    assert told(type_, side("ARM"), set_in="ARM") is None


def test_organisations_of_many_states_are_in_no_country():
    assert told("AID", side("IGO"), side("GEO", "beneficiary")) == "GEO"


def test_troops_are_not_taken_to_be_where_their_state_is():
    assert told("MOBILIZE", side("TUR")) is None
    assert told("MOBILIZE", side("TUR"), set_in="TUR") == "TUR"


def test_help_is_not_where_it_is_sent_from():
    assert told("AID", side("GEO"), set_in="GEO") is None
    assert told("AID", side("TUR"), side("GEO", "recipient")) == "GEO"
