"""The Python API, on a program in miniature."""

import inspect
import typing
from pathlib import Path

import pytest

from dragoman import api
from dragoman.errors import DateError, NotAStoreError, StoreError, UsageError
from dragoman.model.judgement import Anchor, make_judgement
from tests.run.fakes import fake_steps

FUNCTIONS = [
    function
    for _, function in inspect.getmembers(api, inspect.isfunction)
    if function.__module__ == api.__name__
]


@pytest.fixture(autouse=True)
def in_miniature(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(api, "load_steps", fake_steps)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "reports"
    folder.mkdir()
    (folder / "a.txt").write_text("Aliyev Pashinyan\nMichel", encoding="utf-8")
    (folder / "b.txt").write_text("Michel\nPutin", encoding="utf-8")
    return folder


@pytest.fixture
def store(tmp_path: Path, folder: Path) -> Path:
    path = tmp_path / "talks.duckdb"
    api.read(folder, path, published="2023-07-15", outlet="Gazette")
    return path


def test_there_are_ten_functions_at_most() -> None:
    assert len(FUNCTIONS) <= 10


@pytest.mark.parametrize("function", FUNCTIONS, ids=lambda function: function.__name__)
def test_each_function_has_an_example_and_types(function: object) -> None:
    assert ">>> " in (inspect.getdoc(function) or "")
    assert "return" in typing.get_type_hints(function)


def test_paths_are_one_or_many_text_or_path(tmp_path: Path, folder: Path) -> None:
    for number, paths in enumerate((folder, str(folder), [folder], sorted(folder.iterdir()))):
        assert api.read(paths, str(tmp_path / f"{number}.duckdb")).read == 2


def test_what_is_given_stands_in(store: Path) -> None:
    reports = api.load(store).reports
    assert {(report.published, report.outlet) for report in reports} == {("2023-07-15", "Gazette")}


def test_a_wrong_date_makes_no_store(tmp_path: Path, folder: Path) -> None:
    with pytest.raises(DateError):
        api.read(folder, tmp_path / "new.duckdb", published="July")
    assert not (tmp_path / "new.duckdb").exists()


def test_readings_are_there_for_every_report(store: Path) -> None:
    readings = api.load_readings(store)
    assert [reading.report for reading in readings] == list(api.load(store).reports)
    assert sorted(len(reading.events) for reading in readings) == [2, 2]


def test_rejected_files_are_kept_apart(store: Path, folder: Path) -> None:
    (folder / "empty.txt").touch()
    summary = api.read(folder, store, published="2023-07-15", outlet="Gazette")
    assert api.load_rejected(store) == summary.rejected != ()
    (folder / "empty.txt").write_text("Macron", encoding="utf-8")
    api.read(folder, store)
    assert api.load_rejected(store) == ()


def test_remove_gives_back_what_it_took(store: Path) -> None:
    assert api.remove(store, "a.txt").file == "a.txt"
    assert [report.file for report in api.load(store).reports] == ["b.txt"]


def test_check_and_rebuild_find_all_well(store: Path) -> None:
    before = api.load(store)
    assert api.rebuild(store).reread == 2
    assert api.load(store) == before
    assert api.check(store) == ()


def test_a_judgement_takes_effect_at_once(store: Path) -> None:
    report = next(row for row in api.load(store).reports if row.file == "b.txt")
    anchor = Anchor(report=report.id, start=7, end=12, quote="Putin", kind="event")
    kept = api.judge(store, make_judgement("reject", anchor, by="mk"))
    assert kept.number == 1
    assert "Putin" not in {event.trigger for event in api.load(store).events}


def test_an_id_that_was_shown_leads_on(store: Path, folder: Path) -> None:
    old = {event.trigger: event.id for event in api.load(store).events}
    (folder / "c.txt").write_text("Putin\n", encoding="utf-8")
    api.read(folder / "c.txt", store, published="2023-07-01")
    new = {event.trigger: event.id for event in api.load(store).events}
    assert api.resolve_id(store, old["Putin"]) == new["Putin"] != old["Putin"]
    assert api.resolve_id(store, new["Putin"]) == new["Putin"]


def test_an_export_does_not_take_the_place_of_its_store(store: Path) -> None:
    with pytest.raises(UsageError, match="is the store itself"):
        api.export(store, "jsonl", store)
    assert api.check(store) == ()


def test_an_export_has_every_report(store: Path, tmp_path: Path) -> None:
    api.export(store, "jsonl", tmp_path / "out.jsonl")
    text = (tmp_path / "out.jsonl").read_text(encoding="utf-8")
    assert text.count('"kind":"report"') == 2


@pytest.mark.parametrize(("tier", "events"), [("publish", 3), ("check", 0)])
def test_an_export_of_a_tier_has_its_events_alone(
    store: Path, tmp_path: Path, tier: str, events: int
) -> None:
    api.export(store, "jsonl", tmp_path / "out.jsonl", tier=tier)
    text = (tmp_path / "out.jsonl").read_text(encoding="utf-8")
    assert text.count('"kind":"event"') == events
    assert text.count('"kind":"report"') == 2


def test_a_tier_that_is_none_is_refused_and_nothing_is_written(store: Path, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"'best' is no tier; it is one of publish, check"):
        api.export(store, "jsonl", tmp_path / "out.jsonl", tier="best")
    assert not (tmp_path / "out.jsonl").exists()


@pytest.mark.parametrize("call", [api.load, api.check, api.rebuild, api.load_readings])
def test_without_a_store_there_is_one_clear_line(tmp_path: Path, call: typing.Any) -> None:
    with pytest.raises(NotAStoreError, match="does not exist"):
        call(tmp_path / "none.duckdb")
    assert list(tmp_path.iterdir()) == []


def test_a_folder_as_store_is_refused_before_anything_is_read(tmp_path: Path, folder: Path) -> None:
    with pytest.raises(StoreError, match="is a folder"):
        api.read(folder, tmp_path)
