"""What follows from a meeting: the next round, results, what was held in its place."""

from dragoman.model.event import Event, Meeting
from dragoman.model.record import Record
from tests.reconcile.rows import Writer, day, place, record_of, taking_part

MICHEL = taking_part("michel", role="mediator")
PARTIES = ("aliyev", "pashinyan")


def by_status(record: Record, status: str) -> Event:
    (found,) = [event for event in record.events if event.status == status]
    return found


def held(writer: Writer) -> Writer:
    return writer.event("They met in Brussels on Sunday.", "met", *PARTIES, *MICHEL,
                        when=day("2023-05-14"), place=place("Brussels"))  # fmt: skip


def test_the_meeting_agreed_on_again_is_the_next() -> None:
    writer = held(Writer(published="2023-05-15"))
    writer.event("They agreed to meet again in Moscow in June.", "meet", *PARTIES,
                 status="planned", when=day("2023-06-20"), place=place("Moscow"))  # fmt: skip
    record = record_of(writer.reading())
    met, ahead = by_status(record, "occurred"), by_status(record, "planned")
    assert met.meeting
    assert met.meeting.next == ahead.id
    assert ahead.meeting
    assert ahead.meeting.next is None


def test_a_meeting_of_others_told_beside_it_is_not_the_next() -> None:
    writer = held(Writer(published="2023-05-15"))
    writer.event("Erdogan and Putin will meet again in Moscow.", "meet", "erdogan", "putin",
                 status="planned", when=day("2023-06-20"), place=place("Moscow"))  # fmt: skip
    met = by_status(record_of(writer.reading()), "occurred")
    assert met.meeting
    assert met.meeting.next is None


def test_a_round_is_followed_by_the_next_in_number() -> None:
    first, second = (
        Writer(published=published, outlet=published)
        .event("A round of talks was held.", "talks", *PARTIES, when=day(published),
               meeting=Meeting(round=number))
        .reading()
        for number, published in ((1, "2023-05-14"), (2, "2023-06-14"))
    )  # fmt: skip
    record = record_of(second, first)
    one, other = sorted(record.events, key=lambda event: event.when.start or "")
    assert one.meeting
    assert one.meeting.next == other.id


def test_two_rounds_told_on_one_day_are_two_meetings() -> None:
    readings = [
        Writer(published="2023-05-15", outlet=str(number))
        .event("They held talks in Brussels on Sunday.", "talks", *PARTIES, when=day("2023-05-14"),
               place=place("Brussels"), meeting=Meeting(round=number))
        .reading()
        for number in (1, 2)
    ]  # fmt: skip
    assert len(record_of(*readings).events) == 2


def test_what_is_agreed_at_a_meeting_is_its_result() -> None:
    writer = held(Writer(published="2023-05-15"))
    writer.event("They agreed on a railway.", "agreed", *PARTIES, type="AGREE",
                 when=day("2023-05-14"), links=(("part_of", 0),))  # fmt: skip
    record = record_of(writer.reading())
    (agreed,) = [event for event in record.events if event.type == "AGREE"]
    (met,) = [event for event in record.events if event.type == "CONSULT"]
    assert met.meeting
    assert met.meeting.results == (agreed.id,)


def in_place_of(sentence: str) -> Record:
    plan = Writer(published="2023-09-26", outlet="Plan")
    plan.event("They meet in Granada on 5 October.", "meet", *PARTIES, status="planned",
               when=day("2023-10-05"), place=place("Granada"))  # fmt: skip
    held = Writer(published="2023-10-07", outlet="Held")
    held.event(sentence, "met", *PARTIES, when=day("2023-10-06"),
               place=place("Brussels"))  # fmt: skip
    record = record_of(plan.reading(), held.reading())
    assert record == record_of(held.reading(), plan.reading())
    return record


def test_a_meeting_held_instead_of_another_replaces_it() -> None:
    record = in_place_of("Instead of the Granada meeting they met in Brussels.")
    off, met = by_status(record, "not_held"), by_status(record, "occurred")
    assert [(link.type, link.event, link.text) for link in met.links] == [
        ("replaces", off.id, "the Granada meeting")
    ]
    assert [step.step for step in off.trail] == ["announced", "cancelled"]


def test_instead_of_another_place_s_meeting_replaces_none() -> None:
    record = in_place_of("Instead of the Moscow meeting they met in Brussels.")
    assert {event.status for event in record.events} == {"planned", "occurred"}
    assert all(not event.links for event in record.events)
