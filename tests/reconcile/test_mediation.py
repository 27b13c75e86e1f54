"""Pairs of parties are found by what is left to explain, however many there are."""

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from dragoman.reconcile.mediation import Pair, explaining_pairs, pairs_among

PAIRS = [(one, other) for one in "abcde" for other in "abcde" if one < other]
MEETINGS = st.dictionaries(
    st.sampled_from(PAIRS), st.sets(st.integers(0, 9).map(str), min_size=1), max_size=8
)
COUNTS = st.dictionaries(st.sampled_from(PAIRS), st.integers(1, 3))


def one_by_one(mediated: dict[Pair, set[str]], conflict: Counter[Pair]) -> list[Pair]:
    """The same, each time by looking at all pairs that are left."""
    found: list[Pair] = []
    while mediated:
        best = min(mediated, key=lambda pair: (-len(mediated[pair]) - conflict[pair], pair))
        found.append(best)
        explained = mediated.pop(best)
        left = {pair: meetings - explained for pair, meetings in mediated.items()}
        mediated = {pair: meetings for pair, meetings in left.items() if meetings}
    return found


@given(MEETINGS, COUNTS)
def test_the_pair_with_most_to_settle_comes_first_and_explains_its_meetings(
    mediated: dict[Pair, set[str]], counts: dict[Pair, int]
) -> None:
    conflict = Counter(counts)
    wanted = one_by_one(dict(mediated), conflict)
    assert explaining_pairs({p: set(m) for p, m in mediated.items()}, conflict) == wanted


@given(st.frozensets(st.sampled_from("abcde")), st.permutations(PAIRS))
def test_pairs_at_a_table_come_in_the_order_of_all(
    sides: frozenset[str], ordered: list[Pair]
) -> None:
    order = {pair: at for at, pair in enumerate(ordered)}
    assert pairs_among(sides, order) == [pair for pair in ordered if sides.issuperset(pair)]
