"""The command of the stories, as far as it goes without a reader."""

from pathlib import Path

import pytest

from bench.quality.stories.command import find_metrics, main
from bench.quality.stories.score import score_story
from bench.quality.stories.sheet import ALWAYS, Sheet
from tests.bench.quality.stories.toy import event, mention, story, told

MENTIONS = (
    mention("01", "Talks", status="planned"),
    mention("02", "talks", status="ongoing"),
    mention("03", "Talks", status="planned"),
    mention("01", "Shells", type="ASSAULT"),
    mention("02", "shelled", type="ASSAULT"),
)


def test_a_fault_of_a_story_gives_its_line_and_two(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    reports = tmp_path / "01_toy" / "reports"
    reports.mkdir(parents=True)
    front = "---\ntitle: T\npublished: 2024-03-04\noutlet: O\n---\n"
    (reports / "01_toy.txt").write_text(f"{front}Talks were held.", encoding="utf-8")
    record = tmp_path / "01_toy" / "record.txt"
    record.write_text(
        "S: as_of=2024-03-04 | about=talks\nR: 01 | side=-\nM: 01 | e1 | t=Talks", encoding="utf-8"
    )
    assert main(["--data", str(tmp_path)]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err == f"{record}:3: 'e1' is no event\n"


def test_every_measure_is_taken_of_a_story() -> None:
    events = event("ev_1", *MENTIONS[:3], status="ongoing"), event("ev_2", *MENTIONS[3:])
    noted = story("Q: e1 | 2024-03-06=ongoing", "L: e1 | responds_to | e2 | 02 | t=-")
    sheet = score_story(told(noted, *events, mentions=MENTIONS))
    assert [sheet.value(name) for name in ("b3_f1", "pairwise_f1", "state_accuracy")] == [1, 1, 1]
    assert sheet.value("link_recall") == 0


def test_the_metrics_are_of_all_things_together_with_means_and_the_worst_story() -> None:
    one, other = Sheet(), Sheet()
    one.count("contradictions_false", 4, of=1)
    one.count("recall", 1, of=1)
    other.count("contradictions_false", 1, of=1)
    other.count("recall", 0, of=3)
    metrics = find_metrics({"01": one, "02": other})
    assert (metrics["contradictions_false"], metrics["contradictions_false_worst"]) == (2.5, 4)
    assert (metrics["recall"], metrics["macro_recall"]) == (0.25, 0.5)
    assert set(ALWAYS) <= set(metrics)
