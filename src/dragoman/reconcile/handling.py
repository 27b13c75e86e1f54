"""Handling marks of the record's rows: those that persons set, and what every row inherits."""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from typing import Any, TypeVar

from dragoman.model.actor import Actor
from dragoman.model.claim import Claim
from dragoman.model.event import Event, EventMention
from dragoman.model.figure import Figure
from dragoman.model.handling import LEAST, strictest
from dragoman.model.reading import Reading
from dragoman.model.record import Record
from dragoman.model.report import MARKS
from dragoman.model.situation import SituationMention
from dragoman.reconcile.cast import Cast
from dragoman.reconcile.judge import Rulings

FIELD = "mark"
Row = TypeVar("Row", EventMention, Claim, Figure, SituationMention)
Marks = Mapping[str, str]
Follows = dict[Hashable, set[Hashable]]  # what tells a row again, and is as restricted as it


@dataclass(frozen=True, slots=True, kw_only=True)
class Grounds:
    """What marks come from: those set by persons (by row of layer one), and who stands for whom."""

    set: Marks
    stands: Mapping[str, str]
    cast: Cast


def set_marks(
    readings: Sequence[Reading], rulings: Rulings, events: Iterable[Event]
) -> dict[str, str]:
    """Marks that persons set, by the id of each row of layer one that they reach.

    A mark on one account of an event is one on all its accounts, and on the claims, figures and
    situations that tell it again; one on a claim is one on the event that it is. Of several
    judgements on one event the last counts.
    """
    rows = [row for row, fields in rulings.corrections.items() if FIELD in fields]
    if not rows:
        return {}
    events = list(events)
    nodes = {mention: event.id for event in events for mention in event.mentions}
    given: dict[Hashable, str] = {row: _ruled((row,), rulings) for row in rows if row not in nodes}
    marked = {nodes[row] for row in rows if row in nodes}
    given |= {e.id: _ruled(e.mentions, rulings) for e in events if e.id in marked}
    found = _spread(given, _follows(readings, nodes))
    reached = {str(node): mark for node, mark in found.items() if isinstance(node, str)}
    return reached | {row: reached[node] for row, node in nodes.items() if node in reached}


def without_rows(reading: Reading, withheld: Set[str]) -> Reading:
    """The reading without the rows that are withheld."""

    def kept(rows: tuple[Row, ...]) -> tuple[Row, ...]:
        return tuple(row for row in rows if row.id not in withheld)

    return replace(
        reading,
        events=kept(reading.events),
        claims=kept(reading.claims),
        figures=kept(reading.figures),
        situations=kept(reading.situations),
    )


def mark_record(record: Record, readings: Sequence[Reading], grounds: Grounds) -> Record:
    """The record with the mark of each row: the strictest of all that it is made from or lists."""
    if not grounds.set and all(reading.report.mark == LEAST for reading in readings):
        return record
    by_report = {reading.report.id: reading.report.mark for reading in readings}
    told: dict[str, str] = dict(by_report)  # and of every row, once it is known
    fields: dict[str, Any] = {}
    twins: defaultdict[str, list[str]] = defaultdict(list)
    for row, kept in grounds.stands.items():
        twins[kept].append(row)
    reports = {row.id: row.report for reading in readings for row in reading.events}
    for name in ("figures", "claims", "events", *LATER):
        rows = []
        for row in getattr(record, name):
            own = [told[id] for id in _rests_on(row, reports) if id in told]
            by_persons = (grounds.set.get(id, LEAST) for id in (row.id, *twins[row.id]))
            rows.append(replace(row, mark=strictest((row.mark, *own, *by_persons))))
        told |= {row.id: row.mark for row in rows}
        fields[name] = tuple(rows)
    actors = _actor_marks(readings, grounds.cast)
    return replace(record, actors=tuple(_marked(one, actors) for one in record.actors), **fields)


# Each rests on those before it.
LATER = (
    "situations",
    "tracks",
    "agreements",
    "commitments",
    "positions",
    "contradictions",
    "corrections",
    "sources",
)


