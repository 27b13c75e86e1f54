"""What the README shows of the example reports is in their record."""

from dragoman import api
from dragoman.model.diplomacy import TrackMeeting
from tests.endtoend.conftest import Read


def meetings_of(whole: Read, track: str) -> list[TrackMeeting]:
    record = api.load(whole.store)
    return [meeting for one in record.tracks if one.name == track for meeting in one.meetings]


def test_the_summit_that_was_called_off_stands_on_its_mediators_track(whole: Read) -> None:
    found = [m for m in meetings_of(whole, "European Union") if m.place == "Granada"]
    assert [(m.status, (m.when.start or "")[:10]) for m in found] == [("cancelled", "2023-10-05")]


def test_its_leaders_were_to_attend(whole: Read) -> None:
    record = api.load(whole.store)
    (summit,) = (m for m in meetings_of(whole, "European Union") if m.place == "Granada")
    event = next(one for one in record.events if one.id == summit.event)
    assert {"Charles Michel", "Emmanuel Macron", "Olaf Scholz"} <= {
        one.name for one in event.participants
    }


def test_each_mediator_has_a_track(whole: Read) -> None:
    names = {one.name for one in api.load(whole.store).tracks}
    assert {"European Union", "Russia", "United States"} <= names
