"""Readings by hand: reports, people, meetings, statements, in a few words each."""

from collections.abc import Iterable, Sequence
from typing import Any

from dragoman.model.actor import ActorMention, OfficeSeen, Participant
from dragoman.model.claim import Claim, Speaker
from dragoman.model.codebook import Codebook, EventType
from dragoman.model.dispute import CorrectionMention
from dragoman.model.event import EventMention, Link, Meeting
from dragoman.model.figure import Figure
from dragoman.model.ids import make_id
from dragoman.model.judgement import Anchor, Judgement
from dragoman.model.place import Place
from dragoman.model.reading import Reading
from dragoman.model.record import Record
from dragoman.model.report import Report, make_report
from dragoman.model.situation import SituationMention
from dragoman.model.span import Evidence
from dragoman.model.tables import Name, State, Tables
from dragoman.model.when import UNKNOWN, When
from dragoman.reconcile import reconcile

COUNTRIES = {
    "ARM": "Armenia",
    "AZE": "Azerbaijan",
    "RUS": "Russia",
    "USA": "United States",
    "TUR": "Turkey",
    "FRA": "France",
    "DEU": "Germany",
}
PEOPLE = {
    "aliyev": ("person:ilham aliyev", "Ilham Aliyev", "AZE", "president"),
    "pashinyan": ("person:nikol pashinyan", "Nikol Pashinyan", "ARM", "prime minister"),
    "putin": ("person:vladimir putin", "Vladimir Putin", "RUS", "president"),
    "michel": ("person:charles michel", "Charles Michel", "IGO", "president"),
    "macron": ("person:emmanuel macron", "Emmanuel Macron", "FRA", "president"),
    "scholz": ("person:olaf scholz", "Olaf Scholz", "DEU", "chancellor"),
    "erdogan": ("person:recep tayyip erdogan", "Recep Tayyip Erdogan", "TUR", "president"),
    "mirzoyan": ("person:ararat mirzoyan", "Ararat Mirzoyan", "ARM", "foreign minister"),
    "hajiyev": ("person:hikmet hajiyev", "Hikmet Hajiyev", "AZE", "adviser"),
    "grigoryan": ("person:armen grigoryan", "Armen Grigoryan", "ARM", "secretary"),
    "power": ("person:samantha power", "Samantha Power", "USA", "administrator"),
}
ORGANISATIONS = {
    "european-union": "European Union",
    "european-council": "European Council",
}
TABLES = Tables(
    states={
        iso: State(iso=iso, name=name, capital="", adjectives=(), latitude=0.0, longitude=0.0)
        for iso, name in COUNTRIES.items()
    },
    names=tuple(
        Name(
            text=name,
            kind="organisation",
            key=f"org:{key}",
            name=name,
            country="IGO",
            sector=None,
        )
        for key, name in ORGANISATIONS.items()
    ),
    regions=(),
    offices={},
    persons={},
    bodies={},
    parts={"org:european-council": "org:european-union"},
)
CODEBOOK = Codebook(
    name="small",
    version="1",
    types={
        (name, None): EventType(
            name=name, mode=None, definition="", quad=quad, score=score, cameo=cameo
        )
        for name, quad, score, cameo in (
            ("CONSULT", "verbal cooperation", 2.5, "036"),
            ("AGREE", "verbal cooperation", 3.0, "057"),
            ("ACCUSE", "verbal conflict", -2.0, "112"),
            ("ASSAULT", "material conflict", -9.0, "190"),
        )
    },
    verbs={},
    nouns={},
    light={},
    status_verbs={},
    status_words={},
    speech_verbs={},
    speech_nouns={},
    contexts={},
)
PLACES = {
    "Brussels": ("BEL", 50.85, 4.35),
    "Granada": ("ESP", 37.18, -3.6),
    "Moscow": ("RUS", 55.75, 37.62),
    "Yerevan": ("ARM", 40.18, 44.51),
    "Stepanakert": ("AZE", 39.82, 46.75),
    "Sotk": ("ARM", 40.2, 45.87),
}


def report(text: str, *, published: str | None = "2023-05-15", outlet: str = "Wire") -> Report:
    return make_report(text, file="report.txt", published=published, outlet=outlet)


def day(start: str, end: str | None = None, *, precision: str = "day") -> When:
    return When(start=start, end=end or start, precision=precision, basis="explicit")


def before(end: str) -> When:
    return When(end=end, basis="bounded")


def place(name: str, *, stated: bool = True) -> Place:
    country, latitude, longitude = PLACES[name]
    return Place(name=name, country=country, latitude=latitude, longitude=longitude, stated=stated)


def taking_part(*who: str, role: str = "actor", stated: bool = True) -> tuple[Participant, ...]:
    """Participants by short name of a person, ISO code of a state, or actor key."""
    found = []
    for name in who:
        if name in PEOPLE:
            key, full, country, _ = PEOPLE[name]
        elif name in COUNTRIES:
            key, full, country = f"state:{name}", COUNTRIES[name], name
        else:
            short = name.partition(":")[2]
            key, full, country = name, ORGANISATIONS.get(short, short), None
        found.append(
            Participant(role=role, actor=key, name=full, country=country, text=full, stated=stated)
        )
    return tuple(found)


