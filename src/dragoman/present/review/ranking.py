"""Ranking: of each event how much doubt there is, how much hangs on it, and so its band.

Bands have fixed edges, and what is in one band is asked in the order drawn by lot. What has been
judged of a band is thus a sample of it, and precision can be estimated from it.
"""

from collections.abc import Iterable

from dragoman.model.event import AHEAD
from dragoman.model.review import Candidate, EventSketch
from dragoman.present.review.lot import lot_of

# Edges of doubt times weight: with the weights below, a line of confidence 0.6 about a meeting of
# leaders stands in the first band, a sure one about a statement in the last.
EDGES = (2.4, 1.6, 1.0, 0.6, 0.3)
DISPUTED_DOUBT = 0.7  # two accounts of it cannot both be right, however surely each was read
CONTESTED_DOUBT = 0.5
LEAST_DOUBT = 0.05  # nothing is beyond doubt, or what is most sure would never be looked at
MANY_REPORTS = 3
MANY_DEAD = 10
# What an analyst would lose most by: added to one.
WEIGHTS = {
    "deaths": 1.0,
    "many deaths": 1.0,
    "an agreement": 1.0,
    "a meeting of leaders": 1.0,
    "still to come": 0.5,
    "a contradiction": 1.0,
    "many reports": 0.5,
    "shown as sure": 0.5,
}
BACKGROUND = 0.5  # of the weight is left of what is told as history


def event_candidates(sketches: Iterable[EventSketch]) -> list[Candidate]:
    """Events that can be asked about; what a person added is known to be there."""
    return [_candidate(sketch) for sketch in sketches if sketch.spot is not None]


def _candidate(sketch: EventSketch) -> Candidate:
    return Candidate(
        id=sketch.id,
        kind="event",
        tier=sketch.tier,
        band=band_of(doubt_of(sketch) * weight_of(sketch)),
        lot=lot_of(sketch.id),
        rows=(sketch.mention,),
        events=(sketch.id,),
        spots=(sketch.spot,) if sketch.spot else (),
        why=reasons_of(sketch),
    )


def doubt_of(sketch: EventSketch) -> float:
    """From 0 to 1: the confidence is that of being right, and most is learnt where it is half."""
    doubt = 1.0 - abs(2.0 * sketch.confidence - 1.0)
    if sketch.disputed:
        doubt = max(doubt, DISPUTED_DOUBT)
    elif sketch.factuality == "contested":
        doubt = max(doubt, CONTESTED_DOUBT)
    return max(doubt, LEAST_DOUBT)


def weight_of(sketch: EventSketch) -> float:
    """How much hangs on it: one, and more for each reason."""
    weight = 1.0 + sum(WEIGHTS[reason] for reason in reasons_of(sketch))
    return weight * BACKGROUND if sketch.background else weight


def reasons_of(sketch: EventSketch) -> tuple[str, ...]:
    """Why it matters, in words."""
    told = {
        "deaths": sketch.killed > 0,
        "many deaths": sketch.killed >= MANY_DEAD,
        "an agreement": sketch.type == "AGREE",
        "a meeting of leaders": sketch.level == "leaders",
        "still to come": sketch.status in AHEAD,
        "a contradiction": sketch.disputed or sketch.factuality == "contested",
        "many reports": sketch.reports >= MANY_REPORTS,
        "shown as sure": sketch.tier == "publish",
    }
    return tuple(reason for reason, holds in told.items() if holds)


def band_of(priority: float) -> int:
    """The band of a priority, the first being 0.

    >>> band_of(3.0), band_of(0.0)
    (0, 5)
    """
    return next((band for band, edge in enumerate(EDGES) if priority >= edge), len(EDGES))
