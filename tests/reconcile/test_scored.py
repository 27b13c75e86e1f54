"""Values of pairs come back as they were given, and chains are the same in any number of parts."""

from hypothesis import given
from hypothesis import strategies as st

from dragoman.reconcile.scored import Near, Scored

PLACES = 9
VALUES = st.one_of(
    st.integers(-2_000, 10_000).map(lambda units: units / 10_000), st.just(float("-inf"))
)
PAIRS = [(one, other) for other in range(PLACES) for one in range(other)]
SCORES = st.dictionaries(st.sampled_from(PAIRS), VALUES)
Chains = list[tuple[list[int], list[tuple[int, int, float]]]]


def kept(values: dict[tuple[int, int], float]) -> Scored:
    found = Scored()
    for (one, other), value in values.items():
        found.add(one, other, value)
    return found


def chains_of(near: Near, *, most: int) -> Chains:
    found = []
    for part in near.parts(most=most):
        for number in part.chains:
            places, rows = part.chain(number)
            pairs = zip(*(row.tolist() for row in rows), strict=True)
            found.append((places.tolist(), sorted(pairs)))
    return found


@given(SCORES)
def test_a_value_comes_back_as_it_was_given(values: dict[tuple[int, int], float]) -> None:
    assert {(one, other): value for one, other, value in kept(values)} == values


@given(SCORES, st.integers(1, 5))
def test_chains_are_the_same_however_few_pairs_are_looked_at_at_once(
    values: dict[tuple[int, int], float], most: int
) -> None:
    near = Near(PLACES, kept(values), [(0, 1)], least=0.5)
    chains = chains_of(near, most=most)
    assert chains == chains_of(near, most=2**20)
    chained = {place for places, _ in chains for place in places}
    assert chained | set(near.alone()) == set(range(PLACES))
    for places, pairs in chains:
        told = {(places[one], places[other], value) for one, other, value in pairs}
        assert told == {(*p, v) for p, v in values.items() if set(p) <= set(places)}
