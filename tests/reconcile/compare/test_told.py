"""What the reports of two accounts have to do with one another."""

import pytest

from dragoman.model.when import UNKNOWN
from dragoman.reconcile.account import Account
from dragoman.reconcile.compare.told import BARE, UNCLEAR, compare
from tests.reconcile.accounts import DAY, account, accounts_of, bars, deed, levels
from tests.reconcile.rows import Writer, meeting, place


def in_one_report(sentence: str, other: str, *, type: str = "ASSAULT") -> tuple[Account, Account]:
    """Accounts of two sentences, each told by its second word."""
    writer = Writer()
    for words in (sentence, other):
        writer.event(words, words.split()[1], "AZE", type=type)
    one, two = accounts_of(writer.reading())
    return one, two


@pytest.mark.parametrize(
    ("published", "level"),
    [
        (DAY, "reports within the same day"),
        ("2023-05-13", "reports within a day"),
        ("2023-05-17", "reports within days"),
        ("2023-05-24", "reports within a week"),
        ("2023-05-25", "reports within weeks"),
        (None, "reports within an unknown time"),
    ],
)
def test_reports_are_told_by_their_distance_in_days(published: str | None, level: str) -> None:
    other = deed("AZE", published=published, outlet="Times")
    assert levels(compare, deed("AZE"), other) == [level]


def test_one_report_needs_no_distance() -> None:
    one, other = in_one_report("Armenia shelled Tula.", "Guns killed men.")
    assert levels(compare, one, other)[-1] == "in one report"


def test_one_sentence_may_tell_two_deeds() -> None:
    writer = Writer(outlet="Wire")
    writer.event("It shelled the village.", "shelled", "AZE", type="ASSAULT", place=place("Sotk"))
    (one,) = accounts_of(writer.reading())
    assert levels(compare, one, one) == ["in one report", "in one sentence"]


def test_copies_of_one_text_are_told() -> None:
    readings = [meeting(DAY, "AZE", "ARM", outlet=name) for name in ("Wire", "Times")]
    one, other = (
        account for reading in readings for account in accounts_of(reading, source="rp_1")
    )
    assert "in two copies of one text" in levels(compare, one, other)


def test_without_date_and_place_both_are_bare() -> None:
    bare, dated = deed("AZE", when=UNKNOWN), deed("AZE")
    assert levels(compare, bare, bare)[0] == BARE
    assert BARE not in levels(compare, bare, dated)
    assert BARE not in levels(compare, bare, deed("AZE", when=UNKNOWN, place=place("Sotk")))


def test_bare_meetings_of_two_reports_have_little_to_make_them_one() -> None:
    one, other = (account("AZE", "ARM", when=UNKNOWN, outlet=name) for name in ("Wire", "Times"))
    assert UNCLEAR in levels(compare, one, other)
    assert not bars(compare, one, other)
    assert BARE in levels(compare, deed("AZE", when=UNKNOWN), deed("AZE", when=UNKNOWN, outlet="T"))


def test_one_report_tells_a_bare_deed_again_in_the_same_word() -> None:
    assert not bars(compare, *in_one_report("It shelled Tula.", "Guns shelled roads."))
    assert bars(compare, *in_one_report("It shelled Tula.", "Guns killed men.")) == [UNCLEAR]


def test_speech_without_date_and_place_is_no_bar() -> None:
    assert not bars(compare, *in_one_report("It blamed Tula.", "Baku accused men.", type="ACCUSE"))
