"""A meeting that was moved is the one of the plan before, and the one held on the new day."""

from dragoman.reconcile.account import Account
from dragoman.reconcile.cluster import Bonds
from dragoman.reconcile.moves import join_moves
from tests.reconcile.accounts import account
from tests.reconcile.rows import day

BOTH = ("aliyev", "pashinyan")


def plan(*who: str, on: str = "2023-07-10") -> Account:
    return account(*who, published="2023-07-01", status="planned", when=day(on))


def move(*who: str, to: str = "2023-07-24") -> Account:
    return account(*who, published="2023-07-08", status="planned", step="moved", when=day(to))


def meet(*who: str, on: str = "2023-07-24") -> Account:
    return account(*who, published="2023-07-25", when=day(on))


def sizes(*told: Account, bonds: Bonds | None = None) -> list[int]:
    """Sizes of the clusters made of accounts that stood alone."""
    clusters, _ = join_moves([[one] for one in told], bonds or Bonds())
    return sorted(map(len, clusters))


def test_a_move_joins_the_plan_and_the_meeting_on_the_new_day():
    clusters, ties = join_moves([[plan(*BOTH)], [move(*BOTH)], [meet(*BOTH)]], Bonds())
    assert [len(cluster) for cluster in clusters] == [3]
    assert [tie.reasons for tie in ties] == [
        ("planned for the day from which it was moved",),
        ("held on the day to which it was moved",),
    ]


def test_a_move_of_others_joins_nothing():
    assert sizes(plan(*BOTH), move("macron", "scholz"), meet(*BOTH)) == [1, 1, 1]


def test_a_move_joins_no_meeting_on_a_third_day():
    assert sizes(move(*BOTH), meet(*BOTH, on="2023-07-18")) == [1, 1]


def test_a_move_between_two_plans_that_fit_joins_neither():
    assert sizes(plan(*BOTH), plan(*BOTH, on="2023-07-12"), move(*BOTH)) == [1, 1, 1]


def test_what_a_person_split_is_not_joined_by_a_move():
    planned, moved = plan(*BOTH), move(*BOTH)
    bonds = Bonds(split=frozenset({frozenset({planned.id, moved.id})}))
    assert sizes(planned, moved, bonds=bonds) == [1, 1]