def _ruled(rows: Iterable[str], rulings: Rulings) -> str:
    """The last mark on any of the rows; one that is none counts for nothing."""
    mark = rulings.values(rows).get(FIELD)
    return str(mark) if mark in MARKS else LEAST


def _spread(given: Mapping[Hashable, str], follows: Follows) -> dict[Hashable, str]:
    """Every node with the strictest mark that reaches it."""
    found: dict[Hashable, str] = {}
    for mark in MARKS[:0:-1]:
        ahead = [node for node, own in given.items() if own == mark]
        while ahead:
            node = ahead.pop()
            if node not in found:
                found[node] = mark
                ahead += follows.get(node, ())
    return found


def _follows(readings: Iterable[Reading], nodes: Mapping[str, str]) -> Follows:
    follows: Follows = defaultdict(set)
    for reading in readings:
        for claim in reading.claims:
            act = nodes.get(claim.act or "")
            about = nodes.get(claim.about, claim.about) if claim.about else None
            for subject in filter(None, (act, about)):
                follows[subject].add(claim.id)
            follows[claim.id] |= {_words(claim), *filter(None, (act,))}
            follows[_words(claim)].add(claim.id)
        for figure in reading.figures:
            event = nodes.get(figure.event or "")
            for subject in filter(None, (event, figure.claim)):
                follows[subject].add(figure.id)
            follows[figure.id].add(_number(figure, event))
            follows[_number(figure, event)].add(figure.id)
        for situation in reading.situations:
            event = nodes.get(situation.event or "")
            if event:
                follows[event].add(situation.id)
    return follows


def _words(claim: Claim) -> Hashable:
    """What a claim shares with another that says the same in its report."""
    return (claim.report, claim.stance, " ".join(claim.content.split()).casefold())


def _number(figure: Figure, event: str | None) -> Hashable:
    """What a figure shares with the same one in another report."""
    of = (figure.of or "").casefold()
    return (event, figure.measure, figure.low, figure.high, figure.exactness, figure.unit, of)


def _rests_on(row: Any, reports: Mapping[str, str]) -> Iterator[str | None]:
    """Ids of the reports and rows that a row of layer two is made from."""
    truce = getattr(row, "truce", None)
    inner = (*truce.extensions, *truce.counts) if truce is not None else ()
    later = (*getattr(row, "followed", ()), *getattr(row, "settled", ()))
    for owner in (row, *getattr(row, "rivalries", ()), *inner, *later):
        for piece in getattr(owner, "evidence", ()):
            yield piece.report
    for name in ("report", "corrects", "about", "event"):
        yield getattr(row, name, None)
    for name in ("events", "claims", "figures", "outcomes"):
        yield from getattr(row, name, ())
    if not isinstance(getattr(row, "reports", 0), int):
        yield from row.reports
    yield from (reports.get(mention) for mention in getattr(row, "mentions", ()))
    yield from (step.report for step in getattr(row, "trail", ()))
    yield from (turn.report for turn in getattr(row, "turns", ()))
    yield from (meeting.event for meeting in getattr(row, "meetings", ()))
    yield from (piece.report for side in getattr(row, "sides", ()) for piece in side.evidence)


def _actor_marks(readings: Iterable[Reading], cast: Cast) -> dict[str, str]:
    """Of each actor the strictest mark among the reports and notes that name him."""
    found: dict[str, str] = {}
    for reading in readings:
        for key in _named(reading):
            id = cast.actor(cast.key_of(key, reading.report.id)).id
            found[id] = strictest((found.get(id, LEAST), reading.report.mark))
    return found


def _named(reading: Reading) -> set[str]:
    """Keys of all whom a report or note names, in what persons added too."""
    speakers = [who for one in reading.claims for who in (one.speaker, one.addressee, *one.via)]
    return {
        *(mention.key for mention in reading.actors),
        *(item.actor for event in reading.events for item in event.participants),
        *(who.actor for who in speakers if who is not None and who.actor),
    }


def _marked(actor: Actor, marks: Marks) -> Actor:
    return replace(actor, mark=marks.get(actor.id, LEAST))
