"""What a report makes of what happened: its text, and the rows that reading it would give."""

from collections.abc import Sequence
from datetime import date
from random import Random

from bench.speed.conflicts import Happening, make_noun
from dragoman.model.actor import ActorMention, Participant
from dragoman.model.claim import Claim, Speaker
from dragoman.model.event import PENDING, EventMention, Meeting
from dragoman.model.figure import Figure
from dragoman.model.ids import make_id
from dragoman.model.reading import Reading
from dragoman.model.report import Report, make_report
from dragoman.model.span import Evidence
from dragoman.model.when import UNKNOWN, When

UNDATED = 0.35
UNPLACED = 0.5
FIGURED = 0.2
CLAIMED = 0.4
NAMED = 0.7  # mentions that name the other side
MUTUAL = ("CONSULT",)


def tell(told: Sequence[Happening], day: date, *, outlet: str, random: Random) -> Reading:
    """The reading of a report of that day that tells of these happenings, a sentence each."""
    words = [_sentence(one, random) for one in told]
    report = make_report(
        " ".join(sentence for sentence, _ in words),
        file=f"{day.isoformat()}_{told[0].conflict.number}.txt",
        published=day.isoformat(),
        outlet=outlet,
        title=None,
    )
    return _Telling(report, day, random).reading(told, words)


def _sentence(one: Happening, random: Random) -> tuple[str, str]:
    """A sentence of about twenty words, and the words of it that tell the event."""
    trigger = random.choice(one.kind[2])
    filler = " ".join(make_noun(random) for _ in range(random.randrange(8, 18)))
    where = one.place.name
    text = f"{one.speaker} {trigger} the {one.noun} near {where}, {one.count} said, {filler}."
    return text, trigger


def _meeting(one: Happening) -> Meeting:
    return Meeting(format="trilateral" if one.is_mediated else "bilateral")


def _mediators(one: Happening) -> tuple[Participant, ...]:
    if not one.is_mediated:
        return ()
    name = one.conflict.mediator
    return (
        Participant(role="mediator", actor=f"state:{name}", name=name, country=name, sector=None),
    )


class _Telling:
    """Rows of one report."""

    def __init__(self, report: Report, day: date, random: Random) -> None:
        self._report = report
        self._day = day
        self._random = random

    def reading(self, told: Sequence[Happening], words: Sequence[tuple[str, str]]) -> Reading:
        events: list[EventMention] = []
        claims: list[Claim] = []
        figures: list[Figure] = []
        actors: dict[str, ActorMention] = {}
        at = 0
        for one, (sentence, trigger) in zip(told, words, strict=True):
            evidence = (self._evidence(at, sentence),)
            event = self._event(one, at + sentence.index(trigger), trigger, evidence)
            events.append(event)
            actors.setdefault(one.speaker, self._actor(one, at))
            if self._random.random() < FIGURED and one.kind[0] == "ASSAULT":
                figures.append(self._figure(one, at, event, evidence))
            if self._random.random() < CLAIMED:
                claims.append(self._claim(one, at, sentence, event, evidence))
            at += len(sentence) + 1
        return Reading(
            report=self._report,
            blocks=(),
            actors=tuple(actors.values()),
            events=tuple(events),
            claims=tuple(claims),
            figures=tuple(figures),
            situations=(),
        )

    def _evidence(self, at: int, sentence: str) -> Evidence:
        return Evidence(report=self._report.id, start=at, end=at + len(sentence), text=sentence)

    def _actor(self, one: Happening, at: int) -> ActorMention:
        side = one.conflict.sides[one.doer]
        span = (self._report.id, at, at + len(one.speaker))
        return ActorMention(
            id=make_id("mn", *span, "actor"),
            report=span[0],
            start=span[1],
            end=span[2],
            text=one.speaker,
            key=f"person:{one.speaker.casefold()}",
            name=one.speaker,
            type="person",
            country=side.state,
            sector="GOV",
        )

    def _event(
        self, one: Happening, start: int, trigger: str, evidence: tuple[Evidence, ...]
    ) -> EventMention:
        kind, mode, _, _ = one.kind
        end = start + len(trigger)
        return EventMention(
            id=make_id("mn", self._report.id, start, end, "event", kind),
            report=self._report.id,
            start=start,
            end=end,
            trigger=trigger,
            type=kind,
            mode=mode,
            contexts=(),
            status=one.status,
            step=one.step,
            factuality="asserted" if self._random.random() < 0.6 else "claimed",
            background=one.told != self._day,
            participants=self._participants(one),
            when=self._when(one),
            place=None if self._random.random() < UNPLACED else one.place,
            meeting=_meeting(one) if kind in MUTUAL else None,
            links=(),
            figures=(),
            confidence=round(self._random.uniform(0.5, 0.95), 2),
            decided_by="world",
            evidence=evidence,
        )

    def _participants(self, one: Happening) -> tuple[Participant, ...]:
        doer, other = one.conflict.sides[one.doer], one.conflict.sides[1 - one.doer]
        person = Participant(
            role="actor",
            actor=f"person:{one.speaker.casefold()}",
            name=one.speaker,
            country=doer.state,
            sector="GOV",
        )
        state = Participant(
            role="actor" if one.kind[0] in MUTUAL else "recipient",
            actor=f"state:{other.state}",
            name=other.state,
            country=other.state,
            sector=None,
        )
        if one.is_alone or self._random.random() >= NAMED:
            return (person,)
        return (person, state, *_mediators(one))

    def _when(self, one: Happening) -> When:
        if self._random.random() < UNDATED:
            if one.status in PENDING:
                return UNKNOWN
            return When(end=self._day.isoformat(), basis="bounded", stated=False)
        day = one.day.isoformat()
        return When(start=day, end=day, precision="day", basis="publication", text="that day")

    def _figure(
        self, one: Happening, at: int, event: EventMention, evidence: tuple[Evidence, ...]
    ) -> Figure:
        span = (self._report.id, at, at + 5)
        return Figure(
            id=make_id("fg", *span, "figure", "killed"),
            report=span[0],
            start=span[1],
            end=span[2],
            measure="killed",
            low=float(one.count),
            high=float(one.count),
            exactness="exact",
            unit="people",
            of=None,
            as_of=When(end=self._day.isoformat(), basis="bounded", stated=False),
            place=None,
            claim=None,
            event=event.id,
            cumulative=None,
            legible=True,
            text=str(one.count),
            evidence=evidence,
        )

    def _claim(
        self,
        one: Happening,
        at: int,
        sentence: str,
        event: EventMention,
        evidence: tuple[Evidence, ...],
    ) -> Claim:
        span = (self._report.id, at, at + len(sentence))
        return Claim(
            id=make_id("cl", *span, "claim", "states"),
            report=span[0],
            start=span[1],
            end=span[2],
            speaker=Speaker(actor=f"person:{one.speaker.casefold()}", name=one.speaker),
            via=(),
            addressee=None,
            stance="states",
            act=None,
            about=event.id,
            issue=None,
            content=sentence,
            directness="reported",
            when=When(),
            evidence=evidence,
        )
