"""TIMEX3's values of what is no date."""

import pytest

from bench.quality.time.undated import undated_value
from dragoman.model.report import make_report
from dragoman.resolve.time_expressions import find_time_expressions


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("three years", "P3Y"),
        ("90 minutes", "PT90M"),
        ("an hour and a half", "PT90M"),
        ("two decades", "P20Y"),
        ("several weeks", "PXW"),
        ("minutes", "PTXM"),
        ("every other day", "P2D"),
        ("annually", "P1Y"),
        ("every Tuesday", "XXXX-WXX-2"),
        ("weekends", "XXXX-WXX-WE"),
        ("every April", "XXXX-04"),
        ("each summer", "XXXX-SU"),
        ("every evening", "XXXX-XX-XXTEV"),
        ("currently", "PRESENT_REF"),
        ("the past", "PAST_REF"),
        ("the future", "FUTURE_REF"),
        ("the year", "1991"),
    ],
)
def test_each_kind_has_its_form(text: str, value: str) -> None:
    report = make_report(f"It was so {text}.", file="a.txt", published="1991-05-03")
    [found] = find_time_expressions(report.text, dates=[])
    assert report.text[found.start : found.end] == text
    assert undated_value(report, found) == value
