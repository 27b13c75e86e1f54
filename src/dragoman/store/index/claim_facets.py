"""Claims by who speaks, how and of what: a page of those asked for, and how many of each."""

from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from dragoman.model.filter import EVERYTHING, Filter
from dragoman.store.index.claims import ClaimPage, page_masked
from dragoman.store.index.counts import MOST_VALUES, ValueCount
from dragoman.store.index.events import PAGE
from dragoman.store.index.folding import fold
from dragoman.store.index.index import Index
from dragoman.store.index.matching import Mask, find_actors, match_claims


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimsAsked:
    """Which claims: of a filter, and of any of these speakers, stances and issues.

    `speakers` are ids of actors, or parts of their names; where empty, anybody's claims fit.
    """

    filter: Filter = EVERYTHING
    speakers: tuple[str, ...] = ()
    stances: tuple[str, ...] = ()
    issues: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimFacets:
    """Of each field, its values among the claims that fit all that is asked but that field."""

    speakers: tuple[ValueCount, ...]
    stances: tuple[ValueCount, ...]
    issues: tuple[ValueCount, ...]


def page_asked_claims(
    index: Index, asked: ClaimsAsked, *, order: str = "latest", limit: int = PAGE, offset: int = 0
) -> ClaimPage:
    """The claims asked for, in one of the orders of claims."""
    mask = _match(index, asked, match_claims(index, asked.filter))
    return page_masked(index, mask, order=order, limit=limit, offset=offset)


def count_claim_facets(index: Index, asked: ClaimsAsked) -> ClaimFacets:
    """How many claims there are of each speaker, stance and issue, the most frequent first."""
    fitting = match_claims(index, asked.filter)

    def without(field: str) -> Mask:
        none: dict[str, Any] = {field: ()}
        return _match(index, replace(asked, **none), fitting)

    return ClaimFacets(
        speakers=_count_speakers(index, without("speakers")),
        stances=_count_words(index, "stance", without("stances")),
        issues=_count_words(index, "issue", without("issues")),
    )


def _match(index: Index, asked: ClaimsAsked, fitting: Mask) -> Mask:
    mask = fitting.copy()
    if asked.speakers:
        mask &= np.isin(index.column("claim.speaker"), find_actors(index, asked.speakers))
    for name, wanted in (("stance", asked.stances), ("issue", asked.issues)):
        if wanted:
            mask &= _is_one_of(index, f"claim.{name}", wanted)
    return mask


def _is_one_of(index: Index, field: str, wanted: tuple[str, ...]) -> Mask:
    folded = {fold(one) for one in wanted}
    codes = [code for code, word in enumerate(index.words(field)) if word and fold(word) in folded]
    return np.isin(index.column(field), codes)


def _count_words(index: Index, name: str, mask: Mask) -> tuple[ValueCount, ...]:
    words = index.words(f"claim.{name}")
    counts = np.bincount(index.column(f"claim.{name}")[mask], minlength=len(words))
    found = [
        ValueCount(value=word, name=word, events=int(counts[code]))
        for code, word in enumerate(words)
        if code and counts[code]
    ]
    return _largest(found)


def _count_speakers(index: Index, mask: Mask) -> tuple[ValueCount, ...]:
    counts = np.bincount(index.column("claim.speaker")[mask], minlength=1)
    most = [int(n) for n in np.argsort(-counts, kind="stable")[:MOST_VALUES] if n and counts[n]]
    rows = index.rows_in("SELECT n, id, name FROM actor WHERE n IN", most)
    found = [
        ValueCount(value=row["id"], name=row["name"], events=int(counts[row["n"]])) for row in rows
    ]
    return _largest(found)


def _largest(found: list[ValueCount]) -> tuple[ValueCount, ...]:
    found.sort(key=lambda one: (-one.events, one.name, one.value))
    return tuple(found[:MOST_VALUES])
