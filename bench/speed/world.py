"""An invented year: conflicts, what happens in each, and the reports that tell of it.

A seed gives one world, and the more mentions are asked for, the more conflicts it has. What happens
comes in bursts (a day of shelling brings the next), rounds of talks and daily strikes recur among
the same people at the same places, an event is told by some outlets at once and looked back on for
days, a third of the mentions leave out the day and a half the place, and every fifth report is a
copy. Readings are what the program makes of reports, made here without reading any.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from dragoman.model.actor import ActorMention, Participant
from dragoman.model.claim import Claim, Speaker
from dragoman.model.event import EventMention, Meeting
from dragoman.model.figure import Figure
from dragoman.model.ids import make_id
from dragoman.model.place import Place
from dragoman.model.reading import Reading
from dragoman.model.report import Report, make_report
from dragoman.model.span import Evidence
from dragoman.model.when import When

FIRST = date(2023, 1, 1)
DAYS = 365
MENTIONS_A_CONFLICT = 5_000  # in a year, on average; the busiest has some twenty times as many
MENTIONS_A_REPORT = 6
COPIED = 0.2
UNDATED = 0.35
UNPLACED = 0.5
FIGURED = 0.2
CLAIMED = 0.4
LOOKED_BACK_DAYS = 6
OUTLETS = tuple(f"Wire {number}" for number in range(60))
STATES = (
    "AFG ARM AZE BDI BFA CAF CHN CIV CMR COD COL CYP DZA EGY ERI ETH GEO GHA GIN GTM HTI IND IRN IRQ"
    " ISR JOR KEN KGZ KHM LBN LBR LBY LKA MAR MDA MEX MLI MMR MOZ MRT NER NGA NPL PAK PER PHL PSE"
    " RUS RWA SDN SEN SLE SOM SRB SSD SYR TCD THA TJK TUN TUR UGA UKR VEN VNM YEM ZAF"
).split()
# Type, mode, words that tell it, and how often it happens.
KINDS = (
    ("ASSAULT", "heavy-weapons", ("shelled", "shelling", "bombardment", "struck"), 26),
    ("ASSAULT", "firearms", ("shot", "attack", "clash", "raid"), 14),
    ("ACCUSE", "allege", ("accused", "blamed", "charge"), 14),
    ("REQUEST", None, ("called on", "urged", "demand"), 10),
    ("REJECT", None, ("rejected", "refused", "denied"), 8),
    ("CONSULT", None, ("talks", "met", "meeting", "round"), 9),
    ("CONSULT", "visit", ("visit", "arrived", "received"), 4),
    ("PROTEST", "demo", ("marched", "rally", "demonstration"), 4),
    ("COERCE", "restrict", ("closed", "closure", "curfew"), 4),
    ("AID", None, ("delivered", "convoy", "aid"), 3),
    ("RETREAT", "release", ("freed", "release", "handed over"), 2),
    ("SUPPORT", None, ("welcomed", "praised"), 2),
)
MUTUAL = ("CONSULT",)
NOUNS = (
    "village school market bridge depot border checkpoint hospital column harvest garrison convoy"
    " river ridge station power water grain prisoners families soldiers miners students crossing"
).split()


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """A party to a conflict: its state, and those who speak for it."""

    state: str
    speakers: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Conflict:
    """Two sides, where they quarrel, and how much of the world's news is theirs."""

    number: int
    sides: tuple[Side, Side]
    places: tuple[Place, ...]
    share: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Happening:
    """What happens on one day, of some kind, done by one side to the other."""

    conflict: Conflict
    day: date
    kind: tuple[str, str | None, tuple[str, ...], int]
    doer: int
    speaker: str
    place: Place
    count: int
    noun: str


