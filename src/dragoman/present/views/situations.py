"""Situations: what lasts, since when, how it stands on a day, and when last seen in force."""

from dataclasses import dataclass

from dragoman.model.record import Record
from dragoman.model.situation import Situation
from dragoman.present.days import day_order
from dragoman.present.people import People
from dragoman.present.views.column import Column, View
from dragoman.present.wording import say_day, say_place, say_when, short_id


@dataclass(frozen=True, slots=True, kw_only=True)
class SituationRow:
    """One situation. `stands` is its state on the day that is counted from."""

    id: str
    short: str
    type: str
    where: str
    parties: str
    since: str
    start: str | None
    until: str
    state: str
    stands: str
    last_seen: str | None
    seen: str
    events: tuple[str, ...]
    reports: int


# How a situation stands, in words, in the order in which they are shown.
STANDING = {
    "in_force": "in force",
    "broken": "broken",
    "unknown": "not known",
    "ended": "ended",
    "not_begun": "not begun",
}
COLUMNS = (
    Column(field="type", title="What", width=13, least=12),
    Column(field="where", title="Where"),
    Column(field="parties", title="By"),
    Column(field="since", title="Since", width=13, least=11),
    Column(field="until", title="Until", width=13),
    Column(field="seen", title="Last seen", width=13, least=11),
    Column(field="short", title="Id", is_id=True),
)


def situation_rows(record: Record, as_of: str | None) -> list[SituationRow]:
    """Situations in force on the day `as_of` first, each by its beginning."""
    people = People(record)
    items = sorted(
        record.situations,
        key=lambda one: (_rank(_stands(one, as_of)), day_order(one.start), one.id),
    )
    return [_row(item, _stands(item, as_of), people) for item in items]


def _stands(situation: Situation, as_of: str | None) -> str:
    return situation.state_on(as_of) if as_of else situation.state


def _rank(stands: str) -> int:
    known = tuple(STANDING)
    return known.index(stands) if stands in known else len(known)


def _row(situation: Situation, stands: str, people: People) -> SituationRow:
    return SituationRow(
        id=situation.id,
        short=short_id(situation.id),
        type=situation.type,
        where=say_place(situation.place),
        parties=", ".join(dict.fromkeys(people.say_one(one) for one in situation.parties)),
        since=say_when(situation.start),
        start=situation.start.start,
        until=_until(situation, stands),
        state=situation.state,
        stands=stands,
        last_seen=situation.last_seen,
        seen=say_day(situation.last_seen),
        events=situation.events,
        reports=situation.reports,
    )


def _until(situation: Situation, stands: str) -> str:
    if stands == "ended" and situation.end is not None:
        return say_when(situation.end)
    return STANDING.get(stands, stands)


def situation_notes(record: Record, as_of: str | None) -> list[str]:
    """What being in force means."""
    in_force = sum(_stands(one, as_of) == "in_force" for one in record.situations)
    return [f"{in_force} in force when last seen; no report of an end."] if in_force else []


VIEW = View(
    name="situations",
    title="Situations",
    things="situations",
    lists="situations",
    columns=COLUMNS,
    rows=situation_rows,
    notes=situation_notes,
)
