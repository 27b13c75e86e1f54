"""An item: all that is shown of a thing that a person is asked about, as plain values."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from dragoman.model.event import Event
from dragoman.model.handling import strictest
from dragoman.model.judgement import SENTENCE, Anchor
from dragoman.model.record import Record
from dragoman.model.report import Report
from dragoman.model.review import Candidate, Spot
from dragoman.model.seen import write_seen
from dragoman.present.correction import value_before
from dragoman.present.review.writing import written_field
from dragoman.present.telling import Telling, say_day_known
from dragoman.present.wording import plain, say_place, say_status, say_type, say_when

AROUND = 200  # characters of the report before and after, so that a sentence is read in its place
QUESTIONS = {
    "event": "Does the text say so?",
    "claim": "Does the text say that they said so?",
    "figure": "Does the text give this number so?",
    "pair": "Are these two one event?",
    "sentence": "Is an event, claim or number missing here?",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemField:
    """A field that can be put right: what it says, its value as kept, and as people write it."""

    name: str
    says: str
    value: str | None
    written: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """Words of a report with those around them; `start` and `end` are of `text` in the report.

    `marks` are stretches of `text` that tell it; `anchor` is what a judgement on it points to.
    """

    report: str
    source: str
    published: str | None
    before: str
    text: str
    after: str
    start: int
    end: int
    marks: tuple[tuple[int, int], ...]
    anchor: Anchor


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """What is asked, and all that is needed to answer: `candidate` says where it stands.

    Of an event `passages` has its accounts, the founding one first; of a pair the two; of a
    sentence itself. `fields` are those of a row of the record. `seen` goes into the judgement.
    """

    id: str
    kind: str
    question: str
    title: str
    candidate: Candidate
    fields: tuple[ItemField, ...]
    passages: tuple[Passage, ...]
    events: tuple[str, ...]
    confidence: float | None
    tier: str | None
    decided_by: str | None
    support: str | None
    why: tuple[str, ...]
    review: str | None
    seen: str | None
    mark: str


def make_item(candidate: Candidate, part: Record, spots: Mapping[str, Spot]) -> Item:
    """The item of a candidate; `part` is the record as far as its events point.

    `spots` give where each account of its events stands, by mention.
    """
    reports = {report.id: report for report in part.reports}
    by_id = {event.id: event for event in part.events}
    events = [by_id[id] for id in candidate.events if id in by_id]
    if candidate.kind == "event" and events:
        return _event_item(candidate, events[0], part, spots)
    if candidate.kind == "pair":
        return _pair_item(candidate, events, part)
    (spot,) = candidate.spots
    passage = make_passage(spot, reports[spot.report], (spot.start, spot.end), kind=SENTENCE)
    mark = reports[spot.report].mark
    return _bare(candidate, title="nothing was found here", passages=(passage,), mark=mark)


def _event_item(
    candidate: Candidate, event: Event, part: Record, spots: Mapping[str, Spot]
) -> Item:
    tell = Telling(part)
    return Item(
        id=candidate.id,
        kind="event",
        question=QUESTIONS["event"],
        title=tell.event(event),
        candidate=candidate,
        fields=event_fields(event, tell),
        passages=_accounts(event, part, spots),
        events=(event.id,),
        confidence=event.confidence,
        tier=event.tier,
        decided_by=plain(event.decided_by),
        support=plain(event.support.statement) if event.support else None,
        why=candidate.why,
        review=event.review,
        mark=event.mark,
        seen=write_seen(event, tier=candidate.tier, band=candidate.band),
    )


def _pair_item(candidate: Candidate, events: Sequence[Event], part: Record) -> Item:
    tell = Telling(part)
    reports = {report.id: report for report in part.reports}
    passages = [
        make_passage(spot, reports[spot.report], _sentence(events, spot), kind="event")
        for spot in candidate.spots
    ]
    title = " / ".join(dict.fromkeys(tell.event(event) for event in events))
    mark = strictest(event.mark for event in events)
    return _bare(candidate, title=title, passages=tuple(passages), mark=mark)


def _bare(candidate: Candidate, *, title: str, passages: tuple[Passage, ...], mark: str) -> Item:
    return Item(
        id=candidate.id,
        kind=candidate.kind,
        question=QUESTIONS[candidate.kind],
        title=title,
        candidate=candidate,
        fields=(),
        passages=passages,
        events=candidate.events,
        confidence=None,
        tier=None,
        decided_by=None,
        support=None,
        why=candidate.why,
        review=None,
        seen=None,
        mark=mark,
    )


def event_fields(event: Event, tell: Telling) -> tuple[ItemField, ...]:
    """The fields of an event that a person looks at, in the order in which they are asked."""
    said = {
        "type": say_type(event),
        "mode": event.mode or "",
        "status": say_status(event.status),
        "factuality": event.factuality,
        "participants": tell.people.say_roles(event.participants),
        "when": say_day_known(say_when(event.when)),
        "place": say_place(event.place),
        "background": "yes" if event.background else "no",
        "contexts": ", ".join(event.contexts),
        "trigger": event.trigger,
        "mark": event.mark,
    }
    if event.meeting is not None:
        form = (event.meeting.format, event.meeting.level, event.meeting.medium)
        said["meeting"] = ", ".join(filter(None, form))
    return tuple(
        ItemField(
            name=name,
            says=plain(says),
            value=value_before(event, name),
            written=written_field(event, name),
        )
        for name, says in said.items()
    )


def _accounts(event: Event, part: Record, spots: Mapping[str, Spot]) -> tuple[Passage, ...]:
    """Each account of the event with its sentence, the founding one first."""
    reports = {report.id: report for report in part.reports}
    told = [spots[mention] for mention in event.mentions if mention in spots]
    return tuple(
        make_passage(spot, reports[spot.report], _sentence([event], spot), kind="event")
        for spot in told
        if spot.report in reports
    )


def _sentence(events: Iterable[Event], spot: Spot) -> tuple[int, int]:
    """The piece of evidence that the words stand in."""
    pieces = (piece for event in events for piece in event.evidence if piece.report == spot.report)
    around = [(p.start, p.end) for p in pieces if p.start <= spot.start < p.end]
    return around[0] if around else (spot.start, spot.end)


def make_passage(spot: Spot, report: Report, span: tuple[int, int], *, kind: str) -> Passage:
    """The words at `spot` in the `span` around them, with what stands before and after."""
    start, end = span
    text = report.text
    quote = text[spot.start : spot.end]
    is_whole = (spot.start, spot.end) == span
    return Passage(
        report=report.id,
        source=report.outlet or report.file,
        published=report.published,
        before=text[max(0, start - AROUND) : start],
        text=text[start:end],
        after=text[end : end + AROUND],
        start=start,
        end=end,
        marks=() if is_whole else ((spot.start - start, spot.end - start),),
        anchor=Anchor(report=report.id, start=spot.start, end=spot.end, quote=quote, kind=kind),
    )
