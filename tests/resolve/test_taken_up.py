"""Groups and organisations that a report takes up by what they are."""

import pytest

from tests.resolve.telling import Story

GUARD = "group:valley guard"


def told(story: Story, text: str, **given: object) -> list[str]:
    name = text.removeprefix("the ")
    index = story.tell(text, str(given.pop("kind", "crowd")), name=name, **given)
    return story.keys(index)


def with_group(name: str = "Valley Guard", sector: str = "REB") -> Story:
    story = Story()
    story.tell(name, "group", key=f"group:{name.lower()}", sector=sector, country="GEO")
    return story


@pytest.mark.parametrize("text", ["the rebels", "Rebels", "the insurgents", "the armed group"])
def test_the_rebels_are_the_armed_group_that_the_report_names(text):
    assert told(with_group(), text) == [GUARD]


def test_a_headline_may_speak_of_them_before_the_name():
    story = Story()
    first = story.tell("Rebels", "crowd", name="Rebels", sector="REB")
    story.tell("Valley Guard", "group", key=GUARD, sector="REB", country="GEO")
    assert story.keys(first) == [GUARD]


def test_of_two_armed_groups_named_alike_often_neither_is_the_rebels():
    story = with_group()
    story.tell("Hill Guard", "group", key="group:hill guard", sector="REB", country="GEO")
    assert told(story, "the rebels") == ["crowd::rebels"]


@pytest.mark.parametrize("text", ["three rebels", "some militants"])
def test_some_rebels_are_not_the_whole_group(text):
    assert told(with_group(), text) != [GUARD]


def test_rebels_of_another_country_are_others():
    assert told(with_group(), "the rebels", country="TUR") != [GUARD]


def test_a_political_group_is_no_rebels():
    assert told(with_group(sector="PTY"), "the rebels") != [GUARD]


def test_the_movement_is_who_has_the_word_in_his_name():
    story = with_group("May Movement")
    story.tell("Hill Guard", "group", key="group:hill guard", sector="REB", country="GEO")
    assert told(story, "the movement") == ["group:may movement"]


def test_the_council_is_the_last_named_one():
    story = Story()
    for name in ("River Council", "Refugee Council"):
        story.tell(name, "organisation", key=f"org:{name.lower()}", country="NGO")
    assert told(story, "the council", kind="other") == ["org:refugee council"]


def test_the_agency_is_an_organisation_of_many_states_or_none():
    story = with_group()
    story.tell("Food Programme", "organisation", key="org:food", country="IGO")
    assert told(story, "the agency", kind="other") == ["org:food"]


def test_the_group_is_the_only_one_named():
    assert told(with_group(), "the group", kind="other") == [GUARD]


def test_a_movement_that_is_somebody_elses_is_not_taken_for_it():
    assert told(with_group("May Movement"), "the movement", home="Tbilisi") != [
        "group:may movement"
    ]


def test_the_militant_group_before_a_name_is_the_named_one():
    story = Story()
    first = story.tell("the militant group", "crowd", name="militant group", sector="REB")
    story.tell("Hill Guard", "group", key="group:hill guard", sector="REB", country="GEO")
    story.tell("Valley Guard", "group", key=GUARD, sector="REB", country="GEO")
    assert story.keys(first) == ["group:hill guard"]


def test_the_group_is_the_armed_one_that_the_report_is_about():
    story = with_group()
    story.tell("Valley Guard", "group", key=GUARD, sector="REB", country="GEO")
    story.tell("Hill Guard", "group", key="group:hill guard", sector="PRM", country="GEO")
    assert told(story, "the group") == [GUARD]


def test_the_backed_group_is_the_one_that_the_report_is_about():
    story = with_group()
    assert told(story, "the Iran-backed group", kind="other", country="IRN") == [GUARD]
