"""The best event of a text against its record."""

from dataclasses import replace
from typing import Any

import pytest

from bench.quality.records.rows import Party, Record
from bench.quality.records.score import coded, is_all_right, plover_type, score
from dragoman.model.event import EventMention
from dragoman.model.place import Place
from tests.bench.quality.readings import event, someone

FIJI, MALTA = Party("FJI", "GOV"), Party("MLT", None)
BY_FIJI = someone("actor", "Fiji", country="FJI", sector="GOV")
TO_MALTA = someone("recipient", "Malta", country="MLT", sector="MIL")


def record(**given: Any) -> Record:
    values: dict[str, Any] = {
        "types": ("SUPPORT",),
        "actors": (FIJI,),
        "recipients": (MALTA,),
        **given,
    }
    return Record(text="Fiji hailed Malta.", date="2015-02-03", **values)


def is_right(given: EventMention, **asked: Any) -> bool:
    return is_all_right(record(**asked), coded(given))


@pytest.mark.parametrize(
    ("type_", "status", "plover"),
    [
        ("AID", "planned", "AGREE"),
        ("CONSULT", "offered", "AGREE"),
        ("RETREAT", "planned", "CONCEDE"),
        ("RETREAT", "occurred", "RETREAT"),
        ("CONSULT", "cancelled", "REJECT"),
        ("CONSULT", "called_for", "REQUEST"),
        ("ASSAULT", "planned", "ASSAULT"),
    ],
)
def test_what_is_ahead_or_asked_for_is_converted(type_: str, status: str, plover: str) -> None:
    assert plover_type(type_, status) == plover


def test_who_helps_is_a_doer_and_whom_it_befalls_a_target() -> None:
    host, victim = someone("host", "Peru", country="PER"), someone("victim", "Cuba", country="CUB")
    found = coded(event("CONSULT", host, victim, someone("observer", "Chad", country="TCD")))
    assert found.actors == (Party("PER", None),)
    assert found.recipients == (Party("CUB", None),)


def test_where_nobody_is_named_it_befell_the_country_in_which_it_was_done() -> None:
    place = Place(name="Valletta", country="MLT", text="Valletta")
    done = replace(event("ASSAULT", BY_FIJI), place=place)
    assert coded(done).recipients == (MALTA,)
    assert coded(done, as_told=True).recipients == ()


def test_what_is_done_at_home_befell_nobody_who_is_known() -> None:
    done = replace(event("ASSAULT", BY_FIJI), place=Place(name="Suva", country="FJI", text="Suva"))
    assert coded(done).recipients == ()


def test_one_country_and_sector_is_one_party_however_often_named() -> None:
    assert coded(event("SUPPORT", BY_FIJI, BY_FIJI)).actors == (FIJI,)


def test_a_record_is_all_right_with_its_type_and_all_its_parties() -> None:
    assert is_right(event("SUPPORT", BY_FIJI, TO_MALTA))


@pytest.mark.parametrize(
    "given",
    [
        event("AID", BY_FIJI, TO_MALTA),
        event("SUPPORT", BY_FIJI),
        event("SUPPORT", BY_FIJI, TO_MALTA, someone("recipient", "Peru", country="PER")),
        event("SUPPORT", someone("actor", "Fiji", country="FJI", sector="MIL"), TO_MALTA),
        event("SUPPORT", someone("recipient", "Fiji", country="FJI"), TO_MALTA),
    ],
    ids=["type", "one too few", "one too many", "sector", "side"],
)
def test_one_thing_amiss_is_not_all_right(given: EventMention) -> None:
    assert not is_right(given)


def test_a_sector_counts_only_where_the_record_has_one() -> None:
    right = event("SUPPORT", BY_FIJI, TO_MALTA)
    assert is_right(right, recipients=(Party("MLT", None),))
    assert not is_right(right, recipients=(Party("MLT", "CVL"),))


@pytest.mark.parametrize("turn", [1, -1])
def test_a_party_without_sector_leaves_one_with_it_to_whom_it_belongs(turn: int) -> None:
    doers = [someone("actor", f"Fiji {n}", country="FJI", sector=n) for n in ("GOV", "MIL")]
    asked = (Party("FJI", None), FIJI)[::turn]
    assert is_right(event("SUPPORT", *doers[::turn], TO_MALTA), actors=asked)
    assert is_right(event("SUPPORT", *doers[::-turn], TO_MALTA), actors=asked)


def test_any_of_the_types_of_a_record_is_right() -> None:
    retreat = event("RETREAT", BY_FIJI, TO_MALTA)
    assert is_right(retreat, types=("CONCEDE", "RETREAT"))


def test_the_best_event_is_scored_and_the_others_left_apart() -> None:
    events = [event("PROTEST"), event("SUPPORT", BY_FIJI, TO_MALTA), event("SUPPORT", TO_MALTA)]
    assert score([(record(), events)]) == {
        "type_f1": 1.0,
        "actor_f1": 1.0,
        "recipient_f1": 1.0,
        "all_right": 1.0,
    }


def test_a_text_without_event_counts_against_recall() -> None:
    whole = (record(), [event("SUPPORT", BY_FIJI, TO_MALTA)])
    metrics = score([whole, (record(), [])])
    assert metrics["type_f1"] == metrics["actor_f1"] == pytest.approx(0.6667)
    assert metrics["all_right"] == 0.5


def test_no_records_score_nothing() -> None:
    assert set(score([]).values()) == {0.0}
