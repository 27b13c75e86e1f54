"""Numbers that two accounts give."""

from dragoman.reconcile.account import Account
from dragoman.reconcile.compare.figures import compare
from tests.reconcile.accounts import accounts_of, levels
from tests.reconcile.rows import Writer


def killed(number: float | None, *, measure: str = "killed") -> Account:
    writer = Writer().event("Shells hit Tula.", "hit", "AZE", type="ASSAULT")
    if number is not None:
        writer.figure("Some died.", "Some", event=0, low=number, measure=measure)
    return accounts_of(writer.reading())[0]


def test_the_same_number_of_one_measure_is_told() -> None:
    assert levels(compare, killed(4), killed(4)) == ["the same number"]


def test_two_numbers_of_one_measure_are_told() -> None:
    assert levels(compare, killed(4), killed(5)) == ["two numbers"]


def test_numbers_of_two_measures_say_nothing() -> None:
    assert levels(compare, killed(4), killed(4, measure="wounded")) == []


def test_a_number_told_once_says_nothing() -> None:
    assert levels(compare, killed(4), killed(None)) == []
