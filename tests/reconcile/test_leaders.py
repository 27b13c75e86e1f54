"""Generic titles: "the leader of France" is whoever leads France when the report is written."""

from dataclasses import replace

import pytest

from dragoman.model.record import Record
from dragoman.model.tables import Office
from dragoman.reconcile import reconcile
from dragoman.reconcile.leaders import led_by, owners_by_name
from dragoman.reconcile.offices import Sighting, learn_holders, telling
from tests.reconcile.rows import CODEBOOK, TABLES, Writer, day, taking_part

TITLES = (
    "chancellor",
    "leader",
    "president",
    "president of the european council",
    "prime minister",
)
OFFICES = {title: Office(title=title, sector="GOV", level="leaders") for title in TITLES}
OFFICES["speaker of parliament"] = Office(
    title="speaker of parliament", sector="LEG", level="leaders"
)
LED = replace(TABLES, offices=OFFICES)


def seen(person: str, title: str, of: str, published: str = "2023-05-15") -> Sighting:
    return Sighting(person=f"person:{person}", title=title, of=of, published=published)


@pytest.mark.parametrize(
    ("key", "owner"),
    [
        ("office:ARM:leader", "ARM"),
        ("office:org:european-council:leader", "org:european-council"),
        ("crowd:FRA:leader of france", "FRA"),
        ("crowd:IGO:leader of the european council", "org:european-council"),
        ("crowd:FRA:adviser of france", None),
        ("office:ARM:prime minister", None),
        ("person:leader", None),
    ],
)
def test_a_generic_title_says_whose_leader_it_means(key: str, owner: str | None):
    assert led_by(key, owners_by_name(LED)) == owner


def test_a_leader_is_the_one_holder_of_a_leading_office():
    holders = learn_holders(
        [
            seen("nikol pashinyan", "prime minister", "ARM"),
            seen("alen simonyan", "speaker of parliament", "ARM"),
        ],
        LED,
    )
    assert holders.find_leader("ARM", "2023-06-01") == "person:nikol pashinyan"
    assert holders.find_leader("AZE", "2023-06-01") is None


def test_two_leading_offices_held_by_two_leave_it_open():
    holders = learn_holders(
        [
            seen("emmanuel macron", "president", "FRA"),
            seen("elisabeth borne", "prime minister", "FRA"),
        ],
        LED,
    )
    assert holders.find_leader("FRA", "2023-06-01") is None


def test_a_generic_title_is_no_office_of_one_who_leads():
    sightings = [seen("pashinyan", "prime minister", "ARM"), seen("pashinyan", "leader", "TUR")]
    assert telling(sightings, LED) == sightings[:1]
    assert telling(sightings[1:], LED) == sightings[1:]


def test_leaders_of_two_countries_are_the_persons_that_meet():
    early = Writer(published="2023-05-14")
    early.event("Aliyev met Pashinyan.", "met", "aliyev", "pashinyan", when=day("2023-05-14"))
    late = Writer(published="2023-06-01", outlet="Other")
    late.event("The leaders met.", "met", "office:ARM:leader", "crowd:AZE:leader of azerbaijan",
               *taking_part("macron"), when=day("2023-06-01"))  # fmt: skip
    record: Record = reconcile([early.reading(), late.reading()], [], tables=LED, codebook=CODEBOOK)
    met = next(event for event in record.events if event.when.start == "2023-06-01")
    assert [item.name for item in met.participants] == [
        "Emmanuel Macron",
        "Ilham Aliyev",
        "Nikol Pashinyan",
    ]
