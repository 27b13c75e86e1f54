"""Drafts to rows: the Reading of one report, with who, where and when resolved."""

import re
from collections import Counter
from dataclasses import replace
from datetime import date
from typing import Protocol, TypeVar

from dragoman.model.actor import ActorMention, Participant
from dragoman.model.claim import Claim, Speaker
from dragoman.model.draft import (
    ActorDraft,
    ClaimDraft,
    Drafts,
    EventDraft,
    FigureDraft,
    PlaceDraft,
    RoleDraft,
    SituationDraft,
    TimeDraft,
)
from dragoman.model.event import EventMention, Link, Meeting
from dragoman.model.figure import Figure
from dragoman.model.ids import make_id
from dragoman.model.place import Place
from dragoman.model.reading import Reading
from dragoman.model.report import Block, Report
from dragoman.model.situation import SituationMention
from dragoman.model.span import Evidence
from dragoman.model.tables import Tables
from dragoman.model.when import UNKNOWN, When
from dragoman.resolve.actors import Resolved, resolve_actors
from dragoman.resolve.dates import bounded_when, resolve_when
from dragoman.resolve.inferring import infer_roles
from dragoman.resolve.parties import cast_parties, level_of, meeting_format
from dragoman.resolve.places import PlaceContext

MISPLACED_DAYS = 270  # news seldom dates what is older without a year
BACKGROUND_DAYS = 21  # an event further back than this is told as history, not as news
PAST = ("occurred", "ongoing", "not_held")
STEPS = {"planned": "announced", "offered": "offered", "called_for": "called_for", "postponed": "postponed", "cancelled": "cancelled", "not_held": "cancelled", "occurred": "held", "ongoing": "held"}


class Spanned(Protocol):
    """A row with an id and its characters."""

    @property
    def id(self) -> str: ...
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


Row = TypeVar("Row", bound=Spanned)


class FindPlace(Protocol):
    """What the gazetteer does for a reading."""

    def resolve(self, text: str, context: PlaceContext, *, preposition: str = "") -> Place | None:
        """Place of a name as written, or None."""


def make_reading(report: Report, blocks: tuple[Block, ...], drafts: Drafts, *, tables: Tables, gazetteer: FindPlace) -> Reading:
    """All rows of one report."""
    return _Maker(report, drafts, tables, gazetteer).make(blocks)


