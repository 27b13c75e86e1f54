"""How each candidate is linked to a word: which part it takes in what the word tells, or whether
the word stands for it. Read from the states of words and from what grammar shows.

Candidates are weighed together: who else is there says much about who is meant. The same
arithmetic as `training/link_network.py`, in numpy.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import accumulate, chain
from math import sqrt
from pathlib import Path

import numpy as np
import numpy.typing as npt

from dragoman.extract.judging.arithmetic import gelu, softmax
from dragoman.extract.judging.compact import load_compact
from dragoman.extract.judging.encoder import Floats

TURNS = 4  # heads of the attention between candidates
MOST_ROWS = 256  # candidates that are multiplied at once
MOST_GATHERED = 16  # candidates whose clues are gathered at once
UNSEEN = np.float32(-1e4)  # the score of a place that nobody holds

Layer = tuple[Floats, Floats]  # a matrix (in, out), and what is added
Mask = npt.NDArray[np.bool_]


@dataclass(frozen=True, slots=True, eq=False)
class State:
    """The state (384) of some words, and what layers make of it, each once, by their names."""

    vector: Floats
    ready: dict[str, Floats] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidacy:
    """States of a candidate and of the word that heads it, and what grammar shows."""

    span: State
    head: State
    clues: Sequence[str]


@dataclass(frozen=True, slots=True)
class Asked:
    """A word by its state, and those that may be linked to it."""

    word: State
    candidates: Sequence[Candidacy]


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
        self._inner = len(weights["span.bias"])
        self._layers = {
            f"{name}.span": _layer(weights, "span"),
            f"{name}.head": _beside(weights, "head", "of_head"),
            f"{name}.word": _beside(weights, "word", "of_word"),
        }
        self._span, self._head, self._word = self._layers
        self._turned = _beside(weights, "query", "key", "value")
        self._single = {name: _layer(weights, name) for name in ("pair", "seen", "middle", "out")}

    def chances(self, asked: Sequence[Asked]) -> list[Floats]:
        """For each word the probabilities (candidates, labels) of its candidates, at least one.

        All at once: products of a few rows cost nearly as much as products of many.
        """
        found: list[Floats | None] = [None] * len(asked)
        for places in _shared_out([len(one.candidates) for one in asked]):
            some = self._some_chances([asked[place] for place in places])
            for place, chances in zip(places, some, strict=True):
                found[place] = chances
        return [one for one in found if one is not None]

    def _some_chances(self, asked: Sequence[Asked]) -> list[Floats]:
        sizes = [len(one.candidates) for one in asked]
        candidates = [each for one in asked for each in one.candidates]
        inner = self._made(self._span, [one.span for one in candidates])
        of_head, pairs = self._parted(self._made(self._head, [one.head for one in candidates]))
        of_word, pairing = self._parted(self._made(self._word, [one.word for one in asked]))
        inner += of_head
        inner += np.repeat(of_word, sizes, axis=0)
        inner += _linear(pairs * np.repeat(pairing, sizes, axis=0), self._single["pair"])
        inner += self._of_clues([one.clues for one in candidates])
        together = self._together(gelu(inner), sizes)
        chances = softmax(_linear(together, self._single["out"]))
        return np.split(chances, np.cumsum(sizes)[:-1])

    def _made(self, name: str, states: Sequence[State]) -> Floats:
        """The states through a layer, as a new array."""
        new = {id(one): one for one in states if name not in one.ready}
        if new:
            rows = _linear(np.stack([one.vector for one in new.values()]), self._layers[name])
            for one, row in zip(new.values(), rows, strict=True):
                one.ready[name] = row
        return np.stack([one.ready[name] for one in states])

    def _parted(self, values: Floats) -> tuple[Floats, Floats]:
        """What is added, and what is paired."""
        return values[:, : self._inner], values[:, self._inner :]

    def _of_clues(self, shown: Sequence[Sequence[str]]) -> Floats:
        """What the clues of each candidate say together (candidates, inner).

        A few candidates at a time: what is gathered for them stays near the processor.
        """
        known, nothing = self._clues, len(self._clues)
        total = np.empty((len(shown), self._inner), dtype=np.float32)
        for first in range(0, len(shown), MOST_GATHERED):
            some = shown[first : first + MOST_GATHERED]
            rows = [[nothing, *(known[clue] for clue in one if clue in known)] for one in some]
            starts = [0, *accumulate(map(len, rows[:-1]))]
            gathered = self._of_clue[list(chain.from_iterable(rows))]
            np.add.reduceat(gathered, starts, out=total[first : first + len(some)])
        return total

    def _together(self, inner: Floats, sizes: Sequence[int]) -> Floats:
        """The candidates, each with a look at the others of its word."""
        is_there = np.arange(max(sizes)) < np.array(sizes)[:, None]
        turned = _spread(_linear(inner, self._turned), is_there)
        query, key, value = turned.reshape(*is_there.shape, 3, TURNS, -1).transpose(2, 0, 3, 1, 4)
        scores = query @ key.swapaxes(-1, -2)  # (words, turns, candidates, candidates)
        scores *= np.float32(1 / sqrt(query.shape[-1]))
        if not is_there.all():
            np.copyto(scores, UNSEEN, where=~is_there[:, None, None, :])
        seen = (softmax(scores) @ value).swapaxes(1, 2).reshape(*is_there.shape, -1)[is_there]
        inner += _linear(seen, self._single["seen"])
        inner += gelu(_linear(inner, self._single["middle"]))
        return inner


def _shared_out(sizes: Sequence[int]) -> Iterator[list[int]]:
    """The places of all sizes, those alike together, so that little room is left empty."""
    places: list[int] = []
    for place in sorted(range(len(sizes)), key=lambda one: -sizes[one]):
        if places and (len(places) + 1) * sizes[places[0]] > MOST_ROWS:
            yield places
            places = []
        places.append(place)
    if places:
        yield places


def _spread(values: Floats, is_there: Mask) -> Floats:
    """Rows in the places where somebody is (words, candidates, values), nothing elsewhere."""
    if is_there.all():
        return values.reshape(*is_there.shape, -1)
    spread = np.zeros((*is_there.shape, values.shape[1]), dtype=values.dtype)
    spread[is_there] = values
    return spread


def _linear(values: Floats, layer: Layer) -> Floats:
    result: Floats = values @ layer[0]
    result += layer[1]
    return result


def _layer(weights: dict[str, Floats], name: str) -> Layer:
    return np.ascontiguousarray(weights[f"{name}.weight"].T), weights[f"{name}.bias"]


def _beside(weights: dict[str, Floats], *names: str) -> Layer:
    """Layers of the same input as one."""
    matrices = [weights[f"{name}.weight"].T for name in names]
    biases = [weights[f"{name}.bias"] for name in names]
    return np.ascontiguousarray(np.concatenate(matrices, axis=1)), np.concatenate(biases)
