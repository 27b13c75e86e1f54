"""Incidents against readings made by hand."""

from typing import Any

import pytest

from bench.quality.incidents.rows import Incident, Row
from bench.quality.incidents.score import incidents_in, score, type_of
from dragoman.model.event import EventMention
from dragoman.model.place import Place
from dragoman.model.reading import Reading
from dragoman.model.when import When
from tests.bench.quality.readings import event, figure, reading, someone

RAIDERS, MILLERS = someone("actor", "raiders"), someone("victim", "the millers")


DAY = ("1989-09-13", "1989-09-13")
WHEN = When(start=DAY[0], end=DAY[1], precision="day", basis="explicit")


def incident(**given: Any) -> Incident:
    values: dict[str, Any] = {
        "type": "ATTACK",
        "stage": "ACCOMPLISHED",
        "date": DAY,
        "location": "RURITANIA: PORT HOPE (CITY)",
        "perpetrators": (("RAIDERS",),),
        "victims": (("MILLERS",),),
        "numbers": (2,),
        **given,
    }
    return Incident(**values)


def row(*incidents: Incident) -> Row:
    text = "RAIDERS SHELLED A MILL."
    return Row(id="TST9-MUC4-0001", text=text, published=None, incidents=incidents)


def is_incident(one: EventMention) -> bool:
    return incidents_in([one]) == [one]


WHOLE = reading(
    event("ASSAULT", RAIDERS, MILLERS, place=Place(name="Port Hope"), when=WHEN),
    figures=(figure("killed", 2.0, 2.0),),
)
QUIET = (row(), reading(event("CONSULT", RAIDERS)))


def slots(given: Reading, *incidents: Incident) -> dict[str, float]:
    return score([(row(*incidents), given), QUIET])


@pytest.mark.parametrize(
    ("given", "is_one"),
    [
        ({}, True),
        ({"status": "planned"}, True),
        ({"factuality": "claimed"}, True),
        ({"status": "called_for"}, False),
        ({"factuality": "denied"}, False),
        ({"factuality": "hypothetical"}, False),
        ({"background": True}, False),
        ({"confidence": 0.4}, False),
    ],
)
def test_violence_told_as_done_or_threatened_is_an_incident(
    given: dict[str, Any], is_one: bool
) -> None:
    assert is_incident(event("ASSAULT", MILLERS, **given)) is is_one
    assert not is_incident(event("PROTEST", MILLERS, **given))


@pytest.mark.parametrize(
    ("doer", "sufferer", "is_one"),
    [
        ("MIL", "REB", False),
        ("REB", "MIL", False),
        ("REB", "CVL", True),
        ("REB", None, True),
        ("CVL", "MIL", False),
    ],
)
def test_what_fighters_suffer_is_no_incident(doer: str, sufferer: str | None, is_one: bool) -> None:
    raid = event(
        "ASSAULT",
        someone("actor", "raiders", sector=doer),
        someone("victim", "millers", sector=sufferer),
    )
    assert is_incident(raid) is is_one


def test_violence_that_nobody_suffers_is_an_incident_by_its_mode_alone() -> None:
    army, rebels = someone("actor", "army", sector="MIL"), someone("actor", "rebels", sector="REB")
    assert not is_incident(event("ASSAULT", army, rebels))
    assert not is_incident(event("ASSAULT", rebels))
    assert is_incident(event("ASSAULT", rebels, mode="explosives"))


def test_a_report_with_one_likely_incident_has_its_others_and_its_history_read_too() -> None:
    likely, weak = event("ASSAULT", MILLERS), event("ASSAULT", MILLERS, confidence=0.1)
    history = event("ASSAULT", MILLERS, background=True)
    assert incidents_in([weak, history]) == []
    assert incidents_in([likely, weak, history]) == [likely, weak, history]


def test_who_strikes_fighters_and_others_makes_an_incident() -> None:
    troops, guests = someone("victim", "troops", sector="MIL"), someone("victim", "guests")
    assert is_incident(event("ASSAULT", someone("actor", "rebels", sector="REB"), troops, guests))


@pytest.mark.parametrize(
    ("mode", "trigger", "type_"),
    [
        (None, "attacked", "ATTACK"),
        ("firearms", "shot", "ATTACK"),
        ("explosives", "blew up", "BOMBING"),
        ("suicide-attack", "blew up", "BOMBING"),
        ("abduct", "seized", "KIDNAPPING"),
        ("destroy", "burned down", "ARSON"),
        ("destroy", "torched", "ARSON"),
        ("destroy", "carson", "ATTACK"),
        (None, "sideburned", "ATTACK"),
    ],
)
def test_the_mode_and_the_word_say_the_type(mode: str | None, trigger: str, type_: str) -> None:
    assert type_of(event("ASSAULT", mode=mode, trigger=trigger)) == type_


def test_an_incident_read_in_full_scores_one_in_every_slot() -> None:
    assert set(slots(WHOLE, incident()).values()) == {1.0}


def test_a_report_without_incident_in_which_one_is_read_is_no_longer_told_apart() -> None:
    metrics = score([(row(incident()), WHOLE), (row(), WHOLE)])
    assert metrics["relevance_f1"] == pytest.approx(1 / 3, abs=1e-4)
    assert metrics["type"] == pytest.approx(2 / 3, abs=1e-4)


def test_a_day_is_right_where_both_its_ends_are() -> None:
    open_ = incident(date=(None, DAY[1]))
    assert slots(WHOLE, open_)["date"] == 0.0
    before = When(end=DAY[1], precision="day", basis="bounded")
    bounded = reading(event("ASSAULT", RAIDERS, MILLERS, when=before))
    assert slots(bounded, open_)["date"] == 1.0


def test_an_incident_that_is_not_read_counts_in_every_slot() -> None:
    metrics = score([(row(incident()), reading()), (row(incident()), WHOLE)])
    assert {metrics[name] for name in ("type", "stage", "location", "victim")} == {0.6667}


def test_what_is_ahead_is_threatened() -> None:
    planned = reading(event("ASSAULT", RAIDERS, MILLERS, status="planned"))
    assert slots(planned, incident(stage="THREATENED"))["stage"] == 1.0
    assert slots(planned, incident())["stage"] == 0.0


def test_a_doer_read_as_victim_is_wrong_in_both_slots() -> None:
    turned = reading(event("ASSAULT", someone("victim", "raiders"), someone("actor", "millers")))
    metrics = slots(turned, incident())
    assert (metrics["perpetrator"], metrics["victim"]) == (0.0, 0.0)


def test_one_name_serves_one_fill() -> None:
    twice = incident(victims=(("MILLERS",), ("THE MILLERS OF PORT HOPE",)))
    assert slots(WHOLE, twice)["victim"] == pytest.approx(2 / 3, abs=1e-4)


def test_any_name_of_a_fill_is_right_and_the_fill_counts_once() -> None:
    either = incident(victims=(("PEASANTS", "MILLERS"),))
    assert slots(WHOLE, either)["victim"] == 1.0


def test_a_dash_asks_for_no_location() -> None:
    nowhere = reading(event("ASSAULT", RAIDERS, MILLERS))
    both = [(row(incident()), WHOLE), (row(incident(location="-")), nowhere), QUIET]
    assert score(both)["location"] == 1.0


def test_only_people_harmed_or_held_are_numbers_of_an_incident() -> None:
    troops = reading(event("ASSAULT", RAIDERS, MILLERS), figures=(figure("troops", 2.0, 2.0),))
    assert slots(troops, incident())["number"] == 0.0
