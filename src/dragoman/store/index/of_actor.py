"""Claims and reports of one actor: what it says, is told, what is said of it, and who tells."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from dragoman.model.filter import Filter
from dragoman.store.index.claims import ClaimPage, page_masked
from dragoman.store.index.counts import ValueCount
from dragoman.store.index.index import Index
from dragoman.store.index.matching import Mask, match_claims, match_events, match_reports
from dragoman.store.index.packed import Array
from dragoman.store.index.reports import ReportRow, load_reports

SAYS, TOLD, ABOUT = "says", "told", "about"


@dataclass(frozen=True, slots=True, kw_only=True)
class Tellers:
    """Reports of an actor: how many, of which outlets, and the latest of them."""

    total: int
    outlets: tuple[ValueCount, ...]
    latest: tuple[ReportRow, ...]


def match_actor_claims(index: Index, filter: Filter, id: str) -> dict[str, Mask]:
    """Of the claims that fit: those it makes, those made to it, and others' about its events."""
    number = index.one("SELECT n FROM actor WHERE id = ?", (id,)) or -1
    fits = match_claims(index, filter)
    says = fits & (index.column("claim.speaker") == number)
    told = fits & (index.column("claim.addressee") == number)
    events = np.zeros(index.count("event") + 1, dtype=bool)
    events[index.column("seat.event")[index.column("seat.actor") == number]] = True
    about = fits & events[index.column("claim.about")] & ~says
    return {SAYS: says, TOLD: told, ABOUT: about}


def page_actor_claims(index: Index, mask: Mask, *, limit: int, offset: int) -> ClaimPage:
    """Claims of a mask, the latest first."""
    return page_masked(index, mask, order="latest", limit=limit, offset=offset)


def find_tellers(
    index: Index, filter: Filter, *, naming: Sequence[str], claims: Mask, most: int
) -> Tellers:
    """The reports that name an actor, tell of what fits, or hold the claims.

    Of the filter the days, outlets and marks are asked of the reports, the rest of the events.
    """
    told = np.zeros(index.count("report") + 1, dtype=bool)
    events = match_events(index, filter)[index.column("telling.event").astype(np.int64) - 1]
    told[index.column("telling.report")[events]] = True
    told[index.column("claim.report")[claims]] = True
    told[_numbers(index, naming)] = True
    asked = Filter(
        since=filter.since, until=filter.until, outlets=filter.outlets, marks=filter.marks
    )
    places = np.flatnonzero(told[1:] & match_reports(index, asked))
    days = index.column("report.day")[places].astype(np.int64)
    latest = places[np.argsort(-days, kind="stable")][:most] + 1
    return Tellers(
        total=len(places),
        outlets=_outlets(index, places),
        latest=load_reports(index, latest),
    )


def _numbers(index: Index, ids: Sequence[str]) -> list[int]:
    marks = ", ".join("?" * len(ids))
    return [row["n"] for row in index.rows(f"SELECT n FROM report WHERE id IN ({marks})", ids)]


def _outlets(index: Index, places: Array) -> tuple[ValueCount, ...]:
    words = index.words("report.outlet")
    counts = np.bincount(index.column("report.outlet")[places], minlength=len(words))
    found = [
        ValueCount(value=word, name=word, events=int(counts[code]))
        for code, word in enumerate(words)
        if code and counts[code]
    ]
    found.sort(key=lambda one: (-one.events, one.name))
    return tuple(found)
