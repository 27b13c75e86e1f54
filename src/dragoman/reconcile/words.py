"""Words of many accounts in one row of bytes, which copies of a process share."""

from collections.abc import Sequence

import numpy as np

from dragoman.reconcile.account import Account
from dragoman.reconcile.compare.wording import are_alike
from dragoman.reconcile.pairs import Mask, Numbers


class Words:
    """The words of accounts by their places."""

    def __init__(self, accounts: Sequence[Account]) -> None:
        encoded = [account.words.encode() for account in accounts]
        self._bytes = b"".join(encoded)
        self._ends = np.cumsum([0, *map(len, encoded)])

    def are_alike(self, ones: Numbers, others: Numbers) -> Mask:
        """Whether the words of each pair of places are alike."""
        places, numbers = np.unique(np.concatenate((ones, others)), return_inverse=True)
        starts, ends = self._ends[places].tolist(), self._ends[places + 1].tolist()
        words = [self._bytes[a:b].decode() for a, b in zip(starts, ends, strict=True)]
        told = [words[number] for number in numbers.tolist()]
        return are_alike(told[: len(ones)], told[len(ones) :])
