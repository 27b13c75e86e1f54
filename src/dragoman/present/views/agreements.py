"""Agreements: who agreed on what, with whose help, and what followed."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from dragoman.model.diplomacy import Agreement
from dragoman.model.event import AFFIRMED, Event
from dragoman.model.record import Record
from dragoman.present.days import day_order
from dragoman.present.telling import Telling, say_first
from dragoman.present.views.column import Column, View
from dragoman.present.wording import plain, say_when, short_id

FOLLOWING = {"fulfils": "fulfilled by", "violates": "violated by", "replaces": "replaced by"}


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreementRow:
    """One agreement; `followed` are the events that fulfilled, violated or replaced it."""

    id: str
    short: str
    when: str
    start: str | None
    end: str | None
    state: str
    parties: tuple[str, ...]
    mediators: tuple[str, ...]
    who: str
    provisions: tuple[str, ...]
    what: str
    followed: tuple[str, ...]
    told: tuple[str, ...]
    event: str
    reports: tuple[str, ...]


COLUMNS = (
    Column(field="when", title="When", width=13, least=11),
    Column(field="state", title="State", width=8),
    Column(field="who", title="Between", width=18),
    Column(field="what", title="On what, and what followed"),
    Column(field="short", title="Id", is_id=True),
)


def agreement_rows(record: Record, as_of: str | None) -> list[AgreementRow]:
    """Agreements by day, undated ones last."""
    tell, followed = Telling(record), _followers(record)
    found = sorted(record.agreements, key=lambda one: (day_order(one.when), one.id))
    return [_row(one, followed, tell) for one in found]


def _followers(record: Record) -> dict[str, list[tuple[str, Event]]]:
    """By event, what came after it that is tied to it, in the order of its days."""
    followed: dict[str, list[tuple[str, Event]]] = defaultdict(list)
    for event in sorted(record.events, key=lambda one: (day_order(one.when), one.id)):
        for link in event.links:
            if link.type in FOLLOWING and event.factuality in AFFIRMED:
                followed[link.event].append((link.type, event))
    return followed


def _row(
    agreement: Agreement, followed: Mapping[str, list[tuple[str, Event]]], tell: Telling
) -> AgreementRow:
    say = tell.people.say_one
    parties = tuple(dict.fromkeys(say(one) for one in agreement.parties))
    mediators = tuple(dict.fromkeys(f"{one.role} {say(one)}" for one in agreement.mediators))
    provisions = tuple(plain(provision) for provision in agreement.provisions)
    after = tuple(
        f"{FOLLOWING[type]} {tell.event(event)}"
        for type, event in followed.get(agreement.event, ())
    )
    reports = tell.in_order(piece.report for piece in agreement.evidence)
    told = tuple(tell.report(report) for report in reports)
    return AgreementRow(
        id=agreement.id,
        short=short_id(agreement.id),
        when=say_when(agreement.when),
        start=agreement.when.start,
        end=agreement.when.end,
        state=agreement.state,
        parties=parties,
        mediators=mediators,
        who="; ".join(part for part in (", ".join(parties), *mediators) if part) or "?",
        provisions=provisions,
        what=f"{'; '.join((*provisions, *after))} ({say_first(told)})",
        followed=after,
        told=told,
        event=agreement.event,
        reports=reports,
    )


def agreement_notes(record: Record, as_of: str | None) -> list[str]:
    """How many are not agreed yet."""
    only = sum(one.state != "agreed" for one in record.agreements)
    return [f"{only} of {len(record.agreements)} only planned or offered."] if only else []


VIEW = View(
    name="agreements",
    title="Agreements",
    things="agreements",
    lists="agreements",
    columns=COLUMNS,
    rows=agreement_rows,
    notes=agreement_notes,
)
