"""Events that may be one with another."""

from dataclasses import replace

from dragoman.store.index.events import EventRow, find_event, load_events
from dragoman.store.index.index import Index
from dragoman.store.index.near import DAYS_AROUND, alike, find_near


def dated(index: Index) -> EventRow:
    rows = load_events(index, range(1, 200))
    return next(row for row in rows if row.start and row.participants)


def test_those_of_days_beside_its_own_with_somebody_in_common_come_likest_first(
    index: Index,
) -> None:
    event = dated(index)
    near = find_near(index, event)
    actors = {seat.actor for seat in event.participants}
    assert event.id not in {row.id for row in near}
    assert all(actors & {seat.actor for seat in row.participants} for row in near)
    scores = [alike(event, row) for row in near]
    assert scores == sorted(scores, reverse=True)
    assert DAYS_AROUND < 7


def test_words_look_among_all_events(index: Index) -> None:
    event = dated(index)
    other = next(row for row in load_events(index, range(1, 200)) if row.trigger != event.trigger)
    assert other.trigger.casefold() in {
        row.trigger.casefold() for row in find_near(index, event, words=other.trigger, limit=50)
    }


def test_an_id_or_its_beginning_finds_that_event(index: Index) -> None:
    event, other = dated(index), find_event(index, load_events(index, [7])[0].id)
    assert other is not None
    assert other.id in {row.id for row in find_near(index, event, words=other.id[:9])}


def test_an_event_of_no_day_no_type_and_nobody_is_looked_for_by_its_words(index: Index) -> None:
    bare = replace(dated(index), start=None, end=None, type=None, participants=())
    assert all(row.trigger for row in find_near(index, bare))
