"""An invented archive is a store like any other, as large as asked for and the same by seed."""

from itertools import islice
from pathlib import Path
from random import Random

import pytest

from bench.speed.archive.days import make_days, make_world
from bench.speed.archive.write import write_archive
from dragoman.model.reading import Reading
from dragoman.model.record import Record
from dragoman.store.cache import load_latest_readings
from dragoman.store.edition import load_edition
from dragoman.store.file import open_for_reading
from dragoman.store.record import load_record, load_state


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("archive") / "archive.duckdb"
    write_archive(path, events=600, reports=300)
    return path


@pytest.fixture(scope="module")
def record(store: Path) -> Record:
    with open_for_reading(store) as con:
        return load_record(con, load_state(con).reports)


@pytest.fixture(scope="module")
def readings(store: Path, record: Record) -> tuple[Reading, ...]:
    with open_for_reading(store) as con:
        return tuple(load_latest_readings(con, record.reports))


def test_it_has_about_as_much_as_asked_for(record: Record) -> None:
    assert len(record.events) == pytest.approx(600, rel=0.05)
    assert len(record.reports) == pytest.approx(300, rel=0.05)


def test_it_has_rows_of_every_kind(record: Record) -> None:
    assert min(map(len, (record.claims, record.figures, record.situations, record.tracks))) > 0
    assert min(map(len, (record.positions, record.contradictions, record.commitments))) > 0
    assert any(track.meetings for track in record.tracks)
    assert {"occurred", "planned"} <= {event.status for event in record.events}


def test_every_evidence_is_text_of_its_report(
    record: Record, readings: tuple[Reading, ...]
) -> None:
    texts = {report.id: report.text for report in record.reports}
    held = (record.events, record.claims, record.figures, record.situations, record.positions)
    rows = [row for kind in held for row in kind]
    rows += [row for reading in readings for row in (*reading.events, *reading.claims)]
    for row in rows:
        for item in row.evidence:
            assert texts[item.report][item.start : item.end] == item.text


def test_what_rows_refer_to_is_there(record: Record, readings: tuple[Reading, ...]) -> None:
    events = {event.id for event in record.events}
    actors = {actor.id for actor in record.actors}
    claims = {claim.id for claim in record.claims}
    mentions = {mention.id for reading in readings for mention in reading.events}
    assert {one.actor for event in record.events for one in event.participants} <= actors
    assert {mention for event in record.events for mention in event.mentions} == mentions
    assert {claim.about for claim in record.claims} <= events
    assert {id for event in record.events for id in event.claims} == claims
    assert {figure.event for figure in record.figures} <= events
    assert {meeting.event for track in record.tracks for meeting in track.meetings} <= events
    assert {id for position in record.positions for id in position.claims} <= claims


def test_some_reports_of_a_busy_day_are_copies_of_others() -> None:
    random = Random(3)
    conflict = make_world(5_000, random)[0]
    days = make_days(conflict, events=20_000, reports=20_000, random=random)
    reports = [told.reading.report for day in islice(days, 30) for told in day.told]
    texts = {report.text for report in reports}
    assert len({report.id for report in reports}) == len(reports)
    assert 0.6 < len(texts) / len(reports) < 0.95


def test_rows_are_kept_in_the_order_of_their_ids(record: Record) -> None:
    ids = [event.id for event in record.events]
    assert ids == sorted(set(ids))


def test_a_seed_gives_one_archive_and_another_another(tmp_path: Path) -> None:
    editions = []
    for number, seed in enumerate((1, 1, 2)):
        path = tmp_path / f"{number}.duckdb"
        write_archive(path, events=30, reports=20, seed=seed)
        with open_for_reading(path) as con:
            editions.append(load_edition(con))
    assert editions[0] == editions[1] != editions[2]
