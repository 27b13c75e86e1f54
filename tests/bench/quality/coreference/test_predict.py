"""Mentions that the program finds, and which given ones they are."""

from bench.quality.coreference.predict import found_in
from bench.quality.coreference.rows import Mention, Row
from tests.bench.quality.readings import event, reading

ROW = Row(
    id="36_1ecb",
    topic=36,
    title="",
    text="",
    published=None,
    checked=((0, 100),),
    mentions=(
        Mention(id="given/1", start=10, end=17, event="e"),
        Mention(id="given/2", start=30, end=40, event="f"),
    ),
)


def found(*starts: int) -> list[str]:
    told = [event("ASSAULT", start=start) for start in starts]
    return [id_ for id_, _ in found_in(ROW, reading(*told))]


def test_a_found_mention_is_the_given_one_that_it_overlaps() -> None:
    assert found(10, 33) == ["given/1", "given/2"]


def test_of_two_that_overlap_one_given_the_nearer_is_it_and_the_other_is_extra() -> None:
    assert found(10, 12) == ["given/1", "mn_12_ASSAULT"]


def test_what_overlaps_none_is_extra_and_what_was_not_checked_is_left_out() -> None:
    assert found(60, 200) == ["mn_60_ASSAULT"]
