"""The judge as a network: an encoder, one pass a text, and heads that read spans of that pass.

A question is a source, a target and a trigger, each a span of tokens or open. The spans are mean
pooled; an open source or target is a learned vector, an open trigger is found by attention that
source and target steer. So all questions to one text share the encoder, which costs nearly
everything.
"""

import torch
from torch import Tensor, nn

from dragoman.extract.judging.labels import HEADS

HIDDEN = 384
INNER = 320


class Heads(nn.Module):
    """From the token states of a text and the masks of a question to the scores of each head."""

    def __init__(self) -> None:
        super().__init__()
        self.no_source = nn.Parameter(torch.zeros(HIDDEN))
        self.no_target = nn.Parameter(torch.zeros(HIDDEN))
        self.steer = nn.Linear(2 * HIDDEN, HIDDEN)
        self.inner = nn.Linear(5 * HIDDEN, INNER)
        self.out = nn.ModuleDict(
            {f"out_{name}": nn.Linear(INNER, len(labels)) for name, labels in HEADS.items()}
        )
        self.dropout = nn.Dropout(0.15)

    def forward(
        self, states: Tensor, attended: Tensor, source: Tensor, target: Tensor, trigger: Tensor
    ) -> tuple[dict[str, Tensor], Tensor]:
        """Scores of each head, and the attention that looks for the trigger.

        `states` is (questions, tokens, HIDDEN); the masks are (questions, tokens), of 0 and 1, all
        0 where open.
        """
        of_source = _pooled(states, source, self.no_source)
        of_target = _pooled(states, target, self.no_target)
        query = self.steer(torch.cat([of_source, of_target], dim=-1))
        scores = torch.einsum("qh,qth->qt", query, states) / HIDDEN**0.5
        attention = scores.masked_fill(attended == 0, -1e4).softmax(dim=-1)
        found = torch.einsum("qt,qth->qh", attention, states)
        given = trigger.sum(dim=-1, keepdim=True) > 0
        of_trigger = torch.where(given, _pooled(states, trigger, self.no_source), found)
        whole = _pooled(states, attended, self.no_source)
        is_given = given.to(states.dtype)
        joined = torch.cat(
            [of_source, of_target, of_trigger * is_given, of_trigger * (1 - is_given), whole],
            dim=-1,
        )
        inner = self.dropout(nn.functional.gelu(self.inner(self.dropout(joined))))
        return {name: self.out[f"out_{name}"](inner) for name in HEADS}, attention


def _pooled(states: Tensor, mask: Tensor, otherwise: Tensor) -> Tensor:
    count = mask.sum(dim=-1, keepdim=True)
    mean = torch.einsum("qt,qth->qh", mask, states) / count.clamp(min=1)
    return torch.where(count > 0, mean, otherwise)
