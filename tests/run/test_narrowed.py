"""The copy that is served in place of a store: what is left out is nowhere in it."""

import os
from pathlib import Path

import pytest

from dragoman.errors import StoreError
from dragoman.model.judgement import Anchor, make_judgement
from dragoman.model.record import Record
from dragoman.run.guard import Guard
from dragoman.run.handling import load_shown
from dragoman.run.index import open_index
from dragoman.run.intake import make_given, read_paths
from dragoman.run.judging import append_judgement, put_judgements
from dragoman.run.narrowed import WHOLE, Showing, find_shown, held_part, served_part
from dragoman.run.notes import keep_note
from dragoman.run.purging import Why, purge
from dragoman.run.session import Settings
from dragoman.store.file import open_for_reading, open_for_writing, open_or_make
from dragoman.store.lookup import load_report_around, load_reports
from dragoman.store.notes import load_notes
from dragoman.store.record import load_record, load_state
from dragoman.store.visit import Visit, load_visit, save_visit
from tests.run.fakes import fake_steps

OPEN_TEXT = "Aliyev Pashinyan\nMichel Putin"
SECRET = "Zebulon Quarterstaff\nMichel Putin\nXanthippe Featherstonehaugh"
FRAGMENTS = ("Zebulon", "Quarterstaff", "Xanthippe", "Featherstonehaugh", "zebulon")
GREEN = Showing(limit="GREEN")


@pytest.fixture
def store(tmp_path: Path) -> Path:
    (tmp_path / "in").mkdir()
    path = tmp_path / "out" / "talks.duckdb"
    path.parent.mkdir()
    read(path, "open.txt", OPEN_TEXT)
    read(path, "zebulon.txt", SECRET, mark="RED")
    return path


def read(store: Path, name: str, text: str, *, mark: str = "CLEAR") -> None:
    file = store.parent.parent / "in" / name
    file.write_text(text, encoding="utf-8")
    with open_or_make(store) as con:
        given = make_given("2023-07-15", "Gazette", mark=mark)
        read_paths(con, [file], given=given, steps=fake_steps(), settings=Settings())


def shown(store: Path, showing: Showing = GREEN) -> Path:
    return find_shown(store, showing, make_steps=fake_steps)


def record(path: Path) -> Record:
    with open_for_reading(path) as con:
        return load_record(con, load_state(con).reports)


def words_in(path: Path) -> set[str]:
    content = path.read_bytes()
    return {word for word in FRAGMENTS if word.encode() in content}


def mark_event(store: Path, trigger: str, *, is_settled: bool) -> None:
    with open_for_writing(store) as con:
        events = load_shown(con, None, fake_steps).record.events
        piece = next(event for event in events if event.trigger == trigger).evidence[0]
        anchor = Anchor(
            report=piece.report, start=piece.start, end=piece.end, quote=piece.text, kind="event"
        )
        judgement = make_judgement("correct", anchor, by="mk", field="mark", value="RED")
        if is_settled:
            append_judgement(con, judgement, steps=fake_steps(), settings=Settings())
        else:
            put_judgements(con, [judgement])


def test_where_all_is_shown_the_store_itself_is_opened(store: Path) -> None:
    assert shown(store, WHOLE) == store
    assert shown(store, Showing(limit="RED")) == store


def test_no_byte_of_what_is_left_out_is_in_the_copy_or_its_index(store: Path) -> None:
    keep_note(store, "Zebulon called.", by="mk")
    copy = shown(store)
    with open_index(copy):
        pass
    beside = [path for path in store.parent.iterdir() if path != store]
    assert len(beside) == 2
    assert set().union(*map(words_in, beside)) == set()
    with open_for_reading(copy) as con:
        assert load_notes(con) == ()


def test_the_copy_is_the_record_of_the_rest_with_its_readings(store: Path) -> None:
    copy = shown(store)
    with open_for_reading(store) as con:
        expected = load_shown(con, "GREEN", fake_steps).record
    assert record(copy) == expected
    with open_for_reading(copy) as con:
        around = load_report_around(con, load_reports(con, [expected.reports[0].id])[0])
    assert around.reading is not None
    assert [one.trigger for one in around.reading.events] == ["Aliyev Pashinyan", "Michel Putin"]


def test_a_mark_asked_for_by_name_shows_what_has_it(store: Path) -> None:
    read(store, "amber.txt", "Macron", mark="AMBER")
    assert len(record(shown(store, Showing(limit="AMBER"))).reports) == 2
    assert len(record(shown(store)).reports) == 1


