"""What pages are told of the record is what counting its rows gives."""

from collections import Counter
from datetime import date, timedelta
from itertools import combinations

import pytest

from dragoman.model.event import Event
from dragoman.model.filter import EVERYTHING, Filter
from dragoman.model.record import Record
from dragoman.store.index.actors import (
    find_actor_page,
    find_matrix,
    find_positions,
    page_actors,
)
from dragoman.store.index.asking import known_in, name_values
from dragoman.store.index.claim_facets import (
    ClaimsAsked,
    count_claim_facets,
    page_asked_claims,
)
from dragoman.store.index.claims import count_claims, page_claims
from dragoman.store.index.counts import (
    STEPS,
    count_facets,
    count_over_time,
    find_bulk,
    find_span,
)
from dragoman.store.index.events import (
    ORDERS,
    find_event,
    find_events,
    page_events,
)
from dragoman.store.index.figures import (
    count_measures,
    count_series,
    figures_of_event,
    page_figures,
    page_series,
)
from dragoman.store.index.index import Index
from dragoman.store.index.map import MOVING, count_places, map_movements, map_situations
from dragoman.store.index.reports import find_as_of, find_reports, page_reports
from dragoman.store.index.situations import page_situations

ALL = 10_000
CONSULT = Filter(types=("CONSULT",))


def day_of(event: Event) -> str | None:
    return event.when.start or event.when.end


def begin(day: str, step: str) -> str:
    found = date.fromisoformat(day)
    if step == "week":
        return (found - timedelta(days=found.weekday())).isoformat()
    return {"day": day, "month": f"{day[:7]}-01", "year": f"{day[:4]}-01-01"}[step]


def test_events_come_in_the_order_of_time_those_of_no_day_last(
    index: Index, record: Record
) -> None:
    page = page_events(index, EVERYTHING, limit=ALL)
    expected = sorted(
        record.events,
        key=lambda e: (day_of(e) or "9999-12-31", e.when.end or "9999-12-31", e.id),
    )
    assert [row.id for row in page.rows] == [event.id for event in expected]
    assert page.total == len(record.events)
    assert page.rows[-1].day is None


def test_the_latest_come_first_those_of_no_day_still_last(index: Index) -> None:
    days = [row.day for row in page_events(index, EVERYTHING, order="latest", limit=ALL).rows]
    known = [day for day in days if day]
    assert known == sorted(known, reverse=True)
    assert days[len(known) :] == [None] * (len(days) - len(known))


@pytest.mark.parametrize("order", ORDERS)
def test_pages_in_any_order_hold_each_event_once(index: Index, order: str) -> None:
    parts = [page_events(index, CONSULT, order=order, limit=7, offset=at) for at in range(0, 70, 7)]
    ids = [row.id for part in parts for row in part.rows]
    whole = page_events(index, CONSULT, order=order, limit=70)
    assert ids == [row.id for row in whole.rows]
    assert len(set(ids)) == len(ids)


def test_the_surest_and_the_most_reported_come_first(index: Index) -> None:
    sure = [row.confidence for row in page_events(index, EVERYTHING, order="surest").rows]
    told = [row.reports for row in page_events(index, EVERYTHING, order="most_reported").rows]
    assert sure == sorted(sure, reverse=True)
    assert told == sorted(told, reverse=True)
    with pytest.raises(ValueError, match="no order"):
        page_events(index, EVERYTHING, order="best")


def test_a_row_says_what_its_event_says(index: Index, record: Record) -> None:
    for event in record.events:
        row = find_event(index, event.id)
        assert row
        assert (row.type, row.status, row.confidence) == (
            event.type,
            event.status,
            event.confidence,
        )
        assert (row.start, row.end, row.day) == (event.when.start, event.when.end, day_of(event))
        assert [seat.actor for seat in row.participants] == [p.actor for p in event.participants]
        assert row.place == (event.place.name if event.place else None)
        assert row.report == event.evidence[0].report
        assert event.evidence[0].text.startswith(row.sentence)
    assert find_event(index, "ev_none") is None


