"""While reports are read and reconciled pages show the record as it was, and nothing is written."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from dragoman.model.reading import Reading
from dragoman.model.record import Record
from dragoman.model.report import Report
from dragoman.run.intake import Given, read_paths
from dragoman.run.session import Settings
from dragoman.run.steps import Steps
from dragoman.store import writer
from dragoman.store.file import open_for_reading
from dragoman.store.turns import open_in_turns, open_or_make_in_turns
from tests.run.fakes import FakeReader, fake_steps
from tests.web import rooms

GIVEN = Given(published="2023-07-15")
SAME = {"Origin": rooms.HOME}
PAGES = ("/", "/reports", "/timeline", "/claims")


class Looking:
    """Reads and reconciles, and each time looks at pages meanwhile."""

    def __init__(self, client: TestClient) -> None:
        self._client = client
        self.seen: list[tuple[str, int, str]] = []

    def steps(self) -> Steps:
        plain = fake_steps()

        def reconcile(readings: Iterable[Reading], *rest: Any, **more: Any) -> Record:
            self._look("reconciling")
            return plain.reconcile(readings, *rest, **more)

        return replace(plain, make_reader=lambda: self, reconcile=reconcile)

    def read(self, report: Report) -> Reading:
        """What the small reader finds."""
        self._look("reading")
        return FakeReader().read(report)

    def _look(self, when: str) -> None:
        for path in PAGES:
            answer = self._client.get(path)
            self.seen.append((when, answer.status_code, answer.text))


@pytest.fixture
def store(tmp_path: Path) -> Path:
    """A store of one report."""
    path = tmp_path / "talks.duckdb"
    (tmp_path / "a.txt").write_text("Aliyev Pashinyan\nMichel", encoding="utf-8")
    with open_or_make_in_turns(path) as turns:
        read_paths(
            turns, [tmp_path / "a.txt"], given=GIVEN, steps=fake_steps(), settings=Settings()
        )
    return path


def test_pages_answer_with_the_old_record_until_the_new_one_is_in(
    store: Path, tmp_path: Path
) -> None:
    client = rooms.enter(rooms.make_client(store))
    (tmp_path / "b.txt").write_text("Putin Aliyev", encoding="utf-8")
    looking = Looking(client)
    with open_in_turns(store) as turns:
        read_paths(
            turns,
            [tmp_path / "b.txt"],
            given=GIVEN,
            steps=looking.steps(),
            settings=Settings(),
        )
        assert "b.txt" in client.get("/reports").text
    assert {when for when, _, _ in looking.seen} == {"reading", "reconciling"}
    assert {status for _, status, _ in looking.seen} == {200}
    assert not any("b.txt" in text for _, _, text in looking.seen)


def test_nothing_is_written_from_a_page_meanwhile_and_a_line_says_so(
    store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(writer, "TRIES", 2)
    client = rooms.enter(rooms.make_client(store))
    seen = client.get("/").text.split('name="seen" value="')[1].split('"')[0]
    with open_in_turns(store):
        refused = client.post("/visit", data=rooms.form_of(seen=seen), headers=SAME)
    assert refused.status_code == 503
    assert "Nothing was written: the store is in use" in refused.text
    assert client.post("/visit", data=rooms.form_of(seen=seen), headers=SAME).status_code == 303
    with open_for_reading(store) as con:
        assert con.execute("SELECT count(*) FROM meta WHERE key = 'visit'").fetchone() == (1,)
