"""Texts with their questions as tensors."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import torch
from tokenizers import Tokenizer
from torch import Tensor

from corpus.item import Span
from dragoman.extract.judging.labels import HEADS
from training.examples import Text

MOST_TOKENS = 160
_IGNORED = -100


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch:
    """Token ids (texts, tokens), and the questions with the row of their text."""

    ids: Tensor
    attended: Tensor
    row: Tensor
    source: Tensor
    target: Tensor
    trigger: Tensor
    hint: Tensor  # where the trigger stands, also for questions that leave it open
    labels: dict[str, Tensor]
    weight: Tensor


def batches(
    texts: Sequence[Text], tokenizer: Tokenizer, *, size: int, chance: random.Random | None
) -> Iterator[Batch]:
    """Batches of texts of like length; shuffled where `chance` is given."""
    encoded = [(text, tokenizer.encode(text.text)) for text in texts if text.examples]
    encoded.sort(key=lambda pair: len(pair[1].ids) + (chance.random() * 6 if chance else 0))
    groups = [encoded[start : start + size] for start in range(0, len(encoded), size)]
    if chance is not None:
        chance.shuffle(groups)
    for group in groups:
        yield _batch(group)


def _batch(group: Sequence[tuple[Text, object]]) -> Batch:
    width = min(MOST_TOKENS, max(len(encoding.ids) for _, encoding in group))
    rows, masks, questions = [], [], []
    for row, (text, encoding) in enumerate(group):
        ids = encoding.ids[:width]
        rows.append(ids + [0] * (width - len(ids)))
        masks.append([1.0] * len(ids) + [0.0] * (width - len(ids)))
        questions += [(row, encoding.offsets[:width], example) for example in text.examples]
    return Batch(
        ids=torch.tensor(rows),
        attended=torch.tensor(masks),
        row=torch.tensor([row for row, _, _ in questions]),
        source=_masks([(o, e.source) for _, o, e in questions], width),
        target=_masks([(o, e.target) for _, o, e in questions], width),
        trigger=_masks([(o, e.trigger) for _, o, e in questions], width),
        hint=_masks([(o, e.hint or e.trigger) for _, o, e in questions], width),
        labels={
            name: torch.tensor(
                [
                    labels.index(e.answers[name]) if name in e.answers else _IGNORED
                    for _, _, e in questions
                ]
            )
            for name, labels in HEADS.items()
        },
        weight=torch.tensor([e.weight for _, _, e in questions]),
    )


def _masks(spans: Sequence[tuple[Sequence[Span], Span | None]], width: int) -> Tensor:
    masks = torch.zeros(len(spans), width)
    for index, (offsets, span) in enumerate(spans):
        if span is None:
            continue
        for token, (start, end) in enumerate(offsets):
            if start < span[1] and span[0] < end:
                masks[index, token] = 1.0
    return masks
