"""Which texts may share more than a part of their grams: found in an index, and none is missed.

A text that has more than half of its grams in a longer one has at least one of any half of them
there: so only its rarest half is looked up, and not what an outlet prints under each report. How
rare a gram is decides only the work: which pairs share half comes out the same whichever half is
looked up (prefix filtering: Chaudhuri et al. 2006).
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from dragoman.reconcile.connected import Groups
from dragoman.reconcile.texts.grams import Grams

Numbers = NDArray[np.int64]
Flags = NDArray[np.bool_]

_HALF = np.uint64(32)  # a gram and its text in one number: gram in the upper bits, text below
_TEXT = np.uint64(2**32 - 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class GramIndex:
    """Who has each gram that is looked up, gram by gram.

    `texts` are numbers of texts, rising within a gram; `starts` say where the grams begin,
    `leading` for which texts the gram is among the rarest; `sizes` count grams, by text.
    """

    texts: Numbers
    starts: Numbers
    leading: Flags
    sizes: Numbers

    def neighbours(self) -> Iterator[tuple[int, int]]:
        """Texts side by side at a gram, each pair once: most copies of a text are among them."""
        is_next = np.ones(len(self.texts), dtype=np.bool_)
        is_next[self.starts] = False
        after = np.flatnonzero(is_next)
        for pair in np.unique(self.texts[after - 1] << 32 | self.texts[after]).tolist():
            yield pair >> 32, pair & (2**32 - 1)

    def strangers(self, groups: Groups[int]) -> Iterator[tuple[int, int]]:
        """All other pairs that may share so much, but for those that `groups` has joined."""
        tried: set[tuple[int, int]] = set()
        for start, end in self._open_runs(groups):
            texts = self.texts[start:end]
            by_root: dict[int, list[int]] = defaultdict(list)
            for text in texts.tolist():
                by_root[groups.root(text)].append(text)
            for text in texts[self.leading[start:end]].tolist():
                for pair in self._apart(text, by_root, groups):
                    if pair not in tried:
                        tried.add(pair)
                        yield pair

    def _open_runs(self, groups: Groups[int]) -> list[tuple[int, int]]:
        """From where to where in `texts` a gram is held by texts of more than one group."""
        if not len(self.starts):
            return []
        roots = np.array([groups.root(text) for text in range(len(self.sizes))])[self.texts]
        lowest = np.minimum.reduceat(roots, self.starts)
        is_open = lowest < np.maximum.reduceat(roots, self.starts)
        ends = np.append(self.starts[1:], len(self.texts))
        return list(zip(self.starts[is_open].tolist(), ends[is_open].tolist(), strict=True))

    def _apart(
        self, text: int, by_root: dict[int, list[int]], groups: Groups[int]
    ) -> Iterator[tuple[int, int]]:
        """The text with every one as long or longer, as long as the two are not joined."""
        for others in by_root.values():
            for other in others:
                if groups.root(text) == groups.root(other):
                    break  # so are all the others of its group
                if self.sizes[other] >= self.sizes[text]:
                    yield text, other


def index_grams(grams: Sequence[Grams], share: float) -> GramIndex:
    """The index of texts, each given by its grams and numbered by its place.

    It leads to all pairs that have more than `share` of the shorter one's grams in common.
    """
    sizes = np.array([len(one) for one in grams], dtype=np.int64)
    keys, texts = _shared(grams, sizes)
    starts = _starts(keys)
    looked_up = sizes - np.floor(share * sizes).astype(np.int64)
    leading = _leading(keys, texts, sizes=sizes, looked_up=looked_up)
    leads = np.logical_or.reduceat(leading, starts) if len(starts) else leading
    kept = np.repeat(leads, np.diff(starts, append=len(keys)))
    return GramIndex(
        texts=texts[kept], starts=_starts(keys[kept]), leading=leading[kept], sizes=sizes
    )


def _shared(grams: Sequence[Grams], sizes: Numbers) -> tuple[Numbers, Numbers]:
    """Grams that two texts or more have, in order, and who has them."""
    numbers = np.repeat(np.arange(len(sizes), dtype=np.uint64), sizes)
    packed = np.concatenate([np.empty(0, dtype=np.uint32), *grams]).astype(np.uint64)
    packed <<= _HALF
    packed |= numbers
    packed.sort()
    keys = (packed >> _HALF).astype(np.uint32)
    is_same = keys[1:] == keys[:-1]
    is_shared = np.zeros(len(keys), dtype=np.bool_)
    is_shared[1:] |= is_same
    is_shared[:-1] |= is_same
    return keys[is_shared].astype(np.int64), (packed[is_shared] & _TEXT).astype(np.int64)


def _starts(keys: Numbers) -> Numbers:
    return np.flatnonzero(np.diff(keys, prepend=-1))


def _leading(keys: Numbers, texts: Numbers, *, sizes: Numbers, looked_up: Numbers) -> Flags:
    """Whether the gram is among those of its text to look up; those of its own come first."""
    own = sizes - np.bincount(texts, minlength=len(sizes))
    room = looked_up - own
    starts = _starts(keys)
    counts = np.diff(starts, append=len(keys))
    entries = np.flatnonzero(room[texts] > 0)
    holders = texts[entries]
    order = np.lexsort((keys[entries], np.repeat(counts, counts)[entries], holders))
    firsts = np.flatnonzero(np.diff(holders[order], prepend=-1))
    lengths = np.diff(firsts, append=len(order))
    place = np.arange(len(order)) - np.repeat(firsts, lengths)
    leading = np.zeros(len(texts), dtype=np.bool_)
    leading[entries[order]] = place < room[holders[order]]
    return leading
