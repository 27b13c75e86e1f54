"""Trains a link after the judge: parts, antecedents, cues or attributions (labels.LINKS).

AdamW with a short warm-up and linear decay. The states are the shipped encoder's, so training takes
minutes, most of them for reading the corpus.
"""

import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from spacy.tokens import Token
from torch import Tensor, nn

from dragoman.extract.judging.arguments import words_of
from dragoman.extract.judging.compact import save_compact
from dragoman.extract.judging.encoder import Floats
from dragoman.extract.judging.hearing import Candidate, Hearing
from dragoman.extract.judging.labels import LINKS
from dragoman.extract.judging.linker import Candidacy, State
from training.link_network import HIDDEN, Network

_IGNORED = -100


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One word: its state (384), those of its candidates (n, 384), and how they are linked to it.

    A label is None where it cannot be known.
    """

    word: Floats
    spans: Floats
    heads: Floats
    clues: tuple[tuple[str, ...], ...]
    labels: tuple[str | None, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """How to train."""

    epochs: int = 3
    size: int = 40  # cases a batch
    rate: float = 2e-3
    warm: int = 200  # steps
    smoothing: float = 0.03
    rarest: int = 8  # cases that a clue must have been seen in
    seed: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch:
    """Cases with as many rows as the longest has candidates."""

    spans: Tensor
    heads: Tensor
    words: Tensor
    clues: Tensor
    there: Tensor
    labels: Tensor


def case_of(
    word: Token,
    candidates: Sequence[Candidate],
    *,
    clues: Sequence[tuple[str, ...]],
    labels: Sequence[str | None],
    hearing: Hearing,
) -> Case | None:
    """The case of candidates beside a word; None where reading ended before."""
    return case_from(hearing.state(words_of(word), word), hearing.seen(candidates, clues), labels)


def case_from(
    word: State | None, seen: Sequence[Candidacy | None], labels: Sequence[str | None]
) -> Case | None:
    """The case of what was read; None where reading ended before."""
    found = [(one, label) for one, label in zip(seen, labels, strict=True) if one is not None]
    if word is None or not found:
        return None
    return Case(
        word=word.vector,
        spans=np.stack([one.span.vector for one, _ in found]),
        heads=np.stack([one.head.vector for one, _ in found]),
        clues=tuple(tuple(one.clues) for one, _ in found),
        labels=tuple(label for _, label in found),
    )


def train_link(
    kind: str, cases: Sequence[Case], dev: Sequence[Case], settings: Settings
) -> tuple[Network, list[str]]:
    """The trained network and the clues that it knows; prints how right it is on `dev`."""
    torch.manual_seed(settings.seed)
    counts = Counter(clue for case in cases for clues in case.clues for clue in clues)
    known = sorted(clue for clue, count in counts.items() if count >= settings.rarest)
    numbers = {clue: number for number, clue in enumerate(known)}
    labels = LINKS[kind]
    network = Network(clues=len(known), labels=len(labels))
    optimizer = torch.optim.AdamW(network.parameters(), lr=settings.rate, weight_decay=0.02)
    steps = settings.epochs * (len(cases) // settings.size + 1)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min(1.0, step / settings.warm) * max(0.0, 1 - step / steps)
    )
    for epoch in range(settings.epochs):
        network.train()
        order = torch.randperm(len(cases)).tolist()
        for batch in _batches([cases[one] for one in order], numbers, labels, settings.size):
            scores = _scores(network, batch)
            loss = nn.functional.cross_entropy(
                scores.flatten(end_dim=1),
                batch.labels.flatten(),
                ignore_index=_IGNORED,
                label_smoothing=settings.smoothing,
            )
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            schedule.step()
        print(
            f"epoch {epoch + 1}: dev: {kind} F1 {accuracy(network, dev, numbers, labels):.3f}",
            file=sys.stderr,
            flush=True,
        )
    return network.eval(), known


@torch.no_grad()
def accuracy(
    network: Network, cases: Sequence[Case], numbers: dict[str, int], labels: Sequence[str]
) -> float:
    """F1 of the links found, the first label being that of none."""
    network.eval()
    nothing = 0
    right = given = noted = 0
    for batch in _batches(cases, numbers, labels, 64):
        answered = _scores(network, batch).argmax(dim=-1)
        known = batch.labels >= 0
        right += int(((answered == batch.labels) & (answered != nothing) & known).sum())
        given += int(((answered != nothing) & known).sum())
        noted += int(((batch.labels != nothing) & known).sum())
    return 2 * right / max(given + noted, 1)


def export_link(kind: str, network: Network, clues: Sequence[str], folder: Path) -> None:
    """Write what inference needs into `folder`; the padding's row stays behind."""
    arrays = {name: value.detach().numpy() for name, value in network.state_dict().items()}
    arrays["clues.weight"] = arrays["clues.weight"][: len(clues)]
    save_compact(folder / f"{kind}.npz", arrays)
    (folder / f"{kind}.clues.txt").write_text("\n".join(clues) + "\n", encoding="utf-8")


def _scores(network: Network, batch: Batch) -> Tensor:
    scored: Tensor = network(batch.spans, batch.heads, batch.words, batch.clues, batch.there)
    return scored


def _batches(
    cases: Sequence[Case], numbers: dict[str, int], labels: Sequence[str], size: int
) -> Iterator[Batch]:
    for start in range(0, len(cases), size):
        yield _batch(cases[start : start + size], numbers, labels)


def _batch(cases: Sequence[Case], numbers: dict[str, int], labels: Sequence[str]) -> Batch:
    width = max(len(case.labels) for case in cases)
    most = max(len(clues) for case in cases for clues in case.clues)
    spans, heads, words = (np.zeros((len(cases), width, HIDDEN), np.float32) for _ in range(3))
    clues = np.full((len(cases), width, most), len(numbers))
    there = np.zeros((len(cases), width), bool)
    right = np.full((len(cases), width), _IGNORED)
    for row, case in enumerate(cases):
        count = len(case.labels)
        spans[row, :count], heads[row, :count] = case.spans, case.heads
        words[row, :count] = case.word
        there[row, :count] = True
        for column, (label, shown) in enumerate(zip(case.labels, case.clues, strict=True)):
            known = [numbers[clue] for clue in shown if clue in numbers]
            clues[row, column, : len(known)] = known
            right[row, column] = _IGNORED if label is None else labels.index(label)
    return Batch(
        **{
            name: torch.from_numpy(array)
            for name, array in {
                "spans": spans,
                "heads": heads,
                "words": words,
                "clues": clues,
                "there": there,
                "labels": right,
            }.items()
        }
    )
