"""Why an event is believed: who tells it, on whose side, and who denies it."""

import pytest

from dragoman.model.event import Support
from tests.reconcile.rows import Writer, place, record_of

SENTENCE = "Azerbaijan shelled Sotk on Friday."


def told_by(*outlets: str, denied_by: str | None = None) -> Support:
    """Support of one shelling, told by each outlet in words of its own."""
    readings = []
    for number, outlet in enumerate(outlets):
        rest = " ".join(f"{word}{number}" for word in "the men who stood by said no more".split())
        writer = Writer(outlet=outlet, rest=rest).event(
            SENTENCE, "shelled", "AZE", type="ASSAULT", place=place("Sotk")
        )
        if denied_by and number == 0:
            writer.claim("That is not so.", denied_by, stance="denies", about=0)
        readings.append(writer.reading())
    events = [event for event in record_of(*readings).events if event.type == "ASSAULT"]
    assert len(events) == 1
    support = events[0].support
    assert support is not None
    return support


def test_one_outlet_alone_is_said_to_be_one() -> None:
    assert told_by("Wire").statement == "one outlet; denied by none"


def test_outlets_that_do_not_copy_each_other_are_counted() -> None:
    assert told_by("Wire", "Post").statement == "two independent outlets; denied by none"


def test_an_outlet_is_counted_once_however_often_it_tells_the_event() -> None:
    assert told_by("Wire", "Wire", "Post").outlets == ("Wire", "Post")


def test_outlets_that_speak_for_one_state_are_one() -> None:
    support = told_by("TASS", "RIA Novosti")
    assert len(support.outlets) == 1
    assert support.sides == ("Russia",)


def test_outlets_of_two_sides_are_said_to_be_one_of_each() -> None:
    assert told_by("Armenpress", "Azertac").statement == (
        "two independent outlets, one of each side; denied by none"
    )


def test_a_ministrys_own_outlet_speaks_for_its_state() -> None:
    assert told_by("Ministry of Defence of Armenia").sides == ("Armenia",)


def test_who_denies_it_is_named() -> None:
    assert told_by("Wire", denied_by="aliyev").denied_by == ("Ilham Aliyev",)


@pytest.mark.parametrize(("speaker", "distance"), [("AZE", "party"), ("FRA", "other")])
def test_what_is_only_somebodys_word_says_how_near_he_is(speaker: str, distance: str) -> None:
    reading = (
        Writer()
        .event(
            SENTENCE, "shelled", "AZE", type="ASSAULT", factuality="claimed", place=place("Sotk")
        )
        .claim("So he said.", speaker, about=0)
        .reading()
    )
    (event,) = record_of(reading).events
    assert event.support is not None
    assert event.support.distance == distance
