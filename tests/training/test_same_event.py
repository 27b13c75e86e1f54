"""How well stories are told by the others, and the table that ships."""

import tomllib

from dragoman.reconcile.score import GROUPS, TABLE, Weights
from tests.bench.quality.stories.toy import day, mention, readings_of, someone, story
from training.same_event import LEAST, SHOWN, Lesson, format_table, learn, leave_one_out
from training.same_event_cases import cases_in, make_known, shifted_cases
from training.same_event_fit import load_prior

WHO = (someone("A"), someone("B"))


def lesson() -> Lesson:
    readings = readings_of(
        mention(number, words, participants=WHO, when=day("2024-03-06"))
        for number, words in (("01", "Talks"), ("02", "talks"), ("03", "Talks"))
    )
    known = make_known(story(), readings)
    return Lesson(known=known, cases=tuple(cases_in(known)), shifted=tuple(shifted_cases(readings)))


def test_a_row_is_told_for_each_least_score() -> None:
    reached, heads, *rows = leave_one_out([lesson(), lesson()])
    assert reached == "6 of 6 pairs of one event are compared"
    assert heads.split()[:2] == ["least", "pair"]
    assert [float(row.split()[0]) for row in rows] == list(LEAST)


def test_what_is_told_alike_is_joined_by_what_is_learnt_from_another_story() -> None:
    *_, at_most = leave_one_out([lesson(), lesson()])
    assert float(at_most.split()[1]) == 1.0


def test_the_table_can_be_read_as_weights_of_two_digits() -> None:
    weights = learn([lesson()])
    table = tomllib.loads(format_table(weights, [lesson()]))
    assert set(table) == {"base", *GROUPS}
    assert table["base"]["deed"] == round(weights.base["deed"], 2)
    assert table["meeting"]["the same day"] == round(weights.levels["meeting"]["the same day"], 2)


def test_what_rounds_to_nothing_is_left_out() -> None:
    faint = Weights(
        base=dict.fromkeys(GROUPS, 0.0), levels={group: {"faint": SHOWN / 2} for group in GROUPS}
    )
    assert "faint" not in format_table(faint, [])


def test_the_shipped_table_keeps_the_sign_of_what_is_expected() -> None:
    shipped, prior = tomllib.loads(TABLE.read_text(encoding="utf-8")), load_prior()
    for group in GROUPS:
        for level, expected in prior.levels[group].items():
            assert shipped[group].get(level, 0.0) * expected > 0, level
