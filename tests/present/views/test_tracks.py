"""Tracks and meetings as they are shown: gaps, who was absent, rivalries, agenda and outcome."""

from dataclasses import replace

from dragoman.model.diplomacy import Rivalry, Track
from dragoman.model.event import Meeting
from dragoman.model.record import Record
from dragoman.present.views.meetings import meeting_rows
from dragoman.present.views.tracks import track_notes, track_rows
from tests.present.sample import EVENTS, by_id, evidence, make_record


def with_track(**fields: object) -> Record:
    whole = make_record()
    first = next(track for track in whole.tracks if track.meetings)
    others = tuple(track for track in whole.tracks if track != first)
    return replace(whole, tracks=(replace(first, **fields), *others))  # type: ignore[arg-type]  # any field


def first_track() -> Track:
    return next(track for track in make_record().tracks if track.meetings)


def rivalry(kind: str, **fields: object) -> Rivalry:
    side = first_track().parties[0]
    made = {"side": side, "other": "tr_us", "since": "2023-07-15", "evidence": ()} | fields
    return Rivalry(kind=kind, **made)  # type: ignore[arg-type]  # any field


def test_the_days_since_the_last_meeting_go_by_the_day_that_one_stands_on() -> None:
    record = with_track(last_held="2023-05-14", longest_gap_days=40)
    for as_of, days in (("2023-05-14", 0), ("2023-05-24", 10), ("2023-05-01", None), (None, None)):
        rows = [row for row in track_rows(record, as_of) if row.last_held]
        assert {row.days_since for row in rows} == {days}
    note = next(n for n in track_notes(record, "2023-05-24") if "longest" in n)
    assert "longest silence 40 days; last held 14 May 2023, 10 days ago" in note


def test_a_party_whom_nobody_places_at_a_held_meeting_is_absent() -> None:
    track = first_track()
    names = tuple(party.name for party in track.parties)
    meetings = tuple(
        replace(meeting, status=status, parties=names[:1])
        for meeting, status in zip(track.meetings, ("occurred", "planned", "planned"), strict=True)
    )
    rows = [row for row in track_rows(with_track(meetings=meetings), None) if row.event]
    absent = {row.status: row.absent for row in rows}
    assert absent["occurred"] == names[1:]
    assert absent["planned"] == ()


def test_what_rivals_a_track_is_said_beneath() -> None:
    rivalries = (
        rivalry("overlaps", side=None),
        rivalry("refuses", other=None),
        rivalry("prefers"),
    )
    notes = " ".join(track_notes(with_track(rivalries=rivalries), None))
    name = first_track().parties[0].name
    assert "beside United States, since 15 Jul 2023" in notes
    assert f"refused by {name}, since 15 Jul 2023" in notes
    assert f"preferred by {name}, over United States, since 15 Jul 2023" in notes


def test_a_meeting_shows_its_agenda_outcome_and_what_comes_next() -> None:
    whole = make_record()
    meeting = Meeting(
        round=2,
        venue="the bishop's hall",
        agenda=evidence("Brussels"),
        outcome=evidence("Brussels"),
        results=(EVENTS[0].id,),
        next=EVENTS[1].id,
    )
    shown = replace(EVENTS[2], meeting=meeting)
    events = by_id(*(shown if event.id == shown.id else event for event in EVENTS))
    (row,) = [r for r in meeting_rows(replace(whole, events=events), None) if r.id == shown.id]
    assert (row.round, row.venue) == (2, "the bishop's hall")
    assert row.agenda == (evidence("Brussels")[0].text,)
    assert row.about.startswith("round 2; ")
    assert "⇒" in row.about
    assert row.next == EVENTS[1].id
    assert row.next_said.startswith("next ")
    assert len(row.results) == 1
