"""Which reports may tell one story: those that share two of their weightiest words, or one."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

import numpy as np
from numpy.typing import NDArray

from dragoman.reconcile.profile import Profile

# Of all pairs of the stories in corpus/stories these are 1 in 100, and they give the same groups.
ONE_OF = 12
TWO_OF = 24
# Behind a pair of words that stands in very many reports each is compared with the next ones by
# date; what lies further apart is joined by those between.
REACH = 30

Keys = NDArray[np.uint64]
_SHIFT = np.uint64(32)


def find_pairs(profiles: Sequence[Profile]) -> list[tuple[int, int]]:
    """Pairs of places in `profiles`, which stand in the order of publication; lower place first."""
    numbers: dict[str, int] = {}
    keys = [_keys(_numbered(one, numbers)) for one in profiles]
    if not keys:
        return []
    owners = np.repeat(np.arange(len(keys), dtype=np.int64), [len(found) for found in keys])
    joined = np.concatenate(keys)
    order = np.argsort(joined, kind="stable")
    pairs = list(_near(joined[order], owners[order]))
    packed = np.unique(np.concatenate([np.empty(0, dtype=np.int64), *pairs]))
    return [(pair >> 32, pair & (2**32 - 1)) for pair in packed.tolist()]


def _numbered(one: Profile, numbers: dict[str, int]) -> list[int]:
    """The weightiest words as numbers from 1."""
    return [numbers.setdefault(word, len(numbers) + 1) for word in islice(one.weights, TWO_OF)]


def _keys(words: Iterable[int]) -> Keys:
    """Each of the first words, and each two of all."""
    found = np.array(list(words), dtype=np.uint64)
    one, other = np.triu_indices(len(found), 1)
    lower, upper = np.minimum(found[one], found[other]), np.maximum(found[one], found[other])
    return np.concatenate([found[:ONE_OF], lower << _SHIFT | upper])


def _near(keys: Keys, owners: NDArray[np.int64]) -> Iterator[NDArray[np.int64]]:
    """Owners of one key, up to `REACH` apart, two packed in a number."""
    for apart in range(1, min(REACH, len(keys) - 1) + 1):
        is_same = keys[apart:] == keys[:-apart]
        if not is_same.any():
            return
        yield owners[:-apart][is_same] << 32 | owners[apart:][is_same]
