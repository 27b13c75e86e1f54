"""Short reports that are hard for a reason, and the few facts that each must give."""

import json
from pathlib import Path
from typing import Any

import pytest

from dragoman.model.event import EventMention
from dragoman.model.reading import Reading
from dragoman.model.report import Report
from dragoman.read.reports import read_report
from dragoman.run.reading import Reader

CASES = sorted(path.parent for path in Path(__file__).parent.glob("*/report.txt"))


@pytest.fixture(scope="module")
def reader() -> Reader:
    return Reader()


def _fact(event: EventMention) -> dict[str, Any]:
    roles: dict[str, list[str]] = {}
    for one in event.participants:
        roles.setdefault(one.role, []).append(one.name)
    return {
        "type": event.type,
        "status": event.status,
        "factuality": event.factuality,
        "date": (event.when.start or "")[:10] or None,
        "place": event.place.name if event.place else None,
        **{role: sorted(names) for role, names in roles.items()},
    }


def _facts(reading: Reading) -> dict[str, list[dict[str, Any]]]:
    return {
        "events": [_fact(event) for event in reading.events],
        "figures": [
            {"measure": one.measure, "low": one.low, "legible": one.legible, "text": one.text}
            for one in reading.figures
        ],
        "situations": [{"type": one.type, "state": one.state} for one in reading.situations],
    }


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_hard_report_gives_the_facts_that_matter(case: Path, reader: Reader) -> None:
    report = read_report(case / "report.txt")
    assert isinstance(report, Report)
    facts = _facts(reader.read(report))
    expected = json.loads((case / "expected.json").read_text(encoding="utf-8"))
    for kind, wanted in expected["told"].items():
        for fact in wanted:
            assert any(fact.items() <= one.items() for one in facts[kind]), (fact, facts[kind])
    for kind, unwanted in expected.get("not_told", {}).items():
        for fact in unwanted:
            assert not any(fact.items() <= one.items() for one in facts[kind]), fact


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_each_case_says_why_it_is_hard(case: Path) -> None:
    assert (case / "why.md").read_text(encoding="utf-8").strip().endswith(".")
