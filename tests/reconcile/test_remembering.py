"""The record that goes on from what was clustered before is the record made of all, row for row.

Reports come and go, and persons judge and take back, in any order.
"""

from collections.abc import Sequence
from dataclasses import fields
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bench.speed.world import make_year
from dragoman.model.clustering import Memory
from dragoman.model.event import EventMention
from dragoman.model.judgement import Judgement
from dragoman.model.reading import Reading
from dragoman.model.record import Record
from dragoman.run.steps import reconcile_readings
from tests.reconcile.rows import judge
from tests.reconcile.written import READINGS

WORLD = list({reading.report.id: reading for reading in make_year(1_500)}.values())
ACTIONS = ("accept", "reject", "merge", "split", "correct")


def rows_of(record: Record) -> dict[str, Any]:
    """All rows by table, what judgements came to as well."""
    return {field.name: getattr(record, field.name) for field in fields(record)}


def assert_as_made_at_once(
    memory: Memory, readings: Sequence[Reading], judgements: Sequence[Judgement]
) -> None:
    again = reconcile_readings(readings, judgements, memory=memory)
    assert rows_of(again) == rows_of(reconcile_readings(readings, judgements))


def judged(random: Random, number: int, mentions: Sequence[EventMention]) -> Judgement:
    """A judgement of any kind on one mention, or on two."""
    one, action = random.choice(mentions), random.choice(ACTIONS)
    if action in ("merge", "split"):
        return judge(number, action, one, other=random.choice(mentions))
    if action == "correct":
        return judge(number, action, one, field="status", value="cancelled")
    return judge(number, action, one)


def go_on(random: Random, readings: Sequence[Reading], steps: int) -> None:
    """Some reports more or less, and a judgement put in or taken back, so many times."""
    memory, judgements = Memory(), list[Judgement]()
    for number in range(1, steps + 1):
        share = random.choice((0.5, 0.9, 1.0))
        told = [reading for reading in readings if random.random() < share]
        mentions = [mention for reading in readings for mention in reading.events]
        if judgements and random.random() < 0.3:
            judgements.pop(random.randrange(len(judgements)))
        elif len(mentions) > 1:
            judgements.append(judged(random, number, mentions))
        random.shuffle(told)
        assert_as_made_at_once(memory, told, judgements)


@settings(max_examples=8, deadline=None)
@given(READINGS, st.randoms(use_true_random=False), st.integers(2, 5))
def test_any_reports_and_judgements_after_any_others(
    readings: list[Reading], random: Random, steps: int
) -> None:
    go_on(random, readings, steps)


@pytest.mark.parametrize("seed", range(2))
def test_a_stretch_of_a_year_with_judgements_in_between(seed: int) -> None:
    random = Random(seed)
    start = random.randrange(len(WORLD) - 50)
    go_on(random, WORLD[start : start + 50], 4)
