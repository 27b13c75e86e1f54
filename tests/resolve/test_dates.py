"""Time expressions of news become days, with precision and basis, or stay unknown."""

import pytest

from dragoman.model.when import When
from dragoman.resolve.dates import bounded_when, resolve_when

TUESDAY = "2023-09-26"
SATURDAY = "2023-07-15"


def read(text: str, tense: str = "past", published: str | None = TUESDAY) -> When:
    when = resolve_when(text, tense=tense, published=published)
    assert when is not None, text
    return when


def span(when: When) -> tuple[str | None, str | None]:
    return when.start, when.end


@pytest.mark.parametrize(
    ("text", "tense", "day"),
    [
        ("2023-09-19", "past", "2023-09-19"),
        ("2023/09/19", "past", "2023-09-19"),
        ("19.09.2023", "past", "2023-09-19"),
        ("9/26/2023", "past", "2023-09-26"),
        ("26/9/2023", "past", "2023-09-26"),
        ("5/5/2023", "past", "2023-05-05"),
        ("14 May", "past", "2023-05-14"),
        ("May 14", "past", "2023-05-14"),
        ("on May 14", "past", "2023-05-14"),
        ("May 14th", "past", "2023-05-14"),
        ("14th of May", "past", "2023-05-14"),
        ("May 14, 2022", "past", "2022-05-14"),
        ("14 May 2022", "past", "2022-05-14"),
        ("20 September 2023", "past", "2023-09-20"),
        ("Sept. 20", "past", "2023-09-20"),
        ("20-Sep-2023", "past", "2023-09-20"),
        ("the fifth of October", "future", "2023-10-05"),
        ("the first of June", "past", "2023-06-01"),
        ("On the first of June", "past", "2023-06-01"),
        ("the twenty-first of September", "past", "2023-09-21"),
        ("5th October", "future", "2023-10-05"),
        ("OCTOBER 5", "future", "2023-10-05"),
        ("15 January", "past", "2023-01-15"),
        ("5 October", "past", "2023-10-05"),
        ("20 September", "present", "2023-09-20"),
        ("5 October", "present", "2023-10-05"),
        ("20 September", "future", "2023-09-20"),
        ("26 September", "past", "2023-09-26"),
        ("26 September", "future", "2023-09-26"),
        ("1 January", "future", "2024-01-01"),
        ("29 February", "past", "2020-02-29"),
        ("Tuesday, 19 September", "past", "2023-09-19"),
        ("Thursday, October 5", "past", "2023-10-05"),
        ("Tuesday 19 September 2023", "past", "2023-09-19"),
        ("New Year's Eve", "past", "2022-12-31"),
        ("New Year", "future", "2024-01-01"),
    ],
)
def test_a_written_day_is_explicit_and_takes_its_year_from_tense(
    text: str, tense: str, day: str
) -> None:
    when = read(text, tense)
    assert span(when) == (day, day)
    assert (when.precision, when.basis, when.extent) == ("day", "explicit", "within")
    assert when.text == text


