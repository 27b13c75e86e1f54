"""Situations: what lasts, since when, and when it was last seen in force."""

from dataclasses import dataclass

from dragoman.model.record import Record
from dragoman.model.situation import Situation
from dragoman.present.days import day_order
from dragoman.present.people import People
from dragoman.present.views.column import Column, View
from dragoman.present.wording import say_day, say_place, say_when, short_id


@dataclass(frozen=True, slots=True, kw_only=True)
class SituationRow:
    """One situation."""

    id: str
    short: str
    type: str
    where: str
    parties: str
    since: str
    start: str | None
    until: str
    state: str
    last_seen: str | None
    seen: str
    events: tuple[str, ...]
    reports: int


COLUMNS = (
    Column(field="type", title="What", width=13),
    Column(field="where", title="Where"),
    Column(field="parties", title="By"),
    Column(field="since", title="Since", width=13, least=11),
    Column(field="until", title="Until", width=13),
    Column(field="seen", title="Last seen", width=13, least=11),
    Column(field="short", title="Id", is_id=True),
)


def situation_rows(record: Record, as_of: str | None) -> list[SituationRow]:
    """Situations in force first, each by its beginning."""
    people = People(record)
    order = {"in_force": 0, "unknown": 1, "ended": 2}
    items = sorted(
        record.situations,
        key=lambda one: (order.get(one.state, 1), day_order(one.start), one.id),
    )
    return [_row(item, people) for item in items]


def _row(situation: Situation, people: People) -> SituationRow:
    return SituationRow(
        id=situation.id,
        short=short_id(situation.id),
        type=situation.type,
        where=say_place(situation.place),
        parties=", ".join(dict.fromkeys(people.say_one(one) for one in situation.parties)),
        since=say_when(situation.start),
        start=situation.start.start,
        until=_until(situation),
        state=situation.state,
        last_seen=situation.last_seen,
        seen=say_day(situation.last_seen),
        events=situation.events,
        reports=situation.reports,
    )


def _until(situation: Situation) -> str:
    if situation.end is not None:
        return say_when(situation.end)
    return {"in_force": "in force", "ended": "ended"}.get(situation.state, "not known")


def situation_notes(record: Record, as_of: str | None) -> list[str]:
    """What being in force means."""
    in_force = sum(one.state == "in_force" for one in record.situations)
    return [f"{in_force} in force when last seen; no report of an end."] if in_force else []


VIEW = View(
    name="situations",
    title="Situations",
    columns=COLUMNS,
    rows=situation_rows,
    notes=situation_notes,
)
