"""How far persons agree."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.model.judgement import Anchor, make_judgement, number_judgement
from dragoman.present.review.agreement import (
    alpha_nominal,
    find_agreement,
    find_disagreements,
)
from dragoman.present.review.verdicts import Said, find_verdicts
from tests.present.review.rows import verdict

# Krippendorff (2011), "Computing Krippendorff's Alpha-Reliability", example C: four observers,
# missing values, nominal: 0.743.
PUBLISHED = (
    (1, 1, None, 1), (2, 2, 3, 2), (3, 3, 3, 3), (3, 3, 3, 3), (2, 2, 2, 2), (1, 2, 3, 4),
    (4, 4, 4, 4), (1, 1, 2, 1), (2, 2, 2, 2), (None, 5, 5, 5), (None, None, 1, 1), (None, None, 3),
)  # fmt: skip


def said(number: int, action: str, by: str, **more: str) -> Said:
    anchor = Anchor(report="rp_1", start=0, end=3, quote="met", kind="event")
    judgement = number_judgement(make_judgement(action, anchor, by=by, **more), number)
    return Said(judgement=judgement, row="mn_1", subject="ev_1")


def test_alpha_is_the_published_one() -> None:
    units = [[one for one in unit if one is not None] for unit in PUBLISHED]
    assert alpha_nominal(units) == pytest.approx(0.743, abs=0.0005)


@given(st.lists(st.lists(st.sampled_from("abc"), min_size=2, max_size=2), min_size=2, max_size=9))
def test_alpha_is_that_of_the_library(units: list[list[str]]) -> None:
    library = pytest.importorskip("krippendorff")
    codes = np.array([["abc".index(one) for one in unit] for unit in units], dtype=float).T
    if len(np.unique(codes)) > 1:
        expected = library.alpha(reliability_data=codes, level_of_measurement="nominal")
        assert alpha_nominal(units) == pytest.approx(expected)
    else:
        assert alpha_nominal(units) is None


def test_what_one_alone_judged_tells_nothing_of_agreement() -> None:
    assert alpha_nominal([("a",), ("b",)]) is None
    (row,) = find_agreement([verdict("ev_1", "right")])
    assert (row.items, row.alpha) == (0, None)


def test_each_kind_is_counted_by_itself() -> None:
    verdicts = [
        verdict("ev_1", "right"), verdict("ev_1", "right", by="ab"),
        verdict("ev_2", "wrong"), verdict("ev_2", "wrong", by="ab"),
        verdict("pr_1", "same", kind="pair"), verdict("pr_1", "apart", kind="pair", by="ab"),
    ]  # fmt: skip
    found = {one.kind: (one.items, one.alpha) for one in find_agreement(verdicts)}
    assert found == {"event": (2, 1.0), "pair": (1, 0.0)}


def test_accepting_what_another_rejects_is_a_disagreement() -> None:
    (row,) = find_disagreements([said(1, "accept", "mk"), said(2, "reject", "ab")])
    assert (row.item, row.field) == ("ev_1", None)
    assert row.said == (("ab", "reject"), ("mk", "accept"))


def test_the_last_word_of_each_counts() -> None:
    words = [said(1, "accept", "mk"), said(2, "reject", "ab"), said(3, "accept", "ab")]
    assert find_disagreements(words) == ()


def test_two_values_of_one_field_are_a_disagreement_and_of_two_fields_none() -> None:
    status = said(1, "correct", "mk", field="status", value="planned")
    other = said(2, "correct", "ab", field="status", value="occurred")
    place = said(3, "correct", "ab", field="mode", value="visit")
    (row,) = find_disagreements([status, other, place])
    assert (row.field, row.said) == ("status", (("ab", "occurred"), ("mk", "planned")))
    assert find_disagreements([status, place]) == ()


def test_the_last_word_of_a_person_makes_the_verdict() -> None:
    fixed = said(2, "correct", "mk", field="status", value="planned")
    assert [v.says for v in find_verdicts([said(1, "accept", "mk")])] == ["right"]
    assert [v.says for v in find_verdicts([said(1, "accept", "mk"), fixed])] == ["partly"]
    assert [v.says for v in find_verdicts([fixed, said(3, "reject", "mk")])] == ["wrong"]
    assert find_verdicts([said(1, "add", "mk")]) == ()
