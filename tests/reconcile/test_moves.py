"""A meeting that was moved is the one of the plan before, and the one held on the new day."""

from tests.reconcile.rows import Writer, day, place, record_of

BOTH = ("aliyev", "pashinyan")


def planned(number: int) -> Writer:
    writer = Writer(published=f"2023-07-0{number}", outlet=f"Planned {number}")
    return writer.event(f"They are to meet on 10 July, {number} says.", "meet", *BOTH,
                        status="planned", when=day("2023-07-10"), place=place("Brussels"))  # fmt: skip


def moved(*people: str) -> Writer:
    writer = Writer(published="2023-07-08", outlet="Moved")
    return writer.event("Their summit is put off to 24 July.", "summit", *people,
                        status="planned", step="moved", when=day("2023-07-24"))  # fmt: skip


def held(number: int) -> Writer:
    writer = Writer(published=f"2023-07-2{number}", outlet=f"Held {number}")
    return writer.event(f"They conferred for {number} hours.", "conferred", *BOTH,
                        when=day("2023-07-24"), place=place("Brussels"))  # fmt: skip


def test_a_move_joins_the_plan_with_the_meeting_however_often_each_is_told():
    writers = (planned(1), planned(2), planned(3), moved(*BOTH), held(5), held(6), held(7))
    (event,) = record_of(*(writer.reading() for writer in writers)).events
    assert [step.step for step in event.trail] == ["announced", "moved", "held"]
    assert event.when.start == "2023-07-24"


def test_a_move_of_others_joins_nothing():
    writers = (planned(1), planned(2), planned(3), moved("macron", "scholz"), held(5), held(6))
    events = record_of(*(writer.reading() for writer in writers)).events
    assert sorted(event.status for event in events) == ["occurred", "planned", "planned"]
