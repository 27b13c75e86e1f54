"""Whole events out of the index: as the record has them, but for what is not kept."""

from dataclasses import replace
from pathlib import Path
from typing import Any

from dragoman.model.event import Event
from dragoman.model.record import Record
from dragoman.run.index import open_index
from dragoman.store.file import open_or_make
from dragoman.store.index.index import Index
from dragoman.store.index.kept_events import UNKEPT, load_kept_events


def _without_unkept(event: Event) -> Event:
    empty: dict[str, Any] = dict.fromkeys(UNKEPT, ())
    return replace(event, **{**empty, "cameo": None})


def test_every_event_comes_back_as_the_record_has_it(index: Index, record: Record) -> None:
    found = load_kept_events(index, (event.id for event in record.events))
    expected = {event.id: _without_unkept(event) for event in record.events}
    assert {event.id: event for event in found} == expected


def test_events_come_in_the_order_of_time_and_each_once(index: Index, record: Record) -> None:
    ids = [event.id for event in record.events]
    rows = index.rows("SELECT id FROM event ORDER BY n")
    twice = load_kept_events(index, [*reversed(ids), *ids])
    assert [event.id for event in twice] == [row["id"] for row in rows]


def test_an_id_of_no_event_finds_nothing(index: Index) -> None:
    assert load_kept_events(index, ["ev_of_nothing"]) == []


def test_a_record_without_events_has_none(tmp_path: Path) -> None:
    path = tmp_path / "empty.duckdb"
    with open_or_make(path):
        pass
    with open_index(path) as index:
        assert load_kept_events(index, ["ev_of_nothing"]) == []
