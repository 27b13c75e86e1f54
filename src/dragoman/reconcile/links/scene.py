"""The scene: the record's events as reports tell them, one after the other."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from dragoman.model.claim import Claim
from dragoman.model.event import AFFIRMED, Event, EventMention
from dragoman.reconcile.cast import Cast
from dragoman.reconcile.days import ordinal
from dragoman.reconcile.sides import is_named

DONE = ("occurred", "ongoing")
SIGNED = re.compile(r"\b(?:agree|accord|initial|ratif|seal|settle|sign)", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """A mention in its report, and its event."""

    event: Event
    mention: EventMention

    @property
    def sentence(self) -> tuple[int, int]:
        """Where its sentence stands in the report."""
        first = self.mention.evidence[0]
        return first.start, first.end

    @property
    def words(self) -> str:
        """Its whole evidence."""
        return " ".join(item.text for item in self.mention.evidence)


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """Events, what is claimed, and what each report tells in its order."""

    events: Mapping[str, Event]
    claims: Sequence[Claim]
    reports: Mapping[str, Sequence[Telling]]
    published: Mapping[str, str | None]
    cast: Cast

    def sides(self, event: Event, *roles: str) -> frozenset[str]:
        """Named sides of those who take part in these roles, or in any where none is given."""
        return frozenset(
            side
            for item in event.participants
            if not roles or item.role in roles
            if is_named(side := self.cast.side(item.actor))
        )

    def first_day(self, event: Event) -> int | None:
        """Its first day where words give it, else the day of its first report."""
        if event.when.start and event.when.basis != "bounded":
            return ordinal(event.when.start)
        return self.first_told(event)

    def last_day(self, event: Event) -> int | None:
        """Its last day where words give it, else its first."""
        if event.when.end and event.when.start and event.when.basis != "bounded":
            return ordinal(event.when.end)
        return self.first_day(event)

    def first_told(self, event: Event) -> int | None:
        """The day of its first report."""
        days = [ordinal(self.published[item.report]) for item in event.evidence]
        return min((day for day in days if day is not None), default=None)

    def pairs(self, before: int) -> Iterator[tuple[Telling, Telling]]:
        """Each telling with each of those told up to so many tellings before it, nearest first."""
        for tellings in self.reports.values():
            for place, later in enumerate(tellings):
                for earlier in reversed(tellings[max(0, place - before) : place]):
                    if earlier.event.id != later.event.id:
                        yield later, earlier


def make_scene(
    events: Iterable[Event],
    claims: Iterable[Claim],
    mentions: Iterable[EventMention],
    cast: Cast,
) -> Scene:
    """Scene of a record; of a copied text each report is told for itself."""
    by_id = {event.id: event for event in events}
    event_of = {mention: event for event in by_id.values() for mention in event.mentions}
    reports: dict[str, list[Telling]] = defaultdict(list)
    for mention in mentions:
        if mention.id in event_of and mention.evidence:
            reports[mention.report].append(Telling(event=event_of[mention.id], mention=mention))
    for tellings in reports.values():
        tellings.sort(key=lambda one: (one.mention.start, one.mention.end, one.mention.id))
    return Scene(
        events=by_id,
        claims=sorted(claims, key=lambda claim: claim.id),
        reports={key: reports[key] for key in sorted(reports)},
        published=cast.published,
        cast=cast,
    )


def is_done(event: Event) -> bool:
    """Whether it came to pass, by somebody's word at least."""
    return event.status in DONE and event.factuality in AFFIRMED


def is_binding(event: Event) -> bool:
    """Whether it binds those who do it: of what is told as approval only the signing does."""
    is_signed = SIGNED.search(event.trigger) is not None
    return event.type in ("AGREE", "CONCEDE") or (event.type == "SUPPORT" and is_signed)
