"""How far two annotators agree, where it can be worked out by hand."""

import pytest

from bench.quality.gold.agreement import agreement
from bench.quality.gold.notes import Noted
from corpus.notation import read_event
from dragoman.model.report import make_report

TEXT = "Fiji hailed Malta. Peru hailed Cuba. Chad hailed Niger. Togo hailed Benin."


def noted(*events: str) -> Noted:
    """Notes on the report: of event n, what stands before its n-th "hailed"."""
    return Noted(
        name="hails",
        report=make_report(TEXT, file="hails.txt"),
        events=tuple(
            read_event(f"{line} | t=hailed #{place}", TEXT)
            for place, line in enumerate(events, start=1)
            if line
        ),
        hard="",
    )


PLAIN, AHEAD = "SUPPORT occurred asserted", "SUPPORT planned asserted"


def test_annotators_who_say_the_same_agree_wholly() -> None:
    notes = [noted(PLAIN, AHEAD, PLAIN, AHEAD)]
    found = agreement(notes, notes)
    assert found["status"] == found["event_f1"] == 1.0


def test_alpha_is_that_of_the_coincidences_counted_by_hand() -> None:
    # Three pairs agree (two occurred, one planned), one does not: of eight values five are
    # occurred and three planned. Observed disagreement 2/8, expected 2*5*3/(8*7): alpha 1 - 7/15.
    first, second = noted(PLAIN, PLAIN, AHEAD, PLAIN), noted(PLAIN, PLAIN, AHEAD, AHEAD)
    assert agreement([first], [second])["status"] == pytest.approx(1 - 7 / 15)


def test_a_field_of_one_value_throughout_is_agreed_on() -> None:
    notes = [noted(PLAIN, AHEAD)]
    assert agreement(notes, notes)["factuality"] == 1.0


def test_events_that_only_one_noted_count_in_the_f1_alone() -> None:
    found = agreement([noted(PLAIN, AHEAD, PLAIN, "")], [noted(PLAIN, AHEAD, "", "")])
    assert found["status"] == 1.0
    assert found["event_f1"] == pytest.approx(0.8)


def test_what_the_second_calls_optional_is_no_fault() -> None:
    found = agreement([noted(PLAIN, AHEAD)], [noted(PLAIN, AHEAD, f"{PLAIN} optional")])
    assert found["event_f1"] == 1.0


def test_parts_are_compared_by_side_and_name() -> None:
    first, second = noted(f"{PLAIN} | a=Fiji | r=Malta"), noted(f"{PLAIN} | a=Fiji | r=Fiji")
    assert agreement([first], [second])["roles"] == pytest.approx(0.5)


def test_a_report_is_compared_with_its_namesake_only() -> None:
    assert agreement([noted(PLAIN)], []) == {
        **dict.fromkeys(("type", "mode", "status", "factuality", "background"), 1.0),
        "event_f1": 0.0,
        "roles": 0.0,
    }
