"""Views: what an analyst reads off them."""

from dataclasses import asdict, fields, replace

import pytest

from dragoman.model.record import Record
from dragoman.present.days import gaps_between, latest_date
from dragoman.present.narrow import narrow_to_actor, narrow_to_type
from dragoman.present.views import VIEWS
from dragoman.present.views.agenda import agenda_rows
from dragoman.present.views.coverage import ALL, coverage_notes, coverage_rows
from dragoman.present.views.meetings import meeting_rows
from dragoman.present.views.summary import summary_rows
from dragoman.present.views.timeline import timeline_rows
from dragoman.present.views.tracks import track_notes, track_rows
from tests.present.sample import make_record

EMPTY = Record(**{field.name: () for field in fields(Record)})  # type: ignore[arg-type]


@pytest.mark.parametrize("name", VIEWS)
def test_every_view_has_its_columns_in_its_rows(name: str) -> None:
    rows = VIEWS[name].rows(make_record(), "2023-07-15")
    assert rows
    for column in VIEWS[name].columns:
        assert column.field in asdict(rows[0])


@pytest.mark.parametrize("name", VIEWS)
def test_every_view_stands_an_empty_record(name: str) -> None:
    VIEWS[name].rows(EMPTY, None)
    VIEWS[name].notes(EMPTY, None)


def test_now_is_the_latest_published_date_and_never_the_clock() -> None:
    assert latest_date(make_record()) == "2023-07-15"
    assert latest_date(EMPTY) is None


def test_the_timeline_goes_by_day_with_undated_events_last() -> None:
    said = [row.when for row in timeline_rows(make_record(), None)]
    assert said == ["14 May 2023", "1 Jun 2023", "by 15 Jul 2023", "5 Oct 2023", "unknown"]


def test_a_meeting_says_who_met_with_whose_help() -> None:
    row = meeting_rows(make_record(), None)[0]
    assert row.who == "Ilham Aliyev (AZE), Nikol Pashinyan (ARM)"
    assert row.brief == "Aliyev (AZE), Pashinyan (ARM)"
    assert (row.helpers, row.where) == ("mediator Charles Michel*", "Brussels, BEL")
    assert (row.track, row.format, row.level) == ("European Union", "trilateral", "leaders")


def test_two_persons_of_one_name_are_said_in_full() -> None:
    record = make_record()
    other = replace(record.actors[0], id="ac_other", name="Mehriban Aliyev", type="person")
    row = meeting_rows(replace(record, actors=(*record.actors, other)), None)[0]
    assert row.brief.startswith("Ilham Aliyev (AZE)")


def test_the_agenda_tells_what_is_ahead_lapsed_and_without_a_day() -> None:
    rows = agenda_rows(make_record(), "2023-07-15")
    assert [(row.state, row.when) for row in rows] == [
        ("lapsed", "1 Jun 2023"),
        ("ahead", "5 Oct 2023"),
        ("no day", "unknown"),
    ]


def test_the_day_itself_is_still_ahead_and_the_next_day_it_has_lapsed() -> None:
    states = [agenda_rows(make_record(), day)[1].state for day in ("2023-10-05", "2023-10-06")]
    assert states == ["ahead", "lapsed"]


@pytest.mark.parametrize("view", ["timeline", "meetings", "tracks"])
def test_a_plan_whose_day_has_passed_is_shown_as_lapsed_in_every_list(view: str) -> None:
    rows = [row for row in VIEWS[view].rows(make_record(), "2023-07-15") if row.when]
    stands = {row.when: row.stands for row in rows}
    assert (stands["1 Jun 2023"], stands["5 Oct 2023"]) == ("◌ lapsed", "○ planned")


def test_what_has_lapsed_keeps_the_status_that_is_stored() -> None:
    row = meeting_rows(make_record(), "2023-07-15")[1]
    assert (row.status, row.lapsed) == ("planned", True)


def test_what_is_denied_or_hypothetical_is_on_no_agenda() -> None:
    record = make_record()
    events = tuple(replace(event, factuality="hypothetical") for event in record.events)
    assert agenda_rows(replace(record, events=events), "2023-07-15") == []


def test_without_any_date_nothing_has_lapsed() -> None:
    assert {row.state for row in agenda_rows(make_record(), None)} == {"ahead", "no day"}


def test_tracks_list_their_meetings_and_those_without_any_are_there_too() -> None:
    rows = track_rows(make_record(), None)
    assert [(row.name, row.when) for row in rows] == [
        ("European Union", "14 May 2023"),
        ("European Union", "1 Jun 2023"),
        ("European Union", "5 Oct 2023"),
        ("United States", ""),
    ]
    assert rows[3].stands == "no meeting"
    assert "mutual recognition" in track_notes(make_record(), None)[0]


def test_coverage_tells_days_not_read_from_reports_with_nothing_found() -> None:
    whole = coverage_rows(make_record(), "2023-07-15")[0]
    assert (whole.outlet, whole.reports, whole.undated) == (ALL, 3, 1)
    assert (whole.empty, whole.days, whole.days_without) == (2, 2, 4)
    assert whole.gaps == ("2023-07-11/2023-07-14",)
    assert whole.undated_reports == ("quiet.txt",)
    notes = coverage_notes(make_record(), "2023-07-20")
    assert [note.split(":")[0] for note in notes] == [
        "Not read (no report of these days)",
        "Read, and no event found",
        "Undated, so relative dates stay unknown",
        "Nothing read after 15 Jul 2023.",
    ]


def test_days_in_a_row_leave_no_gap() -> None:
    assert gaps_between(["2023-05-01", "2023-05-02", "2023-05-02"]) == ()


def test_the_summary_counts_reports_outlets_and_days() -> None:
    row = summary_rows(make_record(), "2023-07-15")[0]
    assert (row.what, row.count) == ("reports", 3)
    assert row.detail == "2 outlets, 10–15 Jul 2023, 1 undated, 2 sources"


@pytest.mark.parametrize(("type", "count"), [("consult", 4), ("ASSAULT", 1), ("protest", 0)])
def test_a_record_is_narrowed_to_a_type(type: str, count: int) -> None:
    assert len(narrow_to_type(make_record(), type).events) == count


@pytest.mark.parametrize(
    ("name", "events", "claims"),
    [("aliyev", 5, 1), ("ARM", 5, 0), ("afp", 0, 1), ("Putin", 0, 0)],
)
def test_a_record_is_narrowed_to_an_actor(name: str, events: int, claims: int) -> None:
    narrowed = narrow_to_actor(make_record(), name)
    assert (len(narrowed.events), len(narrowed.claims)) == (events, claims)
