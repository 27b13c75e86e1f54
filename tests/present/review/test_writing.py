"""Fields as people write them come back as they were."""

import json
from dataclasses import replace

import pytest

from dragoman.model.actor import Participant
from dragoman.model.event import Event
from dragoman.model.place import Place
from dragoman.model.when import UNKNOWN, When
from dragoman.present.correction import correction_value, read_when
from dragoman.present.review.writing import write_when, written_field
from tests.present.sample import EVENTS


def person(name: str, role: str = "actor", *, country: str | None = None, stated: bool = True):  # type: ignore[no-untyped-def]  # a row by hand
    return Participant(role=role, actor="ac_1", name=name, country=country, stated=stated)


def with_people(*people: Participant) -> Event:
    return replace(EVENTS[0], participants=people)


@pytest.mark.parametrize(
    "written", ["2023-05-14", "2023-05-14/2023-05-16", "2023-02", "2024-02", "2023", "unknown"]
)
def test_a_time_is_written_as_it_is_read(written: str) -> None:
    assert write_when(read_when(written)) == written


def test_a_time_with_one_end_is_written_as_the_day_that_is_known() -> None:
    assert write_when(replace(UNKNOWN, end="2023-05-14")) == "2023-05-14"
    assert write_when(When(start="2023-05-14T10:00", end="2023-05-14T12:00", precision="hour")) == (
        "2023-05-14"
    )


def test_participants_are_written_by_role_the_actors_first() -> None:
    people = (
        person("Charles Michel", "mediator", stated=False),
        person("Ilham Aliyev", country="AZE"),
        person("Armenia", country="Armenia"),
    )
    written = written_field(with_people(*people), "participants")
    assert written == "Ilham Aliyev (AZE), Armenia; mediator Charles Michel*"
    read = json.loads(correction_value("participants", written))
    assert [(one["role"], one["name"], one["stated"]) for one in read] == [
        ("actor", "Ilham Aliyev", True),
        ("actor", "Armenia", True),
        ("mediator", "Charles Michel", False),
    ]


def test_a_name_with_a_comma_is_written_so_that_it_stays_one() -> None:
    event = with_people(person("at least 20, people"))
    read = json.loads(correction_value("participants", written_field(event, "participants")))
    assert [one["name"] for one in read] == ["at least 20, people"]


def test_a_place_and_an_absent_one() -> None:
    place = Place(name="Granada", country="ESP", text="Granada")
    assert written_field(replace(EVENTS[0], place=place), "place") == "Granada, ESP"
    assert written_field(replace(EVENTS[0], place=None), "place") == ""
