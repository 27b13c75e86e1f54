"""Actor: its offices and names, what it does and with whom, what it says and wants, who tells."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from dragoman.model.actor import Actor
from dragoman.model.filter import Filter
from dragoman.model.record import Record
from dragoman.present.stances import Stance, find_stances
from dragoman.store.index.actors import ActorPage, find_actor_page
from dragoman.store.index.asking import name_values
from dragoman.store.index.counts import Span, count_facets
from dragoman.store.index.events import page_events
from dragoman.store.index.index import Index
from dragoman.store.index.matching import Mask
from dragoman.store.index.of_actor import (
    Tellers,
    find_tellers,
    match_actor_claims,
    page_actor_claims,
)
from dragoman.store.index.reports import ReportRow, find_reports
from dragoman.store.of_actor import (
    Spelling,
    find_actor,
    find_naming_reports,
    find_spellings,
    load_positions_of,
)
from dragoman.store.overlook import load_heads
from dragoman.store.rows import Connection
from dragoman.web.companions import Company, load_company
from dragoman.web.event_lines import EventLine, load_lines
from dragoman.web.filter_bar import FilterBar, make_bar
from dragoman.web.page import Ask, MovedError, NoSuchThingError, Page
from dragoman.web.pager import Pager, make_pager
from dragoman.web.pages.claims import ClaimLine, make_lines
from dragoman.web.shelves import Shelves
from dragoman.web.view import View, read_view
from dragoman.web.ways import Way

PATH = "/actor"
ROLE, PART, CLAIMS_PAGE, CLAIMS = "role", "claims", "claims_page", "#claims"
OWN = (PART,)
EVENTS_SHOWN = 20
CLAIMS_SHOWN = 8
MOST_BESIDE = 12
MOST_REPORTS = 12
MOST_SAMPLES = 2
PARTS = {"says": "says", "told": "is told", "about": "said by others of what it takes part in"}
SCALE = 1000  # across the drawing of an office's time


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeLine:
    """An office with the days at which reports gave it; `x` and `width` place them in the record.

    `x` is None where no day is known.
    """

    title: str
    of: str
    seen_from: str | None
    seen_to: str | None
    x: float | None
    width: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What the actor wants on an issue, its stances in the order in which they were voiced."""

    issue: str
    stances: tuple[Stance, ...]
    has_changed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """An actor in what fits; `reports` are those cited, by id. `lead` leads to its other views."""

    actor: Actor
    bar: FilterBar
    span: Span
    said: int
    lead: tuple[Way, ...]
    offices: tuple[OfficeLine, ...]
    spellings: tuple[Spelling, ...]
    company: Company
    roles: tuple[Way, ...]
    lines: tuple[EventLine, ...]
    pager: Pager
    parts: tuple[Way, ...]
    claims: tuple[ClaimLine, ...]
    claims_pager: Pager
    wishes: tuple[Wish, ...]
    tellers: Tellers
    reports: dict[str, ReportRow]


def load(shelves: Shelves, ask: Ask) -> Context:
    """The actor that the address names."""
    index, con, id = shelves.index, shelves.store, ask.path["id"]
    actor = find_actor(con, id)
    if actor is None:
        raise NoSuchThingError(f"No actor has the id {id}.")
    if actor.id != id:
        raise MovedError(f"{PATH}/{actor.id}")
    view = read_view(index, ask, path=f"{PATH}/{id}", own=OWN)
    own = replace(view.filter, actors=(id,))
    seen = find_actor_page(index, id, replace(own, roles=()), most=MOST_BESIDE)
    if seen is None:  # the index of the moment before
        raise NoSuchThingError(f"No actor has the id {id}.")
    number = ask.number("page", 1)
    events = page_events(
        index, own, order="latest", limit=EVENTS_SHOWN, offset=(number - 1) * EVENTS_SHOWN
    )
    spellings = find_spellings(con, actor)
    wishes = _wishes(con, id)
    masks = match_actor_claims(index, replace(view.filter, actors=(), roles=()), id)
    part = view.one(PART) if view.one(PART) in masks else _fullest(masks)
    claims_number = ask.number(CLAIMS_PAGE, 1)
    claims = page_actor_claims(
        index, masks[part], limit=CLAIMS_SHOWN, offset=(claims_number - 1) * CLAIMS_SHOWN
    )
    lines = make_lines(shelves, claims.rows)
    return Context(
        actor=actor,
        bar=_bar(index, view, own),
        span=seen.span,
        said=int(masks["says"].sum()),
        lead=_lead(view, own),
        offices=_offices(actor, seen.span),
        spellings=spellings,
        company=load_company(index, replace(own, roles=()), seen.actor, seen.beside),
        roles=_roles(view, seen),
        lines=load_lines(index, events.rows),
        pager=make_pager(view, number=number, total=events.total, size=EVENTS_SHOWN),
        parts=tuple(
            Way(
                label=f"{said} {int(masks[name].sum()):,}",
                path=view.where(**{PART: name}) + CLAIMS,
                is_here=name == part,
            )
            for name, said in PARTS.items()
        ),
        claims=lines,
        claims_pager=_claims_pager(view, number=claims_number, total=claims.total),
        wishes=wishes,
        tellers=find_tellers(
            index,
            own,
            naming=find_naming_reports(con, actor),
            claims=masks["says"] | masks["told"],
            most=MOST_REPORTS,
        ),
        reports=find_reports(index, tuple(dict.fromkeys(_cited(spellings, lines, wishes)))),
    )


