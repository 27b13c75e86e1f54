"""Which accounts are worth comparing."""

from collections.abc import Sequence
from dataclasses import replace
from unittest.mock import patch

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.model.when import UNKNOWN
from dragoman.reconcile import block
from dragoman.reconcile.account import Account
from dragoman.reconcile.block import LARGE, MOST_ANCHORS, Blocks, anchors_of, candidate_pairs
from dragoman.reconcile.contexts import with_contexts
from tests.reconcile.accounts import DAY, account, accounts_of, deed
from tests.reconcile.rows import COUNTRIES, PEOPLE, Writer, day, meeting, place
from tests.reconcile.written import READINGS


def do_meet(*accounts: Account) -> bool:
    """Whether the first two are compared."""
    return (0, 1) in set(candidate_pairs(accounts))


def told_by(outlet: str, *who: str, **more: object) -> Account:
    return deed(*who, outlet=outlet, **more)


def test_a_common_side_within_days_is_worth_comparing() -> None:
    one = told_by("a", "AZE", "ARM")
    assert do_meet(one, told_by("b", "AZE", "RUS", when=day("2023-05-16")))
    assert not do_meet(one, told_by("b", "AZE", "RUS", when=day("2023-07-16")))
    assert not do_meet(one, told_by("b", "RUS"))


def test_a_common_place_is_worth_comparing() -> None:
    one, other = told_by("a", "AZE", place=place("Sotk")), told_by("b", place=place("Sotk"))
    assert do_meet(one, other)


def test_two_types_are_not_compared_but_no_type_may_be_an_attack() -> None:
    one = told_by("a", "AZE")
    assert not do_meet(one, account("AZE", type="ACCUSE"))
    assert do_meet(one, account("AZE", type=None))


def test_one_report_is_compared_with_itself_whoever_and_whenever() -> None:
    writer = Writer()
    writer.event("Shells hit the road.", "hit", "AZE", type="ASSAULT", when=day(DAY))
    writer.event("Guns fired.", "fired", "ARM", type="ASSAULT", when=day("2020-01-01"))
    assert do_meet(*accounts_of(writer.reading()))


def test_one_sentence_in_copies_is_compared_whoever_and_whenever() -> None:
    readings = [
        meeting(DAY, who, words="were there", outlet="Wire", when=UNKNOWN) for who in ("AZE", "ARM")
    ]
    one, other = (item for made in readings for item in accounts_of(made, source="rp_1"))
    assert not do_meet(one, other)
    assert do_meet(one, replace(other, sentence=one.sentence))


def test_a_long_span_names_no_event_closely_enough() -> None:
    year = {"when": day("2023-01-01", "2023-12-31")}
    assert not do_meet(told_by("a", "AZE", **year), told_by("b", "AZE", **year))


def test_a_meeting_that_was_moved_is_looked_for_farther_off() -> None:
    one, later = account("AZE", "ARM"), day("2023-06-14")
    assert not do_meet(one, account("AZE", "ARM", when=later))
    assert do_meet(one, account("AZE", "ARM", when=later, step="moved"))


def test_what_names_nobody_goes_by_what_its_report_speaks_of() -> None:
    nameless = replace(told_by("a"), context=("state:AZE",))
    assert anchors_of(nameless) == ["state:AZE"]
    assert do_meet(nameless, told_by("b", "AZE"))


def test_reports_that_speak_of_one_thing_bring_their_accounts_together() -> None:
    one, other = told_by("a", "AZE"), told_by("b", "ARM")
    assert not do_meet(one, other)
    about = {"context": ("@sotk", "state:RUS")}
    assert do_meet(replace(one, **about), replace(other, **about))


def test_of_a_crowded_meeting_only_the_first_sides_are_asked() -> None:
    assert len(anchors_of(account(*COUNTRIES))) == MOST_ANCHORS


def test_in_a_large_block_two_must_share_more_than_one_side() -> None:
    many = [told_by(f"outlet {n}", "AZE", person) for n, person in enumerate(_strangers(LARGE + 1))]
    assert not set(candidate_pairs(many))
    with_both = [*many, told_by("one", "AZE", "RUS"), told_by("other", "AZE", "RUS")]
    assert set(candidate_pairs(with_both)) == {(LARGE + 1, LARGE + 2)}


def test_in_a_large_block_one_that_names_nobody_else_is_still_compared() -> None:
    many = [told_by(f"outlet {n}", "AZE", person) for n, person in enumerate(_strangers(LARGE + 1))]
    pairs = set(candidate_pairs([*many, told_by("short", "AZE")]))
    assert pairs == {(place, LARGE + 1) for place in range(LARGE + 1)}


def _strangers(count: int) -> list[str]:
    """Keys of groups that the tables do not know."""
    return [f"group:front {number}" for number in range(count)]


@given(READINGS, st.randoms(use_true_random=False))
@settings(max_examples=25, deadline=None)
def test_the_pairs_are_the_same_in_any_order_each_once(readings, random) -> None:
    accounts = with_contexts(accounts_of(*readings))
    shuffled = list(accounts)
    random.shuffle(shuffled)
    found = list(candidate_pairs(accounts))
    assert len(found) == len(set(found))
    assert all(one < other for one, other in found)
    assert _named(accounts, found) == _named(shuffled, list(candidate_pairs(shuffled)))


def _named(accounts: Sequence[Account], pairs: list[tuple[int, int]]) -> set[frozenset[str]]:
    return {frozenset((accounts[one].id, accounts[other].id)) for one, other in pairs}


def test_persons_are_looked_for_by_their_side() -> None:
    assert all(side.startswith(("org:", "state:")) for side in anchors_of(account(*PEOPLE)))


@given(READINGS, st.sets(st.integers(0, 30)), st.sampled_from((1, 3, LARGE)))
@settings(max_examples=40, deadline=None)
def test_pairs_of_some_are_those_of_all_that_are_among_them(readings, some, large: int) -> None:
    accounts = [one for reading in readings for one in with_contexts(accounts_of(reading))]
    among = np.array([place in some for place in range(len(accounts))], dtype=bool)
    with patch.object(block, "LARGE", large):
        blocks = Blocks(accounts)
        for cell in blocks.cells:
            ones, others = blocks.pairs_in(cell)
            is_own = among[ones] & among[others]
            mine, theirs = blocks.pairs_in(cell, among)
            assert (mine.tolist(), theirs.tolist()) == (
                ones[is_own].tolist(),
                others[is_own].tolist(),
            )
