"""With whom an actor has to do, by step of time: a table of counts, each a way to its events."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from dragoman.model.filter import Filter
from dragoman.store.index.actors import ActorRow
from dragoman.store.index.counts import count_over_time, find_bulk
from dragoman.store.index.dealings import Dealing, count_dealings
from dragoman.store.index.index import Index
from dragoman.web.periods import BULK, next_step, say_step, step_days
from dragoman.web.tones import shade_of
from dragoman.web.view import View

MOST_COLUMNS = 14  # that fit beside one another on a screen
MOST = 0.75  # of the events that the columns must hold; the others stand in one before them
STEPS = ("week", "month", "year")


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """What is between the two in one step; `path` leads to it, and is empty where nothing is."""

    events: int
    friendly: int
    hostile: int
    shade: str
    path: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Companion:
    """Another actor, or the actor itself for all that it does; `path` leads to what is common.

    `before` is what lies before the steps.
    """

    actor: ActorRow
    is_self: bool
    friendly: int
    hostile: int
    path: str
    before: Share
    shares: tuple[Share, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Company:
    """The companions of an actor by steps of time, and whether any event lies before those."""

    step: str
    labels: tuple[str, ...]
    rows: tuple[Companion, ...]
    has_before: bool


def load_company(
    index: Index, filter: Filter, actor: ActorRow, others: Sequence[ActorRow]
) -> Company:
    """The actor itself and the others, by the step that is fine enough for most of the time."""
    own = replace(filter, actors=(actor.id,))
    step, starts = _columns(index, own, actor.id)
    rows = (actor, *others)
    dealings = count_dealings(index, own, actor.id, [row.id for row in rows], step=step)
    companions = tuple(_companion(own, actor, row, dealings, starts, step=step) for row in rows)
    return Company(
        step=step,
        labels=tuple(say_step(day, step).removeprefix("week of ") for day in starts),
        rows=companions,
        has_before=any(row.before.events for row in companions),
    )


def _columns(index: Index, own: Filter, actor: str) -> tuple[str, tuple[date, ...]]:
    """The finest step of which a few hold most events, and the first days of the last of those."""
    bulk = find_bulk(index, own, share=BULK)
    if bulk is None:
        return STEPS[-1], ()
    for step in STEPS:
        starts = tuple(step_days(*bulk, step=step))[-MOST_COLUMNS:]
        counts = count_over_time(index, own, step=step, split=())
        held = [row for row in counts if row.day >= starts[0].isoformat()]
        if sum(row.events for row in held) >= MOST * sum(row.events for row in counts):
            break
    first = min((row.day for row in held), default="")
    return step, tuple(day for day in starts if day.isoformat() >= first)


def _companion(
    own: Filter,
    actor: ActorRow,
    row: ActorRow,
    dealings: Sequence[Dealing],
    starts: Sequence[date],
    *,
    step: str,
) -> Companion:
    is_self = row.id == actor.id
    both = own if is_self else replace(own, actors=(), between=(*own.between, actor.id, row.id))
    found = [one for one in dealings if one.other == row.id]
    first = starts[0].isoformat() if starts else ""
    return Companion(
        actor=row,
        is_self=is_self,
        friendly=sum(one.friendly for one in found),
        hostile=sum(one.hostile for one in found),
        path=_timeline(both),
        before=_share(
            [one for one in found if one.day < first],
            both,
            since=own.since,
            until=_day_before(starts[0]) if starts else None,
        ),
        shares=tuple(
            _share(
                [one for one in found if one.day == day.isoformat()],
                both,
                since=day.isoformat(),
                until=_day_before(next_step(day, step)),
            )
            for day in starts
        ),
    )


def _share(
    dealings: Sequence[Dealing], both: Filter, *, since: str | None, until: str | None
) -> Share:
    friendly = sum(one.friendly for one in dealings)
    hostile = sum(one.hostile for one in dealings)
    return Share(
        events=sum(one.events for one in dealings),
        friendly=friendly,
        hostile=hostile,
        shade=shade_of(friendly, hostile) if dealings else "",
        path=_timeline(replace(both, since=since, until=until)) if dealings else "",
    )


def _day_before(day: date) -> str:
    return (day - timedelta(days=1)).isoformat()


def _timeline(filter: Filter) -> str:
    return View(path="/timeline", filter=filter).address()
