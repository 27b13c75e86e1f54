"""The best-matching event of a text against its record; extra events are left apart."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bench.quality.records.rows import Party, Record
from bench.quality.tally import Tally
from dragoman.model.event import EventMention

DOERS = ("actor", "mediator", "host", "guarantor")
TARGETS = ("recipient", "victim", "addressee", "beneficiary")
COOPERATIVE = ("CONSULT", "SUPPORT", "COOPERATE", "AID")
AHEAD = ("planned", "offered")


@dataclass(frozen=True, slots=True, kw_only=True)
class Coded:
    """An event as a record."""

    types: tuple[str, ...]
    actors: tuple[Party, ...]
    recipients: tuple[Party, ...]


def coded(event: EventMention, *, as_told: bool = False) -> Coded:
    """The event with PLOVER's conversions of what is ahead, asked for or called off.

    Nine in ten of the set's records have somebody to whom it is done, and where the text names none
    that is the country it is done in, if that is not the doers'. Dragoman tells nobody then; so
    does `as_told`.
    """
    actors, recipients = _parties(event, DOERS), _parties(event, TARGETS)
    country = event.place.country if event.place is not None else None
    is_abroad = country is not None and country not in {one.country for one in actors}
    if not recipients and is_abroad and not as_told:
        recipients = (Party(country or "***", None),)
    return Coded(
        types=(plover_type(event.type or "", event.status),), actors=actors, recipients=recipients
    )


def plover_type(type_: str, status: str) -> str:
    """The manual's conversions: future cooperation is AGREE, what is called for REQUEST."""
    if type_ in COOPERATIVE and status in AHEAD:
        return "AGREE"
    if type_ == "RETREAT" and status in AHEAD:
        return "CONCEDE"
    if type_ == "CONSULT" and status == "cancelled":
        return "REJECT"
    return "REQUEST" if status == "called_for" else type_


def score(
    pairs: Iterable[tuple[Record, Sequence[EventMention]]], *, as_told: bool = False
) -> dict[str, float]:
    """F1 of types, actors and recipients, and the share of records that are all right."""
    types, actors, recipients = Tally(), Tally(), Tally()
    whole = texts = 0
    for record, events in pairs:
        texts += 1
        told = (coded(event, as_told=as_told) for event in events)
        best = max(told, key=lambda one: _rank(record, one), default=None)
        types.asked += 1
        actors.asked += len(record.actors)
        recipients.asked += len(record.recipients)
        if best is None:
            continue
        types.given += 1
        types.right += bool(set(best.types) & set(record.types))
        for tally, given, asked in (
            (actors, best.actors, record.actors),
            (recipients, best.recipients, record.recipients),
        ):
            tally.right += _shared(given, asked)
            tally.given += len(given)
        whole += is_all_right(record, best)
    return {
        "type_f1": types.f1(),
        "actor_f1": actors.f1(),
        "recipient_f1": recipients.f1(),
        "all_right": round(whole / texts, 4) if texts else 0.0,
    }


def is_all_right(record: Record, best: Coded) -> bool:
    """Whether type and all parties are those coded, and no other."""
    return bool(set(best.types) & set(record.types)) and all(
        len(given) == len(asked) == _shared(given, asked)
        for given, asked in ((best.actors, record.actors), (best.recipients, record.recipients))
    )


def _rank(record: Record, one: Coded) -> tuple[float, ...]:
    of_actors = _shared(one.actors, record.actors) / max(len(record.actors), len(one.actors), 1)
    of_targets = _shared(one.recipients, record.recipients) / max(
        len(record.recipients), len(one.recipients), 1
    )
    right = bool(set(one.types) & set(record.types))
    return (2 * right + of_actors + of_targets, right, of_actors)


def _shared(given: Sequence[Party], asked: Sequence[Party]) -> int:
    left = list(given)
    shared = 0
    for party in sorted(asked, key=lambda one: one.sector is None):  # the choosier first
        same = min(
            (one for one in left if _is_same(one, party)),
            key=lambda one: one.sector is not None,
            default=None,
        )
        if same is not None:
            left.remove(same)
            shared += 1
    return shared


def _is_same(given: Party, asked: Party) -> bool:
    """By country, and by sector where the record has one."""
    return given.country == asked.country and asked.sector in (None, given.sector)


def _parties(event: EventMention, roles: Sequence[str]) -> tuple[Party, ...]:
    found = [
        Party(who.country or "***", who.sector) for who in event.participants if who.role in roles
    ]
    return tuple(dict.fromkeys(found))
