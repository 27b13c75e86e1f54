"""The score of told figures against noted ones."""

from typing import Any

import pytest

from bench.quality.gold.detail_notes import FigureDetail
from bench.quality.gold.figures import is_bounds, is_exactness, is_measure, score_figures
from dragoman.model.figure import Figure
from tests.bench.quality.gold.detailing import claim, counted, figure, heard, speaker, words

TEXT = "Medics said at least one man died and one woman was hurt."


def tallies(noted: list[FigureDetail], told: list[Figure], **claims: Any) -> dict[str, Any]:
    return score_figures(noted, told, claims=claims, heard=heard(TEXT)).tallies


def numbers(noted: list[FigureDetail], told: list[Figure]) -> tuple[int, int, int]:
    tally = tallies(noted, told)["figure_f1"]
    return tally.right, tally.asked, tally.given


def test_a_figure_is_found_where_its_words_overlap_and_its_measure_is_right() -> None:
    man, woman = counted(TEXT, "at least one man"), counted(TEXT, "one woman", measure="wounded")
    assert numbers([man, woman], [figure(TEXT, "one man"), figure(TEXT, "one woman")]) == (1, 2, 2)


def test_what_serves_an_optional_figure_counts_neither_way() -> None:
    man, woman = counted(TEXT, "one man"), counted(TEXT, "one woman", optional=True)
    assert numbers([man, woman], [figure(TEXT, "one man"), figure(TEXT, "one woman")]) == (1, 1, 1)
    assert numbers([man, woman], [figure(TEXT, "one man")]) == (1, 1, 1)


def test_of_two_figures_in_the_same_words_that_of_the_measure_is_taken() -> None:
    told = [figure(TEXT, "one man", id="fg_a", measure="wounded"), figure(TEXT, "one man")]
    assert numbers([counted(TEXT, "at least one man")], told) == (1, 1, 2)


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({"measure": "things"}, {"measure": "other"}),
        ({"measure": "aid", "also": ("measure things too",)}, {"measure": "things"}),
    ],
)
def test_a_measure_is_also_right_by_a_remark_or_where_none_has_a_name(
    given: dict[str, Any], told: dict[str, Any]
) -> None:
    assert is_measure(counted(TEXT, "one man", **given), figure(TEXT, "one man", **told))


def test_both_bounds_must_be_right() -> None:
    noted = counted(TEXT, "one man", high=None)
    assert is_bounds(noted, figure(TEXT, "one man", high=None))
    assert not is_bounds(noted, figure(TEXT, "one man"))


@pytest.mark.parametrize(
    ("noted", "told", "right"),
    [
        ("at_least", "at_least", True),
        ("at_least", "exact", False),
        ("range", "about", True),
        ("less_than", "at_most", True),
    ],
)
def test_exactness_is_told_in_the_words_of_the_record(noted: str, told: str, right: bool) -> None:
    one = counted(TEXT, "one man", exactness=noted)
    assert is_exactness(one, figure(TEXT, "one man", exactness=told)) is right


def test_who_gives_the_number_is_the_speaker_of_its_claim_and_asked_where_noted() -> None:
    medics = claim(TEXT, "one man died", id="cl_1", speaker=speaker("medics"))
    noted = [counted(TEXT, "one man", by=words(TEXT, "Medics")), counted(TEXT, "one woman")]
    told = [figure(TEXT, "one man", claim="cl_1"), figure(TEXT, "one woman", claim="cl_1")]
    tally = tallies(noted, told, cl_1=medics)["figure_by"]
    assert (tally.right, tally.asked) == (1, 1)


def test_a_number_that_nobody_gives_in_the_record_has_its_giver_wrong() -> None:
    noted = counted(TEXT, "one man", by=words(TEXT, "Medics"))
    tally = tallies([noted], [figure(TEXT, "one man")])["figure_by"]
    assert (tally.right, tally.asked) == (0, 1)
