"""How alike two accounts are in sense and in rare words."""

from dataclasses import replace

import numpy as np

from dragoman.model.sense import PARTS, SIZE, write_sense
from dragoman.reconcile.account import Account
from dragoman.reconcile.compare.likeness import SCALES, STEPS, Likeness, compare
from tests.reconcile.accounts import account, bars, levels


def meaning(*values: float) -> str:
    """A sense whose parts both begin with these numbers."""
    parts = np.zeros((PARTS, SIZE), dtype=np.float32)
    parts[:, : len(values)] = values
    return write_sense(parts)


def told(*, sense: str = "", words: str = "", around: str = "") -> Account:
    one = account("AZE", "ARM")
    return replace(one, mention=replace(one.mention, sense=sense), words=words, around=around)


def step(scale: str, one: Account, other: Account) -> int:
    found = [level for level in levels(compare, one, other) if level.startswith(scale)]
    return int(found[0].split(": ")[1][0]) if found else 0


def test_words_of_one_sense_are_as_alike_as_can_be() -> None:
    one, other = told(sense=meaning(1, 2)), told(sense=meaning(2, 4))
    assert step("words of like sense", one, other) == STEPS
    assert step("scenes alike", one, other) == STEPS


def test_the_farther_the_sense_the_lower_the_step() -> None:
    one = told(sense=meaning(1, 0))
    steps = [
        step("words of like sense", one, told(sense=meaning(*way)))
        for way in ((1, 0), (1, 0.5), (1, 1), (0, 1))
    ]
    assert steps == sorted(steps, reverse=True)
    assert steps[-1] == 0


def test_where_a_sense_is_not_known_nothing_is_said_of_it() -> None:
    assert levels(compare, told(), told(sense=meaning(1))) == []


def test_rare_words_in_both_are_told() -> None:
    one = told(words="monastery trawler", around="trawler")
    other = told(words="monastery pagoda", around="trawler")
    assert 0 < step("rare words in both", one, other) < STEPS
    assert step("the same words around", one, other) == STEPS


def test_likeness_never_bars() -> None:
    assert not bars(compare, told(sense=meaning(1)), told(sense=meaning(0, 1)))


def test_many_pairs_are_compared_as_one_by_one() -> None:
    accounts = [told(sense=meaning(1, n), words=f"trawler {n}", around="") for n in range(4)]
    ones, others = np.triu_indices(4, 1)
    at_once = Likeness(accounts).steps(ones, others)
    for at, (one, other) in enumerate(zip(ones, others, strict=True)):
        alone = [step(scale, accounts[one], accounts[other]) for scale in SCALES]
        assert at_once[:, at].tolist() == alone
