"""What Dragoman finds in the gold reports may not get worse."""

import json
from pathlib import Path

import pytest

from bench.quality.gold.command import FOLDER, read_outcome
from bench.quality.gold.notes import hash_gold, load_gold
from bench.quality.gold.score import Counts
from dragoman.run.reading import Reader

FLOORS = Path(__file__).parents[2] / "bench" / "quality" / "floors.json"


@pytest.mark.slow
def test_the_gold_stays_above_its_floors() -> None:
    floors = json.loads(FLOORS.read_text(encoding="utf-8"))["gold"]
    assert hash_gold(FOLDER) == floors["sha256"], "the gold changed: set the floors anew"
    reader, total = Reader(), Counts()
    for noted in load_gold(FOLDER):
        total.add(read_outcome(noted, reader).counts())
    metrics = total.metrics()
    for name in ("event_f1", "type", "roles", "status"):
        assert metrics[name] >= floors[name], name
