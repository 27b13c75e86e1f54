"""Where two accounts put an event in its life, and how surely."""

from typing import Any

import pytest

from dragoman.model.when import UNKNOWN
from dragoman.reconcile.account import Account
from dragoman.reconcile.compare.status import compare
from tests.reconcile.accounts import account, accounts_of, bars, deed, levels
from tests.reconcile.rows import Writer, day


def told(status: str, *, factuality: str = "asserted", **more: Any) -> Account:
    return deed("AZE", status=status, factuality=factuality, **more)


def in_one_report(status: str, other: str) -> tuple[Account, Account]:
    writer = Writer()
    writer.event("They met on the border.", "met", "AZE", "ARM", status=status)
    writer.event("They will meet again soon.", "meet", "AZE", "ARM", status=other)
    one, two = accounts_of(writer.reading())
    return one, two


@pytest.mark.parametrize(
    ("one", "other", "level"),
    [
        ("planned", "postponed", "ahead and ahead"),
        ("planned", "offered", "ahead and asked"),
        ("postponed", "ongoing", "ahead and done"),
        ("cancelled", "planned", "ahead and off"),
        ("called_for", "offered", "asked and asked"),
        ("occurred", "called_for", "asked and done"),
        ("offered", "not_held", "asked and off"),
        ("occurred", "ongoing", "done and done"),
        ("not_held", "occurred", "done and off"),
        ("cancelled", "not_held", "off and off"),
    ],
)
def test_stages_are_told_from_early_to_late(one: str, other: str, level: str) -> None:
    first, second = told(one), told(other)
    assert level in levels(compare, first, second)
    assert level in levels(compare, second, first)


@pytest.mark.parametrize(
    ("one", "other", "level"),
    [
        ("asserted", "asserted", "both asserted"),
        ("negated", "claimed", "claimed and negated"),
    ],
)
def test_how_surely_is_told_of_both(one: str, other: str, level: str) -> None:
    first, second = (told("occurred", factuality=how) for how in (one, other))
    assert level in levels(compare, first, second)


def test_news_and_history_are_told_apart() -> None:
    assert "news, and history" in levels(
        compare, told("occurred"), told("occurred", background=True)
    )


def test_one_report_knows_what_was_held_from_what_is_to_come() -> None:
    one, other = in_one_report("occurred", "planned")
    assert bars(compare, one, other) == ["one report tells of one held, and of one to come"]


def test_one_report_knows_what_was_held_from_what_was_called_off() -> None:
    one, other = in_one_report("occurred", "cancelled")
    assert bars(compare, one, other) == ["one report tells of one held, and of one called off"]


def test_a_meeting_announced_is_not_held_without_one_of_its_parties() -> None:
    planned = account("AZE", "ARM", status="planned", published="2023-05-10")
    lacking = "held without a party of the one announced"
    assert bars(compare, planned, account("ARM", "RUS", "FRA")) == [lacking]
    half_told = account("ARM", "RUS")
    assert lacking in levels(compare, planned, half_told)
    assert not bars(compare, planned, half_told)
    assert lacking not in levels(compare, planned, account("ARM", "AZE", "RUS"))


def test_a_deed_may_be_done_without_one_who_announced_it() -> None:
    planned = deed("AZE", "ARM", status="planned", published="2023-05-10")
    assert not bars(compare, planned, deed("ARM", "RUS"))


def test_what_is_announced_later_than_it_was_held_is_hardly_the_same() -> None:
    late = account("AZE", "ARM", status="planned", when=UNKNOWN, published="2023-05-20")
    assert "announced after the other was held" in levels(compare, late, account("AZE", "ARM"))


def test_what_is_ahead_in_the_later_report_is_hardly_the_one_told_as_held() -> None:
    held = told("occurred", when=UNKNOWN)
    late = told("planned", when=day("2023-05-20"), published="2023-05-16")
    assert "told as ahead later than as held" in levels(compare, held, late)
    assert "told as ahead later than as held" not in levels(
        compare, held, told("planned", published="2023-05-10")
    )
