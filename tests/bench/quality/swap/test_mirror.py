"""Records beside the records of their exchanged copies."""

from functools import partial

import pytest

from bench.quality.swap.mirror import Mirrored, compare, difference, share_mirrored
from bench.quality.swap.parties import Pair, exchange
from dragoman.model.event import EventMention
from tests.bench.quality.readings import event, reading, someone

PAIR = Pair(one=("Fiji", "Fijian"), other=("Malta", "Maltese"))


def act(type_: str, doer: str, target: str, *, status: str = "occurred") -> EventMention:
    return event(type_, someone("actor", doer), someone("recipient", target), status=status)


def mirror(here: list[EventMention], there: list[EventMention]) -> Mirrored:
    return compare(
        "hand.txt",
        reading(*here),
        reading(*there),
        names=partial(exchange, names=PAIR.exchange),
        side=frozenset(PAIR.one),
        other=frozenset(PAIR.other),
    )


ACCUSES, AIDS = act("ACCUSE", "Fiji", "Maltese sailors"), act("AID", "Malta", "Fiji")
MIRROR = [act("ACCUSE", "Malta", "Fijian sailors"), act("AID", "Fiji", "Malta")]


def test_a_mirrored_record_scores_one() -> None:
    found = mirror([ACCUSES, AIDS], MIRROR)
    assert share_mirrored([found]) == 1.0
    assert found.differing == ()


def test_the_order_of_the_events_does_not_matter() -> None:
    assert share_mirrored([mirror([AIDS, ACCUSES], MIRROR)]) == 1.0


@pytest.mark.parametrize(
    "other",
    [
        act("ACCUSE", "Fijian sailors", "Malta"),
        act("REJECT", "Malta", "Fijian sailors"),
        act("ACCUSE", "Malta", "Fijian sailors", status="planned"),
        act("ACCUSE", "Fiji", "Maltese sailors"),
    ],
    ids=["a turned role", "another type", "another status", "the same side again"],
)
def test_what_is_no_mirror_lowers_the_share_and_is_listed(other: EventMention) -> None:
    found = mirror([ACCUSES, AIDS], [other, MIRROR[1]])
    assert share_mirrored([found]) == 0.5
    assert [line[0] for line in found.differing] == ["-", "+"]


def test_an_event_that_only_one_record_has_lowers_the_share() -> None:
    assert share_mirrored([mirror([ACCUSES, AIDS], MIRROR[:1])]) == pytest.approx(2 / 3)


def test_an_event_told_twice_has_its_mirror_once() -> None:
    assert share_mirrored([mirror([ACCUSES, ACCUSES], MIRROR[:1])]) == pytest.approx(2 / 3)


def test_no_events_have_no_mirror() -> None:
    assert share_mirrored([mirror([], [])]) == 0.0


def test_conflict_is_counted_among_the_acts_of_the_side_in_each_cast() -> None:
    found = mirror([ACCUSES, AIDS, act("AID", "Fiji", "Malta")], MIRROR)
    assert found.conflict == (1, 2)
    assert found.conflict_turned == (1, 1)


def test_mirrors_leave_no_difference() -> None:
    assert difference([mirror([ACCUSES, AIDS], MIRROR)] * 3) == (0.0, 0.0, 0.0)


def test_a_side_whose_acts_are_told_as_worse_makes_a_difference() -> None:
    fair = mirror([ACCUSES, AIDS], MIRROR)
    unfair = mirror([ACCUSES, AIDS], [act("AID", "Malta", "Fijian sailors"), MIRROR[1]])
    mean, low, high = difference([fair] * 5 + [unfair] * 5)
    assert mean == pytest.approx(0.5)
    assert 0 < low < mean < high
