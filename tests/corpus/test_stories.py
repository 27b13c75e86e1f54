"""That the stories of the corpus can be read, and that checking says what is wrong."""

from pathlib import Path

import pytest

from bench.quality.stories.notes import find_stories, load_stories
from corpus import stories
from corpus.stories import FOLDER, main

HELD_OUT = Path(__file__).parents[2] / "bench" / "quality" / "stories"


def test_the_stories_of_the_corpus_can_be_read(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([]) == 0
    told = capsys.readouterr().out.splitlines()
    assert len(told) == 12
    assert told[0] == "01_ceasefire_broken: 12 reports, 65 events, 151 mentions"


def test_no_story_is_learnt_from_that_is_kept_to_test_by() -> None:
    ours, theirs = (
        {one.report.text for story in load_stories(folder) for one in story.reports}
        for folder in (FOLDER, HELD_OUT)
    )
    assert ours.isdisjoint(theirs)
    assert not {path.name for path in find_stories(FOLDER)} & {
        path.name for path in find_stories(HELD_OUT)
    }


def test_some_may_be_checked_by_how_their_names_begin(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["07", "08_refugee"]) == 0
    assert len(capsys.readouterr().out.splitlines()) == 2


def test_a_name_of_no_story_is_wrong(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["99"]) == 1
    assert "has no story 99" in capsys.readouterr().err


def test_a_fault_is_told_with_file_and_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    reports = tmp_path / "01_toy" / "reports"
    reports.mkdir(parents=True)
    (reports / "01_a.txt").write_text(
        "---\ntitle: Talks\npublished: 2024-03-04\noutlet: Wire\n---\nTalks began.\n",
        encoding="utf-8",
    )
    record = reports.parent / "record.txt"
    record.write_text("S: as_of=2024-03-04 | about=talks\nM: 01 | e1 | t=Talks\n", encoding="utf-8")
    monkeypatch.setattr(stories, "FOLDER", tmp_path)
    assert main([]) == 1
    assert "record.txt:2: " in capsys.readouterr().err
