"""Which mentions of the program and of the notes are one: one to one in each report, best first.

Two are one where their trigger words overlap; else where they lie in one sentence, are of one type
and nothing else claims either.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from bench.quality.spans import overlap, paired
from bench.quality.stories.story import NotedMention
from dragoman.model.event import EventMention

Row = TypeVar("Row")
Types = Mapping[str, tuple[str, ...]]  # those that are right, by noted event


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """A noted mention and the program's; `is_typed` where its type is right too."""

    noted: NotedMention
    told: EventMention
    is_typed: bool


def match_report(
    noted: Sequence[NotedMention], told: Sequence[EventMention], types: Types
) -> list[Pair]:
    """Pairs of one report."""

    def by_words(one: NotedMention, other: EventMention) -> float:
        share = overlap(one.words.span, (other.start, other.end))
        return share + _is_typed(one, other, types) if share > 0 else 0.0

    def by_sentence(one: NotedMention, other: EventMention) -> float:
        if not _is_typed(one, other, types) or not _is_one_sentence(one, other):
            return 0.0
        return 1 / (1 + abs(one.words.span[0] - other.start))

    touching = paired(noted, told, by_words)
    used = {id(one) for pair in touching for one in pair}
    beside = paired(_unused(noted, used), _unused(told, used), by_sentence)
    return [
        Pair(noted=one, told=other, is_typed=_is_typed(one, other, types))
        for one, other in (*touching, *beside)
    ]


def _unused(rows: Sequence[Row], used: set[int]) -> list[Row]:
    return [row for row in rows if id(row) not in used]


def _is_typed(one: NotedMention, other: EventMention, types: Types) -> bool:
    return other.type in types[one.event]


def _is_one_sentence(one: NotedMention, other: EventMention) -> bool:
    at = one.words.span[0]
    return any(start <= at < end for start, end in _sentences(other))


def _sentences(told: EventMention) -> Iterator[tuple[int, int]]:
    """Of its evidence what holds the trigger."""
    for piece in told.evidence:
        if piece.start <= told.start < piece.end:
            yield piece.start, piece.end
