"""A text with marked stretches, which may nest and overlap, cut into pieces that do not."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """A stretch of a text; `ref` names what it shows."""

    start: int
    end: int
    kind: str
    ref: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """Characters that lie in the same stretches: their kinds and refs, and the refs begun here.

    Refs stand from the shortest stretch to the longest: the closest says most.
    """

    text: str
    kinds: tuple[str, ...]
    refs: tuple[str, ...]
    begins: tuple[str, ...]


def cut_marked(
    text: str, stretches: Iterable[Stretch], *, first: int = 0, last: int | None = None
) -> tuple[Piece, ...]:
    """The text from `first` to `last` in pieces; joined they are that text.

    >>> pieces = cut_marked("He met her", [Stretch(start=3, end=6, kind="event", ref="e1")])
    >>> [(piece.text, piece.begins) for piece in pieces]
    [('He ', ()), ('met', ('e1',)), (' her', ())]
    """
    end = len(text) if last is None else min(last, len(text))
    kept = [one for one in (_clip(one, first, end) for one in stretches) if one.start < one.end]
    edges = sorted({first, end, *(edge for one in kept for edge in (one.start, one.end))})
    opening: dict[int, list[Stretch]] = defaultdict(list)
    for one in kept:
        opening[one.start].append(one)
    pieces, active = [], list[Stretch]()
    for left, right in pairwise(edges):
        active = [*(one for one in active if one.end > left), *opening[left]]
        pieces.append(_piece(text[left:right], active, opening[left]))
    return tuple(pieces)


def _clip(stretch: Stretch, first: int, last: int) -> Stretch:
    start, end = max(stretch.start, first), min(stretch.end, last)
    return Stretch(start=start, end=end, kind=stretch.kind, ref=stretch.ref)


def _piece(text: str, active: Iterable[Stretch], begun: Iterable[Stretch]) -> Piece:
    return Piece(
        text=text,
        kinds=tuple(sorted({one.kind for one in active})),
        refs=_refs(active),
        begins=_refs(begun),
    )


def _refs(stretches: Iterable[Stretch]) -> tuple[str, ...]:
    by_length = sorted(stretches, key=lambda one: (one.end - one.start, one.ref))
    return tuple(dict.fromkeys(one.ref for one in by_length))
