"""Whom a report means: names united, offices learnt, states standing for nobody present."""

from dragoman.model.actor import OfficeSeen
from dragoman.model.record import Record
from dragoman.reconcile.names import PersonSeen, unite_names
from dragoman.reconcile.offices import Sighting, learn_holders
from tests.reconcile.rows import TABLES, Writer, day, meeting, names_of, record_of, taking_part


def seen(key: str, country: str | None = None, office: str | None = None) -> PersonSeen:
    return PersonSeen(
        key=f"person:{key}",
        reports=1,
        countries=frozenset([country] if country else []),
        offices=frozenset([(office, country)] if office else []),
    )


def united(*persons: PersonSeen) -> dict[str, set[str]]:
    groups: dict[str, set[str]] = {}
    for key, best in unite_names(persons).items():
        groups.setdefault(best, set()).add(key.removeprefix("person:"))
    return groups


def test_a_misspelt_surname_is_the_same_person_within_a_country():
    found = united(seen("olaf scholz", "DEU"), seen("olaf schultz", "DEU"))
    assert list(found.values()) == [{"olaf scholz", "olaf schultz"}]


def test_alike_names_of_two_countries_are_two_persons():
    assert len(united(seen("olaf scholz", "DEU"), seen("olaf schultz", "USA"))) == 2


def test_two_given_names_that_differ_by_a_letter_are_two_persons():
    assert len(united(seen("armen grigoryan", "ARM"), seen("arman grigoryan", "ARM"))) == 2


def test_a_shorter_name_joins_the_only_longer_one():
    found = united(seen("recep tayyip erdogan", "TUR"), seen("recep erdogan"))
    assert len(found) == 1


def test_a_surname_alone_is_the_one_person_who_has_it():
    assert len(united(seen("nikol pashinyan", "ARM"), seen("pashinyan"))) == 1
    both = united(seen("ilham aliyev", "AZE"), seen("heydar aliyev", "AZE"), seen("aliyev"))
    assert len(both) == 2  # the surname alone stays nobody's


def holder(*sightings: tuple[str, str | None], published: str | None) -> str | None:
    holders = learn_holders(
        (
            Sighting(person=person, title="prime minister", of="ARM", published=day)
            for person, day in sightings
        ),
        TABLES,
    )
    return holders.find("office:ARM:prime minister", published)


def test_an_office_is_held_by_whom_the_nearest_reports_name():
    assert holder(("a", "2023-05-01"), published="2023-06-01") == "a"
    assert holder(("a", "2018-05-01"), ("b", "2018-05-10"), published="2018-05-10") == "b"


def test_between_two_holders_nobody_is_known_to_hold_it():
    assert holder(("a", "2018-05-01"), ("b", "2018-06-01"), published="2018-05-10") is None


def test_a_holder_named_years_ago_explains_nothing():
    assert holder(("a", "2018-05-01"), published="2023-05-01") is None


def test_an_undated_report_learns_from_the_only_holder_ever_named():
    assert holder(("a", "2018-05-01"), published=None) == "a"
    assert holder(("a", "2018-05-01"), ("b", "2023-05-01"), published=None) is None


def titled(title: str, text: str) -> Record:
    key = f"office:ARM:{title}"
    named = meeting("2023-05-14", "aliyev", "pashinyan", when=day("2023-05-14"))
    writer = Writer(published="2023-05-20").naming(text, key, country="ARM", name=text)
    writer.event("The two met again.", "met", *taking_part(key, "aliyev"), when=day("2023-05-19"))
    return record_of(named, writer.reading())


def test_a_title_means_the_person_whom_another_report_names_with_it():
    record = titled("prime minister", "the Armenian Prime Minister")
    pashinyan = next(actor for actor in record.actors if actor.name == "Nikol Pashinyan")
    assert "the Armenian Prime Minister" in pashinyan.aliases
    (office,) = pashinyan.offices
    assert (office.title, office.seen_from, office.seen_to) == (
        "prime minister", "2023-05-14", "2023-05-14",
    )  # fmt: skip
    assert all(("actor", "Nikol Pashinyan") in names_of(e.participants) for e in record.events)


def test_a_title_that_many_hold_means_none_of_them():
    writer = Writer(published="2023-05-14").naming(
        "Armen Petrosyan", "person:armen petrosyan", country="ARM",
        office=OfficeSeen(title="minister", of="ARM"),
    )  # fmt: skip
    writer.naming("the minister", "office:ARM:minister", country="ARM")
    assert len(record_of(writer.reading()).actors) == 2


def test_a_state_yields_to_its_leader_in_one_role():
    one = meeting("2023-05-14", "aliyev", "pashinyan", when=day("2023-05-14"))
    other = meeting("2023-05-14", "AZE", "ARM", when=day("2023-05-14"))
    (event,) = record_of(one, other).events
    assert names_of(event.participants) == [
        ("actor", "Ilham Aliyev"),
        ("actor", "Nikol Pashinyan"),
    ]


def test_an_inferred_participant_yields_to_a_stated_one():
    guess = taking_part("michel", role="mediator", stated=False)
    one = meeting("2023-05-14", "aliyev", "pashinyan", *guess, when=day("2023-05-14"))
    sure = taking_part("michel", role="mediator")
    other = meeting("2023-05-14", "AZE", "ARM", *sure, when=day("2023-05-14"))
    (event,) = record_of(one, other).events
    mediators = [item for item in event.participants if item.role == "mediator"]
    assert [item.stated for item in mediators] == [True]


def test_an_accuser_and_an_accused_of_one_name_keep_their_roles():
    russia = taking_part("RUS", role="recipient")
    reading = meeting("2023-05-14", "ARM", *russia, type="ACCUSE", words="blamed")
    (event,) = record_of(reading).events
    assert names_of(event.participants) == [("actor", "Armenia"), ("recipient", "Russia")]