@pytest.mark.parametrize(
    ("text", "tense", "published", "day"),
    [
        ("Tuesday", "future", TUESDAY, "2023-09-26"),
        ("on Tuesday", "future", TUESDAY, "2023-09-26"),
        ("Tuesday", "past", TUESDAY, "2023-09-26"),
        ("Monday", "past", TUESDAY, "2023-09-25"),
        ("Monday", "present", TUESDAY, "2023-09-25"),
        ("Monday", "future", TUESDAY, "2023-10-02"),
        ("Friday", "past", SATURDAY, "2023-07-14"),
        ("Thursday", "past", SATURDAY, "2023-07-13"),
        ("Thurs.", "past", SATURDAY, "2023-07-13"),
        ("last Friday", "past", TUESDAY, "2023-09-22"),
        ("last Tuesday", "past", TUESDAY, "2023-09-19"),
        ("next Tuesday", "future", TUESDAY, "2023-10-03"),
        ("next Tuesday", "future", "2023-09-22", "2023-09-26"),
        ("this Friday", "future", TUESDAY, "2023-09-29"),
        ("Friday next week", "future", TUESDAY, "2023-10-06"),
        ("Thursday of last week", "past", TUESDAY, "2023-09-21"),
        ("Tuesday morning", "past", TUESDAY, "2023-09-26"),
        ("early on Tuesday", "past", TUESDAY, "2023-09-26"),
        ("late Monday", "past", TUESDAY, "2023-09-25"),
        ("early Monday morning", "past", TUESDAY, "2023-09-25"),
        ("the early hours of Monday", "past", TUESDAY, "2023-09-25"),
        ("today", "past", TUESDAY, "2023-09-26"),
        ("earlier today", "past", TUESDAY, "2023-09-26"),
        ("yesterday", "past", TUESDAY, "2023-09-25"),
        ("yesterday evening", "past", TUESDAY, "2023-09-25"),
        ("last night", "past", TUESDAY, "2023-09-25"),
        ("tomorrow", "future", TUESDAY, "2023-09-27"),
        ("tonight", "future", TUESDAY, "2023-09-26"),
        ("the day before yesterday", "past", TUESDAY, "2023-09-24"),
        ("two days ago", "past", TUESDAY, "2023-09-24"),
        ("Two days ago", "past", TUESDAY, "2023-09-24"),
        ("48 hours ago", "past", TUESDAY, "2023-09-24"),
        ("in three days", "future", TUESDAY, "2023-09-29"),
        ("two days from now", "future", TUESDAY, "2023-09-28"),
        ("the 14th", "past", TUESDAY, "2023-09-14"),
        ("the 28th", "past", TUESDAY, "2023-08-28"),
        ("the 14th of this month", "past", TUESDAY, "2023-09-14"),
    ],
)
def test_a_relative_day_counts_from_publication(
    text: str, tense: str, published: str, day: str
) -> None:
    when = read(text, tense, published)
    assert span(when) == (day, day)
    assert (when.precision, when.basis) == ("day", "publication")


@pytest.mark.parametrize(
    ("text", "tense", "start", "end", "precision"),
    [
        ("last week", "past", "2023-09-18", "2023-09-24", "week"),
        ("this week", "past", "2023-09-25", "2023-10-01", "week"),
        ("next week", "future", "2023-10-02", "2023-10-08", "week"),
        ("a week ago", "past", "2023-09-16", "2023-09-22", "week"),
        ("this weekend", "future", "2023-09-30", "2023-10-01", "day"),
        ("on the weekend", "past", "2023-09-23", "2023-09-24", "day"),
        ("last weekend", "past", "2023-09-23", "2023-09-24", "day"),
        ("last month", "past", "2023-08-01", "2023-08-31", "month"),
        ("next month", "future", "2023-10-01", "2023-10-31", "month"),
        ("two months ago", "past", "2023-07-01", "2023-07-31", "month"),
        ("earlier this month", "past", "2023-09-01", "2023-09-26", "month"),
        ("later this month", "future", "2023-09-26", "2023-09-30", "month"),
        ("late last month", "past", "2023-08-21", "2023-08-31", "part_of_month"),
        ("late May", "past", "2023-05-21", "2023-05-31", "part_of_month"),
        ("late in May", "past", "2023-05-21", "2023-05-31", "part_of_month"),
        ("early June", "past", "2023-06-01", "2023-06-10", "part_of_month"),
        ("mid-July", "past", "2023-07-11", "2023-07-20", "part_of_month"),
        ("the middle of July 2022", "past", "2022-07-11", "2022-07-20", "part_of_month"),
        ("end of October", "future", "2023-10-21", "2023-10-31", "part_of_month"),
        ("early September", "future", "2024-09-01", "2024-09-10", "part_of_month"),
        ("the end of the month", "future", "2023-09-21", "2023-09-30", "part_of_month"),
        ("late September", "past", "2023-09-21", "2023-09-30", "part_of_month"),
        ("back in February", "past", "2023-02-01", "2023-02-28", "month"),
        ("in February 2022", "past", "2022-02-01", "2022-02-28", "month"),
        ("February, 2022", "past", "2022-02-01", "2022-02-28", "month"),
        ("October", "past", "2022-10-01", "2022-10-31", "month"),
        ("October", "future", "2023-10-01", "2023-10-31", "month"),
        ("September", "past", "2023-09-01", "2023-09-30", "month"),
        ("last September", "past", "2022-09-01", "2022-09-30", "month"),
        ("last winter", "past", "2022-12-01", "2023-02-28", "season"),
        ("spring 2022", "past", "2022-03-01", "2022-05-31", "season"),
        ("the autumn of 2020", "past", "2020-09-01", "2020-11-30", "season"),
        ("this summer", "past", "2023-06-01", "2023-08-31", "season"),
        ("the first quarter of 2023", "past", "2023-01-01", "2023-03-31", "season"),
        ("2020", "past", "2020-01-01", "2020-12-31", "year"),
        ("in 2020", "past", "2020-01-01", "2020-12-31", "year"),
        ("last year", "past", "2022-01-01", "2022-12-31", "year"),
        ("six years ago", "past", "2017-01-01", "2017-12-31", "year"),
        ("early 2020", "past", "2020-01-01", "2020-04-30", "season"),
        ("the 1990s", "past", "1990-01-01", "1999-12-31", "year"),
        ("the early 1990s", "past", "1990-01-01", "1993-12-31", "year"),
        ("overnight", "past", "2023-09-25", "2023-09-26", "day"),
        ("the past two weeks", "past", "2023-09-12", "2023-09-26", "week"),
        ("in the next two weeks", "future", "2023-09-26", "2023-10-10", "week"),
        ("within three days", "future", "2023-09-26", "2023-09-29", "day"),
        ("the last 24 hours", "past", "2023-09-25", "2023-09-26", "day"),
        ("between May 1 and May 4", "past", "2023-05-01", "2023-05-04", "day"),
        ("between 1 and 4 May", "past", "2023-05-01", "2023-05-04", "day"),
        ("19 or 20 September", "past", "2023-09-19", "2023-09-20", "day"),
        ("between May and July 2022", "past", "2022-05-01", "2022-07-31", "month"),
    ],
)
def test_a_period_is_once_somewhere_within_it(
    text: str, tense: str, start: str, end: str, precision: str
) -> None:
    when = read(text, tense)
    assert (*span(when), when.precision, when.extent) == (start, end, precision, "within")


