"""Where ids lead that the store has shown."""

from dataclasses import replace

from dragoman.model.event import Event
from dragoman.model.ids import make_id
from dragoman.store.redirects import find_redirects, next_shown
from dragoman.store.schema import Shown
from tests.run.fakes import FakeReader, dated, fake_reconcile

EVENT = fake_reconcile([FakeReader().read(dated("x", None))], []).events[0]


def event(*mentions: str) -> Event:
    return replace(EVENT, id=make_id("ev", mentions[0]), mentions=mentions)


def leads(
    shown: list[Shown], *events: Event, before: dict[str, str] | None = None
) -> dict[str, str]:
    rows = find_redirects(shown, events, before=before or {})
    return {row.old_id: row.new_id for row in rows}


def test_an_event_that_stays_leads_nowhere_else() -> None:
    assert leads(next_shown([], [event("a", "b")]), event("a", "b", "c")) == {}


def test_an_id_follows_its_founding_mention() -> None:
    shown = next_shown([], [event("a", "b", "c")])
    new = event("z", "a")
    assert leads(shown, new, event("b", "c")) == {event("a").id: new.id}


def test_without_the_founding_mention_it_follows_most_of_the_others() -> None:
    shown = next_shown([], [event("a", "b", "c", "d")])
    new = event("c", "d")
    assert leads(shown, event("b"), new) == {event("a").id: new.id}


def test_a_tie_goes_by_id() -> None:
    shown = next_shown([], [event("a", "b", "c")])
    assert leads(shown, event("b"), event("c")) == {
        event("a").id: min(event("b").id, event("c").id)
    }


def test_an_event_all_of_whose_mentions_are_gone_leads_nowhere() -> None:
    shown = next_shown([], [event("a")])
    assert leads(shown, event("b")) == {}
    assert [row.event for row in next_shown(shown, [event("b")])] == [event("a").id, event("b").id]


def test_chains_collapse_even_where_the_first_mention_is_gone() -> None:
    shown = next_shown(next_shown([], [event("a")]), [event("b", "a")])
    before = leads(shown, event("b", "a"))
    shown = next_shown(shown, [event("c", "b")])
    now = leads(shown, event("c", "b"), before=before)
    assert now == {event("a").id: event("c").id, event("b").id: event("c").id}


def test_an_id_that_returns_leads_nowhere_else_again() -> None:
    shown = next_shown(next_shown([], [event("a")]), [event("b", "a")])
    assert leads(shown, event("a"), before={event("a").id: event("b").id}) == {
        event("b").id: event("a").id
    }


def test_numbers_keep_the_order_of_first_showing() -> None:
    shown = next_shown(next_shown([], [event("a")]), [event("a"), event("b"), event("c")])
    assert [row.number for row in shown] == [1, 2, 3]
    assert shown[0].event == event("a").id
