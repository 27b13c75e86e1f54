"""News of a store: the same whatever the order of reading, and nothing twice."""

from collections.abc import Set
from dataclasses import replace
from itertools import permutations
from pathlib import Path

import pytest

from dragoman.errors import StoreError
from dragoman.model.judgement import Anchor, make_judgement
from dragoman.model.reading import Reading
from dragoman.model.record import Record
from dragoman.present.news.news import News, has_news
from dragoman.run.intake import Given, read_paths, remove_report
from dragoman.run.judging import append_judgement
from dragoman.run.news import Answer, find_answer
from dragoman.run.session import Settings
from dragoman.store.file import open_or_make
from dragoman.store.record import load_state
from dragoman.store.visit import load_visit, save_visit
from tests.run.fakes import fake_reconcile, fake_steps

TEXTS = {
    "a.txt": ("2023-07-10", "Aliyev Pashinyan\nMichel"),
    "b.txt": ("2023-07-15", "Michel\nPutin Aliyev"),
    "c.txt": ("2023-07-20", "Macron\nPutin Aliyev"),
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, (_, text) in TEXTS.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def read(store: Path, *names: str) -> Path:
    """The store with these files of its folder, read one by one."""
    with open_or_make(store) as con:
        for name in names:
            given = Given(published=TEXTS[name][0])
            path = store.parent / name
            read_paths(con, [path], given=given, steps=fake_steps(), settings=Settings())
    return store


def ask(store: Path, since: str, *, is_kept: bool = False) -> Answer:
    with open_or_make(store) as con:
        answer = find_answer(con, since, steps=fake_steps())
        if is_kept and answer.visit:
            save_visit(con, answer.visit)
        return answer


def told(news: News) -> list[str]:
    """The deeds that are new."""
    return sorted(event.said.split("“")[1].split("”")[0] for event in news.new_events)


@pytest.mark.parametrize(
    ("since", "new"),
    [
        ("2023-07-01", ["Aliyev Pashinyan", "Macron", "Michel", "Putin Aliyev"]),
        ("2023-07-15", ["Macron", "Putin Aliyev"]),
        ("2023-07-16", ["Macron"]),
        ("b.txt", ["Macron", "Putin Aliyev"]),
        ("c.txt", ["Macron"]),
        ("2023-07-21", []),
    ],
)
def test_only_what_the_later_reports_brought_is_new(
    folder: Path, since: str, new: list[str]
) -> None:
    store = read(folder / "talks.duckdb", *TEXTS)
    assert told(ask(store, since).news) == new


@pytest.mark.parametrize("since", ["2023-07-15", "b.txt"])
def test_the_order_of_reading_makes_no_difference(folder: Path, since: str) -> None:
    first, *others = [
        ask(read(folder / f"{number}.duckdb", *names), since).news
        for number, names in enumerate(permutations(TEXTS))
    ]
    assert has_news(first)
    assert all(news == first for news in others)


def test_last_tells_what_was_added_since_and_twice_in_a_row_nothing(folder: Path) -> None:
    store = read(folder / "talks.duckdb", "b.txt")
    assert told(ask(store, "LAST", is_kept=True).news) == ["Michel", "Putin Aliyev"]
    read(store, "c.txt", "a.txt")
    assert told(ask(store, "LAST", is_kept=True).news) == ["Aliyev Pashinyan", "Macron"]
    again = ask(store, "LAST", is_kept=True).news
    assert not has_news(again)
    assert (again.extent.new, again.extent.known) == ((), 3)


def test_a_call_without_last_is_no_visit(folder: Path) -> None:
    store = read(folder / "talks.duckdb", "a.txt")
    assert ask(store, "2023-07-01", is_kept=True).visit is None
    with open_or_make(store) as con:
        assert load_visit(con) is None


def test_asking_alone_keeps_no_visit(folder: Path) -> None:
    store = read(folder / "talks.duckdb", "a.txt")
    assert ask(store, "LAST").news == ask(store, "LAST").news


def test_a_report_taken_out_leaves_no_news(folder: Path) -> None:
    store = read(folder / "talks.duckdb", *TEXTS)
    ask(store, "LAST", is_kept=True)
    with open_or_make(store) as con:
        remove_report(con, "a.txt", steps=fake_steps(), settings=Settings())
    news = ask(store, "LAST").news
    assert not has_news(news)
    assert news.said == "the last visit (1 report taken out since)"


def test_files_that_could_not_be_read_are_counted(folder: Path) -> None:
    (folder / "empty.txt").touch()
    store = read(folder / "talks.duckdb", "a.txt")
    with open_or_make(store) as con:
        paths = [folder / "empty.txt"]
        read_paths(con, paths, given=Given(), steps=fake_steps(), settings=Settings())
    assert ask(store, "2023-07-11").news.extent.rejected == 1


def test_a_judgement_holds_for_both_records_and_is_no_news(folder: Path) -> None:
    store = read(folder / "talks.duckdb", *TEXTS)
    with open_or_make(store) as con:
        report = next(row for row in load_state(con).reports if row.file == "c.txt")
        anchor = Anchor(report=report.id, start=0, end=6, quote="Macron", kind="event")
        judgement = make_judgement("reject", anchor, by="mk")
        append_judgement(con, judgement, steps=fake_steps(), settings=Settings())
    assert told(ask(store, "2023-07-15").news) == ["Putin Aliyev"]


def test_what_another_version_of_the_program_made_otherwise_is_no_news(folder: Path) -> None:
    def reconcile_otherwise(
        readings: list[Reading], judgements: object, *, withheld: Set[str] = frozenset()
    ) -> Record:
        record = fake_reconcile(readings, ())
        denied = (replace(event, factuality="denied") for event in record.events)
        return replace(record, events=tuple(denied))

    store = read(folder / "talks.duckdb", *TEXTS)
    otherwise = replace(fake_steps(), reconcile=reconcile_otherwise)
    with open_or_make(store) as con:
        assert not has_news(find_answer(con, "2023-07-21", steps=otherwise).news)
        assert find_answer(con, "2023-07-16", steps=otherwise).news.changed_states == ()


def test_a_report_without_a_reading_is_refused_with_what_to_do(folder: Path) -> None:
    store = read(folder / "talks.duckdb", *TEXTS)
    with open_or_make(store) as con:
        con.execute("DELETE FROM readings")
        with pytest.raises(StoreError, match=r"3 reports .* dragoman rebuild"):
            find_answer(con, "2023-07-21", steps=fake_steps())
