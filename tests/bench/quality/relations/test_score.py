"""The metrics of predicted roots."""

from dataclasses import replace

import pytest

from bench.quality.relations.rows import QUAD_OF, Row
from bench.quality.relations.score import by_root, score


def row(root: str) -> Row:
    quad = QUAD_OF[root]
    return Row(
        sentence="Fiji did it to Malta.",
        source=(0, 4),
        target=(15, 20),
        root=root,
        quad=quad,
        is_conflict=quad in ("3", "4"),
    )


AID, ACCUSE, ASSAULT = row("AID"), row("ACCUSE"), row("ASSAULT")


def test_the_roots_that_people_coded_score_one_for_quads_and_conflict() -> None:
    metrics = score([AID, ACCUSE, ASSAULT], ["AID", "ACCUSE", "ASSAULT"])
    assert (metrics["quad_macro_f1"], metrics["binary_macro_f1"]) == (1.0, 1.0)


def test_every_root_of_the_set_counts_in_the_macro_average() -> None:
    assert score([AID], ["AID"])["root_macro_f1"] == pytest.approx(1 / 15, abs=1e-4)


def test_another_root_of_the_same_quad_is_right_by_quad_and_conflict_only() -> None:
    metrics = score([ACCUSE, AID], ["REJECT", "AID"])
    assert (metrics["quad_macro_f1"], metrics["binary_macro_f1"]) == (1.0, 1.0)
    assert by_root([ACCUSE, AID], ["REJECT", "AID"])["ACCUSE"] == 0.0


def test_a_set_without_roots_is_scored_by_conflict_alone() -> None:
    rows = [replace(one, root=None, quad=None) for one in (AID, ASSAULT)]
    assert score(rows, ["SUPPORT", "THREATEN"]) == {"binary_macro_f1": 1.0}


def test_f1_of_a_root_is_that_counted_by_hand() -> None:
    values = by_root([AID, AID, ACCUSE], ["AID", "ACCUSE", "ACCUSE"])
    assert values["AID"] == pytest.approx(2 / 3)
    assert values["ACCUSE"] == pytest.approx(2 / 3)
    assert values["PROTEST"] == 0.0
