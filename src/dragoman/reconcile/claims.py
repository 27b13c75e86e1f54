"""Claims of the record: speakers as its actors, said once where a report says them twice."""

from collections.abc import Hashable, Iterable, Mapping
from dataclasses import replace

from dragoman.model.claim import Claim, Speaker
from dragoman.model.mending import load_mending
from dragoman.reconcile.cast import Cast
from dragoman.reconcile.order import rank_of, unite_evidence
from dragoman.reconcile.references import References


def unite_claims(
    claims: Iterable[Claim], *, cast: Cast, published: Mapping[str, str | None]
) -> tuple[list[Claim], dict[str, str]]:
    """Claims with the record's speakers, and which kept claim stands for each."""
    kept: dict[Hashable, Claim] = {}
    stands: dict[str, str] = {}
    for claim in sorted(claims, key=lambda claim: rank_of(claim, published)):
        named = replace(
            claim,
            speaker=_speaker(claim, cast),
            via=tuple(cast.speaker(speaker, claim.report) for speaker in claim.via),
            addressee=cast.speaker(claim.addressee, claim.report) if claim.addressee else None,
        )
        key = _sameness(named)
        first = kept.setdefault(key, named)
        evidence = unite_evidence((first.evidence, named.evidence))
        kept[key] = replace(first, evidence=evidence)
        stands[claim.id] = first.id
    return sorted(kept.values(), key=lambda claim: claim.id), stands


def _speaker(claim: Claim, cast: Cast) -> Speaker | None:
    """Who speaks; the label of a correction is nobody, nor is the report that it speaks of."""
    if claim.speaker is None or load_mending().is_own_report(claim.speaker.name):
        return None
    return cast.speaker(claim.speaker, claim.report)


def refer_claims(claims: Iterable[Claim], references: References) -> list[Claim]:
    """Claims whose `act` and `about` name events and figures of the record."""
    return [
        replace(claim, act=references.event(claim.act), about=references.subject(claim.about))
        for claim in claims
    ]


def _sameness(claim: Claim) -> Hashable:
    """What two claims of one report must share to be one."""
    speaker = (claim.speaker.actor or claim.speaker.name) if claim.speaker else None
    content = " ".join(claim.content.split()).casefold()
    if not content:
        return claim.id
    return (claim.report, speaker, claim.stance, content, claim.act, claim.about, claim.issue)
