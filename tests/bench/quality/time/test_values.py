"""TIMEX3's values of dates as the program holds them."""

import pytest

from bench.quality.time.values import value_of
from dragoman.model.when import UNKNOWN, When


def when(days: str, precision: str, text: str = "", basis: str = "explicit") -> When:
    """ "1991-05-03..1991-05-04", either end open, or one day."""
    first, _, last = days.partition("..")
    start, end = (first, last) if ".." in days else (days, days)
    return When(start=start or None, end=end or None, precision=precision, text=text, basis=basis)


@pytest.mark.parametrize(
    ("given", "value"),
    [
        (when("1991-05-03", "day"), "1991-05-03"),
        (when("1991-05-03", "day", "Friday morning"), "1991-05-03TMO"),
        (when("1991-05-03", "day", "tonight"), "1991-05-03TNI"),
        (when("1991-05-03T13:30", "minute"), "1991-05-03T13:30"),
        (when("1991-05-04..1991-05-05", "day", "the weekend"), "1991-W18-WE"),
        (when("1991-05-01..1991-05-03", "day", "the past two days"), "P2D"),
        (when("1991-04-29..1991-05-05", "week"), "1991-W18"),
        (when("1991-04-30..1991-05-06", "week", "three weeks ago"), "1991-W18"),
        (when("1991-04-19..1991-05-03", "week", "the past two weeks"), "P2W"),
        (when("1991-05-01..1991-05-31", "month"), "1991-05"),
        (when("1991-05-21..1991-05-31", "part_of_month", "late May"), "1991-05"),
        (when("1991-02-03..1991-05-03", "month", "the past three months"), "P3M"),
        (when("1991-06-01..1991-08-31", "season", "summer"), "1991-SU"),
        (when("1991-07-01..1991-09-30", "season", "the third quarter"), "1991-Q3"),
        (when("1991-07-01..1991-12-31", "season", "the second half"), "1991-H2"),
        (when("1991-05-01..1991-08-31", "season", "mid-1991"), "1991"),
        (when("1991-01-01..1991-12-31", "year"), "1991"),
        (when("1991-01-01..1991-05-03", "year", "earlier this year"), "1991"),
        (when("1986-05-03..1991-05-03", "year", "the past five years"), "P5Y"),
        (when("1980-01-01..1989-12-31", "year", "the 1980s"), "198"),
        (when("1901-01-01..2000-12-31", "year", "the 20th century"), "19"),
    ],
)
def test_a_date_is_written_as_exactly_as_it_is_known(given: When, value: str) -> None:
    assert value_of(given) == value


def test_a_bound_is_the_day_that_it_names() -> None:
    assert value_of(when("..1991-05-14", "day", "14 May")) == "1991-05-14"
    assert value_of(when("1988-01-01..", "year", "1988")) == "1988"


def test_what_only_publication_bounds_is_past_or_to_come() -> None:
    assert value_of(when("..1991-05-03", "unknown", "recently", "bounded")) == "PAST_REF"
    assert value_of(when("1991-05-03..", "unknown", "soon", "bounded")) == "FUTURE_REF"


def test_a_length_that_nobody_counted_is_one_where_it_reaches_publication() -> None:
    assert value_of(when("..1991-05-03", "unknown", "recent weeks", "bounded")) == "PXW"
    assert value_of(when("1991-05-03..", "unknown", "the next few months", "bounded")) == "PXM"
    assert value_of(when("..1991-05-03", "unknown", "weeks ago", "bounded")) == "PAST_REF"


def test_a_fiscal_year_is_named_by_its_end() -> None:
    assert value_of(when("1990-04-01..1991-12-31", "year", "fiscal 1991")) == "FY1991"


def test_now_is_the_present_and_what_is_counted_from_it_is_not() -> None:
    assert value_of(when("1991-05-03", "day", "Now")) == "PRESENT_REF"
    counted = when("1999-01-01..1999-12-31", "year", "eight years from now")
    assert value_of(counted) == "1999"


def test_what_is_not_known_has_no_value() -> None:
    assert value_of(UNKNOWN) == ""
