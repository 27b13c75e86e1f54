"""A person adds what the program did not find, and it is a row like the others."""

import json
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.model.judgement import Anchor, Judgement, make_judgement, number_judgement, withdraw
from dragoman.model.reading import Reading
from dragoman.run.integrity import record_problems
from tests.reconcile.rows import Writer, day, judge, names_of, record_of
from tests.reconcile.test_properties import DATA, one_of, two_of
from tests.reconcile.written import READINGS

TEXT = "Shells hit Sotk. Aliyev called Pashinyan on Monday. Four men died."
READING = (
    Writer()
    .event(
        "Aliyev met Pashinyan in Brussels.", "met", "aliyev", "pashinyan", when=day("2023-02-01")
    )
    .naming("Ilham Aliyev", "person:ilham aliyev")
).reading()
CALL = Writer(outlet="Times", rest=TEXT).reading()
FEW = settings(max_examples=15, deadline=None)


def add(
    words: str,
    given: dict[str, Any],
    *,
    kind: str = "event",
    number: int = 1,
    by: str = "mk",
    reading: Reading = CALL,
) -> Judgement:
    start = reading.report.text.index(words)
    anchor = Anchor(
        report=reading.report.id, start=start, end=start + len(words), quote=words, kind=kind
    )
    made = make_judgement("add", anchor, by=by, value=json.dumps(given))
    return number_judgement(made, number)


MEETING = {
    "type": "CONSULT",
    "when": {"start": "2023-05-15", "end": "2023-05-15", "precision": "day"},
    "participants": [
        {"role": "actor", "name": "Ilham Aliyev"},
        {"role": "mediator", "name": "European Union"},
        {"role": "host", "name": "The Wise Owl Club"},
    ],
}


def test_an_added_event_is_in_the_record_with_its_sentence_and_who_added_it():
    (event,) = record_of(CALL, judgements=[add("called", MEETING)]).events
    assert (event.type, event.trigger, event.status) == ("CONSULT", "called", "occurred")
    assert event.evidence[0].text == "Aliyev called Pashinyan on Monday."
    assert (event.decided_by, event.review, event.confidence) == ("person mk", "added", 1.0)
    assert event.tier == "publish"


def test_names_mean_the_actors_that_reports_and_tables_know():
    record = record_of(READING, CALL, judgements=[add("called", MEETING)])
    known = {actor.id: actor.key for actor in record.actors}
    (event,) = (event for event in record.events if event.trigger == "called")
    assert {known[item.actor] for item in event.participants} == {
        "person:ilham aliyev", "org:european-union", "other:the wise owl club"
    }  # fmt: skip
    assert ("host", "The Wise Owl Club") in names_of(event.participants)


def test_a_record_with_additions_has_no_problem():
    judgements = [
        add("called", MEETING),
        add("Four men died", {"measure": "killed", "low": 4}, kind="figure", number=2),
        add(
            "Shells hit Sotk", {"stance": "accuses", "speaker": {"name": "ARM"}},
            kind="claim", number=3,
        ),
    ]  # fmt: skip
    record = record_of(READING, CALL, judgements=judgements)
    assert list(record_problems(record)) == []
    assert [(f.low, f.high, f.decided_by) for f in record.figures] == [(4.0, 4.0, "person mk")]
    (claim,) = record.claims
    assert (claim.speaker.name, claim.content, claim.review) == (
        "Armenia", "Shells hit Sotk", "added"
    )  # fmt: skip


def test_an_added_number_belongs_to_the_one_event_of_its_sentence():
    judgements = [
        add("died", {"type": "ASSAULT"}),
        add("Four men", {"measure": "killed", "low": 4}, kind="figure", number=2),
    ]
    record = record_of(CALL, judgements=judgements)
    assert record.figures[0].event == record.events[0].id


def test_where_the_program_finds_the_same_the_person_decides_and_there_is_one_row():
    mention = READING.events[0]
    given = {"type": "CONSULT", "status": "planned"}
    (event,) = record_of(READING, judgements=[add("met", given, reading=READING)]).events
    assert (event.mentions, event.status) == ((mention.id,), "planned")
    assert len(event.participants) == 2


