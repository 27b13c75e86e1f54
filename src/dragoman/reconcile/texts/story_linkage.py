"""Average linkage of reports by their words: the most alike join first, while alike enough.

Unlike `linkage` it needs no value for each pair of a large story: the mean of all its cosines is
the product of two sums.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from heapq import heappop, heappush
from itertools import groupby

import numpy as np

from dragoman.reconcile.texts.pairing import find_pairs
from dragoman.reconcile.texts.profile import Vector, add_vectors

# Weeks later the same words are more often another happening of the same kind. Set with the public
# set in view; without it B³ F1 there is half a point lower.
NEAR_DAYS = 14
FAR = 0.8


@dataclass(slots=True, kw_only=True)
class _Story:
    """Sources joined so far: their vectors added up, the days they cover, which others are near."""

    vector: Vector
    size: int
    first: int | None
    last: int | None
    beside: set[int] = field(default_factory=set)


def join_alike(
    vectors: Sequence[Vector], published: Sequence[str | None], *, least: float
) -> list[tuple[int, int]]:
    """Joins of stories whose mean likeness is `least` or more; each known by its first place.

    `vectors` stand in the order of publication.
    """
    linkage = _Linkage(vectors, published, least=least)
    linkage.open()
    return linkage.run()


class _Linkage:
    """The stories, and those worth joining, the most alike on top."""

    def __init__(
        self, vectors: Sequence[Vector], published: Sequence[str | None], *, least: float
    ) -> None:
        self.least = least
        self.stories = {
            at: _story(vector, day)
            for at, (vector, day) in enumerate(zip(vectors, published, strict=True))
        }
        words = max((int(one.words.max(initial=-1)) for one in vectors), default=-1) + 1
        self.weights = np.zeros(words)  # of one story, for the time it is compared
        self.queue: list[tuple[float, int, int, int]] = []

    def open(self) -> None:
        """Queue all pairs of single sources that are alike enough.

        A mean is no higher than the highest of its pairs: stories without one are never joined.
        """
        pairs = zip(*(places.tolist() for places in find_pairs(self._vectors())), strict=True)
        for one, found in groupby(pairs, key=lambda pair: pair[0]):
            for other in self._offer(one, [other for _, other in found]):
                self.stories[one].beside.add(other)
                self.stories[other].beside.add(one)

    def run(self) -> list[tuple[int, int]]:
        """Join until no two are alike enough."""
        joined = []
        while self.queue:
            _, one, other, size = heappop(self.queue)
            is_there = one in self.stories and other in self.stories
            if is_there and self.stories[one].size + self.stories[other].size == size:
                joined.append((one, other))
                self._join(one, other)
        return joined

    def _vectors(self) -> list[Vector]:
        return [story.vector for story in self.stories.values()]

    def _join(self, one: int, other: int) -> None:
        kept, gone = self.stories[one], self.stories.pop(other)
        kept.vector = add_vectors(kept.vector, gone.vector)
        kept.size += gone.size
        days = [day for day in (kept.first, kept.last, gone.first, gone.last) if day is not None]
        kept.first, kept.last = min(days, default=None), max(days, default=None)
        kept.beside = (kept.beside | gone.beside) - {one, other}
        for near in gone.beside - {one}:
            self.stories[near].beside.discard(other)
            self.stories[near].beside.add(one)
        self._offer(one, sorted(kept.beside))

    def _offer(self, one: int, others: Sequence[int]) -> list[int]:
        """Queue the story with each of the others that is alike enough; return those."""
        if not others:
            return []
        story, near = self.stories[one], [self.stories[other] for other in others]
        offered = []
        for other, found, total in zip(others, near, self._products(story, near), strict=True):
            mean = total / (story.size * found.size)
            likeness = mean if _days_between(story, found) <= NEAR_DAYS else mean * FAR
            if likeness >= self.least:
                entry = (-likeness, min(one, other), max(one, other), story.size + found.size)
                heappush(self.queue, entry)
                offered.append(other)
        return offered

    def _products(self, story: _Story, others: Iterable[_Story]) -> list[float]:
        """Sums of the cosines of all pairs of sources: what the sums of their vectors give."""
        vectors = [other.vector for other in others]
        starts = np.cumsum([0, *(len(one.words) for one in vectors[:-1])])
        self.weights[story.vector.words] = story.vector.weights
        found = self.weights[np.concatenate([one.words for one in vectors])]
        self.weights[story.vector.words] = 0.0
        totals: list[float] = np.add.reduceat(
            found * np.concatenate([one.weights for one in vectors]), starts
        ).tolist()
        return totals


def _story(vector: Vector, published: str | None) -> _Story:
    day = date.fromisoformat(published[:10]).toordinal() if published else None
    return _Story(vector=vector, size=1, first=day, last=day)


def _days_between(one: _Story, other: _Story) -> int:
    """Days from the end of the earlier to the start of the later; none if one is undated."""
    if one.first is None or one.last is None or other.first is None or other.last is None:
        return 0
    return max(0, other.first - one.last, one.first - other.last)
