"""Situations as an analyst reads them."""

from dataclasses import replace

import pytest

from dragoman.model.situation import Turn
from dragoman.model.when import When
from dragoman.present.views.situations import situation_notes, situation_rows
from tests.present.sample import REPORT, make_record

ROW, _ = make_record().situations
OPENED = Turn(turn="opened", day="2023-04-23", event="ev_1", report=REPORT.id)
LIFTED = replace(OPENED, turn="ended", day="2023-07-12")
CLOSURE = replace(
    ROW, turns=(OPENED, LIFTED), state="ended", end=When(end="2023-07-12", basis="bounded")
)
RECORD = replace(make_record(), situations=(CLOSURE,))


@pytest.mark.parametrize(
    ("as_of", "stands", "until"),
    [
        ("2023-04-22", "not_begun", "not begun"),
        ("2023-05-01", "in_force", "in force"),
        ("2023-07-15", "ended", "by 12 Jul 2023"),
        (None, "ended", "by 12 Jul 2023"),
    ],
)
def test_a_situation_stands_as_it_did_on_the_day_asked_for(
    as_of: str | None, stands: str, until: str
) -> None:
    (row,) = situation_rows(RECORD, as_of)
    assert (row.stands, row.until, row.state) == (stands, until, "ended")


def test_what_is_in_force_comes_before_what_has_ended() -> None:
    record = replace(RECORD, situations=(CLOSURE, replace(ROW, id="si_2")))
    assert [row.id for row in situation_rows(record, "2023-07-15")] == ["si_2", "si_1"]


def test_only_what_is_in_force_on_the_day_is_counted() -> None:
    assert situation_notes(RECORD, "2023-05-01") == [
        "1 in force when last seen; no report of an end."
    ]
    assert situation_notes(RECORD, "2023-07-15") == []
