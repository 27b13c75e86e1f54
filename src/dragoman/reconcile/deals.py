"""Deals: agreements and concessions, by the day and the meeting that they may be an outcome of."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from dragoman.model.event import AFFIRMED, Event
from dragoman.reconcile.account import MEETING
from dragoman.reconcile.days import is_day
from dragoman.reconcile.mediation import Seats
from dragoman.reconcile.sides import is_party

CLOSING = ("AGREE", "CONCEDE")


@dataclass(frozen=True, slots=True, kw_only=True)
class Deals:
    """Ids of deals by the event that each is part of, and with their parties by their one day."""

    by_whole: Mapping[str, list[str]]
    by_day: Mapping[str | None, list[tuple[str, frozenset[str]]]]


def gather_deals(events: Iterable[Event], seats: Mapping[str, Seats]) -> Deals:
    """All deals that somebody holds to have been made."""
    by_whole: dict[str, list[str]] = defaultdict(list)
    by_day: dict[str | None, list[tuple[str, frozenset[str]]]] = defaultdict(list)
    for event in events:
        if event.type not in CLOSING or event.factuality not in AFFIRMED:
            continue
        for link in event.links:
            if link.type == "part_of":
                by_whole[link.event].append(event.id)
        parties = frozenset(filter(is_party, seats[event.id].parties))
        if parties and is_day(event.when):
            by_day[event.when.start].append((event.id, parties))
    return Deals(by_whole=dict(by_whole), by_day=dict(by_day))


def find_outcomes(members: Iterable[Event], deals: Deals, seats: Mapping[str, Seats]) -> set[str]:
    """Deals that are part of a meeting, or of its day and its parties."""
    found: set[str] = set()
    for event in members:
        if event.type == "AGREE":
            found.add(event.id)
        found.update(deals.by_whole.get(event.id, ()))
        if event.type == MEETING and is_day(event.when):
            there = seats[event.id].all
            of_day = deals.by_day.get(event.when.start, ())
            found.update(deal for deal, parties in of_day if parties <= there)
    return found