@pytest.mark.parametrize(
    ("text", "tense", "start", "end"),
    [
        ("1-4 May", "past", "2023-05-01", "2023-05-04"),
        ("from 1 to 4 May", "past", "2023-05-01", "2023-05-04"),
        ("from 19 to 20 September", "past", "2023-09-19", "2023-09-20"),
        ("19–20 September", "past", "2023-09-19", "2023-09-20"),
        ("September 19-20, 2023", "past", "2023-09-19", "2023-09-20"),
        ("19 and 20 September", "past", "2023-09-19", "2023-09-20"),
        ("from 30 August to 2 September", "past", "2023-08-30", "2023-09-02"),
        ("from 30 September to 2 October", "future", "2023-09-30", "2023-10-02"),
        ("from 30 December to 2 January 2023", "past", "2022-12-30", "2023-01-02"),
        ("from Thursday to Sunday", "past", "2023-09-21", "2023-09-24"),
        ("Saturday and Sunday", "past", "2023-09-23", "2023-09-24"),
        ("May to July", "past", "2023-05-01", "2023-07-31"),
        ("2020-2022", "past", "2020-01-01", "2022-12-31"),
        ("from 2020 to 2022", "past", "2020-01-01", "2022-12-31"),
        ("since 2020", "past", "2020-01-01", None),
        ("since December", "present", "2022-12-01", None),
        ("since late May", "present", "2023-05-21", None),
        ("since Monday", "past", "2023-09-25", None),
        ("from Monday onwards", "past", "2023-09-25", None),
        ("until 10 October", "future", None, "2023-10-10"),
        ("through Friday", "future", None, "2023-09-29"),
        ("throughout 2022", "past", "2022-01-01", "2022-12-31"),
        ("for the past three days", "past", "2023-09-23", "2023-09-26"),
        ("all week", "past", "2023-09-25", "2023-10-01"),
    ],
)
def test_a_stretch_holds_all_the_time(
    text: str, tense: str, start: str | None, end: str | None
) -> None:
    when = read(text, tense)
    assert (*span(when), when.extent) == (start, end, "throughout")


