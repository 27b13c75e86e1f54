"""Positions: what an actor wants on an issue, made of its claims."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from dragoman.model.claim import Claim
from dragoman.model.diplomacy import Position
from dragoman.model.event import Event
from dragoman.model.ids import make_id
from dragoman.reconcile.issues import load_issues
from dragoman.reconcile.order import rank_of, unite_evidence

Key = tuple[str, str, str]  # actor, issue, stance


def find_positions(
    claims: Iterable[Claim], events: Iterable[Event], published: Mapping[str, str | None]
) -> list[Position]:
    """One position for each actor, issue and stance, sorted by id.

    `since` is the earliest published date that has it; another stance is another position,
    so that what an actor has left behind is still there.
    """
    issues = load_issues()
    by_id = {event.id: event for event in events}
    groups: dict[Key, list[Claim]] = defaultdict(list)
    names: dict[str, str] = {}
    claims = sorted(claims, key=lambda claim: rank_of(claim, published))
    said: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        said[claim.act or ""].append(claim)
    for claim in claims:
        answered = [one for key in _answered(claim, by_id) for one in said[key]]
        if claim.speaker and claim.speaker.actor:
            for issue in issues.of(claim, _about(claim, by_id), answered):
                key = (claim.speaker.actor, issue.casefold(), claim.stance)
                groups[key].append(claim)
                names.setdefault(issue.casefold(), issue)
    found = [_position(key, group, names[key[1]], published) for key, group in groups.items()]
    return sorted(found, key=lambda position: position.id)


def _answered(claim: Claim, events: Mapping[str, Event]) -> list[str]:
    """Ids of the events that its act answers: "turned it down" is of what was offered."""
    act = events.get(claim.act or "")
    links = act.links if act is not None else ()
    return [link.event for link in links if link.type == "responds_to"]


def _about(claim: Claim, events: Mapping[str, Event]) -> list[Event]:
    """What it speaks of, then what its act answers, then the act."""
    meant = (claim.about, *_answered(claim, events), claim.act)
    return [events[key] for key in meant if key and key in events]


def _position(
    key: Key, claims: list[Claim], issue: str, published: Mapping[str, str | None]
) -> Position:
    actor, _, stance = key
    first = claims[0]
    days = [day for day in (published[claim.report] for claim in claims) if day]
    return Position(
        id=make_id("po", *key),
        actor=actor,
        name=first.speaker.name if first.speaker else "",
        issue=issue,
        stance=stance,
        since=min(days, default=None),
        claims=tuple(sorted(claim.id for claim in claims)),
        evidence=unite_evidence(claim.evidence for claim in claims),
    )