def test_events_by_id_come_in_the_order_of_their_ids(index: Index, record: Record) -> None:
    ids = [event.id for event in record.events[5:0:-1]]
    assert [row.id for row in find_events(index, [*ids, "ev_none"])] == ids


@pytest.mark.parametrize("step", STEPS)
def test_events_are_counted_by_step_status_and_track(
    index: Index, record: Record, step: str
) -> None:
    expected = Counter(
        (begin(day, step), event.status, event.meeting.track if event.meeting else None)
        for event in record.events
        if (day := day_of(event))
    )
    counts = count_over_time(index, EVERYTHING, step=step, split=("status", "track"))
    assert {(one.day, *one.values): one.events for one in counts} == expected
    assert [one.day for one in counts] == sorted(one.day for one in counts)


def test_the_span_is_that_of_the_days_known(index: Index, record: Record) -> None:
    days = [day for event in record.events if (day := day_of(event))]
    span = find_span(index, EVERYTHING)
    assert (span.first, span.last) == (min(days), max(days))
    assert span.undated == len(record.events) - len(days) > 0
    assert find_span(index, Filter(types=("NOTHING",))).first is None


def test_facets_count_each_value_of_each_field(index: Index, record: Record) -> None:
    facets = count_facets(index, EVERYTHING)
    reports = {report.id: report for report in record.reports}
    expected = {
        "types": Counter(event.type for event in record.events if event.type),
        "statuses": Counter(event.status for event in record.events),
        "countries": Counter(e.place.country for e in record.events if e.place and e.place.country),
        "tracks": Counter(e.meeting.track for e in record.events if e.meeting and e.meeting.track),
        "outlets": Counter(
            outlet
            for event in record.events
            for outlet in {reports[item.report].outlet for item in event.evidence}
            if outlet
        ),
        "actors": Counter(
            actor for event in record.events for actor in {one.actor for one in event.participants}
        ),
    }
    for name, counts in expected.items():
        assert {one.value: one.events for one in getattr(facets, name)} == counts, name


def test_a_facet_shows_what_else_could_be_chosen_in_its_field(index: Index) -> None:
    facets, every = count_facets(index, CONSULT), count_facets(index, EVERYTHING)
    assert facets.types == every.types
    assert sum(one.events for one in facets.statuses) == page_events(index, CONSULT).total


def test_places_count_their_events(index: Index, record: Record) -> None:
    view = count_places(index, EVERYTHING)
    placed = [event for event in record.events if event.place]
    expected = Counter(event.place.name for event in placed if event.place)
    assert {one.name: one.events for one in view.places} == expected
    assert view.unplaced == len(record.events) - len(placed)
    for place in view.places:
        scores = [e.score for e in placed if e.place and e.place.name == place.name]
        known = [score for score in scores if score is not None]
        quads = [e.quad or "" for e in placed if e.place and e.place.name == place.name]
        assert place.friendly == sum(quad.endswith("cooperation") for quad in quads)
        assert place.hostile == sum(quad.endswith("conflict") for quad in quads)
        assert place.score == (pytest.approx(sum(known) / len(known), abs=1e-4) if known else None)


def test_the_busiest_places_are_shown_where_not_all_are(index: Index) -> None:
    every, some = count_places(index, EVERYTHING), count_places(index, EVERYTHING, limit=5)
    assert some.places == every.places[:5]
    assert some.left_out == len(every.places) - 5


def test_movements_are_figures_of_moving(index: Index, record: Record) -> None:
    expected = {f.id for f in record.figures if f.measure in MOVING}
    assert {row.id for row in map_movements(index, EVERYTHING)} == expected
    assert expected


def test_situations_have_their_days_and_parties(index: Index, record: Record) -> None:
    rows = {row.id: row for row in page_situations(index, EVERYTHING, limit=ALL).rows}
    assert rows.keys() == {one.id for one in record.situations}
    for one in record.situations:
        row = rows[one.id]
        assert (row.type, row.state, row.events) == (one.type, one.state, len(one.events))
        assert [seat.name for seat in row.parties] == [party.name for party in one.parties]
    ended = page_situations(index, EVERYTHING, state="ended", limit=ALL)
    assert {row.id for row in ended.rows} == {s.id for s in record.situations if s.state == "ended"}
    assert {row.id for row in map_situations(index, EVERYTHING)} == rows.keys()


