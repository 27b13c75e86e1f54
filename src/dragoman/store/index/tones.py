"""How events are meant: friendly where their quad class is of cooperation, hostile if of conflict.

By class, and not by score: what is said against somebody may have a score above nothing.
"""

import numpy as np

from dragoman.store.index.index import Index
from dragoman.store.index.matching import Mask

FRIENDLY, HOSTILE = "cooperation", "conflict"  # how the quad classes of each end


def friendly_events(index: Index) -> Mask:
    """Of every event, whether it is cooperation, in word or deed."""
    return _of_class(index, FRIENDLY)


def hostile_events(index: Index) -> Mask:
    """Of every event, whether it is conflict, in word or deed."""
    return _of_class(index, HOSTILE)


def _of_class(index: Index, ending: str) -> Mask:
    words = index.words("event.quad")
    codes = [code for code, word in enumerate(words) if word.endswith(ending)]
    return np.isin(index.column("event.quad"), codes)
