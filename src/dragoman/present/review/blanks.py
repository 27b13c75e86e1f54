"""Blanks: sentences in which nothing was found, asked about so that what is missed is estimated."""

from collections.abc import Iterable, Mapping, Sequence

from dragoman.model.ids import make_id
from dragoman.model.review import Candidate, Spot
from dragoman.present.review.lot import lot_of

SHORTEST = 40  # characters; a shorter line is a heading, a credit or a name
WHY = "nothing was found in it"


def blank_id(spot: Spot) -> str:
    """Id of a sentence, the same as the one under which its judgements are attached."""
    return make_id("sn", spot.report, spot.start, spot.end)


def blank_candidates(
    sentences: Iterable[Spot], covered: Mapping[str, Sequence[tuple[int, int]]]
) -> list[Candidate]:
    """Sentences of some length that no row of the record rests on; `covered` by report."""
    found = []
    for spot in sentences:
        is_told = any(
            start < spot.end and spot.start < end for start, end in covered.get(spot.report, ())
        )
        if not is_told and spot.end - spot.start >= SHORTEST:
            found.append(_candidate(spot))
    return found


def _candidate(spot: Spot) -> Candidate:
    id = blank_id(spot)
    return Candidate(
        id=id,
        kind="sentence",
        tier=None,
        band=0,
        lot=lot_of(id),
        rows=(),
        events=(),
        spots=(spot,),
        why=(WHY,),
    )
