"""Persons whose office is of a group or an organisation."""

from dragoman.model.draft import ActorDraft
from dragoman.resolve.serving import settle_service
from tests.resolve.telling import Story

MOVEMENT = "group:may movement"


def movement() -> tuple[Story, int]:
    story = Story()
    index = story.tell("May Movement", "group", key=MOVEMENT, sector="REB", country="GEO")
    return story, index


def settled(story: Story, index: int) -> ActorDraft:
    return settle_service(story.drafts)[index]


def test_the_leader_of_a_movement_is_of_its_sector_and_country():
    story, whole = movement()
    found = settled(story, story.person("Emin Lomidze", None, "leader", whole=whole, sector="GOV"))
    assert (found.sector, found.country, found.titles[0].of) == ("REB", "GEO", MOVEMENT)


def test_his_deputy_is_his_second_and_no_lawmaker():
    story, whole = movement()
    story.person("Emin Lomidze", None, "leader", whole=whole)
    his = story.pronoun("his")
    second = story.person("deputy, Ana Beridze", None, "lawmaker", whole=his, sector="LEG")
    found = settled(story, second)
    assert (found.sector, found.titles[0].title) == ("REB", "deputy")


def test_the_president_of_a_state_keeps_his_own_sector():
    story = Story()
    state = story.state("GEO")
    found = settled(story, story.person("Ana Beridze", "GEO", "president", whole=state))
    assert found.titles[0].of == "GEO"
    assert found.sector is None


def test_who_is_of_another_country_is_not_taken_for_one_of_the_movement():
    story, whole = movement()
    found = settled(story, story.person("Mert Aydin", "TUR", "president", whole=whole))
    assert found.country == "TUR"
