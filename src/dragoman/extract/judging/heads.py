"""The heads of the judge: answers to a question, read from the states of one pass.

The same arithmetic as `training/network.py`, in numpy.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt
from pathlib import Path

import numpy as np

from dragoman.extract.judging.encoder import Floats, Pass, Span
from dragoman.extract.judging.labels import HEADS


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
    """The trained weights of the heads."""

    def __init__(self, folder: Path) -> None:
        with np.load(folder / "heads.npz") as arrays:
            self._weights = {name: arrays[name].astype(np.float32) for name in arrays.files}

    def answer(
        self, read: Pass, questions: Sequence[Question], *, heads: Sequence[str] = tuple(HEADS)
    ) -> list[Answer]:
        """The answers of `heads` to questions whose spans count from the start of the sentence."""
        if not questions:
            return []
        whole = read.states.mean(axis=0)
        joined = np.stack([self._joined(read, question, whole) for question in questions])
        inner = _gelu(self._linear("inner", joined))
        chances = {name: _softmax(self._linear(f"out.out_{name}", inner)) for name in heads}
        return [
            Answer(probabilities={name: rows[index] for name, rows in chances.items()})
            for index in range(len(questions))
        ]

    def _joined(self, read: Pass, question: Question, whole: Floats) -> Floats:
        """What the heads look at: source, target, the trigger given or found, the sentence."""
        source = self._pooled(read, question.source, "no_source")
        target = self._pooled(read, question.target, "no_target")
        given = read.mean(question.trigger) if question.trigger else None
        nothing = np.zeros_like(whole)
        found = self._found(read, source, target) if given is None else nothing
        return np.concatenate([source, target, nothing if given is None else given, found, whole])

    def _pooled(self, read: Pass, span: Span | None, otherwise: str) -> Floats:
        mean = read.mean(span) if span is not None else None
        return self._weights[otherwise] if mean is None else mean

    def _found(self, read: Pass, source: Floats, target: Floats) -> Floats:
        """The trigger that source and target look for."""
        query = self._linear("steer", np.concatenate([source, target]))
        attention = _softmax(read.states @ query / np.float32(sqrt(len(query))))
        found: Floats = attention @ read.states
        return found

    def _linear(self, name: str, values: Floats) -> Floats:
        result: Floats = values @ self._weights[f"{name}.weight"].T + self._weights[f"{name}.bias"]
        return result


def _softmax(scores: Floats) -> Floats:
    powers: Floats = np.exp(scores - scores.max(axis=-1, keepdims=True))
    shares: Floats = powers / powers.sum(axis=-1, keepdims=True)
    return shares


def _gelu(values: Floats) -> Floats:
    """Exact GELU; the error function by Abramowitz and Stegun 7.1.26 (error below 1.5e-7)."""
    scaled = np.abs(values) / np.float32(sqrt(2))
    t = 1 / (1 + np.float32(0.3275911) * scaled)
    series = t * (
        0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429)))
    )
    error = np.sign(values) * (1 - series * np.exp(-scaled * scaled))
    result: Floats = (0.5 * values * (1 + error)).astype(np.float32)
    return result
