"""Ranking of claims and figures: how much doubt there is, how much hangs on each, and its band.

They have no confidence of their own, so that doubt comes from what was left open: nobody named as
the speaker, nothing known that it is about, a number that nobody's event counts.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from dragoman.model.review import Candidate, ClaimSketch, FigureSketch, Spot
from dragoman.present.review.lot import lot_of
from dragoman.present.review.ranking import MANY_DEAD, band_of

PLAIN_DOUBT = 0.35  # of a row of which nothing stands open; none is beyond doubt
OPEN_DOUBT = 0.6  # of one that is tied to no event, or came through others
UNSURE_DOUBT = 0.8  # of one whose speaker or number is not known
DISPUTED_DOUBT = 0.7
VAGUE = ("people", "things")  # measures that do not say what is counted
HEAVY = ("killed", "displaced", "crossed", "detained", "exchanged", "troops")
# Stances by which a speaker binds himself, or somebody else is burdened.
GRAVE = ("accuses", "denies", "rejects", "demands", "offers", "promises")
MANY = 1000.0


@dataclass(frozen=True, slots=True)
class Ground:
    """A reason to ask: what it adds to the weight, and the doubt that it raises."""

    why: str
    holds: bool
    weight: float = 0.0
    doubt: float = 0.0


def claim_candidates(sketches: Iterable[ClaimSketch]) -> list[Candidate]:
    """Claims that can be asked about."""
    return [_candidate("claim", one.id, one.spot, _of_claim(one)) for one in sketches]


def figure_candidates(sketches: Iterable[FigureSketch]) -> list[Candidate]:
    """Figures that can be asked about."""
    return [_candidate("figure", one.id, one.spot, _of_figure(one)) for one in sketches]


def _of_claim(one: ClaimSketch) -> tuple[Ground, ...]:
    return (
        Ground("a contradiction", one.disputed, 1.0, DISPUTED_DOUBT),
        Ground(f"somebody {one.stance}", one.stance in GRAVE, 0.5),
        Ground("no speaker is known", one.speaker is None, 0.0, UNSURE_DOUBT),
        Ground("it came through others", one.via > 0, 0.0, OPEN_DOUBT),
        Ground("nothing is known that it is about", not one.told, 0.0, OPEN_DOUBT),
    )


def _of_figure(one: FigureSketch) -> tuple[Ground, ...]:
    is_dead = one.measure == "killed" and one.amount > 0
    return (
        Ground("a contradiction", one.disputed, 1.0, DISPUTED_DOUBT),
        Ground("deaths", is_dead, 1.0),
        Ground("many deaths", is_dead and one.amount >= MANY_DEAD, 1.0),
        Ground("a number that weighs", one.measure in HEAVY and one.amount >= MANY, 0.5),
        Ground("the number cannot be read", not one.legible, 0.0, UNSURE_DOUBT),
        Ground("what is counted is not known", one.measure in VAGUE, 0.0, OPEN_DOUBT),
        Ground("it belongs to no event", not one.told, 0.0, OPEN_DOUBT),
    )


def _candidate(kind: str, id: str, spot: Spot, grounds: Iterable[Ground]) -> Candidate:
    holding = [ground for ground in grounds if ground.holds]
    doubt = max([PLAIN_DOUBT, *(ground.doubt for ground in holding)])
    return Candidate(
        id=id,
        kind=kind,
        tier=None,
        band=band_of(doubt * (1.0 + sum(ground.weight for ground in holding))),
        lot=lot_of(id),
        rows=(id,),
        events=(),
        spots=(spot,),
        why=tuple(ground.why for ground in holding),
    )
