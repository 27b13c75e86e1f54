"""The sense of a word that tells an event: the judge's states of it, in few numbers.

What is left of the states are the directions in which the words of events differ most
(`python -m training senses`).
"""

from pathlib import Path

import numpy as np

from dragoman.extract.judging.encoder import Floats
from dragoman.model.sense import PARTS, write_sense

NAMES = ("word", "scene")


class Senses:
    """The middle of each kind of state, and the directions that are kept."""

    def __init__(self, folder: Path) -> None:
        with np.load(folder / "senses.npz") as arrays:
            self._middles = [arrays[f"{name}.middle"].astype(np.float32) for name in NAMES]
            self._ways = [arrays[f"{name}.ways"].astype(np.float32) for name in NAMES]

    def of(self, word: Floats, scene: Floats) -> str:
        """The sense of a word by the mean state of it, and by what the heads make of it."""
        states = (word, scene)
        kept = [(states[at] - self._middles[at]) @ self._ways[at] for at in range(PARTS)]
        return write_sense(np.stack(kept))
