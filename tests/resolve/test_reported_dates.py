"""Dates of a report's events against publication and against each other."""

import pytest

from dragoman.model.draft import TimeDraft
from dragoman.model.when import UNKNOWN, When
from dragoman.resolve.reported_dates import ReportedDates

PUBLISHED = "2023-07-15"


def time(text: str, tense: str = "past") -> TimeDraft:
    return TimeDraft(start=0, end=len(text), text=text, tense=tense)


def span(when: When) -> tuple[str | None, str | None]:
    return when.start, when.end


def of_event(text: str, status: str = "occurred", tense: str = "past") -> When:
    return ReportedDates(PUBLISHED).of_event(time(text, tense), status)


def test_the_words_give_the_date():
    assert span(of_event("on 3 July")) == ("2023-07-03", "2023-07-03")


@pytest.mark.parametrize(
    ("status", "bounds"),
    [
        ("occurred", (None, PUBLISHED)),
        ("not_held", (None, PUBLISHED)),
        ("ongoing", (None, None)),
        ("planned", (PUBLISHED, None)),
        ("called_for", (PUBLISHED, None)),
    ],
)
def test_without_words_the_status_and_publication_bound_it(
    status: str, bounds: tuple[str | None, str | None]
) -> None:
    when = ReportedDates(PUBLISHED).of_event(None, status)
    assert span(when) == bounds
    assert not when.stated


def test_words_that_are_no_date_leave_the_bounds():
    assert span(of_event("for three hours")) == (None, PUBLISHED)


def test_the_next_day_counts_from_the_event_before():
    dates = ReportedDates(PUBLISHED)
    dates.of_event(time("on 3 July"), "occurred")
    assert span(dates.of_event(time("the next day"), "occurred")) == ("2023-07-04", "2023-07-04")


def test_an_event_without_a_date_does_not_move_the_count():
    dates = ReportedDates(PUBLISHED)
    dates.of_event(time("on 3 July"), "occurred")
    dates.of_event(None, "occurred")
    assert span(dates.of_event(time("the next day"), "occurred")) == ("2023-07-04", "2023-07-04")


def test_a_day_almost_a_year_back_is_not_when_it_was_done():
    assert span(of_event("on 21 July")) == (None, PUBLISHED)


def test_a_day_almost_a_year_ahead_is_the_one_just_past():
    assert span(of_event("on 10 July", "planned", "future")) == ("2023-07-10", "2023-07-10")


def test_a_year_in_words_is_never_moved():
    assert span(of_event("on 21 July 2022")) == ("2022-07-21", "2022-07-21")
    ahead = of_event("on 10 July 2024", "planned", "future")
    assert span(ahead) == ("2024-07-10", "2024-07-10")


def test_a_leap_day_moves_to_the_last_of_february():
    dates = ReportedDates("2023-05-10")
    when = dates.of_event(time("on 29 February", "future"), "planned")
    assert span(when) == ("2023-02-28", "2023-02-28")


def test_a_report_without_date_keeps_what_its_words_say():
    when = ReportedDates(None).of_event(time("on 3 July 2023"), "occurred")
    assert span(when) == ("2023-07-03", "2023-07-03")


def test_what_lies_far_back_is_history():
    dates = ReportedDates(PUBLISHED)
    assert dates.is_history(When(start="2023-06-23", end="2023-06-23"), "occurred")
    assert not dates.is_history(When(start="2023-06-24", end="2023-06-24"), "occurred")


def test_what_is_planned_or_undated_is_no_history():
    dates = ReportedDates(PUBLISHED)
    assert not dates.is_history(When(start="2020-01-01", end="2020-01-01"), "planned")
    assert not dates.is_history(When(start="2020-01-01"), "occurred")
    assert not ReportedDates(None).is_history(When(end="2020-01-01"), "occurred")


def test_a_statement_without_a_date_has_none():
    assert ReportedDates(PUBLISHED).of_statement(None) is UNKNOWN


def test_a_situation_without_a_date_began_before_publication():
    assert span(ReportedDates(PUBLISHED).of_situation(None)) == (None, PUBLISHED)


def test_a_situation_takes_the_date_of_its_words():
    when = ReportedDates(PUBLISHED).of_situation(time("since 1 July"))
    assert when.start == "2023-07-01"


def test_a_coming_day_dates_what_is_planned_though_told_in_the_past():
    assert span(of_event("on 21 July", "planned", "past")) == ("2023-07-21", "2023-07-21")


def test_a_coming_day_is_not_when_something_was_said():
    assert ReportedDates(PUBLISHED).of_statement(time("on 21 July")) == UNKNOWN
    ahead = ReportedDates(PUBLISHED).of_statement(time("on 21 July", "future"))
    assert span(ahead) == ("2023-07-21", "2023-07-21")


# -- what other words say of a date ----------------------------------------------------------


def beside(text: str, relation: str, status: str = "occurred") -> When:
    told = TimeDraft(start=0, end=len(text), text=text, tense="past", relation=relation)
    return ReportedDates(PUBLISHED).of_event(told, status)


def test_what_came_after_a_day_lies_between_it_and_publication():
    when = beside("on 3 July", "after")
    assert span(when) == ("2023-07-03", PUBLISHED)
    assert when.basis == "event"


def test_what_will_come_after_a_day_is_open_behind():
    assert span(beside("on 20 July", "after", "planned")) == ("2023-07-20", None)


def test_what_came_before_a_day_is_open_before():
    assert span(beside("on 3 July", "before")) == (None, "2023-07-03")


def test_the_day_of_something_else_is_not_counted_from():
    dates = ReportedDates(PUBLISHED)
    dates.of_event(time("on 3 July"), "occurred")
    told = TimeDraft(start=9, end=18, text="on 9 July", tense="past", relation="before")
    dates.of_event(told, "occurred")
    next_day = TimeDraft(start=30, end=42, text="the next day", tense="past")
    assert span(dates.of_event(next_day, "occurred")) == ("2023-07-04", "2023-07-04")


def test_words_that_several_events_share_are_one_day_for_all():
    dates = ReportedDates(PUBLISHED)
    dates.of_event(time("on 3 July"), "occurred")
    next_day = TimeDraft(start=30, end=42, text="the next day", tense="past")
    first, second = (dates.of_event(next_day, "occurred") for _ in range(2))
    assert first == second


@pytest.mark.parametrize("text", ["this month", "since 1 July"])
def test_what_has_happened_did_so_before_it_was_reported(text: str) -> None:
    assert span(of_event(text)) == ("2023-07-01", PUBLISHED)


def test_what_is_planned_this_month_may_come_on_its_last_day():
    assert of_event("this month", "planned", "future").end == "2023-07-31"


@pytest.mark.parametrize("text", ["at dawn", "by nightfall", "that night", "towards evening"])
def test_a_part_of_a_day_alone_is_of_the_day_told_before(text: str) -> None:
    dates = ReportedDates(PUBLISHED)
    dates.of_event(time("on 3 July"), "occurred")
    assert span(dates.of_event(time(text), "occurred")) == ("2023-07-03", "2023-07-03")


def test_a_part_of_a_day_alone_tells_nothing_where_no_day_was_told():
    assert span(of_event("at dawn")) == (None, PUBLISHED)


def test_what_goes_on_since_a_day_has_no_end():
    assert span(of_event("since 3 July", "ongoing", "present")) == ("2023-07-03", None)


def test_what_was_done_since_a_day_was_done_before_it_was_reported():
    assert span(of_event("since 3 July")) == ("2023-07-03", PUBLISHED)