class Writer:
    """A report being written: each sentence gives a row with its true span."""

    def __init__(
        self,
        *,
        published: str | None = "2023-05-15",
        outlet: str = "Wire",
        rest: str = "",
    ) -> None:
        self.published, self.outlet, self.rest = published, outlet, rest
        self.text = ""
        self.plans: list[tuple[str, int, int, str, dict[str, Any]]] = []

    def event(
        self,
        sentence: str,
        trigger: str,
        *who: str | Participant,
        type: str = "CONSULT",
        **more: Any,
    ) -> "Writer":
        return self._add("event", sentence, trigger, {"who": who, "type": type, **more})

    def claim(self, sentence: str, speaker: str, **more: Any) -> "Writer":
        return self._add("claim", sentence, sentence, {"speaker": speaker, **more})

    def figure(self, sentence: str, number: str, **more: Any) -> "Writer":
        return self._add("figure", sentence, number, more)

    def situation(self, sentence: str, trigger: str, **more: Any) -> "Writer":
        return self._add("situation", sentence, trigger, more)

    def correction(self, sentence: str, trigger: str, **more: Any) -> "Writer":
        return self._add("correction", sentence, trigger, more)

    def naming(self, text: str, key: str, **more: Any) -> "Writer":
        return self._add("actor", text, text, {"key": key, **more})

    def reading(self) -> Reading:
        made = report(self.text + self.rest, published=self.published, outlet=self.outlet)
        rows: dict[str, list[Any]] = {
            name: [] for name in ("event", "claim", "figure", "situation", "correction", "actor")
        }
        for kind, start, at, trigger, more in self.plans:
            sentence = self.text[start:].split("\n", 1)[0]
            evidence = (
                Evidence(report=made.id, start=start, end=start + len(sentence), text=sentence),
            )
            span = {"report": made.id, "start": at, "end": at + len(trigger)}
            rows[kind].append(MAKERS[kind](span, trigger, evidence, rows, dict(more)))
        named = {p.actor for event in rows["event"] for p in event.participants}
        rows["actor"] += [
            _person_mention(made.id, *person) for person in PEOPLE.values() if person[0] in named
        ]
        return Reading(
            report=made,
            blocks=(),
            actors=tuple(rows["actor"]),
            events=tuple(rows["event"]),
            claims=tuple(rows["claim"]),
            figures=tuple(rows["figure"]),
            situations=tuple(rows["situation"]),
            corrections=tuple(rows["correction"]),
        )

    def _add(self, kind: str, sentence: str, trigger: str, more: dict[str, Any]) -> "Writer":
        start = len(self.text)
        self.text += sentence + "\n"
        self.plans.append((kind, start, start + sentence.index(trigger), trigger, more))
        return self


def _event(
    span: dict[str, Any],
    trigger: str,
    evidence: tuple[Evidence, ...],
    rows: dict[str, list[Any]],
    more: dict[str, Any],
) -> EventMention:
    who = more.pop("who")
    people = tuple(
        one for item in who for one in (taking_part(item) if isinstance(item, str) else (item,))
    )
    corefers, links = more.pop("corefers", None), more.pop("links", ())
    fields: dict[str, Any] = {
        "mode": None,
        "contexts": (),
        "status": "occurred",
        "factuality": "asserted",
        "background": False,
        "when": UNKNOWN,
        "place": None,
        "meeting": Meeting() if more["type"] == "CONSULT" else None,
        "figures": (),
        "confidence": 0.85,
        "decided_by": "test",
        **more,
    }
    return EventMention(
        id=make_id("mn", *span.values(), "event", more["type"]),
        **span,
        trigger=trigger,
        participants=people,
        links=tuple(Link(type=kind, event=rows["event"][other].id) for kind, other in links),
        evidence=evidence,
        corefers=None if corefers is None else rows["event"][corefers].id,
        **fields,
    )


def _claim(
    span: dict[str, Any],
    trigger: str,
    evidence: tuple[Evidence, ...],
    rows: dict[str, list[Any]],
    more: dict[str, Any],
) -> Claim:
    speaker = taking_part(more.pop("speaker"))[0]
    links = {
        name: None if more.get(name) is None else rows["event"][more[name]].id
        for name in ("act", "about")
    }
    fields = {"stance": "states", "issue": None, "content": trigger, **more, **links}
    return Claim(
        id=make_id("cl", *span.values(), "claim", fields["stance"]),
        **span,
        speaker=Speaker(actor=speaker.actor, name=speaker.name),
        via=(),
        addressee=None,
        directness="reported",
        when=UNKNOWN,
        evidence=evidence,
        **fields,
    )


