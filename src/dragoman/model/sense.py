"""Senses: what the judge made of the words of an event, small enough to stand beside it as text.

A sense is two directions, of the word that tells the event and of its scene (the word with who
and what stand around it), a byte a number, in base 64. Two are compared by the cosines of each.
"""

from base64 import b64decode, b64encode

import numpy as np
from numpy.typing import NDArray

PARTS = 2  # the word, and the scene
SIZE = 64  # numbers of each
MOST = 127

Directions = NDArray[np.int8]


def write_sense(parts: NDArray[np.float32]) -> str:
    """The text of directions (PARTS, SIZE), each drawn out to whole numbers.

    >>> read_sense(write_sense(np.eye(2, 64, dtype=np.float32)))[0, :2].tolist()
    [127, 0]
    """
    longest = np.abs(parts).max(axis=1, keepdims=True)
    whole = np.rint(parts * (MOST / np.maximum(longest, 1e-9)))
    return b64encode(whole.astype(np.int8).tobytes()).decode("ascii")


def read_sense(text: str) -> Directions | None:
    """The directions (PARTS, SIZE) of a sense; None where there is none."""
    if not text:
        return None
    return np.frombuffer(b64decode(text), dtype=np.int8).reshape(PARTS, SIZE)
