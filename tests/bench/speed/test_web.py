"""The pages' costs are measured on a store that is made, or on one that is given."""

import json
from pathlib import Path

import pytest

from bench.speed import web
from bench.speed.__main__ import main
from bench.speed.archive.write import write_archive
from bench.speed.asking import find_ids, questions_on


def test_every_question_can_be_put_to_a_store(tmp_path: Path) -> None:
    store = tmp_path / "archive.duckdb"
    write_archive(store, events=30, reports=20)
    for ask in questions_on(store, find_ids(store)).values():
        ask()


@pytest.mark.slow
def test_the_measurement_ends_with_its_line_and_keeps_a_store_that_it_was_given(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    store = tmp_path / "archive.duckdb"
    sizes = ["--events", "60", "--reports", "40", "--rounds", "2"]
    assert main(["web", "--store", str(store), *sizes]) == 0
    first = json.loads(capsys.readouterr().out.splitlines()[-1])
    assert (first["task"], first["set"]) == ("web", "archive")
    assert first["metrics"]["ask_facets_median_ms"] > 0
    assert main(["web", "--store", str(store), *sizes]) == 0
    again = json.loads(capsys.readouterr().out.splitlines()[-1])
    assert (again["n"], again["sha256"]) == (first["n"], first["sha256"])


def test_a_server_that_does_not_start_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(web, "PROGRAM", "raise SystemExit(3) # {store} {token}")
    with pytest.raises(web.NoServerError, match="ended"), web._serving(tmp_path):
        pass
