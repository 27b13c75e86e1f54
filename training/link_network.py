"""A link as a network: each candidate beside the word, then all candidates together.

The encoder stands still: its states come from the shipped judge, as they are when it reads.
"""

import torch
from torch import Tensor, nn

from dragoman.extract.judging.linker import TURNS

HIDDEN = 384
INNER = 256
PAIRED = 192
TURNED = 128
CLUES_DROPPED = 0.1


class Network(nn.Module):
    """From the states of a word's candidates and their clues to the scores of each label."""

    def __init__(self, *, clues: int, labels: int) -> None:
        super().__init__()
        self.clues = nn.Embedding(clues + 1, INNER, padding_idx=clues)
        nn.init.normal_(self.clues.weight, 0, 0.05)
        with torch.no_grad():
            self.clues.weight[clues] = 0
        self.span, self.head, self.word = (nn.Linear(HIDDEN, INNER) for _ in range(3))
        self.of_head, self.of_word = (nn.Linear(HIDDEN, PAIRED) for _ in range(2))
        self.pair = nn.Linear(PAIRED, INNER)
        self.query, self.key, self.value = (nn.Linear(INNER, TURNED) for _ in range(3))
        self.seen = nn.Linear(TURNED, INNER)
        self.middle = nn.Linear(INNER, INNER)
        self.out = nn.Linear(INNER, labels)
        self.dropout = nn.Dropout(0.2)

    def forward(
        self, spans: Tensor, heads: Tensor, words: Tensor, clues: Tensor, there: Tensor
    ) -> Tensor:
        """Scores (asked, candidates, labels).

        `spans`, `heads` and `words` are (asked, candidates, HIDDEN), `clues` (asked,
        candidates, clues), the padding's number where there are fewer; `there` (asked,
        candidates) is false where a word has fewer candidates.
        """
        spans, heads, words = (self.dropout(one) for one in (spans, heads, words))
        known = self.clues(clues)
        if self.training:
            kept = torch.rand(clues.shape) > CLUES_DROPPED
            known = known * kept.unsqueeze(-1)
        paired = self.of_head(heads) * self.of_word(words)
        inner = self.span(spans) + self.head(heads) + self.word(words)
        inner = nn.functional.gelu(inner + self.pair(paired) + known.sum(dim=-2))
        query, key, value = (self._turns(one(inner)) for one in (self.query, self.key, self.value))
        scores = query @ key.transpose(-1, -2) / query.shape[-1] ** 0.5
        attention = scores.masked_fill(~there[:, None, None, :], -1e4).softmax(dim=-1)
        seen = (attention @ value).transpose(1, 2).flatten(start_dim=2)
        inner = inner + self.seen(self.dropout(seen))
        inner = inner + nn.functional.gelu(self.middle(self.dropout(inner)))
        scored: Tensor = self.out(self.dropout(inner))
        return scored

    def _turns(self, values: Tensor) -> Tensor:
        """(asked, turns, candidates, size of a turn)."""
        return values.unflatten(-1, (TURNS, -1)).transpose(1, 2)
