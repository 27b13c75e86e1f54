"""What the record says of rows that persons judged, and what became of each judgement."""

from dataclasses import replace

import pytest

from dragoman.model.judgement import Judgement, number_judgement, withdraw
from dragoman.model.record import Record
from dragoman.model.seen import CHANGED, write_seen
from dragoman.run.integrity import record_problems
from tests.reconcile.rows import (
    Writer,
    day,
    judge,
    meeting,
    names_of,
    place,
    record_of,
    taking_part,
)

ONE = meeting("2023-05-14", "aliyev", "pashinyan", when=day("2023-05-14"))
LATER = meeting(
    "2023-05-15", "aliyev", "pashinyan", when=day("2023-05-14"), place=place("Brussels")
)
STATEMENT = (
    Writer().claim("Aliyev denies that shells fell.", "aliyev", stance="denies")
    .figure("They were 4 men.", "4").situation("The road is closed.", "closed")
).reading()  # fmt: skip


def seen_now(judgement: Judgement, record: Record) -> Judgement:
    return replace(judgement, seen=write_seen(record.events[0]))


def test_what_was_accepted_and_is_as_it_was_stays_accepted():
    accept = seen_now(judge(1, "accept", ONE.events[0]), record_of(ONE))
    assert record_of(ONE, judgements=[accept]).events[0].review == "accepted"


def test_what_was_accepted_and_told_otherwise_since_says_so():
    accept = seen_now(judge(1, "accept", ONE.events[0]), record_of(ONE))
    (event,) = record_of(ONE, LATER, judgements=[accept]).events
    assert (event.place.name, event.review) == ("Brussels", CHANGED)


def test_a_correction_binds_one_field_and_says_when_others_change():
    fix = judge(1, "correct", ONE.events[0], field="place", value='{"name": "Granada"}')
    fix = seen_now(fix, record_of(ONE))
    assert record_of(ONE, judgements=[fix]).events[0].review == "corrected"
    hosted = meeting(
        "2023-05-15", "aliyev", "pashinyan", taking_part("FRA", role="host")[0],
        when=day("2023-05-14"),
    )  # fmt: skip
    (event,) = record_of(ONE, hosted, judgements=[fix]).events
    assert ("host", "France") in names_of(event.participants)
    assert (event.place.name, event.review) == ("Granada", CHANGED)


def test_accepting_it_again_as_it_is_now_settles_it():
    accept = seen_now(judge(1, "accept", ONE.events[0]), record_of(ONE))
    again = seen_now(judge(2, "accept", ONE.events[0]), record_of(ONE, LATER))
    assert record_of(ONE, LATER, judgements=[accept, again]).events[0].review == "accepted"


@pytest.mark.parametrize(("kind", "rows"), [("claim", "claims"), ("figure", "figures"),
                                            ("situation", "situations")])  # fmt: skip
def test_claims_figures_and_situations_say_it_too(kind: str, rows: str):
    (row,) = getattr(STATEMENT, rows)
    accepted = record_of(STATEMENT, judgements=[judge(1, "accept", row, kind=kind)])
    assert [one.review for one in getattr(accepted, rows)] == ["accepted"]
    assert [one.review for one in getattr(record_of(STATEMENT), rows)] == [None]


def test_a_corrected_speaker_is_an_actor_of_the_record():
    told = Writer().claim("Aliyev denies that shells fell.", "aliyev", stance="denies").reading()
    (claim,) = told.claims
    fix = judge(1, "correct", claim, kind="claim", field="speaker", value='{"name": "Armenia"}')
    record = record_of(told, judgements=[fix])
    assert record.claims[0].speaker.name == "Armenia"
    assert list(record_problems(record)) == []


def test_corrected_participants_are_actors_of_the_record():
    value = '[{"role": "actor", "name": "Nikol Pashinyan"}, {"role": "host", "name": "Old Mill"}]'
    fix = judge(1, "correct", ONE.events[0], field="participants", value=value)
    record = record_of(ONE, judgements=[fix])
    (event,) = record.events
    assert names_of(event.participants) == [("actor", "Nikol Pashinyan"), ("host", "Old Mill")]
    assert list(record_problems(record)) == []


def test_a_corrected_place_has_the_degrees_that_the_record_knows():
    fix = judge(1, "correct", ONE.events[0], field="place", value='{"name": "brussels"}')
    other = meeting("2023-06-15", "putin", "erdogan", when=day("2023-06-14"),
                    place=place("Brussels"))  # fmt: skip
    events = record_of(ONE, other, judgements=[fix]).events
    assert [event.place.latitude for event in events] == [50.85, 50.85]


def test_every_judgement_says_what_it_came_to():
    accept, lost = judge(1, "accept", ONE.events[0]), judge(2, "reject", LATER.events[0])
    back = number_judgement(withdraw(lost, by="mk"), 3)
    record = record_of(ONE, judgements=[accept, lost])
    assert [one.state for one in record.attachments] == ["attached", "unattached"]
    assert record.attachments[0].subject == record.events[0].id
    record = record_of(ONE, judgements=[accept, lost, back])
    assert [one.state for one in record.attachments] == ["attached", "withdrawn", "attached"]


def test_a_rejected_row_is_nothing_of_the_record():
    (attachment,) = record_of(ONE, judgements=[judge(1, "reject", ONE.events[0])]).attachments
    assert (attachment.row, attachment.subject) == (ONE.events[0].id, None)
