"""Positions, commitments and tracks."""

from typing import Any

import pytest

from bench.quality.stories.diplomacy import score_diplomacy
from bench.quality.stories.sheet import Sheet
from dragoman.model.diplomacy import Commitment, Position, Track, TrackMeeting
from dragoman.model.when import UNKNOWN
from tests.bench.quality.stories.toy import (
    actor,
    day,
    event,
    mention,
    said,
    someone,
    story,
    told,
)

POSITION = (
    "P: actor=Nauru | issue=ceasefire | report=02 | t=denies that it shelled | wants=no blame"
    " | changed=no"
)
PROMISE = "O: who=Nauru | to=- | what=talk | made=e1 | report=02 | state=open"
TRACK = "W: Oman | mediator | e1 e2"
TALKS = mention("02", "talks")


def _score(line: str, **rows: Any) -> Sheet:
    sheet = Sheet()
    score_diplomacy(told(story(line), event("ev_1", TALKS), mentions=(TALKS,), **rows), sheet)
    return sheet


def _position(name: str, words: str) -> Position:
    return Position(
        id="po_1",
        actor="ac_1",
        name=name,
        issue="ceasefire",
        stance="denies",
        since=None,
        claims=(),
        evidence=(said("02", words),),
    )


@pytest.mark.parametrize(
    ("row", "is_it"),
    [
        (_position("the army of Nauru", "The army denies"), True),
        (_position("Tuvalu", "The army denies"), False),
        (_position("Nauru", "The talks"), False),
    ],
)
def test_a_position_is_its_actor_s_and_rests_on_the_words(row: Position, is_it: bool) -> None:
    assert _score(POSITION, positions=(row,)).value("position_recall") == is_it


def test_who_serves_a_state_speaks_for_it() -> None:
    rows = (_position("Mr Ode", "The army denies"),)
    ode = actor("ac_1", "Mr Ode", type="person", country="NRU", sector="GOV")
    rebel = actor("ac_1", "Mr Ode", type="person", country="NRU", sector="REB")
    assert _score(POSITION, positions=rows, actors=(ode,)).value("position_recall") == 1
    assert _score(POSITION, positions=rows, actors=(rebel,)).value("position_recall") == 0


def _commitment(name: str, words: str, state: str = "open", **given: Any) -> Commitment:
    values: dict[str, Any] = {"due": UNKNOWN, **given}
    return Commitment(
        id="co_1",
        by=(someone(name),),
        to=(),
        content="",
        condition=None,
        state=state,
        event="ev_1",
        evidence=(said("02", words),),
        **values,
    )


@pytest.mark.parametrize(
    ("row", "recall", "state"),
    [
        (_commitment("Nauru", "The talks"), 1, 1),
        (_commitment("Nauru", "The talks", state="kept"), 1, 0),
        (_commitment("Nauru", "The talks", due=day("2024-03-05")), 1, 0),
        (_commitment("Tuvalu", "The talks"), 0, None),
        (_commitment("Nauru", "denies"), 0, None),
    ],
)
def test_a_commitment_is_its_actor_s_where_the_promise_is_told(
    row: Commitment, recall: float, state: float | None
) -> None:
    sheet = _score(PROMISE, commitments=(row,))
    assert (sheet.value("commitment_recall"), sheet.value("commitment_state")) == (recall, state)


def test_where_the_promise_has_no_words_any_sentence_of_the_report_will_do() -> None:
    sheet = _score(
        PROMISE.replace("made=e1", "made=-"), commitments=(_commitment("Nauru", "denies"),)
    )
    assert sheet.value("commitment_recall") == 1


def test_a_track_has_the_meetings_that_its_mediator_called() -> None:
    meeting = TrackMeeting(
        event="ev_1", status="planned", when=UNKNOWN, place=None, format=None, level=None
    )
    rows = [
        Track(
            id="tr_1",
            name=name,
            mediator=someone(name, "mediator"),
            parties=(),
            format=None,
            level=None,
            meetings=(meeting,),
            outcomes=(),
            evidence=(),
        )
        for name in ("Sultanate of Oman", "Qatar")
    ]
    assert _score(TRACK, tracks=tuple(rows)).value("track_recall") == 0.5
    assert _score(TRACK, tracks=tuple(rows[1:])).value("track_recall") == 0
