"""Which mentions were made one event wrongly, and which were not: with the reasons for it."""

from collections.abc import Callable, Iterator, Sequence
from itertools import combinations

from bench.quality.stories.match import Pair
from bench.quality.stories.telling import Standing
from dragoman.model.event import Event, Merge

# How likely the program finds it that two mentions (their ids) are one event, and why.
Compare = Callable[[str, str], tuple[float, str]]


def find_wrong_merges(standing: Standing) -> Iterator[str]:
    """Merges of mentions of two noted events; where none ties them directly, that they are one."""
    pairs = {pair.told.id: pair for pair in standing.pairs}
    for event in standing.record.events:
        inside = [pairs[mention] for mention in event.mentions if mention in pairs]
        told = list(_wrong_ties(event, pairs))
        yield from told
        if not told and len({pair.noted.event for pair in inside}) > 1:
            one, other = _two_events(inside)
            yield f"wrong merge: {_say(one)} with {_say(other)}, through other mentions"


def find_missed_merges(standing: Standing, compare: Compare) -> Iterator[str]:
    """For each two events of the record that hold one noted event, the likeliest pair."""
    by_noted: dict[str, dict[str, list[Pair]]] = {}
    for pair in standing.pairs:
        parts = by_noted.setdefault(pair.noted.event, {})
        parts.setdefault(standing.event_of[pair.told.id], []).append(pair)
    for parts in by_noted.values():
        for ones, others in combinations(parts.values(), 2):
            chance, why, one, other = _likeliest(ones, others, compare)
            yield f"missed merge: {_say(one)} with {_say(other)}: {chance:.2f}, {why}"


def _wrong_ties(event: Event, pairs: dict[str, Pair]) -> Iterator[str]:
    for merge in event.merges:
        if merge.mention in pairs and merge.into in pairs:
            one, other = pairs[merge.into], pairs[merge.mention]
            if one.noted.event != other.noted.event:
                yield f"wrong merge: {_say(one)} with {_say(other)}: {_reasons(merge)}"


def _two_events(pairs: Sequence[Pair]) -> tuple[Pair, Pair]:
    first = pairs[0]
    return first, next(pair for pair in pairs if pair.noted.event != first.noted.event)


def _likeliest(
    ones: Sequence[Pair], others: Sequence[Pair], compare: Compare
) -> tuple[float, str, Pair, Pair]:
    compared = [
        (*compare(one.told.id, other.told.id), one, other) for one in ones for other in others
    ]
    return max(compared, key=lambda row: row[0])


def _reasons(merge: Merge) -> str:
    return f"{merge.score:.2f}, {'; '.join(merge.reasons)}"


def _say(pair: Pair) -> str:
    words = pair.noted.words
    return f"{pair.noted.event} {words.report} {words.text!r}"
