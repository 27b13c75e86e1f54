"""Which reports may tell one story: those that share two of their weightiest words, or one."""

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from dragoman.reconcile.texts.profile import Vector

# Of all pairs of our own texts (see grouping.SAME_STORY) these are 1 in 100, and comparing all of
# them gives the same groups to a few reports.
ONE_OF = 12
TWO_OF = 24
# At words that stand in very many reports each is compared with the next ones by date; what lies
# further apart is joined by those between.
REACH = 30

Keys = NDArray[np.int64]
Places = NDArray[np.int64]


def find_pairs(vectors: Sequence[Vector]) -> tuple[Places, Places]:
    """Pairs of places in `vectors`, the lower one first; they stand in the order of publication."""
    keys = [np.empty(0, dtype=np.int64), *(_keys(one) for one in vectors)]
    joined = np.concatenate(keys)
    owners = np.repeat(np.arange(len(keys)) - 1, [len(found) for found in keys])
    order = np.argsort(joined, kind="stable")
    pairs = np.unique(np.concatenate([joined[:0], *_near(joined[order], owners[order])]))
    return pairs >> 32, pairs & (2**32 - 1)


def _keys(vector: Vector) -> Keys:
    """Each of the first words, and each two of all."""
    words = vector.words[np.argsort(-vector.weights, kind="stable")[:TWO_OF]] + 1
    one, other = np.triu_indices(len(words), 1)
    low, high = np.minimum(words[one], words[other]), np.maximum(words[one], words[other])
    return np.concatenate([words[:ONE_OF], low << 32 | high])


def _near(keys: Keys, owners: Places) -> Iterator[Places]:
    """Owners of one key, up to `REACH` apart, two packed in a number."""
    for apart in range(1, min(REACH, len(keys) - 1) + 1):
        is_same = keys[apart:] == keys[:-apart]
        if not is_same.any():
            return
        yield np.unique(owners[:-apart][is_same] << 32 | owners[apart:][is_same])
