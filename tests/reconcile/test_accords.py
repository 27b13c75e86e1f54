"""Accords are put together as if each were laid beside each other one."""

from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.model.event import Event
from dragoman.reconcile import accords
from dragoman.reconcile.cast import gather_cast
from tests.reconcile.rows import TABLES, Writer, day, record_of

DAYS = ("2023-05-10", "2023-05-11", "2023-05-12", "2023-05-14")
WORDS = ("ceasefire agreement", "accord", "treaty")
SIDES = st.lists(st.sampled_from(("ARM", "AZE", "RUS", "TUR")), min_size=2, max_size=3, unique=True)


@st.composite
def signings(draw: st.DrawFn) -> Writer:
    """A report of a signing, or two."""
    writer = Writer(published=draw(st.sampled_from(DAYS)), outlet=draw(st.sampled_from("ABC")))
    for _ in range(draw(st.integers(1, 2))):
        word = draw(st.sampled_from(WORDS))
        verb = draw(st.sampled_from(("signed", "agreed to extend")))
        when = day(draw(st.sampled_from(DAYS)))
        writer.event(f"They {verb} the {word}.", verb, *draw(SIDES), type="AGREE", when=when)
    return writer


@settings(max_examples=60, deadline=None)
@given(st.lists(signings(), min_size=1, max_size=6))
def test_no_accord_is_missed_by_not_comparing_all(writers: list[Writer]) -> None:
    readings = list({one.report.id: one for one in (w.reading() for w in writers)}.values())
    events, cast = record_of(*readings).events, gather_cast(readings, tables=TABLES)
    agreed = frozenset(event.id for event in events)

    def found() -> list[set[str]]:
        made = accords.find_accords(events, frozenset(), agreed, cast)
        return [{event.id for event in accord.events} for accord in made]

    def all_pairs(events: list[Event], _: object) -> list[tuple[Event, Event]]:
        return list(combinations(events, 2))

    few = found()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(accords, "_near", all_pairs)
        assert few == found()
