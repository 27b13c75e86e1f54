"""Chances of many pairs at once, equal to those of `score` one by one."""

from collections.abc import Mapping, Sequence

import numpy as np

from dragoman.reconcile.account import Account
from dragoman.reconcile.compare import BY_VIEW
from dragoman.reconcile.compare.likeness import SCALES, STEPS, Likeness, step_of
from dragoman.reconcile.compare.wording import TOLD_ALIKE, TOLD_OTHERWISE
from dragoman.reconcile.pairs import Numbers, Pairs, number_all
from dragoman.reconcile.score import DIGITS, Weights, group_of, score
from dragoman.reconcile.views import Lookup, Values
from dragoman.reconcile.words import Words

BARS = -1.0  # in place of a chance: the two cannot be one
PORTION = 2**16  # pairs that are looked at at once: with more their words fill the memory


class Chances:
    """Accounts, ready to be compared in great numbers."""

    def __init__(self, accounts: Sequence[Account], weights: Weights) -> None:
        self._accounts = accounts
        self._weights = weights
        self._lookups = [Lookup(comparison, accounts) for comparison in BY_VIEW]
        self._words = Words(accounts)
        self._likeness = Likeness(accounts)
        self._ranks = np.empty(len(accounts), np.int32)
        order = sorted(range(len(accounts)), key=lambda place: accounts[place].rank)
        self._ranks[order] = np.arange(len(accounts))
        self._sources = number_all(account.source for account in accounts)
        self._reports = number_all(account.mention.report for account in accounts)

    def find(self, pairs: Pairs, *, least: float) -> Values:
        """Chances of pairs of one type, BARS where barred, and 0 where less than `least`."""
        portions = range(0, len(pairs[0]), PORTION)
        ones, others = pairs
        found = [
            self._find(ones[at : at + PORTION], others[at : at + PORTION], least) for at in portions
        ]
        return np.concatenate([np.zeros(0), *found])

    def _find(self, ones: Numbers, others: Numbers, least: float) -> Values:
        chances = np.zeros(len(ones))
        is_alone = self._sources[ones] == self._sources[others]
        is_alone |= self._reports[ones] == self._reports[others]
        for at in np.flatnonzero(is_alone):
            result = score(self._accounts[ones[at]], self._accounts[others[at]], self._weights)
            chances[at] = BARS if result.is_barred else result.value
        rest = np.flatnonzero(~is_alone)
        if len(rest):
            is_first = self._ranks[ones[rest]] < self._ranks[others[rest]]
            firsts = np.where(is_first, ones[rest], others[rest])
            seconds = np.where(is_first, others[rest], ones[rest])
            chances[rest] = self._find_apart(firsts, seconds, least)
        chances[(chances < least) & (chances != BARS)] = 0.0
        return chances

    def _find_apart(self, ones: Numbers, others: Numbers, least: float) -> Values:
        """Chances of pairs that two reports tell, neither a copy of the other."""
        group = group_of(self._accounts[ones[0]])
        worth = self._weights.levels[group]
        chances = np.full(len(ones), BARS)
        left = np.arange(len(ones))  # pairs that nothing bars
        totals = np.zeros(len(ones))
        for lookup in self._lookups:
            found = lookup.find(ones[left], others[left])
            is_free = ~found.is_barred
            totals = found.add_weights(totals, worth)[is_free]
            left = left[is_free]
        base = self._weights.base[group]
        totals = self._add_likeness(totals, ones[left], others[left], worth)
        alike = _chances(base + (totals + worth.get(TOLD_ALIKE, 0.0)))
        otherwise = _chances(base + (totals + worth.get(TOLD_OTHERWISE, 0.0)))
        is_open = np.flatnonzero(np.maximum(alike, otherwise) >= least)
        is_alike = self._words.are_alike(ones[left[is_open]], others[left[is_open]])
        otherwise[is_open] = np.where(is_alike, alike[is_open], otherwise[is_open])
        chances[left] = otherwise
        return chances

    def _add_likeness(
        self, totals: Values, ones: Numbers, others: Numbers, worth: Mapping[str, float]
    ) -> Values:
        """The totals with what each step of likeness is worth."""
        for scale, steps in zip(SCALES, self._likeness.steps(ones, others), strict=True):
            levels = [step_of(scale, step) for step in range(STEPS + 1)]
            totals = totals + np.array([worth.get(level, 0.0) for level in levels])[steps]
        return totals


def _chances(totals: Values) -> Values:
    return np.asarray(np.round(1.0 / (1.0 + np.exp(-totals)), DIGITS))
