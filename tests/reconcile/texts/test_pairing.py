"""Which reports are compared."""

from dragoman.reconcile.texts.pairing import REACH, TWO_OF, find_pairs
from dragoman.reconcile.texts.profile import make_vectors


def pairs(*profiles: dict[str, float]) -> set[tuple[int, int]]:
    one, other = find_pairs(make_vectors(profiles))
    return set(zip(one.tolist(), other.tolist(), strict=True))


def light(name: str) -> dict[str, float]:
    """Words that come behind the heaviest."""
    return {f"{name}{number}": 1.0 for number in range(TWO_OF)}


def test_reports_that_share_one_of_their_weightiest_words_are_compared():
    assert pairs({"ferry": 0.9, "a": 0.1}, {"ferry": 0.9, "b": 0.1}, {"vote": 1.0}) == {(0, 1)}


def test_reports_that_share_only_light_words_are_not_compared():
    assert pairs(light("a") | {"x": 0.1, "y": 0.1}, light("b") | {"x": 0.1, "y": 0.1}) == set()


def test_at_a_word_of_all_reports_each_is_compared_with_the_next_ones():
    found = pairs(*({"ferry": 1.0} for _ in range(REACH + 2)))
    assert (0, REACH) in found
    assert (0, REACH + 1) not in found


def test_no_reports_make_no_pairs():
    assert pairs() == set()
