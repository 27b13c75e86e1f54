"""With whom an actor has to do, by step of time: a table of counts, each a way to its events."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from dragoman.model.filter import Filter
from dragoman.store.index.actors import ActorRow
from dragoman.store.index.counts import find_bulk
from dragoman.store.index.dealings import Dealing, count_dealings
from dragoman.store.index.index import Index
from dragoman.web.periods import BULK, next_step, say_step, step_days
from dragoman.web.tones import shade_of
from dragoman.web.view import View

MOST_COLUMNS = 14  # that fit beside one another on a desk's screen
STEPS = ("week", "month", "year")


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """What is between the two in one step; `path` leads to it, `dealing` is None for nothing."""

    dealing: Dealing | None
    shade: str
    path: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Companion:
    """Another actor, or the actor itself for all that it does; `path` leads to what is common."""

    actor: ActorRow
    is_self: bool
    friendly: int
    hostile: int
    path: str
    shares: tuple[Share, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Company:
    """The companions of an actor by steps of time; `outside` is whether events lie beyond them."""

    step: str
    labels: tuple[str, ...]
    rows: tuple[Companion, ...]
    outside: bool


def load_company(
    index: Index, filter: Filter, actor: ActorRow, others: Sequence[ActorRow]
) -> Company:
    """The actor itself and the others, by the step that is fine enough for all of the time."""
    own = replace(filter, actors=(actor.id,))
    bulk = find_bulk(index, own, share=BULK)
    step, starts = _columns(bulk) if bulk else ("month", ())
    rows = (actor, *others)
    ids = [row.id for row in rows]
    dealings = count_dealings(index, own, actor.id, ids, step=step)
    companions = tuple(_companion(own, actor, row, dealings, starts, step=step) for row in rows)
    days = {day.isoformat() for day in starts}
    return Company(
        step=step,
        labels=tuple(say_step(day, step).removeprefix("week of ") for day in starts),
        rows=companions,
        outside=any(one.day not in days for one in dealings),
    )


def _columns(bulk: tuple[str, str]) -> tuple[str, tuple[date, ...]]:
    """The finest step of which not too many cover the time, and their first days, the last ones."""
    for step in STEPS:
        starts = tuple(step_days(*bulk, step=step))
        if len(starts) <= MOST_COLUMNS:
            return step, starts
    return step, starts[-MOST_COLUMNS:]


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
    found = {one.day: one for one in dealings if one.other == row.id}
    return Companion(
        actor=row,
        is_self=is_self,
        friendly=sum(one.friendly for one in found.values()),
        hostile=sum(one.hostile for one in found.values()),
        path=_timeline(both),
        shares=tuple(_share(both, found.get(day.isoformat()), day, step=step) for day in starts),
    )


def _share(both: Filter, dealing: Dealing | None, day: date, *, step: str) -> Share:
    if dealing is None:
        return Share(dealing=None, shade="", path="")
    until = next_step(day, step) - timedelta(days=1)
    within = replace(both, since=day.isoformat(), until=until.isoformat())
    shade = shade_of(dealing.friendly, dealing.hostile)
    return Share(dealing=dealing, shade=shade, path=_timeline(within))


def _timeline(filter: Filter) -> str:
    return View(path="/timeline", filter=filter).address()
