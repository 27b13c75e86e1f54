"""Wrong and missed merges, as the list tells them."""

from bench.quality.stories.mistakes import find_missed_merges, find_wrong_merges
from tests.bench.quality.stories.toy import event, mention, story, told

TALKS, LATER = mention("01", "Talks"), mention("02", "talks")
SHELLS = mention("01", "Shells", type="ASSAULT")
OTHER = mention("02", "denies")


def test_a_wrong_merge_is_told_with_its_reasons() -> None:
    standing = told(story(), event("ev_1", TALKS, SHELLS), mentions=(TALKS, SHELLS)).whole
    assert list(find_wrong_merges(standing)) == [
        "wrong merge: e1 01 'Talks' with e2 01 'Shells killed': 0.90, the same day"
    ]


def test_events_that_a_stranger_ties_are_told_too() -> None:
    seen = TALKS, OTHER, SHELLS
    one = event("ev_1", *seen, merges=())
    [line] = find_wrong_merges(told(story(), one, mentions=seen).whole)
    assert line == "wrong merge: e1 01 'Talks' with e2 01 'Shells killed', through other mentions"


def test_a_missed_merge_is_told_with_what_the_score_says() -> None:
    events = event("ev_1", TALKS), event("ev_2", LATER)
    standing = told(story(), *events, mentions=(TALKS, LATER)).whole
    assert list(find_missed_merges(standing, lambda one, other: (0.3, "days apart"))) == [
        "missed merge: e1 01 'Talks' with e1 02 'talks': 0.30, days apart"
    ]


def test_right_merges_are_not_told() -> None:
    standing = told(story(), event("ev_1", TALKS, LATER), mentions=(TALKS, LATER)).whole
    assert list(find_wrong_merges(standing)) == []
    assert list(find_missed_merges(standing, lambda one, other: (1, ""))) == []
