"""Figures of the paragraphs kept aside, and actors only described, may not get worse."""

import json
from pathlib import Path

import pytest

from bench.quality.actors.predict import actor_of
from bench.quality.actors.rows import DESCRIPTIONS, load_rows
from bench.quality.actors.score import score
from bench.quality.paragraphs.command import FOLDER, PUBLISHED
from bench.quality.paragraphs.notes import load_paragraphs
from bench.quality.paragraphs.score import Counts
from dragoman.model.report import make_report
from dragoman.run.reading import Reader

FLOORS = Path(__file__).parents[2] / "bench" / "quality" / "floors.json"


@pytest.mark.slow
def test_the_figures_of_paragraphs_stay_above_their_floors() -> None:
    floors = json.loads(FLOORS.read_text(encoding="utf-8"))["paragraphs"]
    paragraphs, sha256 = load_paragraphs(FOLDER)
    assert sha256 == floors["sha256"], "the paragraphs changed: set the floors anew"
    reader, counts = Reader(), Counts()
    for one in paragraphs:
        report = make_report(one.text, file=one.place, published=PUBLISHED)
        counts.add(one, reader.read(report))
    metrics = counts.metrics()
    for name in ("figure_f1", "figure_bounds", "figure_exactness", "figure_by"):
        assert metrics[name] >= floors[name], name


@pytest.mark.slow
def test_described_actors_stay_above_their_floors() -> None:
    floors = json.loads(FLOORS.read_text(encoding="utf-8"))["actors"]
    rows, sha256 = load_rows(DESCRIPTIONS)
    assert sha256 == floors["sha256"], "the descriptions changed: set the floors anew"
    reader = Reader()
    metrics = score((row, actor_of(row, reader)) for row in rows)
    for name in ("country", "sector"):
        assert metrics[name] >= floors[name], name
