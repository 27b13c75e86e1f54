"""Candidates and verdicts by hand."""

from dragoman.model.review import Candidate, EventSketch, Spot, Verdict
from dragoman.present.review.lot import lot_of


def sketch(number: int, **more: object) -> EventSketch:
    fields: dict[str, object] = {
        "id": f"ev_{number}",
        "type": "CONSULT",
        "status": "occurred",
        "factuality": "asserted",
        "background": False,
        "confidence": 0.8,
        "tier": "check",
        "reports": 1,
        "decided_by": "test",
        "level": None,
        "first": None,
        "last": None,
        "place": None,
        "actors": ("ac_1", "ac_2"),
        "mention": f"mn_{number}",
        "killed": 0.0,
        "disputed": False,
        "spot": Spot("rp_1", 10 * number, 10 * number + 5),
        **more,
    }
    return EventSketch(**fields)  # type: ignore[arg-type]


def candidate(
    id: str, *, kind: str = "event", band: int = 0, tier: str | None = "check"
) -> Candidate:
    return Candidate(
        id=id,
        kind=kind,
        tier=tier if kind == "event" else None,
        band=band,
        lot=lot_of(id),
        rows=(id,),
        events=(id,) if kind == "event" else (),
        spots=(),
    )


def verdict(
    item: str, says: str, *, by: str = "mk", kind: str = "event", number: int = 1
) -> Verdict:
    return Verdict(item=item, kind=kind, by=by, says=says, number=number)
