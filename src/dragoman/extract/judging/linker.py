"""How each candidate is linked to a word: which part it takes in what the word tells, or whether
the word stands for it. Read from the states of words and from what grammar shows.

Candidates are weighed together: who else is there says much about who is meant. The same
arithmetic as `training/link_network.py`, in numpy.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt
from pathlib import Path

import numpy as np

from dragoman.extract.judging.arithmetic import gelu, softmax
from dragoman.extract.judging.encoder import Floats

TURNS = 4  # heads of the attention between candidates


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidacy:
    """States (384) of a candidate and of the word that heads it, and what grammar shows."""

    span: Floats
    head: Floats
    clues: Sequence[str]


class Linker:
    """The trained weights of one kind of link, and the clues that they know."""

    def __init__(self, folder: Path, name: str) -> None:
        with np.load(folder / f"{name}.npz") as arrays:
            self._weights = {key: arrays[key].astype(np.float32) for key in arrays.files}
        lines = (folder / f"{name}.clues.txt").read_text(encoding="utf-8").splitlines()
        self._clues = {clue: row for row, clue in enumerate(lines)}

    def chances(self, word: Floats, candidates: Sequence[Candidacy]) -> Floats:
        """Probabilities (candidates, labels) beside the state of a word."""
        inner = self._alone(
            np.stack([one.span for one in candidates]),
            np.stack([one.head for one in candidates]),
            word,
            np.stack([self._of_clues(one.clues) for one in candidates]),
        )
        return softmax(self._linear("out", self._together(inner)))

    def _alone(self, spans: Floats, heads: Floats, word: Floats, clues: Floats) -> Floats:
        """Each candidate for itself beside the word; (candidates, inner)."""
        paired = self._linear("of_head", heads) * self._linear("of_word", word)
        inner = self._linear("span", spans) + self._linear("head", heads)
        return gelu(inner + self._linear("word", word) + self._linear("pair", paired) + clues)

    def _of_clues(self, clues: Sequence[str]) -> Floats:
        rows = [self._clues[clue] for clue in clues if clue in self._clues]
        total: Floats = self._weights["clues.weight"][rows].sum(axis=0)
        return total

    def _together(self, inner: Floats) -> Floats:
        """The candidates, each with a look at the others."""
        query, key, value = (self._turns(name, inner) for name in ("query", "key", "value"))
        attention = softmax(query @ key.transpose(0, 2, 1) / np.float32(sqrt(query.shape[-1])))
        seen = (attention @ value).transpose(1, 0, 2).reshape(len(inner), -1)
        inner = inner + self._linear("seen", seen)
        return inner + gelu(self._linear("middle", inner))

    def _turns(self, name: str, inner: Floats) -> Floats:
        """(turns, candidates, size of a turn)."""
        turned = self._linear(name, inner).reshape(len(inner), TURNS, -1)
        return turned.transpose(1, 0, 2)

    def _linear(self, name: str, values: Floats) -> Floats:
        result: Floats = values @ self._weights[f"{name}.weight"].T + self._weights[f"{name}.bias"]
        return result