def test_the_matrix_counts_what_two_have_to_do_with_each_other(
    index: Index, record: Record
) -> None:
    matrix = find_matrix(index, EVERYTHING, most=12)
    shown = {actor.id for actor in matrix.actors}
    expected: Counter[frozenset[str]] = Counter()
    hostile: Counter[frozenset[str]] = Counter()
    for event in record.events:
        for pair in combinations(sorted({p.actor for p in event.participants} & shown), 2):
            expected[frozenset(pair)] += 1
            hostile[frozenset(pair)] += (event.quad or "").endswith("conflict")
    found = {frozenset((pair.one, pair.other)): pair for pair in matrix.pairs}
    assert {pair: one.events for pair, one in found.items()} == expected
    assert {pair: one.hostile for pair, one in found.items()} == hostile
    assert all(sum(one.quads) <= one.events for one in matrix.pairs)


def test_actors_are_listed_by_what_they_do_and_found_by_part_of_a_name(
    index: Index, record: Record
) -> None:
    actors = page_actors(index, EVERYTHING, limit=ALL)
    counts = [row.events for row in actors.rows]
    assert counts == sorted(counts, reverse=True)
    assert actors.total == len(actors.rows)
    name = next(actor.name for actor in record.actors if actor.type == "person")
    found = page_actors(index, EVERYTHING, name=name[:-1].upper())
    assert name in {row.name for row in found.rows}


def test_the_page_of_an_actor_holds_its_part_in_the_record(index: Index, record: Record) -> None:
    positions = Counter(position.actor for position in record.positions)
    id = positions.most_common(1)[0][0]
    page = find_actor_page(index, id, EVERYTHING)
    assert page
    events = [e for e in record.events if id in {p.actor for p in e.participants}]
    assert page.actor.events == page.span.events == len(events)
    assert page.claims == sum(
        bool(claim.speaker and claim.speaker.actor == id) for claim in record.claims
    )
    assert {role.value: role.events for role in page.roles} == {"actor": len(events)}
    assert len(page.positions) == positions[id]
    assert id not in {actor.id for actor in page.beside}
    assert find_actor_page(index, "ac_none", EVERYTHING) is None


def test_positions_are_found_by_actor_and_by_issue(index: Index, record: Record) -> None:
    one = record.positions[0]
    by_actor = find_positions(index, actor=one.actor)
    by_issue = find_positions(index, issue=one.issue)
    assert {row.id for row in by_actor} == {p.id for p in record.positions if p.actor == one.actor}
    assert {row.id for row in by_issue} == {p.id for p in record.positions if p.issue == one.issue}
    assert len(find_positions(index)) == len(record.positions)


def test_claims_are_narrowed_by_stance_and_issue(index: Index, record: Record) -> None:
    page = page_claims(index, EVERYTHING, stances=("denies",), issues=("corridor",), limit=ALL)
    assert {row.id for row in page.rows} == {
        c.id for c in record.claims if c.stance == "denies" and c.issue == "corridor"
    }
    counts = count_claims(index, EVERYTHING)
    assert counts["stance"] == Counter(claim.stance for claim in record.claims)
    latest = [row.day or "" for row in page_claims(index, EVERYTHING, order="latest").rows]
    assert latest == sorted(latest, reverse=True)


def test_figures_stand_in_series(index: Index, record: Record) -> None:
    page = page_figures(index, EVERYTHING, measure="killed")
    assert {row.id for row in page.rows} == {f.id for f in record.figures if f.measure == "killed"}
    for series in count_series(index, EVERYTHING):
        figures = [
            f for f in record.figures if (f.event, f.measure) == (series.event, series.measure)
        ]
        assert series.figures == len(figures)
        assert series.high == max(f.high for f in figures if f.high is not None)
        rows = figures_of_event(index, series.event or "")
        assert {row.id for row in rows} == {f.id for f in record.figures if f.event == series.event}


