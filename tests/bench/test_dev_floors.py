"""What Dragoman finds in the development set may not get worse."""

import json

import pytest

from bench.quality.dev.command import FOLDER, summarise
from bench.quality.dev.reading import read_set
from bench.quality.dev.score import score

FLOORS = FOLDER.parent / "floors.json"


@pytest.mark.slow
def test_the_events_of_the_development_set_stay_above_their_floors() -> None:
    line = summarise(score(read_set(FOLDER)), FOLDER)
    floors = json.loads(FLOORS.read_text(encoding="utf-8"))["dev"]
    assert line["sha256"] == floors["sha256"], "notes or reports changed: set the floors anew"
    for name in ("recall", "precision"):
        assert line["metrics"][name] >= floors[name], name
