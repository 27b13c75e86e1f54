"""Rows of an archive beside its events: actors, claims, figures, and what is made of them."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from random import Random

from bench.speed.archive.events import Account, mediator_of
from bench.speed.conflicts import Conflict
from dragoman.model.actor import Actor, Office, Participant
from dragoman.model.claim import Claim
from dragoman.model.diplomacy import Agreement, Commitment, Position, Track, TrackMeeting
from dragoman.model.dispute import Contradiction, Voice
from dragoman.model.event import Event
from dragoman.model.figure import Figure
from dragoman.model.ids import make_id
from dragoman.model.situation import Situation, Turn
from dragoman.model.source import Source
from dragoman.model.when import When

STANCES = ("states", "denies", "accuses", "demands", "offers", "promises")
ISSUES = ("ceasefire", "corridor", "prisoners", "status", "return of refugees", "delimitation")
MEASURES = ("killed", "wounded", "displaced", "crossed", "detained")
SITUATION_TYPES = ("blockade", "closure", "ceasefire", "deployment")
SITUATION_EVENTS = 40  # of a conflict stand behind each of its situations
CONTRADICTED = 0.02
AGREED = 0.02


def make_actors(conflicts: Sequence[Conflict]) -> list[Actor]:
    """The people, states and mediators of all conflicts, by id."""
    found: dict[str, Actor] = {}
    for conflict in conflicts:
        third = mediator_of(conflict)
        found[third.actor] = _actor("org", third.actor, third.name, "IGO")
        for side in conflict.sides:
            state = make_id("ac", f"state:{side.state}")
            found[state] = _actor("state", state, side.state, side.state)
            for name in side.speakers:
                id = make_id("ac", f"person:{name.casefold()}")
                found[id] = _actor("person", id, name, side.state)
    return sorted(found.values(), key=lambda actor: actor.id)


def make_tracks(conflict: Conflict) -> list[Track]:
    """The tracks of a conflict, no meeting on them yet."""
    sides = tuple(_state(side.state) for side in conflict.sides)
    third = mediator_of(conflict)
    pair = tuple(side.actor for side in sides)
    return [
        _track(make_id("tr", third.actor, *pair, conflict.number), third, sides),
        _track(make_id("tr", "direct", *pair, conflict.number), None, sides),
    ]


def with_meetings(track: Track, events: Sequence[Event]) -> Track:
    """The track with the meetings on it."""
    on = [event for event in events if event.meeting and event.meeting.track == track.id]
    on.sort(key=lambda event: (event.when.start or event.when.end or "", event.id))
    meetings = tuple(
        TrackMeeting(
            event=event.id,
            status=event.status,
            when=event.when,
            place=event.place.name if event.place else None,
            format=event.meeting.format if event.meeting else None,
            level=event.meeting.level if event.meeting else None,
        )
        for event in on
    )
    return replace(track, meetings=meetings, evidence=on[0].evidence[:1] if on else ())


def make_claims(accounts: Iterable[Account], event: Event, random: Random) -> Iterator[Claim]:
    """The claims on an event, as layer two has them."""
    for account in accounts:
        for claim in account.claims:
            speaker = claim.speaker
            named = replace(speaker, actor=make_id("ac", speaker.actor)) if speaker else None
            yield replace(
                claim,
                speaker=named,
                about=event.id,
                stance=random.choice(STANCES),
                issue=random.choice(ISSUES) if random.random() < 0.3 else None,
                when=When(end=account.report.published, basis="bounded", stated=False),
            )


def make_figures(accounts: Iterable[Account], event: Event, random: Random) -> Iterator[Figure]:
    """The figures of an event, as layer two has them."""
    measure = random.choice(MEASURES)
    for account in accounts:
        for figure in account.figures:
            yield replace(figure, event=event.id, measure=measure, place=event.place)


def make_situations(events: Sequence[Event], conflict: Conflict) -> Iterator[Situation]:
    """Situations that events of a conflict open and end."""
    placed = [event for event in events if event.place and event.when.start]
    for number, at in enumerate(range(0, len(placed) - SITUATION_EVENTS, SITUATION_EVENTS)):
        first, last = placed[at], placed[at + SITUATION_EVENTS - 1]
        has_ended = number % 3 > 0
        turns = (_turn("opened", first), *((_turn("ended", last),) if has_ended else ()))
        yield Situation(
            id=make_id("si", first.id),
            type=SITUATION_TYPES[number % len(SITUATION_TYPES)],
            parties=first.participants,
            place=first.place,
            start=first.when,
            end=last.when if has_ended else None,
            state="ended" if has_ended else "in_force",
            last_seen=last.when.start,
            events=(first.id, last.id),
            reports=first.reports,
            evidence=first.evidence,
            turns=turns,
        )


def make_positions(claims: Iterable[Claim]) -> Iterator[Position]:
    """What each speaker holds on each issue."""
    found: dict[tuple[str, str, str], list[Claim]] = {}
    for claim in claims:
        if claim.issue and claim.speaker and claim.speaker.actor:
            key = (claim.speaker.actor, claim.issue, claim.stance)
            found.setdefault(key, []).append(claim)
    for (actor, issue, stance), held in sorted(found.items()):
        yield Position(
            id=make_id("po", actor, issue, stance),
            actor=actor,
            name=held[0].speaker.name if held[0].speaker else "",
            issue=issue,
            stance=stance,
            since=held[0].when.end,
            claims=tuple(sorted(claim.id for claim in held)),
            evidence=held[0].evidence,
        )


def make_contradictions(events: Iterable[Event], random: Random) -> Iterator[Contradiction]:
    """Denials of some of the events that several reports tell."""
    for event in events:
        if len(event.evidence) > 1 and random.random() < CONTRADICTED:
            one, other = event.evidence[:2]
            sides = (
                Voice(name="One side", actor=None, says="it happened", evidence=(one,)),
                Voice(name="The other", actor=None, says="it did not", evidence=(other,)),
            )
            yield Contradiction(
                id=make_id("ct", event.id),
                type="denial",
                about=event.id,
                field=None,
                sides=sides,
                since=event.trail[-1].published,
                evidence=(one, other),
            )


def make_agreements(events: Iterable[Event], random: Random) -> Iterator[Agreement]:
    """What some of the meetings agreed."""
    for event in events:
        if event.type == "CONSULT" and random.random() < AGREED:
            yield Agreement(
                id=make_id("ag", event.id),
                parties=event.participants,
                mediators=tuple(one for one in event.participants if one.role == "mediator"),
                provisions=("a ceasefire", "an exchange of prisoners"),
                when=event.when,
                state="agreed",
                event=event.id,
                evidence=event.evidence,
            )


def make_commitments(claims: Iterable[Claim], events: dict[str, Event]) -> Iterator[Commitment]:
    """What was promised."""
    for claim in claims:
        event = events.get(claim.about or "")
        if claim.stance == "promises" and claim.issue and event:
            yield Commitment(
                id=make_id("co", claim.id),
                by=event.participants[:1],
                to=event.participants[1:],
                content=claim.content,
                due=When(),
                condition=None,
                state="open",
                event=event.id,
                evidence=claim.evidence,
            )


def make_sources(accounts: Iterable[Account]) -> Iterator[Source]:
    """Groups of reports of one text."""
    groups: dict[str, dict[str, None]] = {}
    for account in accounts:
        groups.setdefault(account.report.sha256, {})[account.report.id] = None
    for reports in groups.values():
        if len(reports) > 1:
            first = next(iter(reports))
            yield Source(
                id=make_id("so", first),
                reports=tuple(reports),
                earliest=first,
                fullest=first,
                versions=(),
            )


def _actor(type: str, id: str, name: str, country: str) -> Actor:
    offices = (Office(title="Minister", of=country, seen_from="2021-01-05", seen_to="2023-05-01"),)
    return Actor(
        id=id,
        key=f"{type}:{name.casefold()}",
        name=name,
        type={"org": "organisation"}.get(type, type),
        country=country,
        sector="GOV",
        offices=offices if type == "person" else (),
        aliases=(name.split()[-1],) if " " in name else (),
    )


def _state(iso: str) -> Participant:
    return Participant(role="actor", actor=make_id("ac", f"state:{iso}"), name=iso, country=iso)


def _track(id: str, mediator: Participant | None, parties: tuple[Participant, ...]) -> Track:
    names = "–".join(party.name for party in parties)
    return Track(
        id=id,
        name=f"{mediator.name}: {names}" if mediator else names,
        mediator=mediator,
        parties=parties,
        format="bilateral",
        level="ministers",
        meetings=(),
        outcomes=(),
        evidence=(),
    )


def _turn(turn: str, event: Event) -> Turn:
    report = event.evidence[0].report
    return Turn(turn=turn, day=event.when.start, event=event.id, report=report)