@pytest.mark.parametrize(
    ("text", "tense", "start", "end"),
    [
        ("by 10 October", "future", "2023-09-26", "2023-10-10"),
        ("by the end of the month", "future", "2023-09-26", "2023-09-30"),
        ("by May", "past", None, "2023-05-31"),
        ("before 14 May", "past", None, "2023-05-13"),
        ("before the end of May", "past", None, "2023-05-31"),
        ("after 14 May", "past", "2023-05-15", "2023-09-26"),
        ("after 10 October", "future", "2023-10-11", None),
        ("ahead of 5 October", "future", "2023-09-26", "2023-10-04"),
        ("more than two years ago", "past", None, "2021-12-31"),
    ],
)
def test_a_bound_leaves_the_other_side_to_publication(
    text: str, tense: str, start: str | None, end: str | None
) -> None:
    assert span(read(text, tense)) == (start, end)


@pytest.mark.parametrize(
    ("text", "tense", "start", "end"),
    [
        ("the coming days", "future", TUESDAY, None),
        ("in the coming days", "future", TUESDAY, None),
        ("over the next few weeks", "future", TUESDAY, None),
        ("in the near future", "future", TUESDAY, None),
        ("recent weeks", "past", None, TUESDAY),
        ("in recent days", "past", None, TUESDAY),
        ("several weeks ago", "past", None, TUESDAY),
        ("years ago", "past", None, TUESDAY),
        ("recently", "past", None, TUESDAY),
    ],
)
def test_what_nobody_counted_is_only_bounded(
    text: str, tense: str, start: str | None, end: str | None
) -> None:
    when = read(text, tense)
    assert (*span(when), when.basis, when.precision) == (start, end, "bounded", "unknown")


@pytest.mark.parametrize(
    ("text", "tense", "minute"),
    [
        ("13:00 on 19 September", "past", "2023-09-19T13:00"),
        ("at 13:00 on 19 September", "past", "2023-09-19T13:00"),
        ("at 1 p.m. on Monday", "past", "2023-09-25T13:00"),
        ("Monday at 1pm", "past", "2023-09-25T13:00"),
        ("15:00 GMT Saturday", "past", "2023-09-23T15:00"),
        ("20 September at 13:00 local time", "past", "2023-09-20T13:00"),
        ("noon on Tuesday", "past", "2023-09-26T12:00"),
        ("2023-09-19T13:00", "past", "2023-09-19T13:00"),
        ("2023-09-19T13:00:00Z", "past", "2023-09-19T13:00"),
        ("12:30 a.m. on 20 September 2023", "past", "2023-09-20T00:30"),
    ],
)
def test_a_time_of_day_is_exact_to_the_minute(text: str, tense: str, minute: str) -> None:
    when = read(text, tense)
    assert (*span(when), when.precision) == (minute, minute, "minute")


EARLIER = When(
    start="2023-09-19", end="2023-09-19", precision="day", basis="explicit", text="19 September"
)


@pytest.mark.parametrize(
    ("text", "start", "end", "precision"),
    [
        ("the next day", "2023-09-20", "2023-09-20", "day"),
        ("the following day", "2023-09-20", "2023-09-20", "day"),
        ("the previous day", "2023-09-18", "2023-09-18", "day"),
        ("a day earlier", "2023-09-18", "2023-09-18", "day"),
        ("the day before", "2023-09-18", "2023-09-18", "day"),
        ("two days later", "2023-09-21", "2023-09-21", "day"),
        ("two days after", "2023-09-21", "2023-09-21", "day"),
        ("two hours later", "2023-09-19", "2023-09-19", "day"),
        ("three weeks earlier", "2023-08-26", "2023-09-01", "week"),
        ("a month later", "2023-10-01", "2023-10-31", "month"),
        ("the same day", "2023-09-19", "2023-09-19", "day"),
        ("later that day", "2023-09-19", "2023-09-19", "day"),
        ("that evening", "2023-09-19", "2023-09-19", "day"),
        ("back then", "2023-09-19", "2023-09-19", "day"),
        ("that month", "2023-09-01", "2023-09-30", "month"),
        ("the following week", "2023-09-25", "2023-10-01", "week"),
        ("the following Friday", "2023-09-22", "2023-09-22", "day"),
        ("days later", "2023-09-19", None, "unknown"),
    ],
)
def test_the_date_told_before_anchors_what_counts_from_it(
    text: str, start: str, end: str | None, precision: str
) -> None:
    when = resolve_when(text, tense="past", published=TUESDAY, previous=EARLIER)
    assert when is not None
    assert (*span(when), when.precision, when.basis) == (start, end, precision, "event")


