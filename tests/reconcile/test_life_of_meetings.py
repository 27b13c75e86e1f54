"""The life of a meeting: announced, moved, held, looked back to, called off, replaced."""

from dragoman.model.event import Meeting
from dragoman.model.record import Record
from dragoman.model.when import When
from tests.reconcile.rows import Writer, before, day, place, record_of, taking_part

HOST = taking_part("michel", role="host")
MICHEL = taking_part("michel", role="mediator")
FIVE = ("aliyev", "pashinyan", "macron", "scholz", "michel")
FOUR = FIVE[1:]


def life(record: Record) -> list[tuple[str, str | None, list[str]]]:
    met = sorted(record.events, key=lambda event: (event.when.start or "", event.id))
    return [(e.status, e.when.start, [step.step for step in e.trail]) for e in met]


def planned_in_may() -> Writer:
    writer = Writer(published="2023-05-14", outlet="May")
    return writer.event("He will host both in Brussels in July.", "host", "aliyev", "pashinyan",
                        *HOST, mode="visit", status="planned", place=place("Brussels"),
                        when=day("2023-07-01", "2023-07-31", precision="month"))  # fmt: skip


def test_a_meeting_announced_for_a_month_then_a_day_then_another_is_the_one_held():
    june = Writer(published="2023-06-01", outlet="June")
    june.event("The next meeting is in Brussels on 21 July.", "meeting", "aliyev", "pashinyan",
               *HOST, status="planned", when=day("2023-07-21"),
               place=place("Brussels"))  # fmt: skip
    moved = Writer(published="2023-07-11", outlet="Moved")
    moved.event("The Brussels meeting is now to be held on Saturday.", "meeting", "aliyev",
                "pashinyan", *HOST, status="planned", step="moved", when=day("2023-07-15"),
                place=place("Brussels"))  # fmt: skip
    held = Writer(published="2023-07-15", outlet="Held")
    held.event("They met in Brussels on Saturday.", "met", "aliyev", "pashinyan", *MICHEL,
               when=day("2023-07-15"), place=place("Brussels"))  # fmt: skip
    readings = [w.reading() for w in (planned_in_may(), june, moved, held)]
    record = record_of(*readings)
    assert life(record) == [("occurred", "2023-07-15", ["announced", "moved", "held"])]
    assert record == record_of(*reversed(readings))


def test_other_days_without_a_word_of_moving_are_two_meetings():
    late = Writer(published="2023-07-15", outlet="Held")
    late.event("They met in Brussels.", "met", "aliyev", "pashinyan", *MICHEL,
               when=day("2023-07-15"), place=place("Brussels"))  # fmt: skip
    early = Writer(published="2023-06-01", outlet="June")
    early.event("They meet in Brussels on 21 July.", "meet", "aliyev", "pashinyan", *HOST,
                status="planned", when=day("2023-07-21"), place=place("Brussels"))  # fmt: skip
    assert len(record_of(late.reading(), early.reading()).events) == 2


def test_a_bare_word_of_the_same_people_looks_back_to_the_one_meeting_of_the_report():
    writer = Writer(published="2023-07-15")
    writer.event("They met in Brussels.", "met", "aliyev", "pashinyan",
                 when=before("2023-07-15"), place=place("Brussels"))  # fmt: skip
    writer.event("It was the sixth time that they had met under his auspices.", "met under",
                 "aliyev", "pashinyan", *MICHEL, when=before("2023-07-15"))  # fmt: skip
    writer.event("They also discussed the border.", "discussed", "aliyev", "pashinyan",
                 when=before("2023-07-15"))  # fmt: skip
    (event,) = record_of(writer.reading()).events
    assert len(event.mentions) == 3
    assert {item.name for item in event.participants if item.role == "mediator"} == {
        "Charles Michel"
    }
    assert any("told without day or place" in reason for m in event.merges for reason in m.reasons)


def test_a_bare_word_of_another_or_of_one_of_two_meetings_stays_alone():
    writer = Writer(published="2023-07-15")
    writer.event("They met in Brussels.", "met", "aliyev", "pashinyan",
                 when=before("2023-07-15"), place=place("Brussels"))  # fmt: skip
    writer.event("No day was given for another talk of both.", "talk", "aliyev", "pashinyan",
                 when=before("2023-07-15"))  # fmt: skip
    assert len(record_of(writer.reading()).events) == 2
    writer.event("They met in Moscow in May.", "met", "aliyev", "pashinyan",
                 when=day("2023-05-25"), place=place("Moscow"))  # fmt: skip
    writer.event("Both sides discussed the border.", "discussed", "aliyev", "pashinyan",
                 when=before("2023-07-15"))  # fmt: skip
    assert len(record_of(writer.reading()).events) == 4