@pytest.mark.parametrize("is_settled", [True, False])
def test_the_copy_is_made_anew_where_a_line_is_marked(store: Path, is_settled: bool) -> None:
    assert {event.trigger for event in record(shown(store)).events} == set(OPEN_TEXT.split("\n"))
    mark_event(store, "Michel Putin", is_settled=is_settled)
    copy = shown(store)
    assert {event.trigger for event in record(copy).events} == {"Aliyev Pashinyan"}
    with open_for_reading(copy) as con:
        report = load_state(con).reports[0]
        reading = load_report_around(con, report).reading
        assert reading is not None
        assert [one.trigger for one in reading.events] == ["Aliyev Pashinyan"]
    with open_index(copy) as index:
        assert [row["trigger"] for row in index.rows("SELECT * FROM event")] == ["Aliyev Pashinyan"]


def test_the_copy_is_made_anew_where_reports_came_in(store: Path) -> None:
    shown(store)
    read(store, "more.txt", "Macron Scholz")
    assert len(record(shown(store)).reports) == 2


def test_the_copy_is_not_made_anew_by_a_visit(store: Path) -> None:
    copy = shown(store)
    made = copy.stat().st_ino
    with open_for_writing(store) as con:
        save_visit(con, Visit(reports=frozenset(), day=None))
    assert shown(store).stat().st_ino == made
    assert copy.stat().st_mtime_ns == store.stat().st_mtime_ns


def test_where_nothing_is_marked_the_copy_holds_all_but_what_is_the_owners(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    store = tmp_path / "out" / "talks.duckdb"
    store.parent.mkdir()
    read(store, "open.txt", OPEN_TEXT)
    read(store, "secret-name.txt", "boom")
    keep_note(store, "Zebulon called.", by="mk")
    with open_for_writing(store) as con:
        save_visit(con, Visit(reports=frozenset(), day=None))
    copy = shown(store)
    assert record(copy) == record(store)
    with open_for_reading(copy) as con:
        assert (load_notes(con), load_visit(con)) == ((), None)
        (rejected,) = load_state(con).rejected
        assert "secret-name" not in rejected.file + rejected.reason


def test_a_guarded_copy_has_neither_the_names_nor_readings_and_judgements(store: Path) -> None:
    guarded = Showing(limit="RED", guard=Guard(names=("Zebulon", "Quarterstaff")))
    copy = shown(store, guarded)
    assert words_in(copy) & {"Zebulon", "Quarterstaff"} == set()
    with open_for_reading(copy) as con:
        assert con.execute("SELECT count(*) FROM readings").fetchone() == (0,)
        assert load_state(con).judgements == ()
    assert copy != shown(store, GREEN)


def test_a_purge_takes_the_copies_and_their_indexes_away(store: Path) -> None:
    for showing in (GREEN, Showing(limit="AMBER"), Showing(limit="RED", guard=Guard(coarse=True))):
        with open_index(shown(store, showing)):
            pass
    assert len(list(store.parent.iterdir())) == 7
    why = Why(reason="asked for", by="mk", on="2024-02-01")
    purge(store, "zebulon.txt", why, make_steps=fake_steps, settings=Settings())
    assert list(store.parent.iterdir()) == [store]


def test_a_copy_that_is_damaged_is_made_anew(store: Path) -> None:
    copy = shown(store)
    copy.write_bytes(b"nothing")
    assert len(record(shown(store)).reports) == 1


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_where_no_copy_can_be_made_nothing_is_shown(store: Path) -> None:
    store.parent.chmod(0o500)
    try:
        with pytest.raises(StoreError, match="no narrowed copy"):
            shown(store)
    finally:
        store.parent.chmod(0o700)


def test_a_copy_of_an_earlier_state_goes_when_a_newer_one_is_made(store: Path) -> None:
    amber, green = Showing(limit="AMBER"), GREEN
    old, kept = find_shown(store, amber), find_shown(store, green)
    assert (old.exists(), kept.exists()) == (True, True)
    read(store, "more.txt", "Macron\nScholz Putin")
    assert find_shown(store, green) == kept
    assert (old.exists(), kept.exists()) == (False, True)


def test_a_copy_that_another_room_serves_stays(store: Path) -> None:
    with held_part(store, Showing(limit="AMBER")) as other:
        read(store, "more.txt", "Macron\nScholz Putin")
        find_shown(store, GREEN)
        assert other.exists()


def test_a_copy_goes_when_its_room_is_closed_unless_another_serves_it(store: Path) -> None:
    beside = {path.name for path in store.parent.iterdir()}
    with served_part(store, GREEN):
        copy = find_shown(store, GREEN)
        with open_index(copy), served_part(store, GREEN):
            pass
        assert copy.exists()
    assert {path.name for path in store.parent.iterdir()} == beside


def test_a_room_that_shows_all_takes_nothing_away(store: Path) -> None:
    copy = find_shown(store, GREEN)
    with served_part(store, WHOLE):
        pass
    assert copy.exists()
