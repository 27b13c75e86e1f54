"""Rows that persons added: where they stand, and what is asked of them, who stand in no queue."""

from dragoman.model.review import NO_BAND, Candidate, Spot
from dragoman.store.lookup import load_claims, load_events, load_figures
from dragoman.store.review import load_added
from dragoman.store.rows import Connection

WHY = "added by {}"


def added_spots(con: Connection) -> dict[str, Spot]:
    """Where the rows of layer one stand that persons added, by their ids."""
    return {row: Spot(one.report, one.start, one.end) for one, row in load_added(con).items()}


def find_added(con: Connection, id: str) -> list[Candidate]:
    """The event, claim or figure with this id that a person added, as something to be asked."""
    for event in load_events(con, [id]):
        spots = added_spots(con)
        told = [mention for mention in event.mentions if mention in spots]
        return [_candidate("event", id, spots[told[0]], event.decided_by)] if told else []
    for claim in load_claims(con, [id]):
        spot = Spot(claim.report, claim.start, claim.end)
        return [_candidate("claim", id, spot, claim.decided_by)]
    for figure in load_figures(con, [id]):
        spot = Spot(figure.report, figure.start, figure.end)
        return [_candidate("figure", id, spot, figure.decided_by)]
    return []


def _candidate(kind: str, id: str, spot: Spot, decided_by: str | None) -> Candidate:
    return Candidate(
        id=id,
        kind=kind,
        tier=None,
        band=NO_BAND,
        lot=0,
        rows=(id,),
        events=(id,) if kind == "event" else (),
        spots=(spot,),
        why=(WHY.format((decided_by or "").partition(" ")[2] or "a person"),),
    )
