"""Events of an archive: one of each happening, with all its mentions, as merging makes them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from random import Random

from bench.speed.conflicts import Conflict, Happening
from dragoman.model.actor import Participant
from dragoman.model.claim import Claim
from dragoman.model.codebook import load_codebook
from dragoman.model.event import Event, EventMention, Meeting, Merge, Support, TrailStep
from dragoman.model.figure import Figure
from dragoman.model.ids import make_id
from dragoman.model.report import Report
from dragoman.model.when import When

STATUS_WEIGHTS = {"occurred": 80, "planned": 8, "ongoing": 4, "cancelled": 3, "offered": 5}
FACTUALITY_WEIGHTS = {"asserted": 60, "claimed": 30, "contested": 5, "denied": 5}
ON_TRACK = 0.4
BACKGROUND = 0.08
AHEAD_DAYS = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """One report's mention of a happening, with the claims and figures that stand on it."""

    report: Report
    mention: EventMention
    claims: tuple[Claim, ...]
    figures: tuple[Figure, ...]


def make_event(
    happening: Happening, accounts: Sequence[Account], *, tracks: Sequence[str], random: Random
) -> Event:
    """The event of a happening from the reports that tell of it, in the order of publication."""
    founding = accounts[0].mention
    status = _pick(STATUS_WEIGHTS, random) if founding.type in ("CONSULT", "AID") else "occurred"
    kind = load_codebook().type_of(founding.type, founding.mode)
    outlets = tuple(dict.fromkeys(one.report.outlet or "" for one in accounts))
    confidence = max(one.mention.confidence for one in accounts)
    return Event(
        id=make_id("ev", founding.id),
        type=founding.type,
        mode=founding.mode,
        contexts=(),
        quad=kind.quad if kind else None,
        score=kind.score if kind else None,
        cameo=kind.cameo if kind else None,
        status=status,
        factuality=_pick(FACTUALITY_WEIGHTS, random),
        background=random.random() < BACKGROUND,
        trail=tuple(_step(one, status) for one in accounts[:3]),
        when=_when(happening.day, accounts, status, random),
        place=next((one.mention.place for one in accounts if one.mention.place), None),
        participants=_participants(happening.conflict, accounts, random),
        meeting=_meeting(founding, tracks, random),
        links=(),
        figures=tuple(sorted(figure.id for one in accounts for figure in one.figures)),
        claims=tuple(sorted(claim.id for one in accounts for claim in one.claims)),
        confidence=confidence,
        tier="publish" if confidence >= 0.7 else "check",
        decided_by="world",
        trigger=founding.trigger,
        reports=len(accounts),
        independent=len(outlets),
        mentions=tuple(one.mention.id for one in accounts),
        merges=tuple(_merge(one, founding) for one in accounts[1:]),
        evidence=tuple(item for one in accounts for item in one.mention.evidence),
        support=Support(
            outlets=outlets,
            sides=(),
            denied_by=(),
            distance="outlet",
            statement=f"{len(outlets)} independent outlets; denied by none",
        ),
    )


def _pick(weights: dict[str, int], random: Random) -> str:
    return random.choices(list(weights), weights=list(weights.values()))[0]


def _step(account: Account, status: str) -> TrailStep:
    step = "held" if status in ("occurred", "ongoing") else "announced"
    published = account.report.published
    return TrailStep(step=step, status=status, report=account.report.id, published=published)


def _when(day: date, accounts: Sequence[Account], status: str, random: Random) -> When:
    if status in ("planned", "offered"):
        ahead = (day + timedelta(days=random.randrange(1, AHEAD_DAYS))).isoformat()
        return When(start=ahead, end=ahead, precision="day", basis="explicit", text="next")
    told = [one.mention.when for one in accounts]
    return next((when for when in told if when.start), told[0])


def _participants(
    conflict: Conflict, accounts: Sequence[Account], random: Random
) -> tuple[Participant, ...]:
    """Those of the fullest account, by actor id, and now and then a mediator."""
    fullest = max((one.mention.participants for one in accounts), key=len)
    found = [replace(one, actor=make_id("ac", one.actor)) for one in fullest]
    if accounts[0].mention.type == "CONSULT" and random.random() < ON_TRACK:
        found.append(mediator_of(conflict))
    return tuple(found)


def mediator_of(conflict: Conflict) -> Participant:
    """The organisation that mediates in a conflict."""
    number = conflict.number % 7
    key = f"org:mediators-{number}"
    return Participant(
        role="mediator", actor=make_id("ac", key), name=f"Mediators {number}", country="IGO"
    )


def _meeting(founding: EventMention, tracks: Sequence[str], random: Random) -> Meeting | None:
    if founding.meeting is None:
        return None
    track = random.choice(tracks) if random.random() < ON_TRACK else None
    return replace(founding.meeting, level="ministers", track=track)


def _merge(account: Account, founding: EventMention) -> Merge:
    return Merge(
        mention=account.mention.id,
        into=founding.id,
        score=0.9,
        reasons=("same type", "same day", "same place", "same actors"),
    )
