"""What a person had before the eyes, and what has changed since."""

from dataclasses import replace

from dragoman.model.seen import changed_fields, read_seen, write_seen
from dragoman.model.when import When
from tests.present.sample import BRUSSELS, CLAIM, EVENTS, FIGURE, LEADERS, make_record

EVENT = EVENTS[0]


def test_nothing_has_changed_of_a_row_as_it_was_seen() -> None:
    for row in (EVENT, CLAIM, FIGURE, make_record().situations[0]):
        assert changed_fields(write_seen(row), row) == ()


def test_more_reports_and_more_confidence_change_nothing() -> None:
    later = replace(EVENT, confidence=0.99, reports=9, evidence=(), tier="check", trigger="talks")
    assert changed_fields(write_seen(EVENT), later) == ()


def test_each_field_that_is_told_otherwise_is_named() -> None:
    later = replace(
        EVENT,
        status="cancelled",
        participants=LEADERS,
        when=When(start="2023-05-15", end="2023-05-15", precision="day"),
        place=replace(BRUSSELS, name="Granada"),
    )
    assert changed_fields(write_seen(EVENT), later) == ("status", "when", "place", "participants")


def test_the_order_of_participants_and_degrees_of_a_place_are_no_change() -> None:
    later = replace(
        EVENT,
        participants=tuple(reversed(EVENT.participants)),
        place=replace(BRUSSELS, latitude=50.9),
    )
    assert changed_fields(write_seen(EVENT), later) == ()


def test_what_a_person_bound_is_no_change() -> None:
    later = replace(EVENT, status="cancelled")
    assert changed_fields(write_seen(EVENT), later, bound=["status"]) == ()


def test_where_nothing_was_kept_nothing_is_said_to_have_changed() -> None:
    for seen in (None, "", "[]", "{", '{"fields": 3}'):
        assert changed_fields(seen, EVENT) == ()


def test_where_it_stood_in_the_queue_is_kept_beside() -> None:
    kept = read_seen(write_seen(EVENT, tier="check", band=2))
    assert (kept["tier"], kept["band"]) == ("check", 2)
