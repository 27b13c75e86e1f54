"""Each field of a filter keeps what a reader of the whole record would keep, and nothing else."""

import unicodedata
from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dragoman.model.actor import ROLES
from dragoman.model.claim import Claim
from dragoman.model.event import FACTUALITIES, STATUSES, Event
from dragoman.model.figure import Figure
from dragoman.model.filter import Box, Filter
from dragoman.model.record import Record
from dragoman.model.report import MARKS, Report
from dragoman.model.situation import Situation
from dragoman.model.when import When
from dragoman.store.index.index import Index
from dragoman.store.index.matching import (
    match_claims,
    match_events,
    match_figures,
    match_reports,
    match_situations,
)

DAYS = ("2021-01-10", "2021-06-01", "2022-03-15", "2022-12-31", "2023-09-01")


def plain(text: str) -> str:
    text = text.casefold().replace("ł", "l").replace("ı", "i")
    return "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))


class Oracle:
    """The same questions put to every row of the record."""

    def __init__(self, record: Record) -> None:
        self.record = record
        self.reports = {report.id: report for report in record.reports}
        self.names = {
            actor.id: [plain(name) for name in (actor.name, *actor.aliases)]
            for actor in record.actors
        }
        self.tracks = {track.id: plain(track.name) for track in record.tracks}
        self.events = {event.id: event for event in record.events}
        self.figures = {figure.id: figure for figure in record.figures}

    def is_named(self, actor: str, country: str | None, wanted: str) -> bool:
        names = self.names.get(actor, [])
        is_country = country is not None and plain(country) == plain(wanted)
        return actor == wanted or is_country or any(plain(wanted) in name for name in names)

    def has_actors(self, people: Any, filter: Filter) -> bool:
        seated = [one for one in people if not filter.roles or one.role in filter.roles]
        groups = [filter.actors] if filter.actors else []
        groups += [(one,) for one in filter.between]
        if not groups:
            return bool(seated) or not filter.roles
        return all(
            any(self.is_named(p.actor, p.country, one) for p in seated for one in group)
            for group in groups
        )

    def has_event(self, event: Event, filter: Filter) -> bool:
        place = event.place
        track = event.meeting.track if event.meeting else None
        told = [self.reports[item.report] for item in event.evidence]
        mark = max((report.mark for report in told), key=MARKS.index)
        return (
            (not filter.types or bool({event.type, event.mode} & set(filter.types)))
            and (not filter.statuses or event.status in filter.statuses)
            and (not filter.factualities or event.factuality in filter.factualities)
            and (not filter.countries or bool(place and place.country in filter.countries))
            and (filter.tier is None or event.tier == filter.tier)
            and (filter.background is None or event.background == filter.background)
            and (filter.confidence is None or event.confidence >= filter.confidence - 1e-7)
            and in_days(event.when.start or event.when.end, event.when, filter)
            and self.has_actors(event.participants, filter)
            and at_place(place, filter)
            and (not filter.tracks or any(w in self.tracks.get(track or "", "") or w == track
                                          for w in map(plain, filter.tracks)))
            and (not filter.outlets or any(report.outlet in filter.outlets for report in told))
            and (not filter.marks or mark in filter.marks)
        )  # fmt: skip

    def has_own(self, report: Report, day: str | None, filter: Filter) -> bool:
        return (
            (not filter.outlets or report.outlet in filter.outlets)
            and (not filter.marks or report.mark in filter.marks)
            and in_days(day, When(start=day, end=day), filter)
        )

    def has_event_of(self, ids: Any, filter: Filter) -> bool:
        asked = replace(filter, since=None, until=None, outlets=(), marks=())
        known = [self.events[id] for id in ids if id in self.events]
        return asked == Filter() or any(self.has_event(event, asked) for event in known)

    def has_claim(self, claim: Claim, filter: Filter) -> bool:
        report = self.reports[claim.report]
        spoken = [one.actor for one in (claim.speaker, claim.addressee) if one and one.actor]
        about = self.figures[claim.about].event if claim.about in self.figures else claim.about
        wanted = [(actor, one) for actor in spoken for one in filter.actors]
        return (
            self.has_own(report, claim.when.start or claim.when.end or report.published, filter)
            and (
                not filter.actors
                or any(
                    actor == one or any(plain(one) in name for name in self.names.get(actor, []))
                    for actor, one in wanted
                )
            )
            and self.has_event_of((claim.act, about), replace(filter, actors=()))
        )

    def has_figure(self, figure: Figure, filter: Filter) -> bool:
        report = self.reports[figure.report]
        day = figure.as_of.start or figure.as_of.end or report.published
        return self.has_own(report, day, filter) and self.has_event_of((figure.event,), filter)

    def has_report(self, report: Report, filter: Filter) -> bool:
        told = [e.id for e in self.record.events if report.id in {i.report for i in e.evidence}]
        return self.has_own(report, report.published, filter) and self.has_event_of(told, filter)

    def has_situation(self, one: Situation, filter: Filter) -> bool:
        first = one.start.start or one.start.end or ""
        last = (one.end.end or one.end.start or "") if one.end else ""
        mark = max((self.reports[i.report].mark for i in one.evidence), key=MARKS.index)
        groups = ([filter.actors] if filter.actors else []) + [(w,) for w in filter.between]
        return (
            (not filter.since or not last or last >= filter.since)
            and (not filter.until or first <= filter.until)
            and (not filter.marks or mark in filter.marks)
            and all(
                any(self.is_named(p.actor, p.country, w) for p in one.parties for w in group)
                for group in groups
            )
            and (not filter.countries or bool(one.place and one.place.country in filter.countries))
            and at_place(one.place, filter)
        )