@pytest.mark.parametrize("text", ["a day earlier", "the next day", "the same day", "back then"])
def test_without_a_date_before_it_only_publication_bounds(text: str) -> None:
    when = read(text)
    assert (*span(when), when.basis, when.precision) == (None, TUESDAY, "bounded", "unknown")


def test_since_then_begins_at_the_date_told_before() -> None:
    when = resolve_when("since then", tense="past", published=TUESDAY, previous=EARLIER)
    assert when is not None
    assert (*span(when), when.extent, when.basis) == ("2023-09-19", None, "throughout", "event")


def test_a_time_of_day_alone_is_of_the_day_told_before() -> None:
    when = resolve_when("at 13:00", tense="past", published=TUESDAY, previous=EARLIER)
    assert when is not None
    assert (when.start, when.basis) == ("2023-09-19T13:00", "event")


def test_a_time_of_day_alone_takes_no_day_from_publication() -> None:
    assert span(read("13:00")) == (None, TUESDAY)


def test_an_offset_counts_from_the_date_beside_it() -> None:
    assert span(read("two days after 1 June")) == ("2023-06-03", "2023-06-03")
    assert span(read("the eve of 9 May")) == ("2023-05-08", "2023-05-08")


@pytest.mark.parametrize(
    "text",
    [
        "31 June",
        "30 February 2023",
        "45 May",
        "2023-13-01",
        "5/10/2023",
        "31/02/2023",
        "Monday, 19 September 2023",
        "from 4 to 1 May",
    ],
)
def test_an_impossible_or_ambiguous_date_is_kept_as_text(text: str) -> None:
    assert read(text) == When(text=text)


@pytest.mark.parametrize(
    "text",
    [
        "Tuesday",
        "yesterday",
        "two days ago",
        "14 May",
        "late May",
        "the coming days",
        "last winter",
        "1-4 May",
        "since December",
        "earlier this month",
        "a day earlier",
    ],
)
def test_without_publication_a_relative_date_stays_unknown(text: str) -> None:
    assert read(text, published=None) == When(text=text)


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("14 May 2023", "2023-05-14"),
        ("2023-05-14", "2023-05-14"),
        ("May 2023", "2023-05-01"),
        ("late May 2023", "2023-05-21"),
        ("2020", "2020-01-01"),
        ("since 2020", "2020-01-01"),
        ("from 30 December to 2 January 2023", "2022-12-30"),
    ],
)
def test_a_full_date_needs_no_publication(text: str, start: str) -> None:
    when = read(text, published=None)
    assert (when.start, when.basis) == (start, "explicit")


@pytest.mark.parametrize(
    "text",
    [
        "two hours",
        "for two hours",
        "24 hours",
        "24-hour",
        "every day",
        "every Tuesday",
        "each year",
        "months-long",
        "30-year",
        "30-year-old",
        "decades",
        "three days",
        "for three days",
        "in two days",
        "the week",
        "Lunar New Year",
        "Black Friday",
        "the Kremlin",
        "7,24 in <> hours",
        "",
    ],
)
def test_a_duration_or_frequency_is_no_date(text: str) -> None:
    assert resolve_when(text, tense="past", published=TUESDAY) is None


@pytest.mark.parametrize(
    ("tense", "start", "end", "basis"),
    [
        ("past", None, TUESDAY, "bounded"),
        ("future", TUESDAY, None, "bounded"),
        ("present", None, None, "unknown"),
    ],
)
def test_publication_bounds_by_tense_and_is_never_the_date(
    tense: str, start: str | None, end: str | None, basis: str
) -> None:
    when = bounded_when(tense, TUESDAY)
    assert (*span(when), when.basis, when.precision) == (start, end, basis, "unknown")
    assert not when.stated


@pytest.mark.parametrize("tense", ["past", "present", "future"])
def test_without_publication_nothing_bounds(tense: str) -> None:
    assert bounded_when(tense, None) == When(stated=False)


def test_a_longer_span_around_a_date_is_read_by_the_date_in_it() -> None:
    assert span(read("Tuesday in the Belgian capital")) == (TUESDAY, TUESDAY)


