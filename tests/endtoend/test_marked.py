"""Marked reports of the examples: nothing of them is in what is given away."""

from pathlib import Path

import pytest

from dragoman import api
from dragoman.model.judgement import Anchor, make_judgement
from dragoman.run import purging
from dragoman.run.purging import Why, purge_store
from dragoman.run.steps import Steps
from tests.endtoend.conftest import Read
from tests.endtoend.stores import REPORTS, export_bytes, rows

MARKED = (REPORTS[2], REPORTS[5], REPORTS[7])


@pytest.fixture(scope="module")
def rest(tmp_path_factory: pytest.TempPathFactory) -> Read:
    """The examples without the three."""
    store = tmp_path_factory.mktemp("rest") / "talks.duckdb"
    summary = api.read([path for path in REPORTS if path not in MARKED], store)
    return Read(store=store, export=export_bytes(store), summary=summary)


def test_an_export_is_that_of_a_store_which_never_read_the_marked_reports(
    copy: Path, rest: Read
) -> None:
    ids = {report.file: report.id for report in api.load(copy).reports}
    for path in MARKED:
        anchor = Anchor(report=ids[path.name], start=0, end=0, quote="", kind="report")
        api.judge(copy, make_judgement("correct", anchor, by="mk", field="mark", value="RED"))
    assert export_bytes(copy) == rest.export
    assert api.export(copy, "jsonl", copy.with_suffix(".all"), mark="RED").reports == 0
    marks = {row["mark"] for row in rows(copy.with_suffix(".all").read_bytes())}
    assert marks == {"CLEAR", "RED"}
    assert api.check(copy) == ()


def test_a_purged_report_leaves_the_store_of_the_others(
    copy: Path, rest: Read, steps: Steps, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(purging, "load_steps", lambda: steps)
    for path in MARKED:
        purge_store(copy, path.name, Why(reason="asked for", by="mk"))
    assert export_bytes(copy) == rest.export
    assert api.check(copy) == ()
