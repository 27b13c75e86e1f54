"""What is said of a deed comes after it; other events keep their dates."""

from dataclasses import replace

from dragoman.model.claim import Claim
from dragoman.model.event import EventMention
from dragoman.model.when import UNKNOWN, When
from dragoman.resolve.answers import NEAR, after_their_deeds
from tests.resolve.telling import happening

PUBLISHED = "2023-07-15"
FRIDAY = When(start="2023-07-14", end="2023-07-14", precision="day", basis="publication")
BEFORE = When(end=PUBLISHED, precision="day", basis="bounded", stated=False)


def deed(when: When = FRIDAY, **given) -> EventMention:
    return replace(happening("ASSAULT", sentence=0), when=when, **given)


def accusation(when: When = BEFORE) -> EventMention:
    return replace(happening("ACCUSE", sentence=1), when=when)


def claim(act: EventMention, about: EventMention) -> Claim:
    return Claim(
        id="cl_1",
        report="rp_1",
        start=0,
        end=1,
        speaker=None,
        via=(),
        addressee=None,
        stance="accuses",
        act=act.id,
        about=about.id,
        issue=None,
        content="",
        directness="reported",
        when=UNKNOWN,
        evidence=(),
    )


def dated(act: EventMention, about: EventMention) -> When:
    return after_their_deeds([about, act], [claim(act, about)], PUBLISHED)[1].when


def test_an_accusation_without_a_date_comes_after_its_deed():
    when = dated(accusation(), deed())
    assert (when.start, when.end, when.basis) == ("2023-07-14", PUBLISHED, "event")
    assert not when.stated


def test_an_accusation_with_a_date_keeps_it():
    thursday = When(start="2023-07-13", end="2023-07-13", precision="day", basis="publication")
    assert dated(accusation(thursday), deed()) == thursday


def test_history_dates_no_accusation_of_today():
    assert dated(accusation(), deed(background=True)) == BEFORE


def test_a_deed_without_a_date_dates_nothing():
    assert dated(accusation(), deed(BEFORE)) == BEFORE


def test_a_deed_still_to_come_dates_nothing():
    assert dated(accusation(), deed(status="planned")) == BEFORE


def told_after(*before: EventMention, act: EventMention) -> When:
    return after_their_deeds([*before, act], [], PUBLISHED)[-1].when


def test_an_accusation_of_nothing_said_comes_after_the_news_before_it():
    assert told_after(deed(), act=accusation()).start == "2023-07-14"


def test_news_far_before_it_is_not_what_it_answers():
    between = [replace(happening("PROTEST", sentence=n), when=UNKNOWN) for n in range(1, NEAR + 1)]
    act = replace(happening("ACCUSE", sentence=NEAR + 1), when=BEFORE)
    assert told_after(deed(), *between, act=act) == BEFORE


def test_what_was_weeks_ago_is_no_news_to_answer():
    june = When(start="2023-06-01", end="2023-06-01", precision="day", basis="explicit")
    assert told_after(deed(june), act=accusation()) == BEFORE


def test_a_visit_answers_nothing():
    visit = replace(happening("CONSULT", sentence=1), when=BEFORE)
    assert told_after(deed(), act=visit) == BEFORE


def test_without_publication_nothing_is_dated_so():
    events = [deed(), accusation()]
    assert after_their_deeds(events, [], None) == events