class _Maker:
    """The rows of one report while they are made."""

    def __init__(self, report: Report, drafts: Drafts, tables: Tables, gazetteer: FindPlace) -> None:
        self.report = report
        self.drafts = drafts
        self.tables = tables
        self.gazetteer = gazetteer
        self.actors = resolve_actors(drafts.actors, tables)
        self.countries = self._countries()
        self.previous: When | None = None
        self.event_ids = {draft.index: self._event_id(draft) for draft in drafts.events}

    def make(self, blocks: tuple[Block, ...]) -> Reading:
        """Rows in text order, one an id."""
        events = [self._event(draft) for draft in self.drafts.events]
        claims = [self._claim(draft) for draft in self.drafts.claims]
        figures = [self._figure(draft, claims) for draft in self.drafts.figures]
        events = infer_roles(self._with_figures(events, figures), self.tables)
        return Reading(
            report=self.report,
            blocks=blocks,
            actors=_unique([self._mention(d, r) for d in self.drafts.actors for r in self.actors.get(d.index, ())]),
            events=_unique(events),
            claims=_unique([claim for claim in claims if claim is not None]),
            figures=_unique(figures),
            situations=_unique([self._situation(draft) for draft in self.drafts.situations]),
        )

    # -- actors --------------------------------------------------------------------------

    def _countries(self) -> tuple[str, ...]:
        counts = Counter(
            one.country for found in self.actors.values() for one in found if one.country in self.tables.states
        )
        return tuple(country for country, _ in counts.most_common(12) if country)

    def _mention(self, draft: ActorDraft, one: Resolved) -> ActorMention:
        return ActorMention(
            id=make_id("mn", self.report.id, draft.start, draft.end, "actor", one.key),
            report=self.report.id,
            start=draft.start,
            end=draft.end,
            text=self.report.text[draft.start : draft.end],
            key=one.key,
            name=one.name,
            type=one.type,
            country=one.country,
            sector=one.sector,
            office=one.office,
            pronoun=draft.kind in ("pronoun", "members"),
        )

    def _participants(self, roles: tuple[RoleDraft, ...]) -> tuple[Participant, ...]:
        found: dict[tuple[str, str], Participant] = {}
        for role in roles:
            draft = self.drafts.actors[role.actor]
            for one in self.actors.get(role.actor, ()):
                participant = Participant(
                    role=role.role,
                    actor=one.key,
                    name=one.name,
                    country=one.country,
                    sector=one.sector,
                    text=self.report.text[draft.start : draft.end],
                    stated=role.stated and one.stated,
                )
                found.setdefault((role.role, one.key), participant)
        return tuple(found.values())

    def _speaker(self, index: int | None) -> Speaker | None:
        found = self.actors.get(index, ()) if index is not None else ()
        return Speaker(actor=found[0].key, name=found[0].name) if found else None

    # -- events --------------------------------------------------------------------------

    def _event_id(self, draft: EventDraft) -> str:
        return make_id("mn", self.report.id, draft.start, draft.end, "event", draft.type)

    def _event(self, draft: EventDraft) -> EventMention:
        when = self._when(draft.time, draft)
        participants = self._participants(draft.roles)
        if draft.is_meeting:
            participants = cast_parties(participants)
        return EventMention(
            id=self.event_ids[draft.index],
            report=self.report.id,
            start=draft.start,
            end=draft.end,
            trigger=self.report.text[draft.start : draft.end],
            type=draft.type,
            mode=draft.mode,
            contexts=draft.contexts,
            status=draft.status,
            factuality=draft.factuality,
            background=self._is_history(when, draft),
            participants=participants,
            when=when,
            place=self._place(draft.place),
            meeting=self._meeting(draft, participants),
            links=tuple(Link(type=link.type, event=self.event_ids[link.event], text=link.text) for link in draft.links),
            figures=(),
            confidence=draft.confidence,
            decided_by=draft.decided_by,
            evidence=(self._evidence(draft.sentence_start, draft.sentence_end),),
            step=STEPS.get(draft.status),
            block=draft.block,
            corefers=self.event_ids.get(draft.corefers) if draft.corefers is not None else None,
        )

    def _meeting(self, draft: EventDraft, participants: tuple[Participant, ...]) -> Meeting | None:
        if not draft.is_meeting:
            return None
        offices = {one.key: one.office for found in self.actors.values() for one in found if one.office}
        return Meeting(
            format=meeting_format(draft.format, participants),
            level=level_of(participants, offices, self.tables),
            medium=draft.medium,
        )

    def _with_figures(self, events: list[EventMention], figures: list[Figure]) -> list[EventMention]:
        by_event: dict[str, list[str]] = {}
        for figure in figures:
            if figure.event:
                by_event.setdefault(figure.event, []).append(figure.id)
        return [replace(event, figures=tuple(sorted(by_event.get(event.id, ())))) for event in events]

    def _is_history(self, when: When, draft: EventDraft) -> bool:
        if not when.end or not self.report.published or draft.status not in PAST:
            return False
        return (date.fromisoformat(self.report.published) - date.fromisoformat(when.end[:10])).days > BACKGROUND_DAYS

    # -- when, where ---------------------------------------------------------------------

    def _when(self, time: TimeDraft | None, draft: EventDraft) -> When:
        if time is not None:
            found = resolve_when(time.text, tense=time.tense, published=self.report.published, previous=self.previous)
            found = self._in_this_year(found, time.text) if found is not None else None
            if found is not None and not self._is_misplaced(found, time.text):
                if found.start and found.end:
                    self.previous = found
                return found
        tense = "past" if draft.status in PAST else "future"
        if draft.status == "ongoing":
            tense = "present"
        return bounded_when(tense, self.report.published)

    def _in_this_year(self, when: When, text: str) -> When:
        """ "was to meet on 26 September", read the day after: the day just past, not next year's."""
        if when.precision != "day" or not when.start or not when.end or not self.report.published:
            return when
        if when.basis != "explicit" or re.search(r"\d{4}", text):
            return when
        ahead = (date.fromisoformat(when.start[:10]) - date.fromisoformat(self.report.published)).days
        if ahead <= MISPLACED_DAYS:
            return when
        return replace(when, start=_year_before(when.start), end=_year_before(when.end))

    def _is_misplaced(self, when: When, text: str) -> bool:
        """ "invited both to the next round on 21 July": a day without a year, almost a year back,
        is a coming day, and no day of what was done."""
        if not when.end or not self.report.published or when.basis != "explicit" or re.search(r"\d{4}", text):
            return False
        age = (date.fromisoformat(self.report.published) - date.fromisoformat(when.end[:10])).days
        return age > MISPLACED_DAYS and when.precision == "day"

    def _time(self, time: TimeDraft | None) -> When:
        if time is None:
            return UNKNOWN
        return resolve_when(time.text, tense=time.tense, published=self.report.published, previous=self.previous) or UNKNOWN

    def _place(self, draft: PlaceDraft | None) -> Place | None:
        if draft is None:
            return None
        context = PlaceContext(countries=self.countries, country=draft.country)
        found = self.gazetteer.resolve(draft.text, context, preposition=draft.preposition)
        return found or Place(name=draft.text, precision="settlement", text=draft.text)

    # -- the rest ------------------------------------------------------------------------

    def _evidence(self, start: int, end: int) -> Evidence:
        return Evidence(report=self.report.id, start=start, end=end, text=self.report.text[start:end])

    def _claim(self, draft: ClaimDraft) -> Claim | None:
        speaker = self._speaker(draft.speaker)
        if speaker is None:
            return None
        via = [self._speaker(index) for index in draft.via]
        return Claim(
            id=make_id("cl", self.report.id, draft.start, draft.end, "claim", draft.stance),
            report=self.report.id,
            start=draft.start,
            end=draft.end,
            speaker=speaker,
            via=tuple(one for one in via if one is not None),
            addressee=self._speaker(draft.addressee),
            stance=draft.stance,
            act=self.event_ids.get(draft.act) if draft.act is not None else None,
            about=self.event_ids.get(draft.about) if draft.about is not None else None,
            issue=draft.issue,
            content=draft.content,
            directness=draft.directness,
            when=self._time(draft.time),
            evidence=(self._evidence(draft.sentence_start, draft.sentence_end),),
        )

    def _figure(self, draft: FigureDraft, claims: list[Claim | None]) -> Figure:
        claim = claims[draft.claim] if draft.claim is not None else None
        return Figure(
            id=make_id("fg", self.report.id, draft.start, draft.end, "figure", draft.measure),
            report=self.report.id,
            start=draft.start,
            end=draft.end,
            measure=draft.measure,
            low=draft.low,
            high=draft.high,
            exactness=draft.exactness,
            unit=draft.unit,
            of=draft.of,
            as_of=self._time(draft.time),
            place=self._place(draft.place),
            claim=claim.id if claim else None,
            event=self.event_ids.get(draft.event) if draft.event is not None else None,
            cumulative=draft.cumulative,
            legible=draft.legible,
            text=self.report.text[draft.start : draft.end],
            evidence=(self._evidence(draft.sentence_start, draft.sentence_end),),
        )

    def _situation(self, draft: SituationDraft) -> SituationMention:
        return SituationMention(
            id=make_id("mn", self.report.id, draft.start, draft.end, "situation", draft.type),
            report=self.report.id,
            start=draft.start,
            end=draft.end,
            trigger=self.report.text[draft.start : draft.end],
            type=draft.type,
            parties=self._participants(draft.roles),
            place=self._place(draft.place),
            when=self._time(draft.time) if draft.time else bounded_when("past", self.report.published),
            state=draft.state,
            event=self.event_ids.get(draft.event) if draft.event is not None else None,
            evidence=(self._evidence(draft.sentence_start, draft.sentence_end),),
        )


def _year_before(day: str) -> str:
    year = int(day[:4]) - 1
    return f"{year}{day[4:]}" if not day[4:].startswith("-02-29") else f"{year}-02-28"


def _unique(rows: list[Row]) -> tuple[Row, ...]:
    by_id = {row.id: row for row in reversed(rows)}
    return tuple(sorted(by_id.values(), key=lambda row: (row.start, row.end, row.id)))
