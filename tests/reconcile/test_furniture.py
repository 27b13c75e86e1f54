"""What an outlet prints day after day under its reports."""

from dragoman.reconcile.furniture import drop_furniture
from dragoman.reconcile.grams import grams_of
from tests.reconcile.rows import report

UNDER = " ".join(f"subscribe{number}" for number in range(30))


def own(day: int, words: int = 80) -> str:
    return " ".join(f"day{day}word{number}" for number in range(words))


def dropped(reports) -> list[int]:
    """How many grams each report loses."""
    grams = [grams_of(one.text) for one in reports]
    kept = drop_furniture(reports, grams)
    return [len(one) - len(other) for one, other in zip(grams, kept, strict=True)]


def daily(days: int, text=lambda day: own(day) + " " + UNDER, outlet="Wire"):
    return [
        report(text(day), published=f"2023-05-{day:02}", outlet=outlet)
        for day in range(1, days + 1)
    ]


def test_words_that_come_back_on_ten_days_are_dropped():
    assert dropped(daily(10)) == [26] * 10


def test_words_that_come_back_on_nine_days_are_kept():
    assert dropped(daily(9)) == [0] * 9


def test_another_outlet_with_the_same_words_keeps_them():
    other = report(own(99) + " " + UNDER, outlet="Times")
    assert dropped([*daily(10), other])[-1] == 0


def test_an_undated_report_of_the_outlet_loses_them_too():
    undated = report(own(99) + " " + UNDER, published=None)
    assert dropped([*daily(10), undated])[-1] == 26


def test_a_text_that_is_printed_again_as_a_whole_is_kept():
    again = daily(12, text=lambda day: own(0, 90) + f" printed{day}")
    assert dropped(again) == [0] * 12


def test_a_brief_that_is_little_else_is_left_without_grams():
    brief = report(own(99, 30) + " " + UNDER)
    assert dropped([*daily(10), brief])[-1] == len(grams_of(brief.text))
