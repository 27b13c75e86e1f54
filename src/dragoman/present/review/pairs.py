"""Pairs: two accounts of which a person is asked whether they are one event.

Those that the record joined though little spoke for it, and those that it left apart though they
look alike. The second are found among the events themselves: of one type and of days that meet,
with half or more of those who take part in common, and places that do not differ.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from itertools import combinations

from dragoman.model.ids import make_id
from dragoman.model.review import Candidate, EventSketch, MergeSketch, Spot
from dragoman.present.review.lot import lot_of

# Joined by a chance below this: the pair alone would as likely be two. Clusters join from a mean of
# 0.22 on, so that what lies between was carried by the others.
DOUBTFUL_SCORE = 0.5
LEAST_SHARED = 0.5  # of all who take part in either
MOST_AT_ONCE = 40  # events of one type, day and actor; more are daily shelling, and not one
DAYS_APART = 1
JOINED, APART = "joined though little speaks for it", "left apart though much is alike"


def pair_candidates(
    sketches: Sequence[EventSketch], merges: Iterable[MergeSketch], spots: Mapping[str, Spot]
) -> list[Candidate]:
    """Pairs to ask about, each once; `spots` are those of the mentions that were joined."""
    joined = [_joined(merge, spots) for merge in merges if merge.score < DOUBTFUL_SCORE]
    found = [*filter(None, joined), *_apart(sketches)]
    return sorted({pair.id: pair for pair in found}.values(), key=lambda pair: pair.id)


def is_doubtful(merge: MergeSketch) -> bool:
    """Whether a person should look at the joining."""
    return merge.score < DOUBTFUL_SCORE


def pair_id(one: str, other: str) -> str:
    """Id of a pair of mentions, in whatever order.

    >>> pair_id("mn_1", "mn_2") == pair_id("mn_2", "mn_1")
    True
    """
    return make_id("pr", *sorted((one, other)))


def _joined(merge: MergeSketch, spots: Mapping[str, Spot]) -> Candidate | None:
    rows = (merge.into, merge.mention)
    if any(row not in spots for row in rows):
        return None
    # The likelier it is one event, the later it is asked about.
    band = 0 if merge.score < DOUBTFUL_SCORE / 2 else 1
    return _pair(rows, (merge.event,), [spots[row] for row in rows], band=band, why=JOINED)


def _apart(sketches: Sequence[EventSketch]) -> Iterator[Candidate]:
    by_id = {sketch.id: sketch for sketch in sketches if sketch.spot and sketch.actors}
    blocks: dict[tuple[str | None, str, str], list[str]] = defaultdict(list)
    for sketch in by_id.values():
        for day in _days(sketch):
            for actor in set(sketch.actors):
                blocks[sketch.type, day, actor].append(sketch.id)
    seen = set()
    for block in blocks.values():
        for pair in combinations(block, 2) if len(block) <= MOST_AT_ONCE else ():
            if pair not in seen and _look_alike(by_id[pair[0]], by_id[pair[1]]):
                seen.add(pair)
                yield _apart_pair(by_id[pair[0]], by_id[pair[1]])


def _apart_pair(one: EventSketch, other: EventSketch) -> Candidate:
    spots = [spot for spot in (one.spot, other.spot) if spot]
    band = 0 if set(one.actors) == set(other.actors) else 1
    rows, events = (one.mention, other.mention), (one.id, other.id)
    return _pair(rows, events, spots, band=band, why=APART)


def _pair(
    rows: tuple[str, ...], events: tuple[str, ...], spots: Sequence[Spot], *, band: int, why: str
) -> Candidate:
    id = pair_id(*rows)
    return Candidate(
        id=id,
        kind="pair",
        tier=None,
        band=band,
        lot=lot_of(id),
        rows=rows,
        events=events,
        spots=tuple(spots),
        why=(why,),
    )


def _days(sketch: EventSketch) -> list[str]:
    """Its one day and those beside it; a longer span says too little to be compared by."""
    if sketch.first is None or sketch.first[:10] != (sketch.last or "")[:10]:
        return []
    try:
        day = date.fromisoformat(sketch.first[:10])
        return [(day + timedelta(step)).isoformat() for step in range(DAYS_APART + 1)]
    except (ValueError, OverflowError):
        return []


def _look_alike(one: EventSketch, other: EventSketch) -> bool:
    mine, theirs = set(one.actors), set(other.actors)
    share = len(mine & theirs) / len(mine | theirs)
    is_elsewhere = one.place and other.place and one.place != other.place
    return share >= LEAST_SHARED and not is_elsewhere
