"""When and where events are, as the judge links it; the judge is a stand-in."""

from collections.abc import Mapping

from dragoman.extract.pipeline import extract_drafts
from dragoman.extract.settings.clues import Event, Scene
from dragoman.extract.times import mark_times, times_in
from dragoman.model.codebook import Codebook
from dragoman.model.draft import EventDraft
from dragoman.resolve.dates import find_times
from tests.extract.answers import ToldJudge, as_judge, make_answer
from tests.extract.conftest import Read

Settings = Mapping[str, Mapping[str, str]]
SURE = {
    "shelled": make_answer(type={"ASSAULT": 0.95}),
    "withdrew": make_answer(type={"RETREAT": 0.95}),
}


def event_of(
    text: str, type_: str, settings: Settings, *, read: Read, codebook: Codebook
) -> EventDraft:
    judge = as_judge(ToldJudge(SURE, settings=settings))
    events = extract_drafts(read(text), codebook, find_times, judge).events
    return next(event for event in events if event.type == type_)


def test_a_time_of_the_sentence_before_is_the_events_where_the_judge_says_so(
    read: Read, codebook: Codebook
) -> None:
    text = "Monday was quiet in Goma. The army shelled the rebels."
    told = {"shelled": {"Monday": "at", "Goma": "at"}}
    event = event_of(text, "ASSAULT", told, read=read, codebook=codebook)
    assert event.time is not None
    assert event.time.text == "Monday"
    assert event.place is not None
    assert event.place.text == "Goma"


def test_a_time_that_the_judge_does_not_link_is_let_go(read: Read, codebook: Codebook) -> None:
    text = "The army shelled the rebels on Monday."
    event = event_of(text, "ASSAULT", {"shelled": {}}, read=read, codebook=codebook)
    assert event.time is None


def test_the_rules_place_stays_where_the_judge_knows_no_better(
    read: Read, codebook: Codebook
) -> None:
    text = "The army shelled the rebels in Goma."
    event = event_of(text, "ASSAULT", {"shelled": {}}, read=read, codebook=codebook)
    assert event.place is not None
    assert event.place.text == "Goma"


def test_what_came_after_a_time_is_told_so(read: Read, codebook: Codebook) -> None:
    text = "The army shelled the rebels after Monday."
    told = {"shelled": {"after Monday": "after", "Monday": "after"}}
    event = event_of(text, "ASSAULT", told, read=read, codebook=codebook)
    assert event.time is not None
    assert event.time.relation == "after"


def test_where_a_movement_starts_is_its_place_where_no_other_is_known(
    read: Read, codebook: Codebook
) -> None:
    text = "The army withdrew from Goma."
    told = {"withdrew": {"Goma": "from"}}
    event = event_of(text, "RETREAT", told, read=read, codebook=codebook)
    assert event.place is not None
    assert event.place.text == "Goma"


def test_two_meetings_of_a_sentence_do_not_share_a_day(read: Read) -> None:
    doc = read("The meeting will discuss the summit of Kenya and Uganda on 5 May in Nairobi.")
    mark_times(doc, find_times)
    (day,) = times_in(doc)
    meeting, summit = (
        Event(
            token=next(token for token in doc if token.text == word),
            type="CONSULT",
            status="planned",
            factuality="asserted",
            time=time,
            place=None,
        )
        for word, time in (("meeting", None), ("summit", day.start_char))
    )
    scene = Scene([meeting, summit])
    assert scene.is_of_another_meeting(day, meeting)
    assert not scene.is_of_another_meeting(day, summit)


def test_the_stamp_of_an_entry_of_a_live_page_stays(read: Read, codebook: Codebook) -> None:
    text = "13:05 The army shelled the rebels."
    event = event_of(text, "ASSAULT", {"shelled": {}}, read=read, codebook=codebook)
    assert event.time is not None
    assert event.time.text == "13:05"


def test_where_something_is_planned_is_not_where_it_is_discussed(read: Read) -> None:
    doc = read("They met in Brussels and discussed a summit planned for 5 October in Granada.")
    brussels, granada = (
        next(token for token in doc if token.text == name) for name in ("Brussels", "Granada")
    )
    for word in ("met", "discussed"):
        token = next(one for one in doc if one.text == word)
        told = Event(
            token=token, type="CONSULT", status="occurred", factuality="asserted",
            time=None, place=None,
        )  # fmt: skip
        assert Scene.is_of_what_is_ahead(doc[granada.i : granada.i + 1], told)
        assert not Scene.is_of_what_is_ahead(doc[brussels.i : brussels.i + 1], told)