def test_an_addition_holds_where_its_report_is_read_under_another_date():
    added = add("called", MEETING)
    again = Writer(outlet="Times", rest=TEXT, published="2023-05-20").reading()
    (event,) = record_of(again, judgements=[added]).events
    assert event.evidence[0].report == again.report.id != added.anchor.report


@pytest.mark.parametrize(
    "given",
    [
        {"type": "CONSULT", "status": "soon"},
        {"type": "CONSULT", "weather": "rain"},
        {"type": "CONSULT", "mark": "RED"},
        {"participants": [{"role": "speaker", "name": "x"}]},
        {"when": {"start": "yesterday"}},
        {"when": "yesterday"},
        ["CONSULT"],
    ],
)
def test_what_cannot_be_read_is_listed_with_the_reason(given: Any):
    record = record_of(CALL, judgements=[add("called", given)])
    (attachment,) = record.attachments
    assert (record.events, attachment.state) == ((), "unattached")
    assert attachment.reason == "its value is none that the field can have"


def test_an_addition_whose_report_is_gone_is_listed():
    record = record_of(READING, judgements=[add("called", MEETING)])
    (attachment,) = record.attachments
    assert (attachment.state, attachment.row) == ("unattached", None)
    assert "no longer in the record" in (attachment.reason or "")


def test_an_added_event_can_be_judged_like_any_other():
    added = add("called", MEETING)
    (event,) = record_of(CALL, judgements=[added]).events
    again = make_judgement("reject", added.anchor, by="ab")
    record = record_of(CALL, judgements=[added, number_judgement(again, 2)])
    assert record.events == ()
    met = judge(9, "accept", READING.events[0]).anchor
    merge = make_judgement("merge", added.anchor, other=met, by="ab")
    record = record_of(READING, CALL, judgements=[added, number_judgement(merge, 2)])
    assert len(record.events) == 1
    assert event.mentions[0] in record.events[0].mentions


def test_two_persons_add_one_row():
    one, other = add("called", MEETING), add("called", MEETING, by="ab", number=2)
    assert len(record_of(CALL, judgements=[one, other]).events) == 1


@given(READINGS, DATA)
@FEW
def test_withdrawing_any_judgement_gives_back_the_former_record(readings, data) -> None:
    one, other = two_of(readings, data)
    word = one.trigger
    reading = next(r for r in readings if r.report.id == one.report)
    for judgement in (
        add(word, {"type": "PROTEST", "participants": [{"role": "actor", "name": "Crowd"}]},
            reading=reading),
        judge(1, "accept", one),
        judge(1, "reject", one),
        judge(1, "correct", one, field="participants", value='[{"role":"actor","name":"ARM"}]'),
        judge(1, "merge", one, other=other),
        judge(1, "split", one, other=other),
    ):  # fmt: skip
        before = record_of(*readings)
        back = number_judgement(withdraw(judgement, by="analyst"), 2)
        assert record_of(*readings, judgements=[judgement, back]) == before


@given(READINGS, DATA)
@FEW
def test_withdrawing_a_withdrawal_lets_the_judgement_hold_again(readings, data) -> None:
    judgement = judge(1, "reject", one_of(readings, data))
    back = number_judgement(withdraw(judgement, by="analyst"), 2)
    again = number_judgement(withdraw(back, by="analyst"), 3)
    assert record_of(*readings, judgements=[judgement, back, again]) == record_of(
        *readings, judgements=[judgement]
    )


@given(READINGS, st.randoms())
@FEW
def test_additions_hold_in_any_order_of_readings(readings, random) -> None:
    shuffled = [CALL, *readings]
    random.shuffle(shuffled)
    added = add("called", MEETING)
    ordered = record_of(CALL, *readings, judgements=[added])
    assert record_of(*shuffled, judgements=[added]) == ordered
    assert ordered != record_of(CALL, *readings)


def test_a_withdrawal_takes_out_what_came_before_it_and_nothing_later():
    judgement = judge(2, "reject", READING.events[0])
    early = replace(number_judgement(withdraw(judgement, by="mk"), 1))
    assert record_of(READING, judgements=[early, judgement]).events == ()
