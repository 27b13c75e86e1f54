"""One event or report with what stands around it."""

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from dragoman.model.event import PENDING, EventMention
from dragoman.store.file import open_for_reading, open_for_writing
from dragoman.store.lookup import find_event_id, load_event_around, load_report_around, load_reports
from dragoman.store.overlook import (
    Told,
    count_record,
    find_ahead,
    find_latest_reports,
    find_new_reports,
    find_told,
    list_outlets,
    list_reports,
    load_heads,
)
from dragoman.store.rows import Connection, insert_keyed_rows
from dragoman.store.visit import Visit
from tests.present.sample import EARLY, EVENTS, HELD, REPORT, TRACK, UNDATED
from tests.web import rooms


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("lookup") / "talks.duckdb"
    rooms.save_sample(path)
    rooms.redirect(path, "ev_old", EVENTS[0].id)
    return path


@pytest.fixture
def con(store: Path) -> Iterator[Connection]:
    with open_for_reading(store) as opened:
        yield opened


def test_an_event_comes_as_it_was_saved_with_its_accounts_and_what_points_to_it(
    con: Connection,
) -> None:
    around = load_event_around(con, EVENTS[0].id)
    assert around is not None
    assert around.event == EVENTS[0]
    assert around.mentions == (HELD,)
    assert [one.id for one in around.tracks] == [TRACK]
    assert [one.id for one in around.agreements] == ["ag_1"]
    assert [one.id for one in around.commitments] == ["co_1"]
    assert [one.id for one in around.contradictions] == ["ct_1"]
    assert [one.id for one in around.corrections] == ["cr_1"]
    assert around.reports == (REPORT,)


def test_an_id_once_shown_is_found_under_the_one_of_today(con: Connection) -> None:
    assert find_event_id(con, "ev_old") == EVENTS[0].id
    assert find_event_id(con, EVENTS[1].id) == EVENTS[1].id
    assert find_event_id(con, "ev_never") is None


def test_a_report_comes_with_its_reading_and_the_rows_made_of_it(con: Connection) -> None:
    around = load_report_around(con, load_reports(con, [REPORT.id])[0])
    assert around.reading is not None
    assert around.reading.events[0] == HELD
    assert set(around.events.values()) == {EVENTS[0].id, EVENTS[1].id}
    assert [one.id for one in around.sources] == ["so_1"]


def test_the_counts_say_how_much_was_read_and_what_was_not(con: Connection) -> None:
    counts = count_record(con)
    assert (counts.reports, counts.undated, counts.outlets, counts.rejected) == (3, 1, 2, 1)
    assert (counts.first, counts.last, counts.events) == ("2023-07-10", "2023-07-15", len(EVENTS))


def test_what_only_new_reports_tell_is_new(con: Connection) -> None:
    known = Visit(reports=frozenset((EARLY.id, UNDATED.id)), day=None)
    new = find_new_reports(con, known)
    assert new == (REPORT.id,)
    told = find_told(con, new, limit=1)
    assert (told.new[0], len(told.new[1])) == (2, 1)
    assert told.moved == (0, ())


def test_to_one_who_knew_all_reports_nothing_is_new(con: Connection) -> None:
    everything = Visit(reports=frozenset((EARLY.id, UNDATED.id, REPORT.id)), day=None)
    assert find_new_reports(con, everything) == ()
    assert find_told(con, (), limit=5) == Told(new=(0, ()), moved=(0, ()))


def test_an_event_that_known_reports_told_too_is_told_again(store: Path, tmp_path: Path) -> None:
    path = Path(shutil.copy(store, tmp_path / "talks.duckdb"))
    with open_for_writing(path) as con:
        again = replace(HELD, id="mn_again", report=EARLY.id)
        insert_keyed_rows(con, "reading_event", EventMention, [("rd_again", again)])
        con.execute(
            "UPDATE event SET mentions = list_append(mentions, 'mn_again') WHERE id = ?",
            [EVENTS[0].id],
        )
        told = find_told(con, (EARLY.id,), limit=5)
    assert (told.new[0], told.moved[0]) == (0, 1)
    assert told.moved[1] == (EVENTS[0].id,)


def test_to_one_who_comes_first_all_is_new(con: Connection) -> None:
    told = find_told(con, find_new_reports(con, None), limit=5)
    assert (told.new[0], told.moved) == (len(EVENTS), (0, ()))


def test_meetings_ahead_are_open_and_not_past_and_those_without_a_day_come_last(
    con: Connection,
) -> None:
    count, ids = find_ahead(con, "2023-07-15", limit=10)
    events = [one for id in ids for one in EVENTS if one.id == id]
    assert count == len(events) == 2
    assert all(event.status in PENDING for event in events)
    assert [event.when.end for event in events] == ["2023-10-05", None]


def test_reports_are_listed_latest_first_without_their_texts(con: Connection) -> None:
    listed = list_reports(con, limit=10)
    assert [one.report.id for one in listed] == [REPORT.id, EARLY.id, UNDATED.id]
    assert [one.accounts for one in listed] == [2, 0, 0]
    assert {one.report.text for one in listed} == {""}
    assert list_reports(con, limit=1, offset=1)[0].report.id == EARLY.id
    assert [one.report.id for one in list_reports(con, outlet="AFP", limit=9)] == [EARLY.id]
    assert find_latest_reports(con, [EARLY.id, REPORT.id], limit=1) == (REPORT.id,)
    assert load_heads(con, [EARLY.id])[0].sha256 == EARLY.sha256


def test_an_outlet_that_is_not_named_is_counted_under_no_name(con: Connection) -> None:
    assert list_outlets(con) == (("", 1), ("AFP", 1), ("Caucasus Wire", 1))
