"""Situations on a day, the agenda and positions: as the record itself has them."""

from datetime import date, timedelta

from dragoman.model.filter import EVERYTHING
from dragoman.model.record import Record
from dragoman.present.days import is_over
from dragoman.present.pending import is_open
from dragoman.present.stances import find_stances
from dragoman.store.index.agenda import LAPSED, STATES, page_agenda
from dragoman.store.index.index import Index
from dragoman.store.index.positions import count_holders, count_issues, find_holdings
from dragoman.store.index.reports import find_as_of
from dragoman.store.index.standing import STANDS, page_standing, states_on, turning_days

MANY = 100_000


def days_around(record: Record) -> list[str]:
    """A day of each month in which a situation turned, and one before all of them."""
    days = {turn.day[:10] for one in record.situations for turn in one.turns if turn.day}
    months = sorted({day[:7]: day for day in sorted(days)}.values())
    return [(date.fromisoformat(months[0]) - timedelta(days=9)).isoformat(), *months]


def test_a_situation_stands_on_every_day_as_its_turns_left_it(index: Index, record: Record) -> None:
    situations = sorted(record.situations, key=lambda one: one.id)
    seen = set()
    for day in days_around(record):
        stands = [STANDS[code] for code in states_on(index, day)]
        assert stands == [one.state_on(day) for one in situations], day
        seen |= set(stands)
    assert {"in_force", "ended", "not_begun"} <= seen


def test_states_and_types_are_counted_without_themselves_and_those_not_begun_are_left_out(
    index: Index, record: Record
) -> None:
    day = days_around(record)[-1]
    every = page_standing(index, EVERYTHING, day=day, limit=MANY)
    begun = [one for one in record.situations if one.state_on(day) != "not_begun"]
    assert every.total == len(every.rows) == len(begun)
    for counted in every.states:
        some = page_standing(index, EVERYTHING, day=day, state=counted.value, limit=MANY)
        assert {stands for _, stands in some.rows} == {counted.value}
        assert some.total == counted.events
        assert some.states == every.states
    for counted in every.types:
        some = page_standing(index, EVERYTHING, day=day, type=counted.value, limit=MANY)
        assert {row.type for row, _ in some.rows} == {counted.value}
        assert some.total == counted.events


def test_the_agenda_has_every_open_event_once_and_lapsed_ones_apart(
    index: Index, record: Record
) -> None:
    as_of = find_as_of(index)
    pages = {
        state: page_agenda(index, EVERYTHING, as_of=as_of, state=state, limit=MANY)
        for state in STATES
    }
    ids = sorted(row.id for page in pages.values() for row in page.rows)
    assert ids == sorted(event.id for event in record.events if is_open(event))
    lapsed = {
        event.id for event in record.events if is_open(event) and is_over(event.when, as_of=as_of)
    }
    assert {row.id for row in pages[LAPSED].rows} == lapsed
    assert [one.events for one in pages[LAPSED].states] == [len(p.rows) for p in pages.values()]


def test_positions_have_before_and_after_them_what_the_record_has(
    index: Index, record: Record
) -> None:
    expected = {
        one.position.id: (one.was.id if one.was else None, one.later.id if one.later else None)
        for one in find_stances(record)
    }
    found = {}
    for holder in count_holders(index):
        for one in find_holdings(index, actor=holder.value):
            found[one.row.id] = (
                one.was.id if one.was else None,
                one.later.id if one.later else None,
            )
    assert found == expected
    claims = sum(len(one.claims) for one in record.positions)
    assert sum(one.events for one in count_issues(index)) == claims


def test_one_situation_can_be_asked_for_alone(index: Index, record: Record) -> None:
    day = days_around(record)[-1]
    every = page_standing(index, EVERYTHING, day=day, limit=MANY)
    row, stands = every.rows[-1]
    alone = page_standing(index, EVERYTHING, day=day, id=row.id)
    assert (alone.rows, alone.total) == (((row, stands),), 1)
    assert page_standing(index, EVERYTHING, day=day, id="si_nothing").total == 0


def test_the_changes_before_and_after_a_day_are_those_next_to_it(
    index: Index, record: Record
) -> None:
    turns = [turn for one in record.situations for turn in one.turns]
    days = sorted({turn.day[:10] for turn in turns if turn.day})
    assert turning_days(index, days[1]) == (days[0], days[2])
    assert turning_days(index, days[0])[0] is None
    assert turning_days(index, days[-1])[1] is None
