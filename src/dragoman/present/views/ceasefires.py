"""Ceasefires: their terms, extensions, and violations a day by each side's own count."""

from collections import defaultdict
from dataclasses import dataclass

from dragoman.model.record import Record
from dragoman.model.situation import Situation, Truce, ViolationCount
from dragoman.present.days import day_order
from dragoman.present.people import People
from dragoman.present.telling import Telling
from dragoman.present.views.column import Column, View
from dragoman.present.views.situations import STANDING
from dragoman.present.wording import plain, say_day, say_number, say_place, say_when, short_id

CEASEFIRE = "ceasefire"
NOBODY = "?"


@dataclass(frozen=True, slots=True, kw_only=True)
class CountRow:
    """One side's count: whom it accuses, how often, for which days; `told` is the report."""

    claimant: str
    accused: str
    amount: str
    low: float | None
    high: float | None
    days: str
    start: str | None
    end: str | None
    cumulative: bool
    told: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CeasefireRow:
    """One ceasefire. `stands` is its state on the day that is counted from."""

    id: str
    short: str
    parties: tuple[str, ...]
    who: str
    where: str
    area: tuple[str, ...]
    since: str
    start: str | None
    begins: str | None
    days: int | None
    until: str | None
    terms: str
    extensions: tuple[str, ...]
    state: str
    stands: str
    standing: str
    counts: tuple[CountRow, ...]
    counted: str
    agreement: str | None
    events: tuple[str, ...]
    reports: int


COLUMNS = (
    Column(field="since", title="Since", width=13, least=11),
    Column(field="who", title="Between", width=18),
    Column(field="terms", title="Terms and extensions"),
    Column(field="standing", title="Stands", width=9),
    Column(field="counted", title="Violations, by who counts them"),
    Column(field="short", title="Id", is_id=True),
)


def ceasefire_rows(record: Record, as_of: str | None) -> list[CeasefireRow]:
    """Ceasefires by their beginning, undated ones last."""
    people, tell = People(record), Telling(record)
    found = [one for one in record.situations if one.type == CEASEFIRE]
    found.sort(key=lambda one: (day_order(one.start), one.id))
    parties = {one.id: one.parties for one in record.agreements}
    rows = []
    for one in found:
        truce = one.truce or NO_TERMS
        agreed = parties.get(truce.agreement or "", ()) or one.parties
        names = tuple(dict.fromkeys(people.say_one(party) for party in agreed))
        rows.append(_row(one, truce, names, as_of, tell))
    return rows


NO_TERMS = Truce(
    agreement=None,
    area=(),
    begins=None,
    days=None,
    first_until=None,
    until=None,
    extensions=(),
    counts=(),
)


def _row(
    situation: Situation, truce: Truce, names: tuple[str, ...], as_of: str | None, tell: Telling
) -> CeasefireRow:
    stands = situation.state_on(as_of) if as_of else situation.state
    counts = tuple(_count(one, tell) for one in truce.counts)
    extensions = tuple(
        " ".join(
            part
            for part in (
                f"extended {say_day(one.day)}" if one.day else "extended",
                f"by {one.days} days" if one.days else "",
                f"to {say_day(one.until)}" if one.until else "",
            )
            if part
        )
        for one in truce.extensions
    )
    return CeasefireRow(
        id=situation.id,
        short=short_id(situation.id),
        parties=names,
        who=", ".join(names) or NOBODY,
        where=say_place(situation.place),
        area=tuple(plain(one) for one in truce.area),
        since=say_when(situation.start),
        start=situation.start.start,
        begins=truce.begins,
        days=truce.days,
        until=truce.until,
        terms=_terms(situation, truce, extensions) or "no terms told",
        extensions=extensions,
        state=situation.state,
        stands=stands,
        standing=STANDING.get(stands, stands),
        counts=counts,
        counted=_counted(counts),
        agreement=truce.agreement,
        events=situation.events,
        reports=situation.reports,
    )


def _terms(situation: Situation, truce: Truce, extensions: tuple[str, ...]) -> str:
    parts = (
        ", ".join(plain(one) for one in truce.area) or say_place(situation.place),
        f"from {say_day(truce.begins)}" if truce.begins else "",
        f"{truce.days} days" if truce.days else "",
        f"until {say_day(truce.first_until)}" if truce.first_until else "",
        *extensions,
    )
    return "; ".join(part for part in parts if part)


def _count(count: ViolationCount, tell: Telling) -> CountRow:
    accused = ", ".join(count.accused) or NOBODY
    return CountRow(
        claimant=count.claimant or NOBODY,
        accused=accused if count.accused_stated or not count.accused else f"{accused}*",
        amount=say_number(count.low, count.high, count.exactness) or plain(count.text),
        low=count.low,
        high=count.high,
        days=_days(count),
        start=count.start,
        end=count.end,
        cumulative=count.cumulative,
        told=tell.report(count.report),
    )


def _days(count: ViolationCount) -> str:
    """The days that it counts; where none are told, the day on which it was told."""
    if count.start and count.end:
        one, other = say_day(count.start), say_day(count.end)
        return one if one == other else f"{one}–{other}"
    if count.start:
        return f"since {say_day(count.start)}"
    told = say_day(count.told) if count.told else "no day"
    return f"in all, told {told}" if count.cumulative else f"told {told}"


def _counted(counts: tuple[CountRow, ...]) -> str:
    """Each side's counts apart, one after the other."""
    by_claimant: dict[tuple[str, str], list[CountRow]] = defaultdict(list)
    for one in counts:
        by_claimant[one.claimant, one.accused].append(one)
    return "; ".join(
        f"{claimant} of {accused}: " + ", ".join(f"{one.amount} ({one.days})" for one in rows)
        for (claimant, accused), rows in by_claimant.items()
    )


def ceasefire_notes(record: Record, as_of: str | None) -> list[str]:
    """That counts are claims, and how many ceasefires have any."""
    found = [one for one in record.situations if one.type == CEASEFIRE]
    counted = sum(bool(one.truce and one.truce.counts) for one in found)
    if not found:
        return []
    reports = len(record.reports)
    said = f"{counted} of {len(found)} with violations counted, in {reports} reports read."
    return [f"A count is what its side says; none is added to another. {said}"]


VIEW = View(
    name="ceasefires",
    title="Ceasefires",
    things="ceasefires",
    lists="situations",
    columns=COLUMNS,
    rows=ceasefire_rows,
    notes=ceasefire_notes,
)
