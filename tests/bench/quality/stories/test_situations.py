"""What lasts, and its state on a day."""

from dataclasses import replace
from typing import Any

import pytest

from bench.quality.stories.sheet import Sheet
from bench.quality.stories.situations import score_situations
from bench.quality.stories.telling import NOTHING
from dragoman.model.place import Place
from dragoman.model.situation import Situation
from dragoman.model.when import UNKNOWN
from tests.bench.quality.stories.toy import day, event, mention, someone, story, telling

SIEGE = (
    "Z: s1 | type=siege | parties=actor: Nauru army | place=Tula | start=2024-03-05 | end="
    " | opened=e2"
)
SHELLS = mention("01", "Shells", type="ASSAULT")


def _row(type: str = "blockade", state: str = "in_force", **given: Any) -> Situation:
    values: dict[str, Any] = {
        "parties": (),
        "place": Place(name="Tula"),
        "start": UNKNOWN,
        "end": None,
        "events": (),
        **given,
    }
    return Situation(
        id="si_1", type=type, state=state, last_seen=None, reports=1, evidence=(), **values
    )


def _score(states: str, *rows: Situation, first: tuple[Situation, ...] | None = None) -> Sheet:
    """The score where the record has these rows, and that of the first report `first`."""
    record = replace(NOTHING, events=(event("ev_2", SHELLS),))

    def reconcile(count: int) -> Any:
        return replace(record, situations=rows if count > 1 or first is None else first)

    sheet = Sheet()
    noted = story(SIEGE, f"Y: s1 | {states}")
    score_situations(telling(noted, SHELLS, reconcile=reconcile), sheet)
    return sheet


def test_the_state_of_each_day_is_asked() -> None:
    sheet = _score("2024-03-04=in_force | 2024-03-06=closed", _row(state="ended"), first=(_row(),))
    assert sheet.value("situation_accuracy") == 1


def test_what_the_record_lacks_is_wrong_and_was_not_begun_either() -> None:
    sheet = _score("2024-03-04=not_begun | 2024-03-06=in_force")
    assert sheet.value("situation_accuracy") == 0
    assert sheet.wrong[1] == "wrong state of s1 on 2024-03-06: none, not in_force"


def test_what_the_record_of_a_day_does_not_have_yet_has_not_begun() -> None:
    sheet = _score("2024-03-04=not_begun | 2024-03-06=in_force", _row(), first=())
    assert sheet.value("situation_accuracy") == 1


def test_what_is_to_begin_has_not_begun_and_what_is_to_end_is_in_force() -> None:
    ahead = _row(start=day("2024-03-07"))
    assert _score("2024-03-06=not_begun", ahead).value("situation_accuracy") == 1
    ending = _row(state="ended", end=day("2024-03-07"))
    assert _score("2024-03-06=in_force", ending).value("situation_accuracy") == 1


@pytest.mark.parametrize(
    ("row", "is_it"),
    [
        (_row(place=None, parties=(someone("the army of Nauru"),)), True),
        (_row(place=None, events=("ev_2",)), True),
        (_row(place=None), False),
        (_row(type="ceasefire"), False),
        (_row(place=Place(name="Muscat")), False),
    ],
)
def test_it_is_known_by_place_party_or_event(row: Situation, is_it: bool) -> None:
    assert _score("2024-03-06=in_force", row).value("situation_accuracy") == is_it
