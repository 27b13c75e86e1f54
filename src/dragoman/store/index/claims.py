"""Claims in a list: who says what of what, when, and in which report."""

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass, fields

import numpy as np

from dragoman.model.filter import Filter
from dragoman.store.index.events import PAGE
from dragoman.store.index.index import Index
from dragoman.store.index.matching import Mask, Numbers, match_claims

ORDERS = ("earliest", "latest")


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimRow:
    """What a list shows of a claim; `day` is that of saying, else its report's published date."""

    id: str
    speaker: str | None
    speaker_name: str | None
    addressee_name: str | None
    stance: str
    issue: str | None
    act: str | None
    about: str | None
    day: str | None
    directness: str
    content: str
    report: str
    outlet: str | None
    mark: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimPage:
    """Some of the claims that fit, and how many fit in all."""

    rows: tuple[ClaimRow, ...]
    total: int


def page_claims(
    index: Index,
    filter: Filter,
    *,
    stances: Sequence[str] = (),
    issues: Sequence[str] = (),
    order: str = "earliest",
    limit: int = PAGE,
    offset: int = 0,
) -> ClaimPage:
    """The claims that fit, of these stances and issues or of all, in one of ORDERS."""
    mask = match_claims(index, filter)
    for name, wanted in (("stance", stances), ("issue", issues)):
        if wanted:
            mask &= _is_one_of(index, name, wanted)
    return page_masked(index, mask, order=order, limit=limit, offset=offset)


def page_masked(
    index: Index, mask: Mask, *, order: str = "earliest", limit: int = PAGE, offset: int = 0
) -> ClaimPage:
    """The claims of a mask, in one of ORDERS."""
    numbers = _ordered(index, mask, order)
    rows = load_claims(index, numbers[offset : offset + limit])
    return ClaimPage(rows=rows, total=len(numbers))


def count_claims(index: Index, filter: Filter) -> dict[str, dict[str, int]]:
    """How many of the claims that fit there are by ``stance`` and by ``issue``."""
    mask = match_claims(index, filter)
    found = {}
    for name in ("stance", "issue"):
        words = index.words(f"claim.{name}")
        counts = np.bincount(index.column(f"claim.{name}")[mask], minlength=len(words))
        pairs = [(word, int(counts[code])) for code, word in enumerate(words) if code]
        found[name] = dict(sorted((p for p in pairs if p[1]), key=lambda pair: (-pair[1], pair[0])))
    return found


def load_claims(index: Index, numbers: Sequence[int] | Numbers) -> tuple[ClaimRow, ...]:
    """The claims of these numbers, in their order."""
    wanted = [int(number) for number in numbers]
    return tuple(map(claim_of, index.rows_in("SELECT * FROM claim WHERE n IN", wanted)))


def find_claims(index: Index, ids: Sequence[str]) -> tuple[ClaimRow, ...]:
    """The claims of these ids; those that the record has not are left out."""
    marks = ", ".join("?" * len(ids))
    return tuple(map(claim_of, index.rows(f"SELECT * FROM claim WHERE id IN ({marks})", ids)))


def claim_of(row: sqlite3.Row) -> ClaimRow:
    """The claim of a row of the table `claim`."""
    return ClaimRow(**{field.name: row[field.name] for field in fields(ClaimRow)})


def _is_one_of(index: Index, name: str, wanted: Sequence[str]) -> Mask:
    words = index.words(f"claim.{name}")
    codes = [code for code, word in enumerate(words) if code and word in wanted]
    return np.isin(index.column(f"claim.{name}"), codes)


def _ordered(index: Index, mask: Mask, order: str) -> Numbers:
    if order not in ORDERS:
        raise ValueError(f"{order!r} is no order of claims; it is one of {', '.join(ORDERS)}")
    places = np.flatnonzero(mask)
    days = index.column("claim.day")[places].astype(np.int64)
    # Those of no day come last either way.
    keys = np.where(days > 0, -days, 1) if order == "latest" else np.arange(len(places))
    return places[np.argsort(keys, kind="stable")] + 1
