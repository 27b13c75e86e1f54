"""Meetings held in the period, and those that were ahead at its end."""

from collections.abc import Iterable

from dragoman.model.event import PENDING, UNREAL, Event
from dragoman.present.brief.desk import Desk, say_more
from dragoman.present.brief.document import Row, Section, Table
from dragoman.present.brief.phrases import HELD
from dragoman.present.days import day_order
from dragoman.present.telling import say_day_known
from dragoman.present.wording import plain, say_place, say_status, say_when

MOST = 16
COLUMNS = ("When", "Who", "Where", "Status")


def write_meetings(desk: Desk) -> Section:
    """Two tables by day."""
    met = [one for one in desk.rows.events(desk.material.meetings) if one.meeting is not None]
    held = [one for one in met if one.status in HELD and one.factuality not in UNREAL]
    known = {one.id for one in held}
    off = [one for one in met if one.id not in known and one.status in ("cancelled", "not_held")]
    ahead = [one for one in desk.rows.events(desk.material.ahead) if _was_ahead(one, desk)]
    tables = (
        _table("Held", held, desk),
        _table("Called off", off, desk),
        _table("Ahead at the end of the period", ahead, desk, is_ahead=True),
    )
    shown = tuple(table for table in tables if table.rows)
    total = desk.material.counted.meetings
    listed = sum(len(table.rows) for table in shown[:2])
    return Section(
        key="meetings",
        title="Meetings held and ahead",
        tables=shown,
        more=say_more(len(met), total, "accounts of talks") if listed else "",
        none="" if shown else desk.none("meetings"),
    )


def _was_ahead(event: Event, desk: Desk) -> bool:
    """Whether it was still to come at the end of the period, by what was told until then."""
    last = event.when.end or event.when.start
    if event.meeting is None or event.factuality in UNREAL:
        return False
    if last and desk.frame.as_of and last[:10] <= desk.frame.as_of:
        return False
    steps = desk.steps_on(event)
    return bool(steps) and steps[-1].status in PENDING


def _table(title: str, events: Iterable[Event], desk: Desk, *, is_ahead: bool = False) -> Table:
    ordered = sorted(events, key=lambda event: (day_order(event.when), event.id))
    return Table(
        title=title,
        columns=COLUMNS,
        rows=tuple(_row(event, desk, is_ahead=is_ahead) for event in ordered[:MOST]),
    )


def _row(event: Event, desk: Desk, *, is_ahead: bool) -> Row:
    status = desk.steps_on(event)[-1].status if is_ahead else event.status
    helpers = desk.tell.people.say_helpers(event)
    who = desk.tell.people.say_all(event) or "nobody named"
    agenda = event.meeting.agenda if event.meeting else ()
    about = f" — on {plain(agenda[0].text)}" if agenda else ""
    return Row(
        cells=(
            say_day_known(say_when(event.when)),
            f"{who}{'; ' if helpers else ''}{helpers}{about}",
            say_place(event.place),
            say_status(status, event.factuality).partition(" ")[2],
        ),
        refs=desk.citing.cite(event.evidence),
        event=event.id,
    )
