"""The command, with a reader that finds nothing."""

import json
from pathlib import Path

import pytest

from bench.quality.swap import command
from dragoman.model.reading import Reading
from dragoman.model.report import Report
from tests.bench.quality.readings import reading

Captured = pytest.CaptureFixture[str]


class Blind:
    """Reads everything and finds nothing."""

    def read(self, report: Report) -> Reading:
        return reading(report=report)


@pytest.fixture(autouse=True)
def _blind(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(command, "Reader", Blind)


def test_a_folder_that_names_no_pair_gives_one_line_and_two(
    tmp_path: Path, capsys: Captured
) -> None:
    (tmp_path / "a.txt").write_text("Fiji hailed Malta.\n", encoding="utf-8")
    assert command.main(["--data", str(tmp_path)]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.count("\n") == 1
    assert "names both sides of a pair" in err


def test_only_reports_that_name_both_sides_are_counted(tmp_path: Path, capsys: Captured) -> None:
    (tmp_path / "a.txt").write_text("Fiji hailed Malta.\n", encoding="utf-8")
    (tmp_path / "b.txt").write_text("Colombia hailed Venezuela.\n", encoding="utf-8")
    assert command.main(["--data", str(tmp_path)]) == 0
    result = json.loads(capsys.readouterr().out)
    assert (result["task"], result["n"]) == ("swap", 1)
    assert set(result["metrics"]) == {
        "mirrored",
        "mirrored_neutral",
        "framing",
        "conflict_difference",
    }