def test_reports_are_listed_the_last_published_first(index: Index, record: Record) -> None:
    page = page_reports(index, EVERYTHING, limit=ALL)
    days = [row.published or "" for row in page.rows]
    assert days == sorted(days, reverse=True)
    ids = [report.id for report in record.reports[:3]]
    assert find_reports(index, [*ids, "rp_none"]).keys() == set(ids)


def test_what_names_nothing_in_the_record_is_told_and_left_out(
    index: Index, record: Record
) -> None:
    country = record.events[0].participants[0].country or ""
    asked = known_in(
        index,
        Filter(types=("consult", "DANCE"), actors=("Nobody At All", country), places=("Atlantis",)),
    )
    assert asked.filter == Filter(types=("consult",), actors=(country,))
    assert asked.faults == (
        "type: the record has no 'DANCE'",
        "actor: the record has no 'Nobody At All'",
        "place: the record has no 'Atlantis'",
    )


def test_claims_asked_for_are_of_any_of_the_speakers_and_of_the_stance(
    index: Index, record: Record
) -> None:
    speakers = Counter(c.speaker.actor for c in record.claims if c.speaker and c.speaker.actor)
    (one, _), (other, _) = speakers.most_common(2)
    asked = ClaimsAsked(speakers=(one, other), stances=("DENIES",))
    page = page_asked_claims(index, asked, limit=ALL)
    assert {row.id for row in page.rows} == {
        c.id
        for c in record.claims
        if c.speaker and c.speaker.actor in (one, other) and c.stance == "denies"
    }
    assert page.total > 0


def test_a_facet_of_claims_counts_those_that_fit_all_but_the_facet_itself(
    index: Index, record: Record
) -> None:
    facets = count_claim_facets(index, ClaimsAsked(stances=("denies",)))
    denied = [c for c in record.claims if c.stance == "denies"]
    assert {one.value: one.events for one in facets.stances} == Counter(
        claim.stance for claim in record.claims
    )
    assert {one.value: one.events for one in facets.issues} == Counter(
        c.issue for c in denied if c.issue
    )
    assert {one.value: one.events for one in facets.speakers} == Counter(
        c.speaker.actor for c in denied if c.speaker and c.speaker.actor
    )


def test_pages_of_series_hold_each_series_once_and_figures_of_no_event_are_counted(
    index: Index, record: Record
) -> None:
    whole = page_series(index, EVERYTHING, limit=ALL)
    pages = [page_series(index, EVERYTHING, limit=7, offset=at) for at in range(0, whole.total, 7)]
    assert [row for page in pages for row in page.rows] == list(whole.rows)
    keys = {(f.measure, f.event) for f in record.figures if f.event}
    assert {(row.measure, row.event) for row in whole.rows} == keys
    assert whole.apart == sum(f.event is None for f in record.figures)


def test_measures_are_counted_over_all_figures(index: Index, record: Record) -> None:
    counts = {one.value: one.events for one in count_measures(index, EVERYTHING)}
    assert counts == Counter(figure.measure for figure in record.figures)


def test_the_bulk_of_the_events_leaves_as_many_out_before_as_after(
    index: Index, record: Record
) -> None:
    days = sorted(day for day in map(day_of, record.events) if day)
    left_out = int(len(days) * 0.05)
    assert find_bulk(index, EVERYTHING, share=0.9) == (days[left_out], days[-1 - left_out])
    assert find_bulk(index, Filter(since="2999-01-01"), share=0.9) is None


def test_the_record_stands_on_the_day_of_its_latest_report(index: Index, record: Record) -> None:
    assert find_as_of(index) == max(r.published for r in record.reports if r.published)


def test_ids_in_a_filter_have_names(index: Index, record: Record) -> None:
    actor, track = record.actors[0], record.tracks[0]
    filter = Filter(actors=(actor.id, "somebody"), tracks=(track.id,))
    assert name_values(index, filter) == {actor.id: actor.name, track.id: track.name}
