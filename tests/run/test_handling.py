"""What is marked leaves no trace: the record up to a mark is that of a store without the rest."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import count
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.errors import UsageError
from dragoman.model.handling import is_within
from dragoman.model.judgement import Anchor, make_judgement
from dragoman.model.reading import Reading
from dragoman.model.record import Record
from dragoman.model.report import MARKS
from dragoman.present.exports import json_lines
from dragoman.run.handling import Shown, load_shown
from dragoman.run.intake import make_given, read_paths
from dragoman.run.judging import append_judgement
from dragoman.run.news import find_answer
from dragoman.run.notes import keep_note
from dragoman.run.session import Settings
from dragoman.run.steps import Steps
from dragoman.store.file import open_or_make
from dragoman.store.record import load_state
from dragoman.store.rows import Connection
from dragoman.store.visit import save_visit
from tests.reconcile.rows import day, meeting
from tests.reconcile.written import READINGS
from tests.run.fakes import fake_steps
from tests.run.test_batches import SLOW, Library

NUMBERS = count()
TEXTS = {"a.txt": "Aliyev Pashinyan\nMichel", "b.txt": "Michel\nPutin Aliyev", "c.txt": "Macron"}


@pytest.fixture
def con(tmp_path: Path) -> Iterator[Connection]:
    for name, text in TEXTS.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    with open_or_make(tmp_path / "talks.duckdb") as con:
        read(con, tmp_path / "a.txt")
        read(con, tmp_path / "b.txt", mark="AMBER")
        yield con


def read(con: Connection, *paths: Path, mark: str = "CLEAR") -> None:
    given = make_given("2023-07-15", "Gazette", mark=mark)
    read_paths(con, paths, given=given, steps=fake_steps(), settings=Settings())


def shown(con: Connection, limit: str | None = "GREEN") -> Shown:
    return load_shown(con, limit, fake_steps)


def triggers(record: Record) -> set[str]:
    return {event.trigger for event in record.events}


def mark_event(con: Connection, trigger: str, mark: str) -> None:
    event = next(e for e in shown(con, None).record.events if e.trigger == trigger)
    piece = event.evidence[0]
    anchor = Anchor(
        report=piece.report, start=piece.start, end=piece.end, quote=piece.text, kind="event"
    )
    judgement = make_judgement("correct", anchor, by="mk", field="mark", value=mark)
    append_judgement(con, judgement, steps=fake_steps(), settings=Settings())


def mark_report(con: Connection, file: str, mark: str) -> None:
    report = next(row for row in load_state(con).reports if row.file == file)
    anchor = Anchor(report=report.id, start=0, end=0, quote="", kind="report")
    judgement = make_judgement("correct", anchor, by="mk", field="mark", value=mark)
    append_judgement(con, judgement, steps=fake_steps(), settings=Settings())


def test_what_only_a_marked_report_tells_is_left_out_and_counted(con: Connection) -> None:
    assert triggers(shown(con).record) == {"Aliyev Pashinyan", "Michel"}
    assert shown(con).left_out.reports == 1
    assert triggers(shown(con, "AMBER").record) == {"Aliyev Pashinyan", "Michel", "Putin Aliyev"}
    assert shown(con, "AMBER").left_out.reports == 0


def test_what_a_clear_report_tells_too_is_shown_as_that_one_alone_has_it(con: Connection) -> None:
    (event,) = (event for event in shown(con).record.events if event.trigger == "Michel")
    assert (event.reports, len(event.trail), len(event.evidence)) == (1, 1, 1)


def test_a_report_is_marked_and_unmarked_by_judgements(con: Connection) -> None:
    mark_report(con, "a.txt", "RED")
    mark_report(con, "b.txt", "CLEAR")
    assert triggers(shown(con).record) == {"Michel", "Putin Aliyev"}


def test_a_mark_changes_no_reading(con: Connection) -> None:
    steps = replace(fake_steps(), make_reader=None)  # type: ignore[arg-type]
    report = load_state(con).reports[0]
    anchor = Anchor(report=report.id, start=0, end=0, quote="", kind="report")
    judgement = make_judgement("correct", anchor, by="mk", field="mark", value="RED")
    append_judgement(con, judgement, steps=steps, settings=Settings())


def test_of_two_marks_on_one_report_the_stricter_stays(con: Connection, tmp_path: Path) -> None:
    read(con, tmp_path / "b.txt")
    assert shown(con).left_out.reports == 1
    read(con, tmp_path / "a.txt", mark="RED")
    assert shown(con).left_out.reports == 2


def test_a_marked_line_is_left_out_with_its_accounts_in_other_reports(
    con: Connection, tmp_path: Path
) -> None:
    read(con, tmp_path / "c.txt")
    mark_report(con, "b.txt", "CLEAR")
    mark_event(con, "Michel", "RED")
    kept = shown(con)
    assert triggers(kept.record) == {"Aliyev Pashinyan", "Putin Aliyev", "Macron"}
    assert (kept.left_out.reports, kept.left_out.lines) == (0, 1)
    assert not any("Michel" in figure.evidence[0].text for figure in kept.record.figures)
    assert not any("Michel" in claim.evidence[0].text for claim in kept.record.claims)


def test_a_line_is_never_marked_less_strictly_than_its_report(con: Connection) -> None:
    with pytest.raises(UsageError, match="is marked AMBER, and a line is never less"):
        mark_event(con, "Putin Aliyev", "GREEN")


def test_a_mark_that_is_none_is_refused(con: Connection) -> None:
    with pytest.raises(UsageError, match="one of CLEAR, GREEN, AMBER, RED"):
        mark_report(con, "a.txt", "SECRET")


def test_without_marks_the_record_is_not_made_again(con: Connection) -> None:
    mark_report(con, "b.txt", "GREEN")

    def never() -> Steps:
        raise AssertionError

    assert load_shown(con, "GREEN", never).record == shown(con, None).record


def test_a_judgement_on_a_marked_report_holds_nowhere_else(con: Connection) -> None:
    event = next(e for e in shown(con, None).record.events if e.trigger == "Michel")
    report = next(row for row in load_state(con).reports if row.file == "b.txt")
    piece = next(piece for piece in event.evidence if piece.report == report.id)
    anchor = Anchor(
        report=report.id, start=piece.start, end=piece.end, quote="Michel", kind="event"
    )
    judgement = make_judgement("reject", anchor, by="mk")
    append_judgement(con, judgement, steps=fake_steps(), settings=Settings())
    assert "Michel" not in triggers(shown(con, None).record)
    assert "Michel" in triggers(shown(con).record)


def test_notes_are_shown_up_to_their_mark(tmp_path: Path) -> None:
    with open_or_make(tmp_path / "t.duckdb"):
        pass
    for mark in MARKS:
        keep_note(tmp_path / "t.duckdb", f"seen {mark}", by="mk", mark=mark)
    keep_note(tmp_path / "t.duckdb", "seen by default", by="mk")
    with open_or_make(tmp_path / "t.duckdb") as con:
        kept = shown(con)
        assert sorted(note.mark for note in kept.record.notes) == ["CLEAR", "GREEN"]
        assert kept.left_out.notes == 3
        assert len(shown(con, None).record.notes) == 5


@pytest.mark.parametrize(("text", "by"), [(" \n", "mk"), ("Met K.", " ")])
def test_a_note_without_text_or_author_is_refused(tmp_path: Path, text: str, by: str) -> None:
    with pytest.raises(UsageError):
        keep_note(tmp_path / "t.duckdb", text, by=by)


def test_news_leaves_out_what_is_marked_and_tells_it_to_who_asks(con: Connection) -> None:
    def news(mark: str | None) -> set[str]:
        answer = find_answer(con, "LAST", steps=fake_steps(), mark=mark)
        assert answer.visit
        save_visit(con, answer.visit)
        return {event.said.split("“")[1].split("”")[0] for event in answer.news.new_events}

    assert news("GREEN") == {"Aliyev Pashinyan", "Michel"}
    assert news("AMBER") == {"Putin Aliyev"}
    assert news("GREEN") == set()
    assert news("AMBER") == set()


def stored(readings: list[Reading], place: Path, limit: str | None) -> list[str]:
    library = Library(readings)
    with open_or_make(place / f"{next(NUMBERS)}.duckdb") as con:
        given = make_given(None, None)
        read_paths(con, library.files, given=given, steps=library.steps(), settings=Settings())
        return list(json_lines(load_shown(con, limit, library.steps).record))


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("marked")


@SLOW
@given(READINGS, st.lists(st.sampled_from(MARKS), min_size=6, max_size=6), st.sampled_from(MARKS))
def test_an_export_up_to_a_mark_is_that_of_a_store_without_the_stricter_reports(
    place: Path, readings: list[Reading], marks: list[str], limit: str
) -> None:
    marked = [
        replace(one, report=replace(one.report, mark=mark, file=f"{number}.txt"))
        for number, (one, mark) in enumerate(zip(readings, marks, strict=False))
    ]
    allowed = [one for one in marked if is_within(one.report.mark, limit)]
    names = {one.report.id: one.report.file for one in allowed}
    up_to = [_named(line, names) for line in stored(marked, place, limit)]
    assert up_to == [_named(line, names) for line in stored(allowed, place, None)]


def _named(line: str, names: dict[str, str]) -> str:
    """The line without the name of the file, which counts the readings that are read."""
    return line.split('"file":')[0] if line.startswith('{"kind":"report"') else line


def test_nothing_of_a_marked_report_is_in_any_line(place: Path) -> None:
    clear = meeting("2023-05-14", "aliyev", "pashinyan", when=day("2023-05-14"), outlet="Wire")
    secret = meeting(
        "2023-05-15", "aliyev", "pashinyan", "michel", when=day("2023-05-14"), outlet="Spyglass"
    )
    red = replace(secret, report=replace(secret.report, mark="RED"))
    both = "".join(stored([clear, red], place, None))
    assert "Spyglass" in both
    assert "Michel" in both
    assert secret.report.id in both
    lines = "".join(stored([clear, red], place, "GREEN"))
    assert not any(word in lines for word in ("Spyglass", "Michel", secret.report.id, "RED"))
    assert '"reports":1' in lines
