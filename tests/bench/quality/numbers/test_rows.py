"""Counts of victims in a key written by hand."""

from pathlib import Path

import pytest

from bench.quality.numbers.rows import Count, load_rows

REPORT = """TST9-MUC4-0001

   PORT HOPE, 3 MAY 91 -- RAIDERS SHELLED A MILL.
"""
KEY = """0.  MESSAGE: ID                    TST9-MUC4-0001
1.  MESSAGE: TEMPLATE              1
4.  INCIDENT: TYPE                 {type}
21. HUM TGT: NUMBER                {number}: "MILLERS" / "ADA MILLER"
                                   1: "BEN SMITH"
23. HUM TGT: EFFECT OF INCIDENT    {effect}: "ADA MILLER"
24. HUM TGT: TOTAL NUMBER          -
"""


def counts(
    folder: Path, *, number: str = "2", effect: str = "DEATH", type: str = "ATTACK"
) -> tuple[Count, ...]:
    (folder / "tst9").write_text(REPORT, encoding="latin-1")
    key = KEY.format(number=number, effect=effect, type=type)
    (folder / "key-tst9").write_text(key, encoding="latin-1")
    return load_rows(folder)[0][0].counts


@pytest.mark.parametrize(
    ("effect", "measures"),
    [
        ("DEATH", ("killed",)),
        ("INJURY", ("wounded",)),
        ("INJURY / DEATH", ("killed", "wounded", "casualties")),
    ],
)
def test_what_became_of_any_of_the_names_is_the_measure(
    tmp_path: Path, effect: str, measures: tuple[str, ...]
) -> None:
    assert counts(tmp_path, effect=effect) == (Count(numbers=(2,), measures=measures),)


def test_who_is_kidnapped_is_abducted_or_detained_whatever_else(tmp_path: Path) -> None:
    assert counts(tmp_path, type="KIDNAPPING") == (
        Count(numbers=(2,), measures=("killed", "abducted", "detained")),
        Count(numbers=(1,), measures=("abducted", "detained")),
    )


@pytest.mark.parametrize(
    ("number", "numbers"), [("3 / 5", (3, 5)), ("90 -", (90,)), ("3 - / 4", (3, 4)), ("1", (1,))]
)
def test_of_several_numbers_any_is_right(
    tmp_path: Path, number: str, numbers: tuple[int, ...]
) -> None:
    [count] = counts(tmp_path, number=number)
    assert count.numbers == numbers
    assert count.is_of_several is (numbers != (1,))


@pytest.mark.parametrize("number", ["PLURAL", "1 / PLURAL", "? 2", "-"])
def test_what_is_optional_or_has_no_number_is_no_count(tmp_path: Path, number: str) -> None:
    assert counts(tmp_path, number=number) == ()


@pytest.mark.parametrize("effect", ["NO INJURY OR DEATH / NO DEATH", "RESIGNATION", "? DEATH", "-"])
def test_who_was_not_hurt_is_not_counted(tmp_path: Path, effect: str) -> None:
    assert counts(tmp_path, effect=effect) == ()
