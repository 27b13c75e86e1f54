"""An id once shown leads to the event that stands for it, whatever was read since."""

from dragoman import api
from tests.endtoend.conftest import Stage


def test_earlier_reports_change_ids_and_every_old_one_leads_on(
    thirds: tuple[Stage, ...],
) -> None:
    last = thirds[-1]
    gone = (thirds[0].events | thirds[1].events) - last.events
    assert gone, "no event was first told by a report that was read later"
    for old in gone:
        assert api.resolve_id(last.store, old) in last.events


def test_an_old_id_leads_to_the_event_that_has_its_mentions(thirds: tuple[Stage, ...]) -> None:
    first, last = api.load(thirds[0].store), api.load(thirds[-1].store)
    now = {event.id: set(event.mentions) for event in last.events}
    for event in first.events:
        assert set(event.mentions) & now[api.resolve_id(thirds[-1].store, event.id)]


def test_an_id_that_still_stands_leads_to_itself(thirds: tuple[Stage, ...]) -> None:
    last = thirds[-1]
    assert all(api.resolve_id(last.store, id) == id for id in sorted(last.events)[:5])