@pytest.mark.parametrize(
    ("text", "start", "end", "precision"),
    [
        ("the last days of May", "2023-05-21", "2023-05-31", "part_of_month"),
        ("the second week of May", "2023-05-08", "2023-05-14", "week"),
        ("the first half of May", "2023-05-01", "2023-05-15", "part_of_month"),
        ("the week of 18 September", "2023-09-18", "2023-09-24", "week"),
        ("Friday the 13th", "2023-01-13", "2023-01-13", "day"),
        ("the night of September 25-26", "2023-09-25", "2023-09-26", "day"),
        ("Thursday evening, 21 September 2023", "2023-09-21", "2023-09-21", "day"),
        ("as of Monday", "2023-09-25", "2023-09-25", "day"),
        ("less than two weeks ago", "2023-09-09", "2023-09-26", "week"),
        ("year's end", "2023-09-01", "2023-12-31", "season"),
    ],
)
def test_a_share_of_a_period_is_told_by_its_words(
    text: str, start: str, end: str, precision: str
) -> None:
    when = read(text)
    assert (*span(when), when.precision, when.extent) == (start, end, precision, "within")


def test_a_bound_on_the_wrong_side_of_publication_stays_open() -> None:
    assert span(read("by 2020", "future")) == (None, "2020-12-31")
    assert span(read("after 2030")) == ("2031-01-01", None)


@pytest.mark.parametrize("published", ["0001-01-01", "9999-12-31"])
@pytest.mark.parametrize(
    "text", ["Sunday", "last winter", "5 May", "in 99 decades", "999 weeks ago"]
)
@pytest.mark.parametrize("tense", ["past", "future"])
def test_the_ends_of_the_calendar_break_nothing(text: str, tense: str, published: str) -> None:
    resolve_when(text, tense=tense, published=published)


def test_words_of_time_without_sense_are_no_date() -> None:
    assert resolve_when("night " * 60, tense="past", published=TUESDAY) is None


@pytest.mark.parametrize(
    ("text", "tense", "day"),
    [
        ("21/9/23", "past", "2023-09-21"),
        ("9/10/23", "past", "2023-09-10"),
        ("9/10/23", "future", "2023-10-09"),
    ],
)
def test_a_day_in_figures_that_two_orders_allow_is_the_one_in_the_news(
    text: str, tense: str, day: str
) -> None:
    assert span(read(text, tense)) == (day, day)


@pytest.mark.parametrize(
    ("text", "tense", "start"),
    [
        ("December", "past", "2022-12-01"),
        ("December", "present", "2023-12-01"),
        ("August", "present", "2023-08-01"),
        ("since December", "future", "2022-12-01"),
    ],
)
def test_a_month_told_in_the_present_is_the_near_one_unless_it_lasts_since(
    text: str, tense: str, start: str
) -> None:
    assert read(text, tense).start == start


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("the 19th century", "1801-01-01", "1900-12-31"),
        ("20th-century", "1901-01-01", "2000-12-31"),
        ("the sixteenth century", "1501-01-01", "1600-12-31"),
        ("the early 20th century", "1901-01-01", "1934-12-31"),
        ("the 80s", "1980-01-01", "1989-12-31"),
        ("'82", "1982-01-01", "1982-12-31"),
    ],
)
def test_centuries_decades_and_short_years_are_years(text: str, start: str, end: str) -> None:
    when = read(text)
    assert (*span(when), when.precision) == (start, end, "year")


def test_a_century_before_christ_is_kept_as_text() -> None:
    assert read("the 3rd century BC") == When(text="the 3rd century BC")


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("May 11 last year", "2022-05-11", "2022-05-11"),
        ("on 3 June of this year", "2023-06-03", "2023-06-03"),
        ("in October last year", "2022-10-01", "2022-10-31"),
        ("2 March next year", "2024-03-02", "2024-03-02"),
    ],
)
def test_a_day_or_month_of_a_year_that_publication_tells(text: str, start: str, end: str) -> None:
    when = resolve_when(text, tense="past", published="2023-07-15")
    assert when is not None
    assert (when.start, when.end, when.basis) == (start, end, "publication")


def test_a_year_that_publication_tells_is_lost_without_publication():
    when = resolve_when("May 11 last year", tense="past", published=None)
    assert when is not None
    assert when.start is None
