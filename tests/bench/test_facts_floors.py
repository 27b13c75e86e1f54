"""What Dragoman finds in the two real reports may not get worse."""

import json
from pathlib import Path

import pytest

from bench.quality.facts.command import summarise
from bench.quality.facts.fact import load_facts
from bench.quality.facts.judge import load_judgements
from bench.quality.facts.reading import read_reports
from bench.quality.facts.score import score

ROOT = Path(__file__).parents[2]
REPORTS = ROOT.parent / "shared" / "reports"
FLOORS = ROOT / "bench" / "quality" / "floors.json"

pytestmark = pytest.mark.skipif(not REPORTS.is_dir(), reason="the two real reports are not here")


def test_the_facts_of_the_two_real_reports_stay_above_their_floors() -> None:
    facts = load_facts()
    export = read_reports(REPORTS, facts.published)
    line = summarise(score(export, facts, load_judgements()), export)
    floors = json.loads(FLOORS.read_text(encoding="utf-8"))["facts"]
    assert line["sha256"] == floors["sha256"], "facts or reports changed: set the floors anew"
    assert line["metrics"]["violations"] == 0
    for name in ("recall", "field_accuracy", "precision"):
        assert line["metrics"][name] >= floors[name], name