def test_an_offer_of_talks_is_the_offer_of_the_same_level_told_with_its_place():
    writer = Writer(published="2023-07-15")
    host = taking_part("RUS", role="host")
    writer.event("Moscow offers a meeting of ministers there.", "meeting", "ARM", "AZE", *host,
                 status="offered", place=place("Moscow"),
                 meeting=Meeting(level="ministers"))  # fmt: skip
    writer.event("It offers a summit in Moscow.", "summit", "ARM", "AZE", *host,
                 status="offered", place=place("Moscow"))  # fmt: skip
    writer.event("Moscow would host talks of both leaders.", "talks", "aliyev", "pashinyan", *host,
                 status="offered", meeting=Meeting(level="leaders"))  # fmt: skip
    levels = [e.meeting.level for e in record_of(writer.reading()).events if e.meeting]
    assert sorted(map(str, levels)) == ["leaders", "ministers"]


def granada() -> list[Writer]:
    plan = Writer(published="2023-09-26", outlet="Plan")
    plan.event("They meet in Granada on 5 October.", "meet", *FIVE, status="planned",
               when=day("2023-10-05"), place=place("Granada"))  # fmt: skip
    off = Writer(published="2023-10-04", outlet="Off")
    off.event("Aliyev will not travel to Spain on Thursday.", "travel", "aliyev", mode="visit",
              status="not_held", factuality="negated", when=day("2023-10-05"))  # fmt: skip
    held = Writer(published="2023-10-06", outlet="Held")
    held.event("Pashinyan met the three on Thursday.", "met", *FOUR,
               when=day("2023-10-05"))  # fmt: skip
    held.event("Aliyev had called off his trip.", "trip", "aliyev", mode="visit",
               status="cancelled", when=When(start="2023-10-06", basis="bounded"))  # fmt: skip
    return [plan, off, held]


def test_one_who_will_not_come_calls_off_the_meeting_he_was_expected_at():
    record = record_of(*(writer.reading() for writer in granada()))
    off, held = sorted(record.events, key=lambda event: event.status)
    assert (off.status, off.mode, off.when.start) == ("cancelled", None, "2023-10-05")
    assert [step.step for step in off.trail] == ["announced", "cancelled", "cancelled"]
    assert (held.status, [(link.type, link.event) for link in held.links]) == (
        "occurred",
        [("replaces", off.id)],
    )


def test_a_journey_called_off_leaves_other_days_and_other_people_alone():
    plan, off, _ = granada()
    later = Writer(published="2023-09-26", outlet="Later")
    later.event("Macron and Scholz meet on 7 October.", "meet", "macron", "scholz",
                status="planned", when=day("2023-10-07"))  # fmt: skip
    later.event("Aliyev and Putin meet on 20 October.", "meet", "aliyev", "putin",
                status="planned", when=day("2023-10-20"))  # fmt: skip
    record = record_of(later.reading(), off.reading())
    assert sorted(event.status for event in record.events) == ["not_held", "planned", "planned"]
    assert len(record_of(plan.reading(), later.reading(), off.reading()).events) == 3


def test_the_same_five_planned_without_a_day_are_those_planned_for_one_soon():
    plan, *_ = granada()
    vague = Writer(published="2023-09-26", outlet="Vague")
    vague.event("All five would sit down together.", "sit down", *FIVE, status="planned",
                when=When(start="2023-09-26", basis="bounded"))  # fmt: skip
    (event,) = record_of(plan.reading(), vague.reading()).events
    assert event.when.start == "2023-10-05"


def test_delegates_of_a_people_sit_on_its_side():
    writer = Writer(published="2023-09-22")
    writer.event("A delegation of them met officials.", "met",
                 "crowd:people:karabakh-armenians:delegation", "AZE", when=day("2023-09-21"),
                 place=place("Stepanakert"))  # fmt: skip
    other = Writer(published="2023-09-23", outlet="Other")
    other.event("Karabakh Armenians met officials of Baku.", "met", "people:karabakh-armenians",
                "AZE", when=day("2023-09-21"))  # fmt: skip
    assert len(record_of(writer.reading(), other.reading()).events) == 1
