"""Agreements: who agreed on what, with whose help, and what followed."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from dragoman.model.actor import Participant
from dragoman.model.diplomacy import Agreement
from dragoman.model.event import AFFIRMED, Event
from dragoman.model.record import Record
from dragoman.present.days import day_order
from dragoman.present.telling import Telling, say_first
from dragoman.present.views.column import Column, View
from dragoman.present.wording import plain, say_when, short_id

FOLLOWING = {
    "fulfils": "fulfilled by",
    "violates": "violated by",
    "replaces": "replaced by",
    "extends": "extended by",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreementRow:
    """One agreement; `followed` is what fulfilled, violated, replaced or extended it."""

    id: str
    short: str
    when: str
    start: str | None
    end: str | None
    state: str
    parties: tuple[str, ...]
    mediators: tuple[str, ...]
    witnesses: tuple[str, ...]
    guarantors: tuple[str, ...]
    kind: str
    commitments: tuple[str, ...]
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
    parties, witnesses, guarantors = (
        _names(row, tell) for row in (agreement.parties, agreement.witnesses, agreement.guarantors)
    )
    mediators = tuple(f"{one.role} {name}" for one, name in _named(agreement.mediators, tell))
    provisions = tuple(plain(provision) for provision in agreement.provisions)
    after = _after(agreement, followed, tell)
    reports = tell.in_order(piece.report for piece in agreement.evidence)
    told = tuple(tell.report(report) for report in reports)
    helping = (
        *mediators,
        *(f"witness {name}" for name in witnesses),
        *(f"guarantor {name}" for name in guarantors),
    )
    return AgreementRow(
        id=agreement.id,
        short=short_id(agreement.id),
        when=say_when(agreement.when),
        start=agreement.when.start,
        end=agreement.when.end,
        state=agreement.state,
        parties=parties,
        mediators=mediators,
        witnesses=witnesses,
        guarantors=guarantors,
        kind=agreement.kind,
        commitments=agreement.commitments,
        who="; ".join(part for part in (", ".join(parties), *helping) if part) or "?",
        provisions=provisions,
        what=f"{'; '.join((*provisions, *after))} ({say_first(told)})",
        followed=after,
        told=told,
        event=agreement.event,
        reports=reports,
    )


def _named(people: Iterable[Participant], tell: Telling) -> list[tuple[Participant, str]]:
    """Each with his name, once a role."""
    return list({(one.role, name): (one, name) for one in people
                 if (name := tell.people.say_one(one))}.values())  # fmt: skip


def _names(people: Iterable[Participant], tell: Telling) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for _, name in _named(people, tell)))


def _after(
    agreement: Agreement, followed: Mapping[str, list[tuple[str, Event]]], tell: Telling
) -> tuple[str, ...]:
    """What came after it, as the record keeps it and as links to its event tell."""
    told = [
        (one.how, tell.about(one.event) if one.event else f"“{plain(one.text)}”", one.asserted)
        for one in agreement.followed
    ]
    for how, event in followed.get(agreement.event, ()):
        told.append((how, tell.event(event), event.factuality == "asserted"))
    found: dict[tuple[str, str], str] = {}
    for how, said, is_asserted in told:
        found.setdefault((how, said), "" if is_asserted else " (as a side says)")
    return tuple(f"{FOLLOWING[how]} {said}{mark}" for (how, said), mark in found.items())


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
