"""Building and checking, on sources written by hand and once on the committed corpus."""

from pathlib import Path

import pytest

import corpus.__main__ as program
from corpus.jsonl import load
from tests.corpus.written import source

RIGHT = ("S: Malta thanked Fiji.", "E: SUPPORT occurred asserted | t=thanked | a=Malta | r=Fiji")
Captured = pytest.CaptureFixture[str]


@pytest.fixture
def sources(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(program, "SOURCE", tmp_path)
    monkeypatch.setattr(program, "BUILT", tmp_path / "built.jsonl")
    return tmp_path


@pytest.mark.slow
def test_the_committed_corpus_passes_its_check(capsys: Captured) -> None:
    status = program.main(["check"])
    assert (status, capsys.readouterr().err) == (0, "")


@pytest.mark.parametrize("call", [[], ["mend"], ["build", "twice"]])
def test_a_call_that_is_not_understood_is_answered_with_the_usage(
    call: list[str], capsys: Captured
) -> None:
    assert program.main(call) == 2
    assert capsys.readouterr().err.startswith("usage: python -m corpus")


def test_a_file_without_faults_passes(tmp_path: Path, capsys: Captured) -> None:
    assert program.main(["check", str(source(tmp_path, *RIGHT))]) == 0
    out, err = capsys.readouterr()
    assert "type: SUPPORT 1" in out
    assert err == ""


def test_a_fault_is_told_with_file_and_line(tmp_path: Path, capsys: Captured) -> None:
    wrong = source(tmp_path, *RIGHT, "E: SUPPORT occurred asserted | t=hugged")
    assert program.main(["check", str(wrong)]) == 1
    assert capsys.readouterr().err == "hand.txt:3: 'hugged' does not stand in the text\n"


def test_a_text_that_stands_twice_is_told_with_both_places(
    tmp_path: Path, capsys: Captured
) -> None:
    files = [source(tmp_path, *RIGHT, name=name) for name in ("one.txt", "two.txt")]
    assert program.main(["check", *map(str, files)]) == 1
    assert capsys.readouterr().err == "two.txt:1: the same text as one.txt:1\n"


def test_building_writes_what_the_sources_give(sources: Path) -> None:
    source(sources, *RIGHT)
    assert program.main(["build"]) == 0
    assert [item.text for item in load(sources / "built.jsonl")] == ["Malta thanked Fiji."]


def test_building_from_a_faulty_source_fails_and_keeps_the_rest(sources: Path) -> None:
    source(sources, *RIGHT, "E: SUPPORT occurred asserted | t=hugged")
    assert program.main(["build"]) == 1
    assert [len(item.events) for item in load(sources / "built.jsonl")] == [1]


def test_a_whole_corpus_is_to_be_large_and_varied_and_hold_every_mode(
    sources: Path, capsys: Captured
) -> None:
    source(sources, *RIGHT)
    program.main(["build"])
    assert program.main(["check"]) == 1
    err = capsys.readouterr().err
    assert "1 items, fewer than 6000" in err
    assert "none_or_tempting is 0.0, below 0.25" in err
    assert "commonest_construction is 1.0, above 0.15" in err
    assert "nothing is PROTEST/riot" in err
    assert "is not what source/ gives" not in err


def test_a_build_older_than_its_sources_is_told(sources: Path, capsys: Captured) -> None:
    source(sources, *RIGHT)
    program.main(["build"])
    source(sources, *RIGHT, "S: Fiji slept.")
    program.main(["check"])
    assert "built.jsonl is not what source/ gives" in capsys.readouterr().err