def _bar(index: Index, view: View, own: Filter) -> FilterBar:
    facets = count_facets(index, own)
    values = {"type": facets.types, "status": facets.statuses, "country": facets.countries}
    values |= {"track": facets.tracks, "outlet": facets.outlets}
    return make_bar(view, values, labels={}, names=name_values(index, view.filter))


def _lead(view: View, own: Filter) -> tuple[Way, ...]:
    """The same actor on other pages, through the same filter."""
    named = {"Timeline": "/timeline", "Map": "/map"}
    ways = [
        Way(label=one, path=View(path=path, filter=own).address()) for one, path in named.items()
    ]
    speaks = View(path="/claims", own=(("speaker", own.actors[0]),))
    return (*ways, Way(label="Claims", path=speaks.address()))


def _offices(actor: Actor, span: Span) -> tuple[OfficeLine, ...]:
    """Offices by the day at which reports first gave them."""
    days = [day for one in actor.offices for day in (one.seen_from, one.seen_to) if day]
    days += [day for day in (span.first, span.last) if day]
    first, last = (_day(min(days)), _day(max(days))) if days else (0, 0)
    unit = SCALE / (last - first + 1)
    lines = [
        OfficeLine(
            title=one.title,
            # A body's key is no word for people, and its name is in the title as a rule.
            of=one.of if one.of and ":" not in one.of else "",
            seen_from=one.seen_from,
            seen_to=one.seen_to,
            x=round((_day(one.seen_from) - first) * unit, 1) if one.seen_from else None,
            width=round((_day(one.seen_to or one.seen_from) - _day(one.seen_from) + 1) * unit, 1)
            if one.seen_from
            else 0.0,
        )
        for one in actor.offices
    ]
    return tuple(sorted(lines, key=lambda line: (line.seen_from or "9999", line.title)))


def _day(day: str | None) -> int:
    return date.fromisoformat((day or "")[:10]).toordinal()


def _roles(view: View, seen: ActorPage) -> tuple[Way, ...]:
    """All of its events, and those in each role."""
    chosen = view.filter.roles
    every = Way(label=f"all {seen.span.events:,}", path=view.where(role=None), is_here=not chosen)
    return (
        every,
        *(
            Way(
                label=f"as {role.name} {role.events:,}",
                path=view.where(role=role.value),
                is_here=chosen == (role.value,),
            )
            for role in seen.roles
        ),
    )


def _fullest(masks: Mapping[str, Mask]) -> str:
    """The part of the claims that is shown where none is asked for: the first that has any."""
    return next((name for name, mask in masks.items() if mask.any()), "says")


def _claims_pager(view: View, *, number: int, total: int) -> Pager:
    """The pages of the claims, beside those of the events."""
    pages = max(1, -(-total // CLAIMS_SHOWN))
    return Pager(
        number=number,
        pages=pages,
        total=total,
        before=view.address(**{CLAIMS_PAGE: str(number - 1)}) + CLAIMS if number > 1 else None,
        after=view.address(**{CLAIMS_PAGE: str(number + 1)}) + CLAIMS if number < pages else None,
    )


def _wishes(con: Connection, id: str) -> tuple[Wish, ...]:
    """Its positions by issue, each with what was before and what came after."""
    positions = load_positions_of(con, id)
    cited = sorted({piece.report for one in positions for piece in one.evidence})
    record = Record(
        positions=positions,
        reports=load_heads(con, cited),
        actors=(),
        events=(),
        claims=(),
        figures=(),
        situations=(),
        tracks=(),
        agreements=(),
        commitments=(),
    )
    by_issue: dict[str, list[Stance]] = {}
    for stance in find_stances(record):
        by_issue.setdefault(stance.position.issue, []).append(stance)
    return tuple(
        Wish(issue=issue, stances=tuple(stances), has_changed=any(one.was for one in stances))
        for issue, stances in sorted(by_issue.items(), key=lambda pair: pair[0].casefold())
    )


def _cited(
    spellings: Iterable[Spelling], lines: Iterable[ClaimLine], wishes: Iterable[Wish]
) -> Iterable[str]:
    yield from (one.report for one in spellings if one.report)
    yield from (line.claim.report for line in lines)
    for wish in wishes:
        for stance in wish.stances:
            yield from (piece.report for piece in stance.position.evidence)


def find_samples(con: Connection) -> tuple[str, ...]:
    """The actors with the most events, and one with an office and a role chosen."""
    sql = """SELECT p.actor FROM (SELECT unnest(participants) AS p FROM event)
        GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT ?"""
    busiest = [row[0] for row in con.execute(sql, [MOST_SAMPLES]).fetchall()]
    held = "SELECT id FROM actor WHERE len(offices) > 0 ORDER BY len(aliases) DESC, id LIMIT 1"
    row = con.execute(held).fetchone()
    office = (f"{PATH}/{row[0]}?role=recipient&claims=about",) if row else ()
    return (*(f"{PATH}/{id}" for id in busiest), *office)


PAGE = Page(
    name="actor",
    path=f"{PATH}/{{id}}",
    title="Actor",
    context=Context,
    load=load,
    find_samples=find_samples,
)
