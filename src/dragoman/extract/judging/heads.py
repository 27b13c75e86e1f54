"""The heads of the judge: answers to a question, read from the states of one pass.

The same arithmetic as `training/network.py`, in numpy.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt
from pathlib import Path

import numpy as np

from dragoman.extract.judging.arithmetic import gelu, softmax
from dragoman.extract.judging.encoder import Floats, Pass, Span
from dragoman.extract.judging.labels import HEADS

BLOCKS = ("source", "target", "given", "found", "whole")


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What does `source` do to `target` at `trigger`? Character spans; any may be open."""

    source: Span | None = None
    target: Span | None = None
    trigger: Span | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """Probabilities of each head's labels, in the order of `HEADS`."""

    probabilities: dict[str, Floats]

    def best(self, head: str) -> tuple[str, float]:
        """The likeliest label and its probability."""
        chances = self.probabilities[head]
        index = int(chances.argmax())
        return HEADS[head][index], float(chances[index])

    def chance(self, head: str, label: str) -> float:
        """The probability of a label; 0 of one that the head does not know."""
        labels = HEADS[head]
        return float(self.probabilities[head][labels.index(label)]) if label in labels else 0.0


class Heads:
    """The trained weights of the heads.

    Their first layer is kept in the five blocks that it looks at: source, target, the trigger
    given, the trigger found, the sentence. So what questions share is multiplied once.
    """

    def __init__(self, folder: Path) -> None:
        with np.load(folder / "heads.npz") as arrays:
            self._weights = {name: arrays[name].astype(np.float32) for name in arrays.files}
        blocks = np.split(self._weights.pop("inner.weight"), len(BLOCKS), axis=1)
        self._blocks = {
            name: np.ascontiguousarray(block.T) for name, block in zip(BLOCKS, blocks, strict=True)
        }

    def answer(
        self, read: Pass, questions: Sequence[Question], *, heads: Sequence[str] = tuple(HEADS)
    ) -> list[Answer]:
        """The answers of `heads` to questions whose spans count from the start of the sentence."""
        if not questions:
            return []
        inner = self.inner(read, questions)
        chances = {name: softmax(self._linear(f"out.out_{name}", inner)) for name in heads}
        return [
            Answer(probabilities={name: rows[index] for name, rows in chances.items()})
            for index in range(len(questions))
        ]

    def inner(self, read: Pass, questions: Sequence[Question]) -> Floats:
        """What all heads read: a row for each question."""
        of_source = self._pooled(read, [one.source for one in questions], "no_source")
        of_target = self._pooled(read, [one.target for one in questions], "no_target")
        inner = self._project("source", of_source) + self._project("target", of_target)
        inner += self._of_triggers(read, questions, of_source, of_target)
        inner += read.states.mean(axis=0) @ self._blocks["whole"] + self._weights["inner.bias"]
        return gelu(inner)

    def _pooled(self, read: Pass, spans: Sequence[Span | None], otherwise: str) -> list[Floats]:
        """The mean of each span; the same object for the same span, and where there is none."""
        means: dict[Span | None, Floats] = {None: self._weights[otherwise]}
        for span in spans:
            if span not in means:
                mean = read.mean(span) if span is not None else None
                means[span] = means[None] if mean is None else mean
        return [means[span] for span in spans]

    def _project(self, block: str, vectors: Sequence[Floats]) -> Floats:
        """The vectors through one block, each different one once; (vectors, inner)."""
        places = {id(vector): place for place, vector in enumerate(vectors)}
        rows = {key: row for row, key in enumerate(places)}
        different = np.stack([vectors[place] for place in places.values()]) @ self._blocks[block]
        projected: Floats = different[[rows[id(vector)] for vector in vectors]]
        return projected

    def _of_triggers(
        self,
        read: Pass,
        questions: Sequence[Question],
        of_source: Sequence[Floats],
        of_target: Sequence[Floats],
    ) -> Floats:
        """What the trigger adds, given or found."""
        given = {one.trigger: read.mean(one.trigger) for one in questions if one.trigger}
        added: list[Floats] = []
        projected: dict[Span, Floats] = {}
        for question, source, target in zip(questions, of_source, of_target, strict=True):
            mean = given.get(question.trigger) if question.trigger else None
            if mean is None or question.trigger is None:
                added.append(self._found(read, source, target) @ self._blocks["found"])
                continue
            if question.trigger not in projected:
                projected[question.trigger] = mean @ self._blocks["given"]
            added.append(projected[question.trigger])
        return np.stack(added)

    def _found(self, read: Pass, source: Floats, target: Floats) -> Floats:
        """The trigger that source and target look for."""
        query = self._linear("steer", np.concatenate([source, target]))
        attention = softmax(read.states @ query / np.float32(sqrt(len(query))))
        found: Floats = attention @ read.states
        return found

    def _linear(self, name: str, values: Floats) -> Floats:
        result: Floats = values @ self._weights[f"{name}.weight"].T + self._weights[f"{name}.bias"]
        return result
