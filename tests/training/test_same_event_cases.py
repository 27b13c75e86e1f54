"""Pairs of mentions of a story, and of a story and itself some days later."""

from dataclasses import replace

import pytest

from bench.quality.stories.story import Quote
from dragoman.model.reading import Reading
from dragoman.model.when import UNKNOWN, When
from tests.bench.quality.stories.toy import day, mention, readings_of, someone, story
from training.same_event_cases import SHARE, cases_in, make_known, shift, shifted_cases, weigh
from training.same_event_fit import Case

WHO = (someone("A"), someone("B"))
TALKS = mention("01", "Talks", participants=WHO, when=day("2024-03-06"))
LATER = mention("02", "talks", participants=WHO, when=day("2024-03-06"))
SHELLS = mention("01", "Shells killed", type="ASSAULT", participants=WHO)
SHELLED = mention("02", "shelled", type="ASSAULT", participants=WHO)
COPIED = mention("03", "Talks", participants=WHO, when=day("2024-03-06"))


def readings() -> list[Reading]:
    return readings_of((TALKS, SHELLS, LATER, SHELLED, COPIED))


def test_mentions_whose_words_were_noted_have_the_noted_event() -> None:
    known = make_known(story(), readings())
    assert known.event_of[TALKS.id] == known.event_of[LATER.id] == "e1"
    assert known.event_of[SHELLS.id] == "e2"


def test_a_mention_matched_by_its_sentence_alone_teaches_nothing() -> None:
    beside = mention("02", "began")
    assert beside.id not in make_known(story(), readings_of((beside,))).event_of


def test_pairs_are_of_one_event_where_the_notes_say_so() -> None:
    told = [case for case in cases_in(make_known(story(), readings())) if case.group == "meeting"]
    assert told
    assert all(case.is_one and "the same day" in case.levels for case in told)
    other = replace(story().mentions[1], event="e2", words=Quote(report="02", span=(4, 9), text=""))
    noted = replace(story(), mentions=(story().mentions[0], other))
    (case,) = cases_in(make_known(noted, readings_of((TALKS, LATER))))
    assert not case.is_one


def test_what_nobody_noted_is_in_no_pair() -> None:
    noted = replace(story(), mentions=story().mentions[:1])
    assert list(cases_in(make_known(noted, readings_of((TALKS, LATER))))) == []


def test_a_pair_that_cannot_be_one_teaches_nothing() -> None:
    far = replace(LATER, when=day("2024-03-16"))
    assert list(cases_in(make_known(story(), readings_of((TALKS, far))))) == []


def test_a_story_some_days_later_is_of_other_reports_mentions_and_days() -> None:
    (first, *_) = readings()
    later = shift(first, 9)
    assert later.report.published == "2024-03-13"
    assert later.report.id != first.report.id
    assert later.events[0].id != first.events[0].id
    assert later.events[0].when == day("2024-03-15")
    assert {event.report for event in later.events} == {later.report.id}
    assert {piece.report for event in later.events for piece in event.evidence} == {later.report.id}


@pytest.mark.parametrize(
    ("when", "moved"),
    [
        (UNKNOWN, UNKNOWN),
        (When(end="2024-02-27", basis="bounded"), When(end="2024-03-02", basis="bounded")),
        (
            When(start="2024-03-01T08:30", end="2024-03-01T09:00"),
            When(start="2024-03-05T08:30", end="2024-03-05T09:00"),
        ),
    ],
)
def test_every_end_that_is_known_is_moved(when: When, moved: When) -> None:
    (reading,) = [one for one in readings_of((replace(TALKS, when=when),)) if one.events]
    assert shift(reading, 4).events[0].when == moved


def test_what_a_mention_refers_back_to_is_moved_with_it() -> None:
    again = mention("01", "Shells", corefers=TALKS.id)
    (reading, *_) = readings_of((TALKS, again))
    talks, referring = shift(reading, 4).events
    assert referring.corefers == talks.id


def test_nothing_of_a_story_is_an_event_of_the_later_one() -> None:
    cases = list(shifted_cases(readings()))
    assert cases
    assert not any(case.is_one for case in cases)
    assert not any("in one report" in case.levels for case in cases)


def test_each_shifted_pair_has_its_words_drawn_once() -> None:
    for case in shifted_cases(readings()):
        assert len({"the same word", "other words"} & set(case.levels)) == 1
        assert len({"told alike", "told in other words"} & set(case.levels)) == 1


def test_the_same_words_are_drawn_each_time() -> None:
    assert list(shifted_cases(readings())) == list(shifted_cases(readings()))


def test_shifted_pairs_weigh_a_share_of_the_true_pairs_of_two_events() -> None:
    true = [Case(group="deed", levels=(), is_one=number < 4) for number in range(10)]
    shifted = [Case(group="deed", levels=(), is_one=False)] * 24
    weighed = weigh(shifted, true)
    assert sum(case.weight for case in weighed) == pytest.approx(6 * SHARE)
    assert weigh([], true) == []
