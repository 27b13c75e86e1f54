"""News out of the record as it stands: what the comparison of two records tells."""

from pathlib import Path

import pytest

from dragoman.errors import UsageError
from dragoman.present.news.digest import make_digest
from dragoman.present.news.news import TITLES, News
from dragoman.run.fresh.news import KeptNews, find_kept_news
from dragoman.run.index import open_index
from dragoman.run.intake import Given, read_paths
from dragoman.run.news import find_answer
from dragoman.run.session import Settings
from dragoman.store.file import open_for_reading, open_for_writing, open_or_make
from dragoman.store.visit import Visit, save_visit
from tests.run.talks import talk_steps

TEXTS = {
    "a.txt": ("2023-07-10", "Aliyev Pashinyan\nMichel"),
    "b.txt": ("2023-07-15", "Michel\nPutin Aliyev"),
    "c.txt": ("2023-07-20", "Macron\nPutin Aliyev"),
    "d.txt": (None, "Zebulon Putin"),
}


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("fresh")
    for name, (day, text) in TEXTS.items():
        path = folder / name
        path.write_text(text, encoding="utf-8")
        with open_or_make(folder / "talks.duckdb") as con:
            given = Given(published=day)
            read_paths(con, [path], given=given, steps=talk_steps(), settings=Settings())
    return folder / "talks.duckdb"


def kept(store: Path, since: str, *, limit: int = 40) -> KeptNews:
    with open_for_reading(store) as con, open_index(store) as index:
        return find_kept_news(con, index, since, limit=limit)


def compared(store: Path, since: str) -> News:
    with open_for_reading(store) as con:
        return find_answer(con, since, steps=talk_steps()).news


def lines(news: News) -> dict[str, list[tuple[str, ...]]]:
    return {
        name: sorted((one.id, one.said, *(report.id for report in one.reports)) for one in found)
        for name in TITLES
        if (found := getattr(news, name))
    }


@pytest.mark.parametrize("since", ["2023-07-01", "2023-07-15", "2023-07-20", "b.txt", "d.txt"])
def test_it_tells_what_the_comparison_of_both_records_tells(store: Path, since: str) -> None:
    found, expected = kept(store, since), compared(store, since)
    assert lines(found.news) == lines(expected)
    assert found.reports == len(expected.extent.new)
    assert (found.news.said, found.news.as_of) == (expected.said, expected.as_of)
    assert found.news.extent.said == expected.extent.said


def test_since_the_last_visit_what_it_knew_is_known(store: Path) -> None:
    assert kept(store, "LAST").news.said == "the beginning (no earlier visit)"
    with open_for_writing(store) as con:
        rows = con.execute("SELECT id FROM reports WHERE file IN ('a.txt', 'd.txt')").fetchall()
        gone = {"rp_that_is_gone"}
        save_visit(con, Visit(reports=frozenset({row[0] for row in rows} | gone), day=None))
    found, expected = kept(store, "LAST"), compared(store, "LAST")
    assert found.news.said == expected.said == "the last visit (1 report taken out since)"
    assert (lines(found.news), found.reports) == (lines(expected), 2)


def test_of_more_than_are_told_the_number_is_said(store: Path) -> None:
    found = kept(store, "2023-07-01", limit=1)
    assert len(found.news.new_events) == 1
    digest = make_digest(found.news, limit=1, counts=found.counts, reports=found.reports)
    everything = len(compared(store, "2023-07-01").new_events)
    part = next(part for part in digest.parts if part.title.startswith("New events"))
    assert (part.title, part.more) == (f"New events ({everything})", everything - 1)


def test_what_is_no_day_and_no_report_is_refused(store: Path) -> None:
    with pytest.raises(UsageError, match="--since takes a day"):
        kept(store, "nothing.txt")
