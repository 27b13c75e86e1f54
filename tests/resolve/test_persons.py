"""Which person a name stands for within one report."""

from dragoman.model.actor import OfficeSeen
from dragoman.resolve.persons import Person, find_persons
from tests.resolve.telling import Story


def persons(*names: str) -> list[str]:
    """The full name that each of these names stands for."""
    story = Story()
    for name in names:
        story.person(name)
    found = find_persons(story.drafts)
    return [found[index].name for index in range(len(names))]


def offices_of(person: Person) -> list[tuple[str, str | None]]:
    return [(office.title, office.of) for office in person.offices]


def test_a_surname_stands_for_the_full_name_said_before():
    assert persons("Davit Melkonian", "Melkonian") == ["Davit Melkonian", "Davit Melkonian"]


def test_a_surname_may_stand_before_the_full_name():
    assert persons("Melkonian", "Davit Melkonian") == ["Davit Melkonian", "Davit Melkonian"]


def test_a_name_without_its_middle_word_is_the_same_person():
    assert persons("Emin Rza Tagiyev", "Emin Tagiyev") == ["Emin Rza Tagiyev"] * 2


def test_a_given_name_alone_is_not_taken_for_the_full_name():
    assert persons("Davit Melkonian", "Davit") == ["Davit Melkonian", "Davit"]


def test_where_people_are_called_by_their_first_name_it_means_the_person():
    story = Story()
    full = story.person("Anwar Ibrahim", "MYS", "prime minister")
    alone = story.person("Anwar")
    assert story.keys(alone) == story.keys(full)


def test_two_people_of_one_surname_stay_two():
    assert persons("Davit Melkonian", "Anna Melkonian") == ["Davit Melkonian", "Anna Melkonian"]


def test_a_surname_of_two_people_goes_to_the_first_named():
    assert persons("Davit Melkonian", "Anna Melkonian", "Melkonian")[2] == "Davit Melkonian"


def test_a_surname_with_a_slip_is_the_same_person():
    assert persons("Jonas Tillmann", "Tilmann") == ["Jonas Tillmann"] * 2


def test_a_full_name_with_a_slip_in_the_surname_is_the_same_person():
    assert persons("Jonas Tillmann", "Jonas Tilmann") == ["Jonas Tillmann"] * 2


def test_a_slip_does_not_join_people_of_different_given_names():
    assert persons("Jonas Tillmann", "Peter Tilmann") == ["Jonas Tillmann", "Peter Tilmann"]


def test_short_surnames_must_be_spelled_alike():
    assert persons("Min Park", "Parc") == ["Min Park", "Parc"]


def test_surnames_that_begin_differently_are_different():
    assert persons("Olga Karimova", "Garimova") == ["Olga Karimova", "Garimova"]


def test_accents_and_case_make_no_difference():
    assert persons("Gülşən Əhmədli", "Gulsan AHMADLI") == ["Gülşən Əhmədli"] * 2


def test_a_person_has_one_key_however_named():
    story = Story()
    story.person("Zoran Đukić-Petrović")
    found = find_persons(story.drafts)
    assert found[0].key == "person:zoran đukic petrovic"


def test_what_one_mention_tells_holds_for_all():
    story = Story()
    story.person("Davit Melkonian", "ARM", "prime minister")
    story.person("Melkonian", gender="male", sector="GOV")
    person = find_persons(story.drafts)[0]
    assert (person.country, person.sector, person.gender) == ("ARM", "GOV", "male")
    assert offices_of(person) == [("prime minister", "ARM")]
    assert person.mentions == [0, 1]


def test_a_counterpart_holds_the_office_of_whom_was_named_before_elsewhere():
    story = Story()
    story.person("Davit Melkonian", "ARM", "foreign minister")
    story.person("Emin Tagiyev", "AZE", "counterpart")
    assert offices_of(find_persons(story.drafts)[1]) == [("foreign minister", "AZE")]


def test_a_counterpart_of_nobody_holds_no_office():
    story = Story()
    story.person("Emin Tagiyev", "AZE", "counterpart")
    story.stop()
    story.person("Davit Melkonian", "ARM", "foreign minister")
    assert offices_of(find_persons(story.drafts)[0]) == []


def test_an_office_said_twice_is_held_once():
    story = Story()
    story.person("Davit Melkonian", "ARM", "foreign minister")
    story.person("Melkonian", "ARM", "foreign minister")
    assert find_persons(story.drafts)[0].offices == [OfficeSeen(title="foreign minister", of="ARM")]


def test_only_persons_are_persons():
    story = Story()
    story.state("ARM")
    story.office("the prime minister", "prime minister")
    assert find_persons(story.drafts) == {}
