"""Countries of local actors from what is told beside them."""

from dragoman.resolve.actors import resolve_actors
from tests.resolve.telling import TABLES, Story

PLACES = {"Batumi": "GEO", "Ankara": "TUR", "Gyumri": "ARM"}


def country(story: Story, index: int) -> str | None:
    found = resolve_actors(story.drafts, TABLES, lambda name, _: PLACES.get(name))
    return found[index][0].country


def test_who_is_told_to_be_of_a_place_is_of_its_country() -> None:
    story = Story()
    police = story.tell("police", "body", sector="COP", home="Batumi")
    assert country(story, police) == "GEO"


def test_a_crowd_is_counted_where_its_sentence_is_set() -> None:
    story = Story()
    crowd = story.tell("gunmen", "crowd", near="Gyumri")
    assert country(story, crowd) == "ARM"


def test_a_crowd_of_the_next_sentence_is_still_there() -> None:
    story = Story()
    story.tell("gunmen", "crowd", near="Gyumri")
    story.stop()
    assert country(story, story.tell("villagers", "crowd")) == "ARM"


def test_a_minister_is_not_from_where_he_speaks() -> None:
    story = Story()
    story.state("ARM")
    story.stop()
    minister = story.office("the foreign minister", "foreign minister", sector="GOV", near="Ankara")
    assert country(story, minister) is None


def test_an_army_may_be_abroad_where_other_states_are_spoken_of() -> None:
    story = Story()
    story.state("ARM")
    assert country(story, story.tell("army", "body", sector="MIL", near="Ankara")) is None