def in_days(first: str | None, when: When, filter: Filter) -> bool:
    if filter.since is None and filter.until is None:
        return True
    if first is None:
        return False
    last = when.end or when.start or first
    return last >= (filter.since or "") and first <= (filter.until or "9999")


def at_place(place: Any, filter: Filter) -> bool:
    if filter.places:
        names = f"{plain(place.name)} {plain(place.text)}" if place else ""
        if not any(plain(one) in names for one in filter.places):
            return False
    box = filter.box
    if box is None:
        return True
    if place is None or place.latitude is None:
        return False
    inside = (
        box.west <= place.longitude <= box.east
        if box.west <= box.east
        else place.longitude >= box.west or place.longitude <= box.east
    )
    return bool(box.south <= place.latitude <= box.north and inside)


@pytest.fixture(scope="module")
def oracle(record: Record) -> Oracle:
    return Oracle(record)


@st.composite
def filters(draw: st.DrawFn, record: Record, most_fields: int) -> Filter:
    """Filters of few fields, with values that the record has."""
    people = [one for event in record.events for one in event.participants]
    actors = sorted({one.actor for one in people} | {one.country or "ARM" for one in people})
    names = sorted({one.name.split()[-1] for one in people} | {plain(p.name) for p in people})
    towns = sorted({e.place.name for e in record.events if e.place})
    since, until = sorted((draw(st.sampled_from(DAYS)), draw(st.sampled_from(DAYS))))
    south, north = sorted((draw(st.floats(-40, 60)), draw(st.floats(-40, 60))))
    box = Box(
        south=south, north=north, west=draw(st.floats(-90, 130)), east=draw(st.floats(-90, 130))
    )

    def some(values: Any) -> tuple[str, ...]:
        return tuple(draw(st.lists(st.sampled_from(values), min_size=1, max_size=3)))

    fields: dict[str, Any] = {
        "types": some(["CONSULT", "ASSAULT", "visit", "firearms", "NOTHING"]),
        "actors": some(actors + names),
        "between": some(actors + names)[:2],
        "roles": some(ROLES),
        "places": some(towns + [plain(town)[:4] for town in towns]),
        "countries": some(sorted({e.place.country for e in record.events if e.place})),
        "tracks": some([track.id for track in record.tracks] + ["Mediators", "–"]),
        "statuses": some(STATUSES),
        "factualities": some(FACTUALITIES),
        "outlets": some([report.outlet or "Nobody" for report in record.reports]),
        "marks": some(MARKS),
        "tier": draw(st.sampled_from(("publish", "check"))),
        "confidence": draw(st.sampled_from((0.0, 0.5, 0.7, 0.9, 1.0))),
        "since": since,
        "until": until,
        "background": draw(st.booleans()),
        "box": box,
    }
    chosen = draw(st.lists(st.sampled_from(sorted(fields)), max_size=most_fields, unique=True))
    return Filter(**{name: fields[name] for name in chosen})


def ids_of(index: Index, kind: str, mask: Any) -> set[str]:
    rows = {row["n"]: row["id"] for row in index.rows(f"SELECT n, id FROM {kind}")}
    return {rows[number] for number in (np.flatnonzero(mask) + 1).tolist()}


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_a_filter_keeps_the_rows_that_fit(
    data: st.DataObject, index: Index, record: Record, oracle: Oracle
) -> None:
    filter = data.draw(filters(record, most_fields=3))
    for kind, match, rows, has in (
        ("event", match_events, record.events, oracle.has_event),
        ("claim", match_claims, record.claims, oracle.has_claim),
        ("figure", match_figures, record.figures, oracle.has_figure),
        ("report", match_reports, record.reports, oracle.has_report),
        ("situation", match_situations, record.situations, oracle.has_situation),
    ):
        expected = {row.id for row in rows if has(row, filter)}  # type: ignore[operator]
        assert ids_of(index, kind, match(index, filter)) == expected, (kind, filter)


FIELDS = (
    Filter(types=("CONSULT",)),
    Filter(roles=("mediator",)),
    Filter(statuses=("planned",)),
    Filter(factualities=("claimed",)),
    Filter(marks=("CLEAR", "GREEN")),
    Filter(tier="publish"),
    Filter(confidence=0.8),
    Filter(since="2022-01-01"),
    Filter(until="2022-01-01"),
    Filter(background=False),
    Filter(tracks=("Mediators",)),
    Filter(box=Box(south=0, west=0, north=90, east=180)),
    Filter(text="bridge"),
)


@pytest.mark.parametrize("filter", FIELDS, ids=str)
def test_each_field_keeps_some_events_and_leaves_others(index: Index, filter: Filter) -> None:
    assert 0 < match_events(index, filter).sum() < index.count("event")
