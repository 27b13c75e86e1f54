"""Surroundings: what stands around the words of a judgement, by which they are found elsewhere.

A quote alone is a few letters ("said", "met"), which stand in every report.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace

from dragoman.model.judgement import Anchor, Judgement

SIDE = 32  # characters before, and as many behind


@dataclass(frozen=True, slots=True)
class Around:
    """What stands before the words of an anchor, and behind them."""

    before: str
    after: str

    def find(self, quote: str, text: str) -> int:
        """Where the words begin in a text, with all of this around them; -1 where they do not.

        >>> Around("He ", " her").find("met", "It rained. He met her.")
        14
        """
        at = text.find(f"{self.before}{quote}{self.after}")
        return at + len(self.before) if at >= 0 else -1


def with_around(judgement: Judgement, texts: Mapping[str, str]) -> Judgement:
    """The judgement with what stands around its words in these texts; without where one is none."""
    if any(anchor.report not in texts for anchor in judgement.anchors):
        return replace(judgement, around=None)
    sides = [_sides(anchor, texts[anchor.report]) for anchor in judgement.anchors]
    return replace(judgement, around=json.dumps(sides, ensure_ascii=False))


def read_around(judgement: Judgement) -> tuple[Around | None, ...]:
    """What stood around the words of each of its anchors; None where nobody kept it."""
    try:
        kept = json.loads(judgement.around or "[]")
        found = [Around(str(before), str(after)) for before, after in kept]
    except (TypeError, ValueError):
        found = []
    if len(found) != len(judgement.anchors):
        return tuple(None for _ in judgement.anchors)
    return tuple(found)


def _sides(anchor: Anchor, text: str) -> tuple[str, str]:
    before = text[max(0, anchor.start - SIDE) : anchor.start]
    return before, text[anchor.end : anchor.end + SIDE]
