"""The record as a whole: what holds for any readings."""

from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.model.record import Record
from tests.reconcile.rows import before, day, meeting, place, record_of
from tests.reconcile.written import READINGS


@given(READINGS, st.randoms(use_true_random=False))
@settings(max_examples=60, deadline=None)
def test_any_order_of_readings_gives_the_equal_record(readings, random):
    shuffled = list(readings)
    random.shuffle(shuffled)
    assert record_of(*readings) == record_of(*shuffled)


@given(READINGS)
@settings(max_examples=30, deadline=None)
def test_reading_the_same_again_changes_nothing(readings):
    assert record_of(*readings, *readings) == record_of(*readings)


@given(READINGS)
@settings(max_examples=60, deadline=None)
def test_all_evidence_is_carried_unchanged_and_every_mention_is_in_one_event(readings):
    record = record_of(*readings)
    given = {e for reading in readings for event in reading.events for e in event.evidence}
    assert {e for event in record.events for e in event.evidence} == given
    texts = {item.id: item.text for item in record.reports}
    assert all(texts[e.report][e.start : e.end] == e.text for e in given)
    mentions = [mention for event in record.events for mention in event.mentions]
    assert sorted(mentions) == sorted(e.id for reading in readings for e in reading.events)


@given(READINGS)
@settings(max_examples=60, deadline=None)
def test_every_reference_leads_to_a_row(readings):
    record = record_of(*readings)
    assert not dangling(record)


@given(READINGS)
@settings(max_examples=40, deadline=None)
def test_no_meeting_holds_two_known_days_or_two_stated_places(readings):
    mentions = {m.id: m for reading in readings for m in reading.events}
    referring = {m.id for m in mentions.values() if m.corefers}
    referred = {m.corefers for m in mentions.values() if m.corefers}
    for event in record_of(*readings).events:
        if set(event.mentions) & (referring | referred):
            continue
        parts = [mentions[name] for name in event.mentions]
        assert len({m.type for m in parts} - {None}) < 2
        if event.type != "CONSULT":
            continue
        assert len({m.when.start for m in parts if m.when.precision == "day"}) < 2
        assert len({m.place.name for m in parts if m.place}) < 2


def dangling(record: Record) -> list[str]:
    """References of the record that lead nowhere."""
    actors, events = {a.id for a in record.actors}, {e.id for e in record.events}
    named = [p.actor for e in record.events for p in e.participants]
    named += [p.actor for t in record.tracks for p in (*t.parties, *filter(None, [t.mediator]))]
    happened = [link.event for e in record.events for link in e.links]
    happened += [m.event for t in record.tracks for m in t.meetings]
    happened += [a.event for a in record.agreements] + [c.event for c in record.commitments]
    return [*set(named) - actors, *set(happened) - events]


def test_a_report_removed_takes_away_just_what_only_it_supported():
    first = meeting("2023-05-14", "aliyev", "pashinyan", when=day("2023-05-14"))
    second = meeting("2023-05-15", "aliyev", "pashinyan", when=day("2023-05-14"), outlet="Times")
    third = meeting("2023-06-02", "aliyev", "pashinyan", when=day("2023-06-01"), outlet="Post")
    both = record_of(first, second)
    assert [event.reports for event in both.events] == [2]
    with_third = record_of(first, second, third)
    assert set(both.events) < set(with_third.events)
    assert {event.id for event in record_of(second, third).events} == {
        event.id for event in with_third.events if event.reports == 1
    } | {record_of(second).events[0].id}


def test_an_event_keeps_its_id_when_a_later_report_joins_it():
    first = meeting("2023-05-14", "aliyev", "pashinyan", when=day("2023-05-14"))
    later = meeting("2023-05-15", "aliyev", "pashinyan", when=day("2023-05-14"), outlet="Times")
    assert record_of(first).events[0].id == record_of(first, later).events[0].id


def test_all_orders_of_a_story_tell_the_same():
    story = [
        meeting(
            "2023-05-10", "aliyev", "pashinyan", words="will meet", status="planned",
            when=day("2023-05-14"), place=place("Brussels"),
        ),
        meeting("2023-05-14", "aliyev", "pashinyan", when=day("2023-05-14"), outlet="Times"),
        meeting("2023-05-15", "AZE", "ARM", when=before("2023-05-15"), place=place("Brussels")),
        meeting("2023-06-02", "aliyev", "pashinyan", when=day("2023-06-01"), outlet="Post"),
    ]  # fmt: skip
    records = [record_of(*order) for order in permutations(story)]
    assert all(record == records[0] for record in records)
    assert sorted(event.reports for event in records[0].events) == [1, 3]


@pytest.mark.parametrize("as_of", [None, "2030-01-01"])
def test_now_changes_no_row(as_of):
    from dragoman.reconcile import reconcile
    from tests.reconcile.rows import CODEBOOK, TABLES

    reading = meeting("2023-05-10", "aliyev", "pashinyan", status="planned")
    made = reconcile([reading], [], tables=TABLES, codebook=CODEBOOK, as_of=as_of)
    assert made == record_of(reading)


def test_an_empty_record_is_a_record():
    assert record_of().events == ()
