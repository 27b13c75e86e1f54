"""How each candidate is linked to a word: which part it takes in what the word tells, or whether
the word stands for it. Read from the states of words and from what grammar shows.

Candidates are weighed together: who else is there says much about who is meant. The same
arithmetic as `training/link_network.py`, in numpy.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import chain
from math import sqrt
from pathlib import Path

import numpy as np

from dragoman.extract.judging.arithmetic import gelu, softmax
from dragoman.extract.judging.compact import load_compact
from dragoman.extract.judging.encoder import Floats

TURNS = 4  # heads of the attention between candidates


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidacy:
    """States (384) of a candidate and of the word that heads it, and what grammar shows.

    `ready` keeps what each linker makes of the states alone, by its name: a candidate of several
    words of a sentence is multiplied once.
    """

    span: Floats
    head: Floats
    clues: Sequence[str]
    ready: dict[str, Floats] = field(default_factory=dict, compare=False)


class Linker:
    """The trained weights of one kind of link, and the clues that they know.

    What is multiplied by the same states stands side by side in one matrix.
    """

    def __init__(self, folder: Path, name: str) -> None:
        weights = load_compact(folder / f"{name}.npz")
        lines = (folder / f"{name}.clues.txt").read_text(encoding="utf-8").splitlines()
        self._clues = {clue: row for row, clue in enumerate(lines)}
        unknown = np.zeros_like(weights["clues.weight"][:1])
        self._of_clue = np.concatenate([weights["clues.weight"][: len(lines)], unknown])
        self._name = name
        self._inner = len(weights["span.bias"])
        self._candidate = _above(_layer(weights, "span"), _beside(weights, "head", "of_head"))
        self._word = _beside(weights, "word", "of_word")
        self._turned = _beside(weights, "query", "key", "value")
        self._single = {name: _layer(weights, name) for name in ("pair", "seen", "middle", "out")}

    def chances(self, word: Floats, candidates: Sequence[Candidacy]) -> Floats:
        """Probabilities (candidates, labels) beside the state of a word."""
        self._make_ready(candidates)
        alone, of_heads = self._parted(np.stack([one.ready[self._name] for one in candidates]))
        of_word, pairing = self._parted(_linear(word, self._word))
        clues = self._of_clues([one.clues for one in candidates])
        paired = _linear(of_heads * pairing, self._single["pair"])
        inner = gelu(alone + of_word + paired + clues)
        return softmax(_linear(self._together(inner), self._single["out"]))

    def _make_ready(self, candidates: Sequence[Candidacy]) -> None:
        new = [one for one in candidates if self._name not in one.ready]
        if new:
            states = np.stack([np.concatenate([one.span, one.head]) for one in new])
            for one, row in zip(new, _linear(states, self._candidate), strict=True):
                one.ready[self._name] = row

    def _parted(self, values: Floats) -> tuple[Floats, Floats]:
        """What is added, and what is paired."""
        return values[..., : self._inner], values[..., self._inner :]

    def _of_clues(self, shown: Sequence[Sequence[str]]) -> Floats:
        """What the clues of each candidate say together (candidates, inner)."""
        nothing = len(self._clues)
        rows = [[nothing, *(self._clues.get(clue, nothing) for clue in one)] for one in shown]
        starts = np.cumsum([0, *map(len, rows[:-1])])
        total: Floats = np.add.reduceat(self._of_clue[list(chain.from_iterable(rows))], starts)
        return total

    def _together(self, inner: Floats) -> Floats:
        """The candidates, each with a look at the others."""
        turned = _linear(inner, self._turned).reshape(len(inner), 3, TURNS, -1)
        query, key, value = turned.transpose(1, 2, 0, 3)  # each (turns, candidates, size of one)
        attention = softmax(query @ key.transpose(0, 2, 1) / np.float32(sqrt(query.shape[-1])))
        seen = (attention @ value).transpose(1, 0, 2).reshape(len(inner), -1)
        inner = inner + _linear(seen, self._single["seen"])
        return inner + gelu(_linear(inner, self._single["middle"]))


Layer = tuple[Floats, Floats]  # a matrix (in, out), and what is added


def _linear(values: Floats, layer: Layer) -> Floats:
    result: Floats = values @ layer[0] + layer[1]
    return result


def _layer(weights: dict[str, Floats], name: str) -> Layer:
    return np.ascontiguousarray(weights[f"{name}.weight"].T), weights[f"{name}.bias"]


def _beside(weights: dict[str, Floats], *names: str) -> Layer:
    """Layers of the same input as one."""
    matrices = [weights[f"{name}.weight"].T for name in names]
    biases = [weights[f"{name}.bias"] for name in names]
    return np.ascontiguousarray(np.concatenate(matrices, axis=1)), np.concatenate(biases)


def _above(first: Layer, second: Layer) -> Layer:
    """Two layers whose results are added, as one of both inputs; the first gives fewer."""
    missing = second[0].shape[1] - first[0].shape[1]
    matrix = np.concatenate([np.pad(first[0], ((0, 0), (0, missing))), second[0]])
    return matrix, np.pad(first[1], (0, missing)) + second[1]
