"""The two sides of a report."""

from dragoman.resolve.parties import most_named, most_opposed
from dragoman.resolve.persons import find_persons
from tests.resolve.telling import TABLES, Story, happening, side


def parties(story: Story) -> tuple[str, ...]:
    return most_named(story.drafts, find_persons(story.drafts), TABLES)


def test_the_parties_are_the_two_countries_named_most():
    story = Story()
    for iso in ("GEO", "ARM", "AZE", "AZE", "ARM", "AZE"):
        story.state(iso)
    assert parties(story) == ("AZE", "ARM")


def test_in_a_tie_the_earlier_named_goes_first():
    story = Story()
    for iso in ("TUR", "ARM", "AZE"):
        story.state(iso)
    assert parties(story) == ("TUR", "ARM")


def test_a_person_counts_for_the_country_that_another_mention_tells():
    story = Story()
    story.state("AZE")
    story.person("Davit Melkonian", "ARM")
    story.person("Melkonian")
    assert parties(story) == ("ARM", "AZE")


def test_an_armed_group_is_a_party_itself_and_not_its_country():
    story = Story()
    story.tell("Valley Guard", "group", key="group:vg", sector="REB", country="GEO")
    assert parties(story) == ("group:vg",)


def test_a_political_group_counts_for_its_country():
    story = Story()
    story.tell("Reform Bloc", "group", key="group:rb", sector="PTY", country="GEO")
    assert parties(story) == ("GEO",)


def test_an_organisation_of_many_states_is_no_party():
    story = Story()
    story.tell("River Union", "organisation", key="org:ru", country="IGO")
    story.state("ARM")
    assert parties(story) == ("ARM",)


def test_the_states_that_events_set_together_most_are_opposed():
    events = [
        happening("ACCUSE", side("ARM"), side("TUR", "recipient")),
        happening("CONSULT", side("AZE"), side("ARM")),
        happening("ASSAULT", side("ARM"), side("AZE", "recipient")),
    ]
    assert most_opposed(events) == ("ARM", "AZE")


def test_what_the_judge_alone_sees_sets_nobody_against_anybody():
    seen = happening("ASSAULT", side("ARM"), side("TUR", "recipient"), decided_by="judge + by")
    told = happening("CONSULT", side("AZE"), side("ARM"))
    assert set(most_opposed([seen, seen, told])) == {"ARM", "AZE"}


def test_of_equally_opposed_pairs_the_first_met_is_taken():
    events = [
        happening("ACCUSE", side("TUR"), side("ARM", "recipient")),
        happening("ACCUSE", side("AZE"), side("ARM", "recipient")),
    ]
    assert most_opposed(events) == ("ARM", "TUR")


def test_what_is_neither_conflict_nor_meeting_sets_nobody_against_anybody():
    assert most_opposed([happening("AID", side("ARM"), side("AZE", "recipient"))]) == ()


def test_a_host_or_a_mediating_organisation_is_no_party_to_a_meeting():
    event = happening("CONSULT", side("ARM"), side("TUR", "host"), side("IGO", actor="org:ru"))
    assert most_opposed([event]) == ()


def test_the_earlier_named_is_the_earlier_in_the_text_however_the_drafts_are_ordered():
    story = Story()
    for iso in ("TUR", "ARM", "AZE"):
        story.state(iso)
    backwards = list(reversed(story.drafts))
    assert most_named(backwards, find_persons(story.drafts), TABLES) == ("TUR", "ARM")


def test_a_city_named_as_a_place_counts_for_no_side():
    story = Story()
    for _ in range(2):
        story.tell("Ankara", "state", key="state:TUR", country="TUR")
    for iso in ("ARM", "AZE"):
        story.state(iso)
    assert parties(story) == ("ARM", "AZE")


def test_nor_does_another_city_of_government():
    story = Story()
    for _ in range(2):
        story.tell("Istanbul", "state", key="state:TUR", country="TUR")
    for iso in ("ARM", "AZE"):
        story.state(iso)
    assert parties(story) == ("ARM", "AZE")


def test_a_city_that_acts_stands_for_its_state():
    story = Story()
    for _ in range(2):
        story.tell("Ankara", "state", key="state:TUR", country="TUR", subject=True)
    story.state("ARM")
    assert parties(story) == ("TUR", "ARM")


def test_the_country_of_the_mediators_is_no_party():
    story = Story()
    for iso in ("TUR", "TUR", "ARM", "AZE"):
        story.state(iso)
    story.office("Turkish mediators", "mediator", "TUR", country="TUR")
    assert parties(story) == ("ARM", "AZE")
