"""The commands of the scorers, as far as they go without a reader."""

from pathlib import Path

import pytest

from bench.quality.__main__ import main

Captured = pytest.CaptureFixture[str]


SETS = (
    "attribution clusters coreference factuality gold incidents numbers places records relations "
    "stories time"
).split()


@pytest.mark.parametrize("task", [*SETS, "actors"])
def test_a_set_that_is_not_there_gives_one_clear_line_and_two(
    task: str, tmp_path: Path, capsys: Captured
) -> None:
    missing = tmp_path / "missing"
    assert main([task, "--data", str(missing)]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.count("\n") == 1
    assert str(missing) in err
    assert "--data" in err


@pytest.mark.parametrize("argv", [[], ["chess"]])
def test_a_task_that_does_not_exist_is_answered_with_the_usage(
    argv: list[str], capsys: Captured
) -> None:
    assert main(argv) == 2
    assert capsys.readouterr().err.startswith("usage: python -m bench.quality {actors,")
