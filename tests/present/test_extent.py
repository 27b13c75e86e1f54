"""How much was read, beside every zero."""

from dragoman.present.extent import say_nothing
from tests.present.sample import EARLY, REPORT, UNDATED


def test_a_zero_says_how_many_reports_were_read_over_which_days() -> None:
    assert say_nothing("contradictions", (EARLY, REPORT), rejected=2) == (
        "No contradictions in 2 reports read, 10–15 Jul 2023; 2 not read."
    )


def test_reports_without_a_date_are_counted_apart() -> None:
    assert say_nothing("events", (EARLY, UNDATED), rejected=0) == (
        "No events in 2 reports read, 10 Jul 2023, 1 undated."
    )


def test_nothing_read_is_not_nothing_found() -> None:
    assert say_nothing("events", (), rejected=0) == "No events: no report has been read."
