"""How the days of two accounts lie to one another, in words."""

import pytest

from dragoman.model.when import UNKNOWN, When
from dragoman.reconcile.compare.when import compare
from tests.reconcile.accounts import DAY, account, bars, deed, levels
from tests.reconcile.rows import before, day


def said_of(one: When, other: When) -> list[str]:
    return levels(compare, deed("AZE", when=one), deed("AZE", when=other))


@pytest.mark.parametrize(
    ("other", "level"),
    [
        (day(DAY), "the same day"),
        (day("2023-05-12", "2023-05-17"), "days that meet"),
        (day("2023-05-01", "2023-05-31"), "weeks that meet"),
        (day("2023-01-01", "2023-12-31"), "long spans that meet"),
    ],
)
def test_known_days_that_meet_say_less_the_longer_they_are(other: When, level: str) -> None:
    assert said_of(day(DAY), other) == [level]


@pytest.mark.parametrize(
    ("other", "level"),
    [
        ("2023-05-15", "dates a day apart"),
        ("2023-05-17", "dates days apart"),
        ("2023-05-20", "dates a week apart"),
        ("2023-06-14", "two dates far apart"),
    ],
)
def test_known_days_apart_are_told_by_their_distance(other: str, level: str) -> None:
    assert said_of(day(DAY), day(other)) == said_of(day(other), day(DAY)) == [level]


def test_a_deed_may_be_told_with_a_wrong_day() -> None:
    one = deed("AZE")
    assert not bars(compare, one, deed("AZE", when=day("2023-05-15")))
    assert not bars(compare, one, deed("AZE", when=day("2023-06-14")))


def test_a_meeting_to_come_may_have_been_told_with_another_day() -> None:
    planned = account("AZE", "ARM", status="planned", when=day("2023-05-21"))
    assert levels(compare, planned, account("AZE", "ARM")) == ["dates a week apart"]
    assert not bars(compare, planned, account("AZE", "ARM"))


def test_people_who_meet_on_two_days_meet_twice() -> None:
    one, other = account("AZE", "ARM"), account("AZE", "ARM", when=day("2023-05-15"))
    assert bars(compare, one, other) == ["dates a day apart"]


@pytest.mark.parametrize("moved", [{"status": "postponed"}, {"step": "moved"}])
def test_a_date_that_was_moved_may_be_far_from_the_old_one(moved: dict[str, str]) -> None:
    one, other = account("AZE", "ARM"), account("AZE", "ARM", when=day("2023-07-14"), **moved)
    assert levels(compare, one, other) == ["two dates, one of them moved"]
    assert not bars(compare, one, other)


@pytest.mark.parametrize(
    ("published", "level"),
    [
        ("2023-05-14", "one undated, told within a day"),
        ("2023-05-16", "one undated, told within days"),
        ("2023-05-20", "one undated, told within a week"),
        ("2023-06-20", "one undated, told within weeks"),
    ],
)
def test_an_undated_account_is_held_against_its_publication(published: str, level: str) -> None:
    one, other = deed("AZE"), deed("AZE", when=UNKNOWN, published=published)
    assert levels(compare, one, other) == levels(compare, other, one) == [level]


def test_a_known_day_outside_what_bounds_the_other_is_told() -> None:
    assert said_of(day("2023-05-20"), before("2023-05-14")) == [
        "the one lies outside the other's bounds"
    ]


@pytest.mark.parametrize(
    ("published", "level"),
    [
        ("2023-05-14", "both undated, told within a day"),
        ("2023-05-17", "both undated, told within days"),
        ("2023-05-24", "both undated, told within a week"),
    ],
)
def test_two_undated_accounts_are_held_against_each_other(published: str, level: str) -> None:
    one, other = deed("AZE", when=UNKNOWN), deed("AZE", when=UNKNOWN, published=published)
    assert levels(compare, one, other) == [level]
    assert not bars(compare, one, other)


def test_undated_accounts_told_weeks_apart_are_told() -> None:
    one, other = deed("AZE", when=UNKNOWN), deed("AZE", when=UNKNOWN, published="2023-05-25")
    assert levels(compare, one, other) == ["both undated, told within weeks"]


def test_where_nothing_dates_one_nothing_is_said_of_days() -> None:
    nowhere = deed("AZE", when=UNKNOWN, published=None)
    assert levels(compare, nowhere, deed("AZE")) == ["no day at all"]
