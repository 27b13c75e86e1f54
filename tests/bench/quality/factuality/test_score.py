"""Classes given against those asked for."""

import pytest

from bench.quality.factuality.rows import CLASSES, Event, Row
from bench.quality.factuality.score import score


def row(*classes: str) -> Row:
    events = tuple(Event(start=0, end=1, factuality=one) for one in classes)
    return Row(id="a", title="", text="", published=None, events=events)


def test_every_class_counts_alike_however_many_it_has() -> None:
    asked = row(*CLASSES, *["asserted"] * 96)
    given = ["asserted"] * 100
    found = score([(asked, given)])
    assert found["macro_f1"] == pytest.approx(found["asserted_f1"] / 4, abs=1e-4)


def test_all_right_is_one_in_all() -> None:
    assert set(score([(row(*CLASSES), list(CLASSES))]).values()) == {1.0}


def test_a_class_that_is_never_asked_nor_given_is_nothing() -> None:
    assert score([(row("asserted"), ["asserted"])])["macro_f1"] == 0.25
