"""The invented year is realistic in its parts, and the same for the same seed."""

from collections import Counter, defaultdict

import pytest

from bench.speed.copying import copy_of
from bench.speed.world import DAYS, make_day, make_year
from dragoman.model.reading import Reading

SIZE = 3_000


@pytest.fixture(scope="module")
def year() -> list[Reading]:
    return list(make_year(SIZE))


def test_a_year_has_about_as_many_mentions_as_asked_for(year: list[Reading]) -> None:
    assert sum(len(reading.events) for reading in year) == pytest.approx(SIZE, rel=0.05)
    days = [reading.report.published for reading in year]
    assert days == sorted(days, key=str)
    assert len(set(days)) > DAYS / 2


def test_a_seed_gives_one_year_and_another_another(year: list[Reading]) -> None:
    assert list(make_year(SIZE)) == year
    assert next(make_year(SIZE, seed=8)) != year[0]


def test_the_day_after_is_of_the_same_conflicts(year: list[Reading]) -> None:
    speakers = {actor.key for reading in year for actor in reading.actors}
    day = make_day(SIZE)
    assert {reading.report.published for reading in day} == {"2024-01-01"}
    assert {actor.key for reading in day for actor in reading.actors} <= speakers


def test_every_row_lies_in_its_report(year: list[Reading]) -> None:
    for reading in year:
        text = reading.report.text
        for event in reading.events:
            assert text[event.start : event.end] == event.trigger
            assert all(text[item.start : item.end] == item.text for item in event.evidence)
        ids = {event.id for event in reading.events}
        assert {claim.about for claim in reading.claims} <= ids
        assert {figure.event for figure in reading.figures} <= ids


def test_some_reports_are_copies_and_some_events_told_for_days(year: list[Reading]) -> None:
    texts = Counter(reading.report.text for reading in year)
    assert 0.05 < sum(count - 1 for count in texts.values()) / len(year) < 0.4
    told: dict[object, set[str | None]] = defaultdict(set)
    for reading in year:
        for event in reading.events:
            if event.when.start and event.place:
                told[event.type, event.when.start, event.place.name].add(reading.report.published)
    assert max(len(days) for days in told.values()) > 2


def test_a_copy_has_the_same_rows_under_ids_of_its_own(year: list[Reading]) -> None:
    copy = copy_of(year[0], "Another Wire")
    assert copy.report.text == year[0].report.text
    assert copy.report.id != year[0].report.id
    assert [event.trigger for event in copy.events] == [e.trigger for e in year[0].events]
    assert not {event.id for event in copy.events} & {event.id for event in year[0].events}
    assert all(item.report == copy.report.id for e in copy.events for item in e.evidence)


def test_meetings_are_announced_and_then_moved_called_off_or_held(year: list[Reading]) -> None:
    meetings = [one for reading in year for one in reading.events if one.type == "CONSULT"]
    steps = Counter((one.status, one.step) for one in meetings)
    assert (
        min(
            steps["planned", "announced"],
            steps["planned", "moved"],
            steps["cancelled", "cancelled"],
            steps["occurred", "held"],
        )
        > 0
    )
    ahead = [one for one in meetings if one.status == "planned" and one.when.start]
    published = {reading.report.id: str(reading.report.published) for reading in year}
    assert sum(str(one.when.start) > published[one.report] for one in ahead) > len(ahead) / 2
    assert any(item.role == "mediator" for one in meetings for item in one.participants)
