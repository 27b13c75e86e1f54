"""The words of correction."""

import pytest

from dragoman.model.mending import load_mending


@pytest.mark.parametrize(
    "name", ["Correction", "Clarification", "our report", "an earlier version of this report"]
)
def test_the_label_of_a_correction_is_no_speaker(name: str) -> None:
    assert load_mending().is_own_report(name)


@pytest.mark.parametrize("name", ["Armenia", "the correctional service", "the Note Bank", "report"])
def test_a_name_is_a_speaker(name: str) -> None:
    assert not load_mending().is_own_report(name)