def make_year(mentions: int, *, seed: int = 7) -> Iterator[Reading]:
    """Readings of a year, day by day, until there are so many mentions of events or some more."""
    random = Random(seed)
    conflicts = _conflicts(max(2, mentions // MENTIONS_A_CONFLICT), random)
    a_day = mentions / DAYS
    recent: dict[int, list[Happening]] = {conflict.number: [] for conflict in conflicts}
    for number in range(DAYS):
        yield from _make_day(FIRST + timedelta(days=number), conflicts, recent, a_day, random)


def make_day(mentions: int, *, seed: int = 8) -> list[Reading]:
    """Readings of the day after the year of as many mentions, of the same conflicts."""
    conflicts = _conflicts(max(2, mentions // MENTIONS_A_CONFLICT), Random(7))
    recent: dict[int, list[Happening]] = {conflict.number: [] for conflict in conflicts}
    day = FIRST + timedelta(days=DAYS)
    return list(_make_day(day, conflicts, recent, mentions / DAYS, Random(seed)))


def _conflicts(count: int, random: Random) -> list[Conflict]:
    weights = [1 / (rank + 4) for rank in range(count)]
    total = sum(weights)
    return [
        Conflict(
            number=number,
            sides=(_side(random, number, 0), _side(random, number, 1)),
            places=tuple(_place(random, number, one) for one in range(14)),
            share=weights[number] / total,
        )
        for number in range(count)
    ]


def _side(random: Random, number: int, which: int) -> Side:
    state = random.choice(STATES)
    return Side(state=state, speakers=tuple(f"Speaker {number} {which} {n}" for n in range(6)))


def _place(random: Random, number: int, which: int) -> Place:
    return Place(
        name=f"Town {number}-{which}",
        country=random.choice(STATES),
        latitude=round(random.uniform(-30, 50), 3),
        longitude=round(random.uniform(-60, 110), 3),
        precision="settlement",
        text=f"Town {number}-{which}",
    )


def _make_day(
    day: date,
    conflicts: list[Conflict],
    recent: dict[int, list[Happening]],
    mentions: float,
    random: Random,
) -> Iterator[Reading]:
    for conflict in conflicts:
        wanted = int(mentions * conflict.share * random.uniform(0.4, 1.6) + random.random())
        news = recent[conflict.number]
        news[:] = [one for one in news if (day - one.day).days <= LOOKED_BACK_DAYS]
        news += [_happening(conflict, day, random) for _ in range(max(1, wanted // 8))]
        told = 0
        while told < wanted:
            reading = _reading(conflict, day, news, random)
            told += len(reading.events)
            yield reading
            while random.random() < COPIED and told < wanted:
                copy = _copy(reading, random.choice(OUTLETS))
                told += len(copy.events)
                yield copy


def _happening(conflict: Conflict, day: date, random: Random) -> Happening:
    doer = random.randrange(2)
    return Happening(
        conflict=conflict,
        day=day,
        kind=random.choices(KINDS, weights=[kind[3] for kind in KINDS])[0],
        doer=doer,
        speaker=random.choice(conflict.sides[doer].speakers),
        place=random.choice(conflict.places),
        count=random.randrange(1, 60),
        noun=random.choice(NOUNS),
    )


def _reading(conflict: Conflict, day: date, news: list[Happening], random: Random) -> Reading:
    size = max(1, round(random.gauss(MENTIONS_A_REPORT, 2)))
    told = [news[-1 - min(len(news) - 1, int(random.expovariate(0.25)))] for _ in range(size)]
    words = [_sentence(one, random) for one in told]
    report = make_report(
        " ".join(sentence for sentence, _ in words),
        file=f"{day.isoformat()}_{conflict.number}.txt",
        published=day.isoformat(),
        outlet=random.choice(OUTLETS),
        title=None,
    )
    return _Telling(report, day, random).reading(told, words)


def _copy(reading: Reading, outlet: str) -> Reading:
    """The same rows of the same text under another outlet's name."""
    report = make_report(
        reading.report.text,
        file=reading.report.file,
        published=reading.report.published,
        outlet=outlet,
        title=None,
    )
    return _moved(reading, report)


def _sentence(one: Happening, random: Random) -> tuple[str, str]:
    """A sentence of about twenty words, and the words of it that tell the event."""
    trigger = random.choice(one.kind[2])
    filler = " ".join(random.choice(NOUNS) for _ in range(random.randrange(8, 18)))
    where = one.place.name
    text = f"{one.speaker} {trigger} the {one.noun} near {where}, {one.count} said, {filler}."
    return text, trigger


class _Telling:
    """Rows of one report."""

    def __init__(self, report: Report, day: date, random: Random) -> None:
        self._report = report
        self._day = day
        self._random = random

    def reading(self, told: list[Happening], words: list[tuple[str, str]]) -> Reading:
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
            status="occurred",
            factuality="asserted" if self._random.random() < 0.6 else "claimed",
            background=one.day != self._day,
            participants=self._participants(one),
            when=self._when(one),
            place=None if self._random.random() < UNPLACED else one.place,
            meeting=Meeting(format="bilateral") if kind in MUTUAL else None,
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
        return (person, state) if self._random.random() < 0.7 else (person,)

    def _when(self, one: Happening) -> When:
        if self._random.random() < UNDATED:
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


def _moved(reading: Reading, report: Report) -> Reading:
    """The rows of a reading as those of a copy of its report."""
    from dataclasses import replace

    def ours(evidence: tuple[Evidence, ...]) -> tuple[Evidence, ...]:
        return tuple(replace(item, report=report.id) for item in evidence)

    ids = {
        row.id: make_id("mn", report.id, row.start, row.end, "event", row.type)
        for row in reading.events
    }
    return Reading(
        report=report,
        blocks=(),
        actors=tuple(
            replace(row, id=make_id("mn", report.id, row.start, row.end, "actor"), report=report.id)
            for row in reading.actors
        ),
        events=tuple(
            replace(row, id=ids[row.id], report=report.id, evidence=ours(row.evidence))
            for row in reading.events
        ),
        claims=tuple(
            replace(
                row,
                id=make_id("cl", report.id, row.start, row.end, "claim", row.stance),
                report=report.id,
                about=ids[row.about or ""],
                evidence=ours(row.evidence),
            )
            for row in reading.claims
        ),
        figures=tuple(
            replace(
                row,
                id=make_id("fg", report.id, row.start, row.end, "figure", row.measure),
                report=report.id,
                event=ids[row.event or ""],
                evidence=ours(row.evidence),
            )
            for row in reading.figures
        ),
        situations=(),
    )
