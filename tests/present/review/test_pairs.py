"""Which pairs a person is asked about."""

from dragoman.model.review import MergeSketch, Spot
from dragoman.present.review.pairs import APART, JOINED, pair_candidates, pair_id
from tests.present.review.rows import sketch

DAY = {"first": "2023-05-14", "last": "2023-05-14"}
SPOTS = {"mn_1": Spot("rp_1", 0, 5), "mn_2": Spot("rp_2", 0, 5)}


def merge(score: float) -> MergeSketch:
    return MergeSketch(event="ev_1", mention="mn_2", into="mn_1", score=score)


def test_a_joining_for_which_little_speaks_is_asked_about() -> None:
    (pair,) = pair_candidates([], [merge(0.3)], SPOTS)
    assert (pair.id, pair.rows, pair.why) == (pair_id("mn_2", "mn_1"), ("mn_1", "mn_2"), (JOINED,))
    assert pair_candidates([], [merge(0.9)], SPOTS) == []


def test_the_unlikelier_joining_comes_first() -> None:
    bands = [pair_candidates([], [merge(score)], SPOTS)[0].band for score in (0.1, 0.4)]
    assert bands == [0, 1]


def test_two_alike_that_were_left_apart_are_asked_about_once() -> None:
    (pair,) = pair_candidates([sketch(1, **DAY), sketch(2, **DAY)], [], {})
    assert (pair.rows, pair.events, pair.why) == (("mn_1", "mn_2"), ("ev_1", "ev_2"), (APART,))


def test_the_day_after_is_near_and_two_days_are_not() -> None:
    for last, count in (("2023-05-15", 1), ("2023-05-16", 0)):
        other = sketch(2, first=last, last=last)
        assert len(pair_candidates([sketch(1, **DAY), other], [], {})) == count


def test_other_types_places_people_or_unknown_days_are_not_alike() -> None:
    for more in (
        {"type": "ASSAULT", **DAY},
        {"place": "Moscow", **DAY},
        {"actors": ("ac_1", "ac_3", "ac_4"), **DAY},
        {"first": None, "last": None},
        {"first": "2023-05-01", "last": "2023-05-31"},
    ):
        one = sketch(1, place="Brussels", **DAY)
        assert pair_candidates([one, sketch(2, **more)], [], {}) == []
