"""Commitments: who promised what to whom, by when, on what condition, and what came of it."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from dragoman.model.diplomacy import Commitment
from dragoman.model.record import Record
from dragoman.present.days import day_order
from dragoman.present.pending import OVERDUE, is_overdue, standing_of
from dragoman.present.people import People
from dragoman.present.telling import Telling, say_first
from dragoman.present.views.column import Column, View
from dragoman.present.wording import plain, say_day, say_when, short_id

LIMIT = re.compile(r"(?:before|by|no later than|until|within)\b", re.IGNORECASE)
STATES = (OVERDUE, "open", "broken", "disputed", "kept")


@dataclass(frozen=True, slots=True, kw_only=True)
class CommitmentRow:
    """One promise. `stands` is its `state`, or ``overdue`` on the day that is counted from."""

    id: str
    short: str
    stands: str
    state: str
    overdue: bool
    by: str
    to: str
    who: str
    content: str
    condition: str | None
    what: str
    due: str
    due_start: str | None
    due_end: str | None
    settled: tuple[str, ...]
    agreement: str | None
    told: tuple[str, ...]
    event: str
    reports: tuple[str, ...]


COLUMNS = (
    Column(field="stands", title="", group=True, width=8),
    Column(field="who", title="Who → to whom", width=18),
    Column(field="what", title="What"),
    Column(field="due", title="By when", width=12, least=11),
    Column(field="short", title="Id", is_id=True),
)


def commitment_rows(record: Record, as_of: str | None) -> list[CommitmentRow]:
    """Commitments, overdue ones first, then open ones, each by the day that they are due."""
    tell = Telling(record)
    found = sorted(record.commitments, key=lambda one: (_rank(one, as_of), day_order(one.due)))
    return [_row(one, as_of, tell) for one in found]


def _rank(commitment: Commitment, as_of: str | None) -> int:
    stands = standing_of(commitment, as_of)
    return STATES.index(stands) if stands in STATES else len(STATES)


def _row(commitment: Commitment, as_of: str | None, tell: Telling) -> CommitmentRow:
    reports = tell.in_order(piece.report for piece in commitment.evidence)
    return CommitmentRow(
        id=commitment.id,
        short=short_id(commitment.id),
        stands=standing_of(commitment, as_of),
        state=commitment.state,
        overdue=is_overdue(commitment, as_of),
        by=_names(commitment, "actor", tell.people),
        to=_names(commitment, "recipient", tell.people),
        who=say_promise(commitment, tell.people),
        content=plain(commitment.content),
        condition=plain(commitment.condition) if commitment.condition else None,
        what=_say_what(commitment, reports, tell),
        due=say_due(commitment),
        due_start=commitment.due.start,
        due_end=commitment.due.end,
        settled=say_settled(commitment, tell),
        agreement=commitment.agreement,
        told=tuple(tell.report(report) for report in reports),
        event=commitment.event,
        reports=reports,
    )


SETTLING = {"fulfils": "kept by", "violates": "broken by"}


def _say_what(commitment: Commitment, reports: Iterable[str], tell: Telling) -> str:
    """What was promised, what came of it, and who tells it first."""
    said = "; ".join((say_content(commitment), *say_settled(commitment, tell)))
    return f"{said} ({say_first(map(tell.report, reports))})"


def say_settled(commitment: Commitment, tell: Telling) -> tuple[str, ...]:
    """The deeds and words by which it was kept or broken, in the order of their days."""
    return tuple(
        f"{SETTLING[one.how]} {tell.about(one.event) if one.event else f'“{plain(one.text)}”'}"
        + ("" if one.asserted else " (as a side says)")
        for one in commitment.settled
        if one.how in SETTLING
    )


def _names(commitment: Commitment, role: str, people: People) -> str:
    whom = commitment.by if role == "actor" else commitment.to
    return ", ".join(dict.fromkeys(people.say_one(one) for one in whom))


def say_promise(commitment: Commitment, people: People) -> str:
    """Who promised, and to whom."""
    by, to = (_names(commitment, role, people) for role in ("actor", "recipient"))
    return f"{by or '?'} → {to}" if to else by or "?"


def say_content(commitment: Commitment) -> str:
    """What was promised, and its condition where the words do not have it already."""
    content, condition = plain(commitment.content), plain(commitment.condition or "")
    has_more = condition and condition.casefold() not in content.casefold()
    return f"{content}; {condition}" if has_more else content


def say_due(commitment: Commitment) -> str:
    """By when; nothing where no last day is known: to come from a day on is not to be due.

    Of a stretch that ends with a limit ("by the end of March") the last day counts.
    """
    due = commitment.due
    if not due.end:
        return ""
    is_limit = due.start != due.end and LIMIT.match(due.text or "") is not None
    return f"by {say_day(due.end[:10])}" if is_limit else say_when(due)


def commitment_notes(record: Record, as_of: str | None) -> list[str]:
    """The day that what is overdue is counted from."""
    if not record.commitments:
        return []
    if as_of is None:
        return ["No report has a date, so nothing can be called overdue; give --as-of a day."]
    dated = sum(bool(one.due.end) for one in record.commitments)
    said = f"{dated} of {len(record.commitments)} with a day to be kept by."
    return [f"As of {say_day(as_of)}. Overdue: that day is past, and no word came of it. {said}"]


VIEW = View(
    name="commitments",
    title="Commitments",
    things="commitments",
    lists="commitments",
    columns=COLUMNS,
    rows=commitment_rows,
    notes=commitment_notes,
)