def _figure(
    span: dict[str, Any],
    trigger: str,
    evidence: tuple[Evidence, ...],
    rows: dict[str, list[Any]],
    more: dict[str, Any],
) -> Figure:
    event, claim = more.pop("event", None), more.pop("claim", None)
    fields: dict[str, Any] = {
        "measure": "killed",
        "low": 4.0,
        "high": 4.0,
        "exactness": "exact",
        "legible": True,
        "of": None,
        **more,
    }
    return Figure(
        id=make_id("fg", *span.values(), "figure", fields["measure"]),
        **span,
        unit="people",
        as_of=UNKNOWN,
        place=None,
        claim=None if claim is None else rows["claim"][claim].id,
        event=None if event is None else rows["event"][event].id,
        cumulative=None,
        text=trigger,
        evidence=evidence,
        **fields,
    )


def _situation(
    span: dict[str, Any],
    trigger: str,
    evidence: tuple[Evidence, ...],
    rows: dict[str, list[Any]],
    more: dict[str, Any],
) -> SituationMention:
    event = more.pop("event", None)
    fields: dict[str, Any] = {
        "type": "closure",
        "parties": (),
        "place": None,
        "when": UNKNOWN,
        "state": "in_force",
        **more,
    }
    return SituationMention(
        id=make_id("mn", *span.values(), "situation", fields["type"]),
        **span,
        trigger=trigger,
        event=None if event is None else rows["event"][event].id,
        evidence=evidence,
        **fields,
    )


def _correction(
    span: dict[str, Any],
    trigger: str,
    evidence: tuple[Evidence, ...],
    rows: dict[str, list[Any]],
    more: dict[str, Any],
) -> CorrectionMention:
    fields: dict[str, Any] = {
        "by": "own",
        "field": "number",
        "before_amount": None,
        "after_amount": None,
        **more,
    }
    start = evidence[0].start
    return CorrectionMention(
        id=make_id("mn", *span.values(), "correction", fields["field"]),
        **span,
        trigger=trigger,
        before_start=start + evidence[0].text.index(fields["before"]),
        after_start=start + evidence[0].text.index(fields["after"]),
        evidence=evidence,
        **fields,
    )


def _actor(
    span: dict[str, Any],
    trigger: str,
    evidence: tuple[Evidence, ...],
    rows: dict[str, list[Any]],
    more: dict[str, Any],
) -> ActorMention:
    key = more.pop("key")
    fields: dict[str, Any] = {
        "name": trigger,
        "type": {"person": "person", "office": "office"}.get(key.partition(":")[0], "body"),
        "country": None,
        "sector": None,
        "office": None,
        **more,
    }
    return ActorMention(
        id=make_id("mn", *span.values(), "actor", key), **span, text=trigger, key=key, **fields
    )


def _person_mention(report_id: str, key: str, name: str, country: str, title: str) -> ActorMention:
    of = "org:european-council" if country == "IGO" else country
    return ActorMention(
        id=make_id("mn", report_id, key),
        report=report_id,
        start=0,
        end=1,
        text=name,
        key=key,
        name=name,
        type="person",
        country=country,
        sector="GOV",
        office=OfficeSeen(title=title, of=of),
    )


MAKERS = {
    "event": _event,
    "claim": _claim,
    "figure": _figure,
    "situation": _situation,
    "correction": _correction,
    "actor": _actor,
}


def record_of(*readings: Reading, judgements: Sequence[Judgement] = ()) -> Record:
    return reconcile(readings, judgements, tables=TABLES, codebook=CODEBOOK)


def meeting(
    published: str,
    *who: str | Participant,
    words: str = "met",
    outlet: str | None = None,
    **more: Any,
) -> Reading:
    """A report of one sentence on one meeting; other facts make another outlet."""
    outlet = outlet or make_id("outlet", more)
    names = ", ".join(item if isinstance(item, str) else item.name for item in who)
    sentence = f"{outlet} says that {names} {words} for talks."
    writer = Writer(published=published, outlet=outlet)
    return writer.event(sentence, words, *who, **more).reading()


def judge(
    number: int,
    action: str,
    row: EventMention | Claim | Figure | SituationMention,
    *,
    kind: str = "event",
    other: EventMention | None = None,
    field: str | None = None,
    value: str | None = None,
) -> Judgement:
    return Judgement(
        id=make_id("jd", number),
        number=number,
        action=action,
        anchor=anchor(row, kind),
        other=anchor(other, kind) if other else None,
        field=field,
        value=value,
        before=None,
        by="analyst",
        note=None,
    )


def anchor(row: EventMention | Claim | Figure | SituationMention, kind: str = "event") -> Anchor:
    evidence = row.evidence[0]
    return Anchor(
        report=row.report, start=evidence.start, end=evidence.end, quote=evidence.text, kind=kind
    )


def names_of(participants: Iterable[Participant]) -> list[tuple[str, str]]:
    return [(item.role, item.name) for item in participants]
