"""Average linkage as one would write it down: what the record's own is compared with."""

from collections.abc import Callable, Sequence
from heapq import heapify, heappop, heappush

MayJoin = Callable[[Sequence[int], Sequence[int]], bool]


class Linkage:
    """Groups of the places 0 to `count` - 1, and the sum of the values between each two groups.

    A pair without a value counts as 0; one that speaks against its being one may have less. A group
    is named by its smallest member.
    """

    def __init__(self, count: int) -> None:
        self._members: list[list[int]] = [[place] for place in range(count)]
        self._between: list[dict[int, float]] = [{} for _ in range(count)]
        self._group = list(range(count))

    def add(self, one: int, other: int, value: float) -> None:
        """Give the value of a pair of places, before any join."""
        self._between[one][other] = self._between[other][one] = value

    def join(self, one: int, other: int) -> None:
        """Make one group of those of two places, whatever their values."""
        low, high = sorted((self._root(one), self._root(other)))
        if low == high:
            return
        self._group[high] = low
        self._members[low] += self._members[high]
        self._members[high] = []
        mine, theirs = self._between[low], self._between[high]
        mine.pop(high, None)
        theirs.pop(low, None)
        for near, value in theirs.items():
            mine[near] = self._between[near][low] = mine.get(near, 0.0) + value
            del self._between[near][high]
        self._between[high] = {}

    def run(self, least: float, *, may_join: MayJoin) -> list[list[int]]:
        """Join until no two groups have a mean value of `least`; the groups by smallest member."""
        heap = [
            (-self._mean(one, other), one, other)
            for one, near in enumerate(self._between)
            for other in near
            if one < other and self._mean(one, other) >= least
        ]
        heapify(heap)
        while heap:
            value, one, other = heappop(heap)
            if not self._stands(one, other) or -value != self._mean(one, other):
                continue
            if not may_join(self._members[one], self._members[other]):
                continue
            self.join(one, other)
            low = self._root(one)
            for near in self._between[low]:
                mean = self._mean(low, near)
                if mean >= least:
                    heappush(heap, (-mean, min(low, near), max(low, near)))
        return [sorted(members) for members in self._members if members]

    def _root(self, place: int) -> int:
        while self._group[place] != place:
            place = self._group[place]
        return place

    def _stands(self, one: int, other: int) -> bool:
        return bool(self._members[one] and self._members[other]) and other in self._between[one]

    def _mean(self, one: int, other: int) -> float:
        return self._between[one][other] / (len(self._members[one]) * len(self._members[other]))
