"""What follows from who meets whom."""

import pytest

from dragoman.model.actor import OfficeSeen, Participant
from dragoman.resolve.meetings import cast_meeting, meeting_format, meeting_level
from tests.resolve.telling import TABLES, side

UNION = side("IGO", actor="org:ru")


def roles(participants: tuple[Participant, ...]) -> dict[str, str]:
    return {one.actor: one.role for one in cast_meeting(participants)}


def test_an_organisation_that_meets_two_states_mediates_and_is_marked_inferred():
    cast = cast_meeting((side("ARM"), side("AZE"), UNION))
    assert [(one.role, one.stated) for one in cast] == [
        ("actor", True),
        ("actor", True),
        ("mediator", False),
    ]


def test_an_organisation_that_meets_one_state_is_a_side():
    assert roles((side("ARM"), UNION)) == {"state:ARM": "actor", "org:ru": "actor"}


def test_an_organisation_among_three_states_is_a_side():
    assert "mediator" not in roles((side("ARM"), side("AZE"), side("GEO"), UNION)).values()


def test_a_mediator_that_is_told_leaves_the_others_as_they_are():
    cast = roles((side("ARM"), side("AZE"), UNION, side("TUR", "mediator")))
    assert cast["org:ru"] == "actor"


def test_two_organisations_do_not_both_mediate():
    second = side("NGO", actor="org:help")
    assert "mediator" not in roles((side("ARM"), side("AZE"), UNION, second)).values()


def test_a_ministry_is_no_side_beside_its_own_state():
    ministry = side("ARM", actor="body:ARM:foreign ministry")
    assert set(roles((side("ARM"), side("AZE"), ministry))) == {"state:ARM", "state:AZE"}


def test_a_ministry_that_meets_another_state_is_a_side():
    ministry = side("GEO", actor="body:GEO:foreign ministry")
    assert ministry.actor in roles((side("ARM"), ministry))


@pytest.mark.parametrize(
    ("countries", "format"),
    [
        (("ARM",), None),
        (("ARM", "AZE"), "bilateral"),
        (("ARM", "AZE", "ARM"), "bilateral"),
        (("ARM", "AZE", "GEO"), "trilateral"),
        (("ARM", "AZE", "GEO", "TUR"), "four-way"),
        (("ARM", "AZE", "GEO", "TUR", "LSO", "FRA"), "multilateral"),
    ],
)
def test_the_format_counts_the_countries_that_meet(
    countries: tuple[str, ...], format: str | None
) -> None:
    assert meeting_format(None, tuple(side(iso) for iso in countries)) == format


def test_a_host_is_not_counted_and_an_actor_without_country_counts_for_itself():
    meeting = (side("ARM"), side(None, actor="group:vg"), side("TUR", "host"))
    assert meeting_format(None, meeting) == "bilateral"


def test_a_format_in_words_goes_before_the_count():
    assert meeting_format("trilateral", (side("ARM"), side("AZE"))) == "trilateral"


def level(**titles: str) -> str | None:
    offices = {key: OfficeSeen(title=title, of=None) for key, title in titles.items()}
    return meeting_level(tuple(side("ARM", actor=key) for key in titles), offices, TABLES)


def test_the_level_is_that_of_the_highest_office():
    assert level(a="adviser", b="foreign minister", c="ambassador") == "ministers"


def test_offices_of_no_level_or_unknown_give_none():
    assert level(a="gardener") is None


def test_a_mediators_office_does_not_set_the_level():
    offices = {"m": OfficeSeen(title="president", of=None)}
    assert meeting_level((side("TUR", "mediator", actor="m"),), offices, TABLES) is None
