"""Numbers without a noun count what was counted before."""

import pytest

from tests.extract.conftest import Tell


@pytest.mark.parametrize(
    ("text", "measure", "low"),
    [
        ("Amnesty said 120 people had been killed, while the police confirmed 45.", "killed", 45),
        ("The UN says 40,000 people have returned. It expects 90,000 by May.", "expected", 90_000),
        ("Poland has deployed 200 soldiers. A further 400 were already there.", "troops", 400),
        ("Poland sent 1,700 more soldiers, raising the force there to 5,500.", "troops", 5_500),
        ("The raiders burned 60 houses and two people died; the mayor spoke of 80.", "killed", 80),
        ("Eleven fighters had been killed and 4 captured.", "detained", 4),
        ("Lawyers put the number held at over 100.", "detained", 100),
    ],
)
def test_a_number_alone_counts_what_was_counted(
    tell: Tell, text: str, measure: str, low: float
) -> None:
    assert (measure, low) in [(one.measure, one.low) for one in tell(text).drafts.figures]


@pytest.mark.parametrize(
    "text",
    [
        "Twelve people were killed. The bill passed by 84 votes to 30.",
        "Twelve people were killed. The two met on Monday.",
        "Nearly one in three children is hungry.",
        "Fuel rose to 120 tenge a litre.",
    ],
)
def test_votes_pairs_shares_and_prices_are_no_figures(tell: Tell, text: str) -> None:
    assert [one.low for one in tell(text).drafts.figures if one.low != 12] == []


def test_a_number_beside_not_does_not_deny_the_other(tell: Tell) -> None:
    figures = tell("The governor insisted that 58 pupils were missing, not 73.").drafts.figures
    assert ("missing", 58) in [(one.measure, one.low) for one in figures]
