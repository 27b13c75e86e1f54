"""Events found, and their fields."""

import pytest

from bench.quality.stories.dates import read_days
from bench.quality.stories.found import is_day, score_found
from bench.quality.stories.sheet import Sheet
from dragoman.model.place import Place
from dragoman.model.when import UNKNOWN, When
from tests.bench.quality.stories.toy import day, event, mention, story, told

MUSCAT = Place(name="Muscat", country="OMN")
TALKS = mention("02", "talks", status="ongoing", when=day("2024-03-06"), place=MUSCAT)
SHELLS = mention("01", "Shells", type="ASSAULT", mode="heavy-weapons", when=When(end="2024-03-04"))


def test_a_perfect_record_is_scored_so() -> None:
    sheet = Sheet()
    events = event("ev_1", TALKS), event("ev_2", SHELLS)
    score_found(told(story(), *events, mentions=(TALKS, SHELLS)), sheet)
    assert [sheet.value(name) for name in ("recall", "precision", "field_accuracy")] == [1, 1, 1]
    assert sheet.wrong == []


def test_an_event_of_another_type_is_neither_found_nor_right() -> None:
    sheet = Sheet()
    accused = mention("01", "Shells", type="ACCUSE")
    score_found(told(story(), event("ev_1", accused), mentions=(accused,)), sheet)
    assert (sheet.value("recall"), sheet.value("precision")) == (0, 0)
    assert sheet.wrong == [
        "missed event e1 CONSULT: 01 'Talks'; 02 'talks'; 03 'Talks'",
        "missed event e2 ASSAULT/COERCE: 01 'Shells killed'; 02 'shelled'",
    ]


def test_an_event_that_nobody_noted_costs_precision() -> None:
    sheet = Sheet()
    denied = mention("02", "denies", type="REJECT")
    events = event("ev_1", TALKS), event("ev_2", denied)
    score_found(told(story(), *events, mentions=(TALKS, denied)), sheet)
    assert (sheet.value("recall"), sheet.value("precision")) == (0.5, 0.5)


def test_each_field_is_judged_on_the_merged_event() -> None:
    sheet = Sheet()
    moved = event("ev_1", TALKS, status="planned", when=day("2024-04-01"), place=None)
    score_found(told(story(), moved, mentions=(TALKS,)), sheet)
    fields = ("type", "mode", "status", "day", "country")
    assert [sheet.value(name) for name in fields] == [1, 1, 0, 0, 0]
    assert sheet.value("field_accuracy") == pytest.approx(2 / 5)
    assert sheet.wrong[0] == "wrong fields of e1 ('talks'): status, day, country"


def test_the_mode_is_not_asked_of_the_other_right_type() -> None:
    sheet = Sheet()
    seized = mention("01", "Shells", type="COERCE", mode="seize")
    score_found(told(story(), event("ev_1", seized), mentions=(seized,)), sheet)
    assert sheet.value("type") == 1
    assert sheet.value("mode") is None


@pytest.mark.parametrize(
    ("noted", "told_when", "is_right"),
    [
        ("2024-03-12", day("2024-03-12"), True),
        ("2024-03-12", day("2024-03-11", "2024-03-17"), True),
        ("2024-03-12", day("2024-03-13"), False),
        ("2024-03-12", UNKNOWN, False),
        ("2024-03-12", When(end="2024-03-13", basis="bounded"), False),
        ("..2024-03-12", When(end="2024-03-13", basis="bounded"), True),
        ("..2024-03-12", day("2024-03-10"), True),
        ("2024-03-12", day("2024-01-01", "2024-12-31"), False),
        ("2024-01..2024-11", day("2024-03-01", "2024-12-31"), True),
        ("2024-03-12", When(start="2024-03-12T09:00", end="2024-03-12T10:00"), True),
    ],
)
def test_a_date_is_right_where_days_are_shared(noted: str, told_when: When, is_right: bool) -> None:
    assert is_day(read_days(noted), told_when) is is_right
