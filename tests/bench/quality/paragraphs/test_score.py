"""The score of paragraphs."""

from bench.quality.paragraphs.command import faults
from bench.quality.paragraphs.notes import NotedFigure, Paragraph
from bench.quality.paragraphs.score import Counts
from dragoman.model.reading import Reading
from dragoman.model.report import make_report
from tests.bench.quality.gold.detailing import counted, figure

TEXT = "At least one man died and one woman was hurt."


def paragraph(*noted: NotedFigure) -> Paragraph:
    return Paragraph(place="some.txt:1", text=TEXT, figures=noted, claims=())


def noted(words: str, *, is_part: bool = False, total: bool | None = None) -> NotedFigure:
    return NotedFigure(detail=counted(TEXT, words), of="man", is_part=is_part, cumulative=total)


def reading(**given: object) -> Reading:
    told = figure(TEXT, "one man", **{"unit": "man", **given})
    report = make_report(TEXT, file="some.txt")
    return Reading(
        report=report, actors=(), events=(), claims=(), figures=(told,), situations=(), blocks=()
    )


def test_a_figure_is_scored_with_whose_it_is_whether_a_part_and_a_total() -> None:
    counts = Counts()
    counts.add(paragraph(noted("one man", total=True)), reading(cumulative=True))
    metrics = counts.metrics()
    assert (metrics["figure_f1"], metrics["figure_of"], metrics["figure_total"]) == (1, 1, 1)
    assert "figure_part" not in metrics


def test_a_part_that_is_not_told_is_a_fault() -> None:
    counts = Counts()
    counts.add(paragraph(noted("one man", is_part=True)), reading())
    assert counts.metrics()["figure_part"] == 0


def test_faults_are_told_below_their_paragraph() -> None:
    lines = list(faults(paragraph(noted("one woman")), reading()))
    assert lines[0].startswith("some.txt:1 ")
    assert "    missed killed: one woman" in lines
    assert "    false killed: one man (man)" in lines
