"""What holds of the record for any readings and any judgement on them."""

from dataclasses import replace

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from dragoman.model.event import EventMention
from dragoman.model.reading import Reading
from dragoman.model.record import Record
from tests.reconcile.rows import judge, record_of
from tests.reconcile.written import READINGS

FEW = settings(max_examples=25, deadline=None)
DATA = st.data()


def mentions_of(readings: list[Reading]) -> list[EventMention]:
    return [mention for reading in readings for mention in reading.events]


def event_of(record: Record, mention: EventMention) -> str:
    (event,) = (event.id for event in record.events if mention.id in event.mentions)
    return event


def two_of(readings: list[Reading], data: st.DataObject) -> tuple[EventMention, EventMention]:
    """Two mentions, drawn."""
    mentions = mentions_of(readings)
    assume(len(mentions) > 1)
    places = st.integers(0, len(mentions) - 1)
    one, other = data.draw(st.tuples(places, places).filter(lambda pair: pair[0] != pair[1]))
    return mentions[one], mentions[other]


def one_of(readings: list[Reading], data: st.DataObject) -> EventMention:
    """A mention, drawn."""
    assume(mentions_of(readings))
    return data.draw(st.sampled_from(mentions_of(readings)))


@given(READINGS, DATA)
@FEW
def test_a_merge_makes_one_event_of_any_two(readings, data) -> None:
    one, other = two_of(readings, data)
    record = record_of(*readings, judgements=[judge(1, "merge", one, other=other)])
    assert event_of(record, one) == event_of(record, other)


@given(READINGS, DATA)
@FEW
def test_a_split_makes_two_events_of_any_two(readings, data) -> None:
    one, other = two_of(readings, data)
    record = record_of(*readings, judgements=[judge(1, "split", one, other=other)])
    assert event_of(record, one) != event_of(record, other)


@given(READINGS, DATA)
@FEW
def test_a_split_of_what_is_apart_changes_nothing(readings, data) -> None:
    one, other = two_of(readings, data)
    before = record_of(*readings)
    assume(event_of(before, one) != event_of(before, other))
    assert record_of(*readings, judgements=[judge(1, "split", one, other=other)]) == before


@given(READINGS, DATA)
@FEW
def test_splitting_what_was_merged_gives_back_the_former_record(readings, data) -> None:
    one, other = two_of(readings, data)
    before = record_of(*readings)
    assume(event_of(before, one) != event_of(before, other))
    merge = judge(1, "merge", one, other=other)
    assert record_of(*readings, judgements=[merge]) != before
    undone = [merge, judge(2, "split", other, other=one)]
    assert record_of(*readings, judgements=undone) == before


@given(READINGS, DATA)
@FEW
def test_accepting_what_was_rejected_gives_back_the_former_record(readings, data) -> None:
    mention = one_of(readings, data)
    before = record_of(*readings)
    reject, accept = judge(1, "reject", mention), judge(2, "accept", mention)
    rejected = record_of(*readings, judgements=[reject])
    gone = event_of(before, mention)
    assert {event.id for event in rejected.events} == {e.id for e in before.events} - {gone}
    again = record_of(*readings, judgements=[reject, accept])
    assert unreviewed(again) == before


@given(READINGS, DATA)
@FEW
def test_a_judgement_leaves_no_trace_where_it_is_taken_back(readings, data) -> None:
    before = record_of(*readings)
    one, other = two_of(readings, data)
    for judgement in (
        judge(1, "merge", one, other=other),
        judge(1, "split", one, other=other),
        judge(1, "reject", one),
        judge(1, "correct", one, field="status", value="cancelled"),
    ):
        record_of(*readings, judgements=[judgement])
        assert record_of(*readings) == before


@given(READINGS, DATA)
@FEW
def test_judgements_hold_in_any_order_of_readings(readings, data) -> None:
    one, other = two_of(readings, data)
    action = data.draw(st.sampled_from(("merge", "split")))
    judgement = judge(1, action, one, other=other)
    assert record_of(*readings, judgements=[judgement]) == record_of(
        *reversed(readings), judgements=[judgement]
    )


def unreviewed(record: Record) -> Record:
    """The record without what persons said of its events."""
    return replace(record, events=tuple(replace(e, review=None) for e in record.events))
