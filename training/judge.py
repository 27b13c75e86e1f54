"""Trains the judge on the corpus: `python -m training judge`.

The encoder is all-MiniLM-L6-v2 (Apache 2.0), fine-tuned with the heads of `network.py` by
AdamW, a linear warm-up and decay, the encoder's rate a tenth of the heads'. Lower layers learn
more slowly, so that they keep what they know of words that the corpus has not.
"""

import random
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass

import torch
from tokenizers import Tokenizer
from torch import Tensor, nn
from transformers import AutoModel, PreTrainedModel

from dragoman.extract.judging.labels import HEADS
from training.batches import Batch, batches
from training.examples import Text
from training.network import Heads

LOSS = {
    "type": 1.0,
    "root": 1.0,
    "mode": 0.4,
    "status": 0.5,
    "factuality": 0.4,
    "background": 0.2,
    "role": 1.0,
}
SMOOTHING = 0.05
ATTENTION = 0.15


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """How to train."""

    epochs: int = 4
    size: int = 16  # texts a batch
    encoder_rate: float = 6e-5
    heads_rate: float = 8e-4
    decay: float = 0.9  # rate of a layer over that of the layer above
    seed: int = 7


def train(
    texts: Sequence[Text],
    dev: Sequence[Text],
    *,
    weights: str,
    tokenizer: Tokenizer,
    settings: Settings,
) -> tuple[PreTrainedModel, Heads]:
    """The trained encoder and heads; prints the loss and the accuracy on `dev` after each epoch."""
    torch.manual_seed(settings.seed)
    chance = random.Random(settings.seed)
    encoder = AutoModel.from_pretrained(weights)
    heads = Heads()
    optimizer = torch.optim.AdamW(_groups(encoder, heads, settings), weight_decay=0.01)
    steps = settings.epochs * (len(texts) // settings.size + 1)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer,
        lambda step: min(step / (0.1 * steps + 1), max(0.0, (steps - step) / (0.9 * steps))),
    )
    for epoch in range(settings.epochs):
        encoder.train(), heads.train()
        started, total, count = time.perf_counter(), 0.0, 0
        for batch in batches(texts, tokenizer, size=settings.size, chance=chance):
            optimizer.zero_grad()
            loss = _loss(encoder, heads, batch)
            loss.backward()
            nn.utils.clip_grad_norm_([*encoder.parameters(), *heads.parameters()], 1.0)
            optimizer.step()
            schedule.step()
            total, count = total + loss.item(), count + 1
        took = time.perf_counter() - started
        scores = accuracy(encoder, heads, dev, tokenizer)
        said = ", ".join(f"{name} {value:.3f}" for name, value in scores.items())
        print(
            f"epoch {epoch + 1}: loss {total / count:.3f}, {took:.0f} s; dev: {said}",
            file=sys.stderr,
            flush=True,
        )
    return encoder.eval(), heads.eval()


def _groups(encoder: PreTrainedModel, heads: Heads, settings: Settings) -> list[dict[str, object]]:
    layers = encoder.encoder.layer
    groups: list[dict[str, object]] = [
        {"params": heads.parameters(), "lr": settings.heads_rate},
        {
            "params": encoder.embeddings.parameters(),
            "lr": settings.encoder_rate * settings.decay ** len(layers),
        },
    ]
    return groups + [
        {
            "params": layer.parameters(),
            "lr": settings.encoder_rate * settings.decay ** (len(layers) - 1 - depth),
        }
        for depth, layer in enumerate(layers)
    ]


def _answer(
    encoder: PreTrainedModel, heads: Heads, batch: Batch
) -> tuple[dict[str, Tensor], Tensor]:
    states = encoder(input_ids=batch.ids, attention_mask=batch.attended).last_hidden_state
    answered: tuple[dict[str, Tensor], Tensor] = heads(
        states[batch.row], batch.attended[batch.row], batch.source, batch.target, batch.trigger
    )
    return answered


def _loss(encoder: PreTrainedModel, heads: Heads, batch: Batch) -> Tensor:
    scores, attention = _answer(encoder, heads, batch)
    total = torch.zeros(())
    for name, scale in LOSS.items():
        labels = batch.labels[name]
        if (labels >= 0).any():
            losses = nn.functional.cross_entropy(
                scores[name],
                labels,
                ignore_index=-100,
                reduction="none",
                label_smoothing=SMOOTHING,
            )
            asked = (labels >= 0).float() * batch.weight
            total = total + scale * (losses * asked).sum() / asked.sum()
    hinted = (batch.hint.sum(dim=-1) > 0) & (
        batch.labels["type"] != HEADS["type"].index("no event")
    )
    on_trigger = (attention * batch.hint).sum(dim=-1).clamp(min=1e-6)
    return total + ATTENTION * -(on_trigger.log()[hinted]).mean().nan_to_num()


@torch.no_grad()
def accuracy(
    encoder: PreTrainedModel, heads: Heads, texts: Sequence[Text], tokenizer: Tokenizer
) -> dict[str, float]:
    """The share of right answers of each head."""
    encoder.eval(), heads.eval()
    right = dict.fromkeys(HEADS, 0)
    asked = dict.fromkeys(HEADS, 0)
    for batch in batches(texts, tokenizer, size=32, chance=None):
        scores, _ = _answer(encoder, heads, batch)
        for name in HEADS:
            labels = batch.labels[name]
            known = labels >= 0
            right[name] += int((scores[name].argmax(dim=-1) == labels)[known].sum())
            asked[name] += int(known.sum())
    return {name: right[name] / max(asked[name], 1) for name in HEADS}
