"""Whether two accounts tell of one kind of thing."""

from typing import Any

import pytest

from dragoman.model.event import Meeting
from dragoman.reconcile.account import Account
from dragoman.reconcile.compare.kind import compare
from tests.reconcile.accounts import account, accounts_of, bars, deed, levels
from tests.reconcile.rows import Writer, day, place, taking_part

MONTH = day("2023-05-01", "2023-05-31")
OFF_VISIT = "a visit, on no common day or at no common place"


def visit(*who: Any, **more: Any) -> Account:
    return account(*who, mode="visit", words="visited", when=MONTH, **more)


def test_one_type_is_named() -> None:
    assert "both ASSAULT" in levels(compare, deed(), deed())


def test_two_types_are_two_events() -> None:
    assert bars(compare, deed("AZE"), account("AZE", type="ACCUSE")) == ["a type told once"]


def test_a_blast_of_unknown_type_may_be_the_attack() -> None:
    one, other = deed("AZE"), account("AZE", type=None)
    assert "a type told once" in levels(compare, one, other)
    assert not bars(compare, one, other)


@pytest.mark.parametrize(
    ("one", "other", "level"),
    [
        ("aerial", "aerial", "one mode"),
        (None, None, "no mode told"),
        ("aerial", None, "a mode told once"),
        ("aerial", "explosives", "two weapons"),
        ("aerial", "abduct", "two modes"),
    ],
)
def test_modes_agree_in_so_many_words(one: str | None, other: str | None, level: str) -> None:
    assert level in levels(compare, deed(mode=one), deed(mode=other))


def test_a_mode_may_be_mistaken_for_another() -> None:
    assert not bars(compare, deed(mode="aerial"), deed(mode="explosives"))
    assert not bars(compare, deed(mode="aerial"), deed(mode="abduct"))


def test_who_speaks_by_phone_does_not_meet() -> None:
    one, other = account("AZE", "ARM", mode="phone"), account("AZE", "ARM", mode="meet")
    assert bars(compare, one, other) == ["two modes"]
    talked = account("AZE", "ARM", mode="negotiate")
    assert not bars(compare, other, talked)


def test_a_meeting_and_a_word_of_one_are_told_apart() -> None:
    one, other = account("AZE", "ARM"), account("AZE", "ARM", meeting=None)
    assert "a meeting, and only a word of one" in levels(compare, one, other)


def test_two_levels_are_two_meetings() -> None:
    one, other = (
        account("AZE", "ARM", meeting=Meeting(level=level)) for level in ("leaders", "ministers")
    )
    assert bars(compare, one, other) == ["meetings of two levels"]


def test_a_visit_is_hardly_a_meeting_without_a_common_day_or_place() -> None:
    one, other = visit("AZE", "ARM"), account("AZE", "ARM", when=MONTH)
    assert OFF_VISIT in levels(compare, one, other)
    assert not bars(compare, one, other)


def test_one_report_knows_a_visit_from_a_meeting() -> None:
    writer = Writer()
    writer.event("Baku's men visited Armenia.", "visited", "AZE", "ARM", mode="visit")
    writer.event("They met in the capital.", "met", "AZE", "ARM")
    one, other = accounts_of(writer.reading())
    assert bars(compare, one, other) == [OFF_VISIT]


def test_a_visit_of_a_day_is_the_meeting_of_that_day() -> None:
    one, other = account("AZE", "ARM", mode="visit"), account("AZE", "ARM")
    assert not bars(compare, one, other)


def test_two_visits_in_one_word_may_be_one() -> None:
    again = visit("AZE", "ARM", published="2023-05-16")
    assert OFF_VISIT not in levels(compare, visit("AZE", "ARM"), again)
    word = account("AZE", "ARM", mode="visit", words="travelled", when=MONTH)
    assert OFF_VISIT in levels(compare, visit("AZE", "ARM"), word)


def test_a_visit_and_a_meeting_at_one_place_share_three_sides_to_be_one() -> None:
    there = {"place": place("Moscow")}
    one, other = (
        visit("AZE", "ARM", "RUS", **there),
        account("AZE", "ARM", "RUS", when=MONTH, **there),
    )
    assert OFF_VISIT not in levels(compare, one, other)
    two = visit("AZE", "RUS", **there), account("AZE", "RUS", when=MONTH, **there)
    assert OFF_VISIT in levels(compare, *two)


def test_a_host_who_receives_two_holds_a_meeting_whatever_the_word() -> None:
    host = taking_part("RUS", role="host")
    one, other = visit("AZE", "ARM", *host), account("AZE", "ARM", *host, when=MONTH)
    assert not bars(compare, one, other)


def test_a_journey_called_off_is_not_the_meeting_at_its_end() -> None:
    one = account("AZE", "ARM", mode="visit", status="cancelled")
    assert bars(compare, one, account("AZE", "ARM", status="planned")) == [OFF_VISIT]
