"""Positions: what an actor wants on an issue, made of its claims."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from dragoman.model.claim import Claim
from dragoman.model.diplomacy import Position
from dragoman.model.ids import make_id
from dragoman.reconcile.issues import load_issues
from dragoman.reconcile.order import rank_of, unite_evidence

Key = tuple[str, str, str]  # actor, issue, stance


def find_positions(claims: Iterable[Claim], published: Mapping[str, str | None]) -> list[Position]:
    """One position for each actor, issue and stance, sorted by id.

    `since` is the earliest published date that has it; another stance is another position,
    so that what an actor has left behind is still there.
    """
    issues = load_issues()
    groups: dict[Key, list[Claim]] = defaultdict(list)
    names: dict[str, str] = {}
    for claim in sorted(claims, key=lambda claim: rank_of(claim, published)):
        if claim.speaker and claim.speaker.actor:
            for issue in issues.of(claim):
                key = (claim.speaker.actor, issue.casefold(), claim.stance)
                groups[key].append(claim)
                names.setdefault(issue.casefold(), issue)
    found = [_position(key, group, names[key[1]], published) for key, group in groups.items()]
    return sorted(found, key=lambda position: position.id)


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
