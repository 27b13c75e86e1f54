"""Tallies: how often a truce was violated, by whose count."""

from tests.extract.conftest import Tell


def tallies(tell: Tell, text: str) -> list[tuple[str, float | None, list[str]]]:
    told = tell(text)
    names = {one.index: one.name for one in told.drafts.actors}
    return [
        (names.get(one.claimant or 0, ""), one.low, [names[index] for index in one.accused])
        for one in told.drafts.tallies
    ]


def test_times_that_a_truce_was_violated_are_counted(tell: Tell) -> None:
    text = "Armenia said that Azerbaijan had violated the truce 14 times in the past 24 hours."
    assert tallies(tell, text) == [("Armenia", 14.0, ["Azerbaijan"])]


def test_each_side_keeps_its_own_count(tell: Tell) -> None:
    text = (
        "Armenia has recorded nine violations by Azerbaijan since Monday. "
        "Azerbaijan accused Armenia of 23 violations."
    )
    assert tallies(tell, text) == [
        ("Armenia", 9.0, ["Azerbaijan"]),
        ("Azerbaijan", 23.0, ["Armenia"]),
    ]
