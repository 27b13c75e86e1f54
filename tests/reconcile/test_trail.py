"""The life of an event: later reports move its status, and the trail stays."""

from dragoman.model.reading import Reading
from tests.reconcile.rows import before, day, meeting, place, record_of

DAY = day("2023-10-05")


def told(published: str, status: str, **more: object) -> Reading:
    fields = {"when": DAY, "place": place("Granada"), **more}
    return meeting(
        published, "aliyev", "pashinyan", outlet=f"{published} {status}", status=status, **fields
    )


def test_the_trail_goes_by_published_date():
    readings = [
        told("2023-10-04", "cancelled"),
        told("2023-09-26", "planned"),
        told("2023-09-01", "called_for", when=DAY),
    ]
    events = record_of(*readings).events
    planned = next(event for event in events if event.reports > 1)
    assert planned.status == "cancelled"
    assert [step.step for step in planned.trail][-2:] == ["announced", "cancelled"]


def test_what_was_held_stays_held_whatever_is_still_announced():
    late = told("2023-10-05", "planned")
    (event,) = record_of(told("2023-10-05", "occurred"), late).events
    assert event.status == "occurred"
    assert event.trail[-1].step == "held"


def test_a_repeated_announcement_adds_no_step():
    (event,) = record_of(told("2023-09-26", "planned"), told("2023-09-28", "planned")).events
    assert [step.step for step in event.trail] == ["announced"]
    assert event.reports == 2


def test_a_postponed_meeting_takes_its_new_date():
    first = told("2023-09-20", "planned")
    moved = told("2023-10-01", "postponed", when=day("2023-10-26"), step="postponed")
    (event,) = record_of(first, moved).events
    assert (event.status, event.when.start) == ("postponed", "2023-10-26")
    assert [step.when.start for step in event.trail] == ["2023-10-05", "2023-10-26"]


def test_an_undated_report_comes_last():
    undated = meeting(
        None, "aliyev", "pashinyan", outlet="undated", when=DAY, place=place("Granada")
    )  # type: ignore[arg-type]
    (event,) = record_of(undated, told("2023-09-26", "planned")).events
    assert [step.published for step in event.trail] == ["2023-09-26", None]


def test_bounds_of_two_reports_are_intersected():
    one = meeting("2023-05-16", "AZE", "ARM", when=before("2023-05-16"), place=place("Brussels"))
    other = meeting("2023-05-15", "AZE", "ARM", when=before("2023-05-15"), place=place("Brussels"))
    (event,) = record_of(one, other).events
    assert (event.when.start, event.when.end, event.when.basis) == (None, "2023-05-15", "bounded")


def test_one_who_asserts_settles_what_others_only_claim():
    claimed = told("2023-10-05", "occurred", factuality="claimed")
    denied = told("2023-10-06", "occurred", factuality="denied")
    asserted = told("2023-10-07", "occurred")
    (event,) = record_of(claimed, denied).events
    assert event.factuality == "contested"
    assert event.trail[-1].step == "denied"
    (event,) = record_of(claimed, denied, asserted).events
    assert event.factuality == "asserted"
