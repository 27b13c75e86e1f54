"""What the score says of two mentions."""

from bench.quality.stories.accounts import make_accounts
from bench.quality.stories.reasons import make_compare
from tests.bench.quality.stories.toy import day, mention, readings_of, someone

WHO = (someone("A"), someone("B"))
TALKS = mention("01", "Talks", participants=WHO, when=day("2024-03-06"))
LATER = mention("02", "talks", participants=WHO, when=day("2024-03-06"))
APART = mention("02", "denies", participants=WHO, when=day("2024-03-08"))


def test_a_chance_comes_with_all_levels() -> None:
    compare = make_compare(readings_of((TALKS, LATER)))
    chance, why = compare(TALKS.id, LATER.id)
    assert chance > 0.5
    assert "both CONSULT; " in why
    assert "; the same day; " in why


def test_what_cannot_be_one_says_why() -> None:
    compare = make_compare(readings_of((TALKS, APART)))
    assert compare(TALKS.id, APART.id) == (0.0, "barred: dates days apart")


def test_accounts_come_by_rank_whatever_the_order_of_readings() -> None:
    readings = readings_of((LATER, TALKS))
    sources = {reading.report.id: reading.report.id for reading in readings}
    for given in (readings, readings[::-1]):
        assert [one.id for one in make_accounts(given, sources)] == [TALKS.id, LATER.id]
