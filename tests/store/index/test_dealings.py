"""Who has to do with whom, over time, and who says what: checked against the record itself."""

from collections import Counter
from pathlib import Path

from dragoman.model.event import Event
from dragoman.model.filter import EVERYTHING, Filter
from dragoman.model.record import Record
from dragoman.store.file import open_for_reading
from dragoman.store.index.actor_facets import (
    ActorsAsked,
    count_actor_facets,
    match_actors,
    page_asked_actors,
)
from dragoman.store.index.actors import find_matrix
from dragoman.store.index.counts import find_span
from dragoman.store.index.dealings import count_dealings, count_pair_paces
from dragoman.store.index.index import Index
from dragoman.store.index.matching import match_claims
from dragoman.store.index.of_actor import find_tellers, match_actor_claims
from dragoman.store.of_actor import find_actor, find_naming_reports, find_spellings

ALL = 1_000_000


def is_hostile(event: Event) -> bool:
    return (event.quad or "").endswith("conflict")


def actors_of(event: Event) -> set[str]:
    return {one.actor for one in event.participants}


def busiest_pair(index: Index) -> tuple[str, str]:
    pair = max(find_matrix(index, EVERYTHING).pairs, key=lambda one: one.events)
    return pair.one, pair.other


def test_dealings_by_month_sum_up_to_what_the_record_has(index: Index, record: Record) -> None:
    one, other = busiest_pair(index)
    both = [e for e in record.events if {one, other} <= actors_of(e)]
    months = Counter((e.when.start or e.when.end or "")[:7] for e in both)
    hostile = Counter((e.when.start or e.when.end or "")[:7] for e in both if is_hostile(e))
    del months[""], hostile[""]
    found = count_dealings(index, EVERYTHING, one, [other], step="month")
    assert {row.day[:7]: row.events for row in found} == months
    assert {row.day[:7]: row.hostile for row in found if row.hostile} == hostile
    assert months


def test_an_actor_beside_itself_is_all_that_it_does(index: Index, record: Record) -> None:
    one, _ = busiest_pair(index)
    found = count_dealings(index, EVERYTHING, one, [one], step="year")
    dated = [e for e in record.events if one in actors_of(e) and (e.when.start or e.when.end)]
    assert sum(row.events for row in found) == len(dated)


def test_dealings_with_nobody_known_are_none(index: Index) -> None:
    assert count_dealings(index, EVERYTHING, "ac_none", ["ac_none"], step="month") == ()


def test_the_pace_of_a_pair_counts_each_dated_event_once(index: Index, record: Record) -> None:
    pair = busiest_pair(index)
    span = find_span(index, EVERYTHING)
    assert span.first
    assert span.last
    pace = count_pair_paces(index, EVERYTHING, [pair], between=(span.first, span.last))[pair]
    dated = [e for e in record.events if set(pair) <= actors_of(e)]
    dated = [e for e in dated if e.when.start or e.when.end]
    assert sum(pace.hostile) == sum(map(is_hostile, dated))
    assert sum(pace.friendly) == sum((e.quad or "").endswith("cooperation") for e in dated)
    assert count_pair_paces(index, EVERYTHING, [pair], between=None) == {}


def test_actors_are_narrowed_by_kind_country_and_name(index: Index, record: Record) -> None:
    taking_part = {id for event in record.events for id in actors_of(event)}
    persons = [a for a in record.actors if a.type == "person" and a.id in taking_part]
    page = page_asked_actors(index, ActorsAsked(kinds=("PERSON",)), limit=ALL)
    assert {row.id for row in page.rows} == {actor.id for actor in persons}
    assert page.total == len(persons)
    claims = Counter(c.speaker.actor for c in record.claims if c.speaker)
    assert all(page.claims[row.id] == claims[row.id] for row in page.rows)
    named = page_asked_actors(index, ActorsAsked(name=persons[0].name.upper()), limit=ALL)
    assert persons[0].id in {row.id for row in named.rows}


def test_a_facet_of_actors_counts_those_who_take_part(index: Index, record: Record) -> None:
    taking_part = {id for event in record.events for id in actors_of(event)}
    kinds = Counter(actor.type for actor in record.actors if actor.id in taking_part)
    facets = count_actor_facets(index, ActorsAsked(kinds=("state",)))
    assert {one.value: one.events for one in facets.kinds} == kinds


def test_the_matrix_holds_only_those_it_may(index: Index) -> None:
    none = match_actors(index, ActorsAsked(kinds=("nothing",)))
    nobody = find_matrix(index, EVERYTHING, among=none)
    assert nobody.actors == ()
    assert nobody.pairs == ()


def test_claims_of_an_actor_are_told_from_those_about_it(index: Index, record: Record) -> None:
    id = Counter(c.speaker.actor for c in record.claims if c.speaker).most_common(1)[0][0]
    assert id
    masks = match_actor_claims(index, EVERYTHING, id)
    says = [c for c in record.claims if c.speaker and c.speaker.actor == id]
    assert masks["says"].sum() == len(says)
    events = {event.id for event in record.events if id in actors_of(event)}
    figures = {figure.id for figure in record.figures if figure.event in events}
    about = {c.id for c in record.claims if c.about in events | figures} - {c.id for c in says}
    assert masks["about"].sum() == len(about)


def test_tellers_are_the_reports_of_its_events_and_those_that_name_it(
    index: Index, record: Record
) -> None:
    one, _ = busiest_pair(index)
    told = {piece.report for e in record.events if one in actors_of(e) for piece in e.evidence}
    nothing = match_claims(index, EVERYTHING) & False
    found = find_tellers(index, Filter(actors=(one,)), naming=(), claims=nothing, most=ALL)
    assert {row.id for row in found.latest} == told
    assert found.total == len(told)
    days = [row.published for row in found.latest if row.published]
    assert days == sorted(days, reverse=True)
    other = next(report.id for report in record.reports if report.id not in told)
    more = find_tellers(index, Filter(actors=(one,)), naming=(other,), claims=nothing, most=ALL)
    assert {row.id for row in more.latest} == told | {other}


def test_spellings_say_where_the_words_stand(store: Path, record: Record) -> None:
    texts = {report.id: report.text for report in record.reports}
    placed = 0
    with open_for_reading(store) as con:
        for one in record.actors[:20]:
            assert find_actor(con, one.key) == find_actor(con, one.id) == one
            naming = find_naming_reports(con, one)
            for spelling in find_spellings(con, one):
                if spelling.report is None:
                    continue
                placed += 1
                assert spelling.report in naming
                text = texts[spelling.report][spelling.start : spelling.end]
                assert text == spelling.text
                assert 1 <= spelling.reports <= min(len(naming), spelling.times)
        assert find_actor(con, "ac_none") is None
    assert placed
