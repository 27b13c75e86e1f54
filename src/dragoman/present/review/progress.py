"""Progress: how much of what can be asked has been judged, in all and by whom."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dragoman.model.review import ITEM_KINDS, TOLD_KINDS, Asked, Candidate, Verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class Done:
    """Of one kind: judged by anybody, of how many that there are."""

    kind: str
    judged: int
    of: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """How far the review is; `by` gives each person's count, `waiting` what is not yet settled."""

    kinds: tuple[Done, ...]
    by: tuple[tuple[str, int], ...]
    waiting: int


def count_asked(candidates: Iterable[Candidate]) -> Asked:
    """How much there is to ask about, of all candidates."""
    places = {one.id: one.stratum for one in candidates}
    return Asked(
        kinds=Counter(kind for kind, _, _ in places.values()),
        strata=Counter(place for place in places.values() if place[0] in TOLD_KINDS),
        places=places,
    )


def find_progress(asked: Asked, verdicts: Sequence[Verdict], *, waiting: int = 0) -> Progress:
    """Progress of a review; what was rejected still counts as one that there was."""
    kinds = []
    for kind in ITEM_KINDS:
        judged = {one.item for one in verdicts if one.kind == kind}
        gone = judged - set(asked.places)
        there = asked.kinds.get(kind, 0) + len(gone)
        kinds.append(Done(kind=kind, judged=len(judged), of=there))
    counts = Counter(one.by for one in verdicts if one.kind in ITEM_KINDS)
    return Progress(kinds=tuple(kinds), by=tuple(sorted(counts.items())), waiting=waiting)
