"""Pairs of parties, and texts in which one takes the other's place."""

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

TABLE = Path(__file__).with_name("parties.toml")


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Names of two sides, each the counterpart of the other's at the same place."""

    one: tuple[str, ...]
    other: tuple[str, ...]

    @property
    def exchange(self) -> dict[str, str]:
        """Each name to its counterpart."""
        return _paired(self.one, self.other) | _paired(self.other, self.one)

    def onto(self, neutral: "Pair", *, turned: bool) -> dict[str, str]:
        """Each name to that of a neutral pair; `turned` gives the sides the other way round."""
        first, second = (neutral.other, neutral.one) if turned else (neutral.one, neutral.other)
        return _paired(self.one, first) | _paired(self.other, second)


def _paired(names: Sequence[str], others: Sequence[str]) -> dict[str, str]:
    """Each name to the one at its place; "" is no name."""
    return {name: other for name, other in zip(names, others, strict=False) if name and other}


def load_pairs() -> tuple[tuple[Pair, ...], Pair]:
    """The pairs of the table, and the neutral one."""
    data = tomllib.loads(TABLE.read_text(encoding="utf-8"))
    pairs = tuple(Pair(one=tuple(row["one"]), other=tuple(row["other"])) for row in data["pair"])
    neutral = data["neutral"]
    return pairs, Pair(one=tuple(neutral["one"]), other=tuple(neutral["other"]))


def pair_of(text: str, pairs: Sequence[Pair]) -> Pair | None:
    """The pair of which both sides are named, the rarer of the two most often; None of none."""
    counted = [
        (min(_count(text, pair.one), _count(text, pair.other)), -index, pair)
        for index, pair in enumerate(pairs)
    ]
    best = max(counted, key=lambda row: row[:2])
    return best[2] if best[0] > 0 else None


def exchange(text: str, names: Mapping[str, str]) -> str:
    """The text with each name in its counterpart's place."""
    longest = sorted(names, key=len, reverse=True)
    pattern = re.compile(rf"\b({'|'.join(map(re.escape, longest))})\b")
    return pattern.sub(lambda match: names[match[1]], text)


def _count(text: str, names: Sequence[str]) -> int:
    return sum(len(re.findall(rf"\b{re.escape(name)}\b", text)) for name in names if name)
