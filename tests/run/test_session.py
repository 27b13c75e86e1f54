"""Runs on a store: any order, any number of runs and workers, give the same."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import permutations
from pathlib import Path

import pytest

from dragoman.errors import DateError, UsageError
from dragoman.model.judgement import Anchor, make_judgement
from dragoman.model.record import Record
from dragoman.model.summary import Summary
from dragoman.run.check import find_problems
from dragoman.run.intake import (
    Given,
    make_given,
    read_paths,
    rebuild_record,
    remove_report,
)
from dragoman.run.judging import append_judgement
from dragoman.run.session import Settings
from dragoman.run.steps import Steps
from dragoman.store.cache import cached_readings
from dragoman.store.file import open_or_make
from dragoman.store.record import load_record, load_redirects, load_state
from dragoman.store.rows import Connection
from tests.run.fakes import fake_steps

TEXTS = {
    "a.txt": "Aliyev Pashinyan\nMichel",
    "b.txt": "Michel\nPutin Aliyev",
    "c.txt": "Michel Macron\nPutin Aliyev\nMichel",
}


@pytest.fixture
def con(tmp_path: Path) -> Iterator[Connection]:
    with open_or_make(tmp_path / "talks.duckdb") as con:
        yield con


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "reports"
    folder.mkdir()
    for name, text in TEXTS.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def read(
    con: Connection,
    *paths: Path,
    published: str | None = "2023-07-15",
    steps: Steps | None = None,
    jobs: int = 1,
) -> Summary:
    return read_paths(
        con,
        paths,
        given=Given(published=published),
        steps=steps or fake_steps(),
        settings=Settings(jobs=jobs),
    )


def record_of(con: Connection) -> Record:
    assert find_problems(con, steps=fake_steps()) == ()
    return load_record(con, load_state(con).reports)


def fresh(tmp_path: Path, name: str, *paths: Path, jobs: int = 1) -> Record:
    with open_or_make(tmp_path / name) as con:
        read(con, *paths, jobs=jobs)
        return record_of(con)


def test_the_summary_counts_files_and_the_record(con: Connection, folder: Path) -> None:
    (folder / "d.txt").write_text("", encoding="utf-8")
    summary = read(con, folder, published=None)
    assert (summary.read, summary.known, len(summary.rejected)) == (3, 0, 1)
    assert (summary.undated, summary.reports, summary.events) == (3, 3, 4)
    assert summary.claims == summary.figures == 7
    assert load_state(con).rejected == summary.rejected


def test_nothing_is_added_twice(con: Connection, folder: Path) -> None:
    read(con, folder)
    before = record_of(con)
    summary = read(con, folder)
    assert (summary.read, summary.known, summary.reread) == (0, 3, 0)
    assert record_of(con) == before


def test_of_two_files_with_one_text_the_smaller_name_is_shown(
    con: Connection, folder: Path, tmp_path: Path
) -> None:
    (tmp_path / "0.txt").write_text(TEXTS["a.txt"], encoding="utf-8")
    (tmp_path / "z.txt").write_text(TEXTS["a.txt"], encoding="utf-8")
    read(con, folder / "a.txt")
    summary = read(con, tmp_path / "z.txt", tmp_path / "0.txt")
    assert (summary.read, summary.known, summary.reports) == (0, 2, 1)
    assert load_state(con).reports[0].file == "0.txt"


def test_any_order_and_number_of_runs_give_the_same_record(tmp_path: Path, folder: Path) -> None:
    whole = fresh(tmp_path, "whole.duckdb", folder)
    for number, names in enumerate(permutations(TEXTS)):
        with open_or_make(tmp_path / f"{number}.duckdb") as con:
            for name in names:
                read(con, folder / name)
            assert record_of(con) == whole


def test_any_number_of_jobs_gives_the_same_record(tmp_path: Path, folder: Path) -> None:
    one = fresh(tmp_path, "one.duckdb", folder)
    assert fresh(tmp_path, "two.duckdb", folder, jobs=2) == one


@pytest.mark.parametrize("wanted", ["id", "start of id", "file"])
def test_a_removed_report_was_never_read(
    con: Connection, folder: Path, tmp_path: Path, wanted: str
) -> None:
    read(con, folder)
    report = next(row for row in load_state(con).reports if row.file == "b.txt")
    names = {"id": report.id, "start of id": report.id[:8], "file": "b.txt"}
    assert remove_report(con, names[wanted], steps=fake_steps(), settings=Settings()) == report
    assert record_of(con) == fresh(tmp_path, "x.duckdb", folder / "a.txt", folder / "c.txt")
    assert report.id not in {row.report for row in cached_readings(con)}


def test_removing_what_is_not_there_changes_nothing(con: Connection, folder: Path) -> None:
    read(con, folder)
    before = record_of(con)
    with pytest.raises(UsageError, match="no report nothing"):
        remove_report(con, "nothing", steps=fake_steps(), settings=Settings())
    assert record_of(con) == before


def test_a_file_name_of_two_reports_is_not_removed(con: Connection, folder: Path) -> None:
    read(con, folder / "a.txt")
    read(con, folder / "a.txt", published="2023-07-16")
    with pytest.raises(UsageError, match="stands for 2 reports"):
        remove_report(con, "a.txt", steps=fake_steps(), settings=Settings())


def test_a_report_that_cannot_be_analysed_is_rejected_and_the_others_read(
    con: Connection, folder: Path
) -> None:
    (folder / "bad.txt").write_text("boom", encoding="utf-8")
    for jobs in (1, 2):
        summary = read(con, folder, jobs=jobs)
        assert [row.file for row in summary.rejected] == ["bad.txt"]
        assert "ValueError: boom" in summary.rejected[0].reason
        assert summary.reports == 3
    (folder / "bad.txt").write_text("Good", encoding="utf-8")
    assert read(con, folder).rejected == load_state(con).rejected == ()


def test_reports_of_an_older_version_are_read_again_first(con: Connection, folder: Path) -> None:
    read(con, folder / "b.txt")
    summary = read(con, folder / "a.txt", steps=fake_steps("2"))
    assert (summary.read, summary.reread) == (1, 1)
    assert {row.version for row in cached_readings(con)} == {"2"}
    assert find_problems(con, steps=fake_steps("2")) == ()


def test_the_text_of_a_report_that_a_newer_version_cannot_analyse_is_kept(
    con: Connection, folder: Path
) -> None:
    class Worse:
        def read(self, report: object) -> None:
            raise ValueError("worse")

    read(con, folder / "a.txt")
    summary = read(con, steps=replace(fake_steps("2"), make_reader=Worse))
    assert (summary.reports, summary.events, len(summary.rejected)) == (1, 0, 1)
    assert read(con, steps=fake_steps("3")).events == 2


def test_rebuilding_equals_what_was_there(con: Connection, folder: Path) -> None:
    read(con, folder)
    before = record_of(con)
    summary = rebuild_record(con, steps=fake_steps(), settings=Settings())
    assert (summary.read, summary.reread) == (0, 3)
    assert record_of(con) == before


def test_rebuilding_mends_damaged_rows(con: Connection, folder: Path) -> None:
    read(con, folder)
    before = record_of(con)
    con.execute("DELETE FROM event")
    con.execute("UPDATE reading_event SET trigger = 'x'")
    assert find_problems(con, steps=fake_steps()) != ()
    rebuild_record(con, steps=fake_steps(), settings=Settings())
    assert record_of(con) == before


def test_judgements_survive_everything(con: Connection, folder: Path) -> None:
    read(con, folder)
    report = next(row for row in load_state(con).reports if row.file == "a.txt")
    anchor = Anchor(report=report.id, start=17, end=23, quote="Michel", kind="event")
    rejects = make_judgement("reject", anchor, by="mk")
    first = append_judgement(con, rejects, steps=fake_steps(), settings=Settings())
    second = append_judgement(con, rejects, steps=fake_steps(), settings=Settings())
    assert (first.number, second.number) == (1, 2)
    assert first.id != second.id
    assert len(record_of(con).events) == 3
    rebuild_record(con, steps=fake_steps(), settings=Settings())
    remove_report(con, report.id, steps=fake_steps(), settings=Settings())
    assert load_state(con).judgements == (first, second)
    read(con, folder)
    assert load_state(con).judgements == (first, second)


def test_a_judgement_on_words_that_are_not_there_is_refused(con: Connection, folder: Path) -> None:
    read(con, folder)
    anchor = Anchor(
        report=load_state(con).reports[0].id, start=0, end=3, quote="nothing", kind="event"
    )
    with pytest.raises(UsageError, match="is not the quote"):
        append_judgement(
            con, make_judgement("accept", anchor, by="mk"), steps=fake_steps(), settings=Settings()
        )


def test_a_corrected_date_is_that_of_the_report_when_it_is_read_again(
    con: Connection, folder: Path
) -> None:
    read(con, folder / "a.txt")
    anchor = Anchor(
        report=load_state(con).reports[0].id, start=0, end=6, quote="Aliyev", kind="report"
    )
    judgement = make_judgement("correct", anchor, by="mk", field="published", value="2023-07-14")
    append_judgement(con, judgement, steps=fake_steps(), settings=Settings())
    record = load_record(con, ())
    assert {event.when.end for event in record.events} == {"2023-07-14"}
    assert find_problems(con, steps=fake_steps()) == ()


def test_ids_lead_on_when_an_earlier_report_comes(con: Connection, folder: Path) -> None:
    read(con, folder / "a.txt", published="2023-07-15")
    late = {event.trigger: event.id for event in record_of(con).events}
    read(con, folder / "b.txt", published="2023-07-01")
    early = {event.trigger: event.id for event in record_of(con).events}
    assert load_redirects(con) == {late["Michel"]: early["Michel"]}
    remove_report(con, "b.txt", steps=fake_steps(), settings=Settings())
    assert load_redirects(con) == {early["Michel"]: late["Michel"]}


@pytest.mark.parametrize("wrong", ["15 July", "20230715", "2023-02-30", ""])
def test_a_date_that_is_none_stops_the_call(wrong: str) -> None:
    with pytest.raises(DateError):
        make_given(wrong, None)


def test_progress_hears_of_each_report(con: Connection, folder: Path) -> None:
    heard: list[tuple[int, int]] = []
    settings = Settings(progress=lambda done, count: heard.append((done, count)))
    read_paths(con, [folder], given=Given(), steps=fake_steps(), settings=settings)
    assert heard == [(1, 3), (2, 3), (3, 3)]
