"""Holders of offices, by title, country and where they are named."""

from dragoman.resolve.holders import Holders
from dragoman.resolve.persons import find_persons
from tests.resolve.telling import Story


def holders(story: Story) -> Holders:
    drafts = {draft.index: draft for draft in story.drafts}
    persons = {person.key: person for person in find_persons(story.drafts).values()}
    return Holders(persons.values(), drafts)


def test_a_title_without_country_serves_for_any():
    story = Story()
    story.tell("Davit Melkonian", "person", titles=())
    story.person("Emin Tagiyev", None, "spokesman")
    found = holders(story).find("spokesman", "ARM", at=99)
    assert found is not None
    assert found.name == "Emin Tagiyev"


def test_who_is_named_before_goes_before_who_is_named_after_and_nearer():
    story = Story()
    story.person("Davit Melkonian", "ARM", "president")
    story.stop()
    position = story.tell("x" * 200, "state")
    story.person("Emin Tagiyev", "ARM", "president")
    found = holders(story).find("president", "ARM", at=story.drafts[position].end)
    assert found is not None
    assert found.name == "Davit Melkonian"


def test_a_leader_of_nobody_in_particular_is_only_who_is_called_leader():
    story = Story()
    story.person("Davit Melkonian", "ARM", "president")
    assert holders(story).find_only("leader") is None


def test_a_title_that_nobody_holds_has_no_holder():
    assert holders(Story()).find("president", "ARM", at=0) is None
    assert holders(Story()).find_only("president") is None
