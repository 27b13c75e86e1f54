"""The score of tellings against notes."""

import pytest

from bench.quality.gold.score import FIELDS, Counts, compare
from bench.quality.gold.told import Part, Told
from tests.bench.quality.gold.telling import noted, part, told

REBELS, PORT = part("doer", "rebels"), part("target", "the port")


def counts(gold: list[Told], found: list[Told]) -> Counts:
    return compare(gold, found).counts()


def roles(gold: tuple[Part, ...], found: tuple[Part, ...]) -> tuple[int, int, int]:
    """Right, noted and told parts of one event."""
    result = counts([noted(parts=gold)], [told(parts=found)])
    return result.roles_right, result.roles_noted, result.roles_told


def test_what_is_missed_and_what_nobody_noted_count_against_recall_and_precision() -> None:
    gold = [noted(at=10), noted("AID", at=40)]
    metrics = counts(gold, [told(at=10), told("SANCTION", at=60), told("REJECT", at=80)]).metrics()
    assert metrics["recall"] == 0.5
    assert metrics["precision"] == pytest.approx(1 / 3)
    assert metrics["event_f1"] == pytest.approx(0.4)


def test_a_telling_that_repeats_an_event_is_one_that_nobody_noted() -> None:
    assert len(compare([noted()], [told(at=10), told(at=30)]).extra) == 1


def test_an_optional_event_that_is_told_counts_neither_way() -> None:
    result = counts([noted(), noted("AID", at=50, optional=True)], [told(), told("AID", at=50)])
    assert (result.found, result.noted, result.told) == (1, 1, 1)


def test_an_optional_event_that_is_not_told_is_no_miss() -> None:
    result = counts([noted(), noted("AID", at=50, optional=True)], [told()])
    assert (result.found, result.noted, result.told) == (1, 1, 1)


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("type", told("COERCE")),
        ("mode", told(mode="beat")),
        ("status", told(status="planned")),
        ("factuality", told(factuality="denied")),
        ("background", told(background=True)),
    ],
)
def test_a_field_is_wrong_by_itself(name: str, other: Told) -> None:
    metrics = counts([noted()], [other]).metrics()
    assert metrics[name] == 0
    assert all(metrics[field] == 1 for field in FIELDS if field != name)


def test_an_alternative_type_is_right() -> None:
    assert counts([noted("ASSAULT", "COERCE")], [told("COERCE")]).metrics()["strict_f1"] == 1


def test_a_found_event_of_another_type_is_missed_by_the_strict_score() -> None:
    metrics = counts([noted("ASSAULT")], [told("COERCE")]).metrics()
    assert (metrics["event_f1"], metrics["strict_f1"]) == (1, 0)


def test_stated_parts_are_noted_and_those_told_are_right_or_wrong() -> None:
    assert roles((REBELS, PORT), (REBELS, part("target", "the mill"))) == (1, 2, 2)


def test_a_part_on_the_other_side_is_wrong() -> None:
    assert roles((REBELS,), (part("target", "rebels"),)) == (0, 1, 1)


def test_an_inferred_part_that_is_not_told_is_no_miss() -> None:
    assert roles((REBELS, part("target", "the port", is_stated=False)), (REBELS,)) == (1, 1, 1)


def test_an_inferred_part_that_is_told_is_no_fault() -> None:
    assert roles((REBELS, part("target", "the port", is_stated=False)), (REBELS, PORT)) == (1, 1, 1)


def test_each_type_has_its_noted_its_found_and_its_extra() -> None:
    gold = [noted("ASSAULT", at=10), noted("AID", at=50)]
    by_type = counts(gold, [told("ASSAULT", at=10), told("REJECT", at=90)]).by_type
    assert by_type["ASSAULT"] == {"noted": 1, "found": 1}
    assert by_type["AID"] == {"noted": 1}
    assert by_type["REJECT"] == {"extra": 1}


def test_counts_of_two_reports_add_up_in_either_order() -> None:
    one = ([noted(), noted("AID", at=50)], [told(parts=(REBELS,))])
    two = ([noted("REJECT", parts=(PORT,))], [told("REJECT", parts=(PORT,)), told(at=70)])
    ahead, back = counts(*one), counts(*two)
    ahead.add(counts(*two))
    back.add(counts(*one))
    assert ahead == back
    assert (ahead.found, ahead.noted, ahead.told) == (2, 3, 3)
    assert ahead.right["type"] == 2


def test_nothing_noted_and_nothing_told_is_scored_as_nothing() -> None:
    assert set(counts([], []).metrics().values()) == {0.0}
