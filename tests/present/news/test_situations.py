"""What has opened, ended, or is in force again."""

from dataclasses import replace

import pytest

from dragoman.model.situation import Turn
from dragoman.present.news.situations import find_moved_situations
from tests.present.news.records import BOTH, NEW, OLD, OLD_DAY, after, before, change, day
from tests.present.sample import EARLY, REPORT, make_record

CLOSURE = replace(make_record().situations[0], evidence=OLD, start=day("2023-07-01"))
ENDED = replace(CLOSURE, state="ended", end=day("2023-07-14"), evidence=BOTH)


def test_a_situation_that_ended_says_since_when_and_until_when() -> None:
    old, new = before(situations=(CLOSURE,)), after(situations=(ENDED,))
    (told,) = find_moved_situations(change(old, new))
    assert told.said == (
        "closure, ended: Azerbaijan; Lachin corridor, AZE; since 1 Jul 2023, ended 14 Jul 2023"
    )
    assert (told.before, told.after) == ("in_force", "ended")
    assert [cited.id for cited in told.reports] == [REPORT.id]


def test_a_situation_of_which_nothing_was_known_is_a_first_word() -> None:
    new = after(situations=(replace(CLOSURE, evidence=NEW),))
    (told,) = find_moved_situations(change(before(), new))
    assert told.said.startswith("closure, first word, in force: Azerbaijan")
    assert told.before is None


@pytest.mark.parametrize("turn", ["changed", "broken"])
def test_what_befell_a_situation_is_news_though_its_state_stays(turn: str) -> None:
    known = Turn(turn="opened", day=OLD_DAY, event=None, report=EARLY.id)
    new = replace(known, turn=turn, report=REPORT.id)
    rows = (replace(CLOSURE, turns=(known,)), replace(CLOSURE, turns=(known, new), evidence=BOTH))
    (told,) = find_moved_situations(change(before(situations=rows[:1]), after(situations=rows[1:])))
    assert (told.turn, told.before, told.after) == (turn, "in_force", "in_force")


def test_a_situation_in_force_again_says_so() -> None:
    old, new = before(situations=(replace(ENDED, evidence=OLD),)), after(situations=(CLOSURE,))
    assert [one.turn for one in find_moved_situations(change(old, new))] == ["in force again"]


def test_a_situation_that_stands_otherwise_without_a_new_word_says_so() -> None:
    rows = CLOSURE, replace(ENDED, evidence=OLD)
    (told,) = find_moved_situations(change(before(situations=rows[:1]), after(situations=rows[1:])))
    assert told.said.endswith("[no new word; known accounts grouped otherwise]")


def test_a_situation_seen_as_before_is_not_new() -> None:
    old, new = before(situations=(CLOSURE,)), after(situations=(replace(CLOSURE, evidence=BOTH),))
    assert find_moved_situations(change(old, new)) == ()
