"""Handling marks: inherited from the strictest report, raised by persons, never lowered."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.model.handling import strictest
from dragoman.model.reading import Reading
from dragoman.model.record import Record
from dragoman.model.report import MARKS
from tests.reconcile.rows import Writer, day, judge, meeting, record_of, taking_part
from tests.reconcile.written import READINGS

ONE = meeting("2023-05-14", "aliyev", "pashinyan", when=day("2023-05-14"))
SAME = meeting("2023-05-15", "AZE", "ARM", when=day("2023-05-14"))
KINDS = (
    "events claims figures situations tracks agreements commitments positions contradictions"
    " corrections sources"
).split()


def marked(reading: Reading, mark: str) -> Reading:
    return replace(reading, report=replace(reading.report, mark=mark))


def told() -> Writer:
    """An accusation that is a claim, with its deed and a figure, and something else beside."""
    return (
        Writer()
        .event("Armenia blamed Azerbaijan for the shelling of a town.", "blamed", "ARM",
               type="ACCUSE")
        .event("Azerbaijan shelled a town on Monday.", "shelled", "AZE", type="ASSAULT")
        .event("Aliyev met Pashinyan.", "met", "aliyev", "pashinyan")
        .claim("Armenia said the town was shelled.", "ARM", act=0, about=1, stance="accuses")
        .claim("Aliyev praised the talks.", "aliyev", about=2, stance="supports")
        .figure("The shelling of Monday killed 4 men.", "4", event=1)
    )  # fmt: skip


def test_an_event_is_as_restricted_as_the_strictest_report_that_tells_it() -> None:
    (event,) = record_of(marked(ONE, "GREEN"), marked(SAME, "AMBER")).events
    assert event.mark == "AMBER"


def test_tracks_and_who_is_named_inherit_and_who_only_the_tables_name_does_not() -> None:
    mediated = meeting(
        "2023-05-14",
        *taking_part("aliyev", "pashinyan"),
        *taking_part("michel", role="mediator"),
        when=day("2023-05-14"),
    )
    record = record_of(marked(mediated, "RED"))
    assert {track.mark for track in record.tracks} == {"RED"}
    assert {actor.mark for actor in record.actors if actor.type == "person"} == {"RED"}
    assert {actor.mark for actor in record.actors if actor.type == "state"} == {"CLEAR"}


def test_a_record_of_clear_reports_is_clear() -> None:
    record = record_of(ONE, SAME)
    assert {row.mark for name in (*KINDS, "actors") for row in getattr(record, name)} == {"CLEAR"}


@given(READINGS, st.data())
def test_a_row_is_never_less_restricted_than_its_evidence(readings, data) -> None:
    marks = data.draw(st.lists(st.sampled_from(MARKS), min_size=6, max_size=6))
    readings = [marked(one, mark) for one, mark in zip(readings, marks, strict=False)]
    by_report = {reading.report.id: reading.report.mark for reading in readings}
    record = record_of(*readings)
    for row in (row for name in KINDS[:-1] for row in getattr(record, name)):
        least = strictest(by_report[piece.report] for piece in row.evidence)
        assert strictest((row.mark, least)) == row.mark


@given(READINGS, st.randoms(use_true_random=False))
def test_marks_do_not_depend_on_the_order_of_reports(readings, random) -> None:
    readings = [marked(one, MARKS[n % len(MARKS)]) for n, one in enumerate(readings)]
    shuffled = random.sample(readings, len(readings))
    assert record_of(*readings) == record_of(*shuffled)


def test_a_mark_on_one_account_is_one_on_the_event() -> None:
    mark = judge(1, "correct", SAME.events[0], field="mark", value="RED")
    (event,) = record_of(ONE, SAME, judgements=[mark]).events
    assert (event.mark, event.review) == ("RED", None)


def test_the_last_mark_on_an_event_counts_whichever_account_it_was_set_on() -> None:
    marks = [
        judge(1, "correct", ONE.events[0], field="mark", value="RED"),
        judge(2, "correct", SAME.events[0], field="mark", value="GREEN"),
    ]
    assert record_of(ONE, SAME, judgements=marks).events[0].mark == "GREEN"


def test_no_person_makes_a_line_less_restricted_than_its_report() -> None:
    mark = judge(1, "correct", ONE.events[0], field="mark", value="CLEAR")
    assert record_of(marked(ONE, "AMBER"), judgements=[mark]).events[0].mark == "AMBER"


def marks_of(record: Record) -> dict[str, str]:
    rows = {event.type or "": event.mark for event in record.events}
    rows |= {claim.stance: claim.mark for claim in record.claims}
    return rows | {figure.measure: figure.mark for figure in record.figures}


@pytest.mark.parametrize(
    ("kind", "number", "red"),
    [
        ("event", 1, {"ASSAULT", "accuses", "ACCUSE", "killed"}),
        ("event", 2, {"CONSULT", "supports"}),
        ("claim", 1, {"supports", "CONSULT"}),
        ("figure", 0, {"killed", "ASSAULT"}),
    ],
)
def test_what_tells_a_marked_row_again_or_lists_it_is_marked_with_it(
    kind: str, number: int, red: set[str]
) -> None:
    reading = told().reading()
    row = getattr(reading, f"{kind}s")[number]
    mark = judge(1, "correct", row, kind=kind, field="mark", value="RED")
    marks = marks_of(record_of(reading, judgements=[mark]))
    assert {name for name, found in marks.items() if found == "RED"} == red
    assert len(marks) > len(red)
