"""The weightiest of the events that fit, found from columns alone."""

import numpy as np

from dragoman.model.event import UNREAL
from dragoman.store.index.index import Index
from dragoman.store.index.matching import Mask
from dragoman.store.index.packed import NO_DAY, Array, ordinal

PUBLISH = "publish"
LAST_DAY = "9999-12-31"
REPORTS, SOURCES = "event.reports", "event.independent"


def mask_types(index: Index, types: tuple[str, ...]) -> Mask:
    """Of every event, whether it is of one of the types."""
    words = index.words("event.type")
    codes = [code for code, word in enumerate(words) if code and word in types]
    return np.isin(index.column("event.type"), codes)


def mask_moved(index: Index, *, since: str, until: str | None) -> Mask:
    """Of every event, whether it was told before the period and a report in it took a step."""
    events, days = index.column("step.event"), index.column("step.day")
    last = ordinal(until or LAST_DAY)
    is_in = (days >= ordinal(since)) & (days <= last)
    return mask_numbers(index, events[(days != NO_DAY) & (days < ordinal(since))]) & mask_numbers(
        index, events[is_in]
    )


def find_weightiest(index: Index, mask: Mask, *, limit: int, by: str = REPORTS) -> tuple[str, ...]:
    """Ids of events: news before history, what is so before what is not, then tier, reports, type.

    Reports are counted with their copies, unless it goes by SOURCES.
    """
    places = np.flatnonzero(mask)
    words, tiers = index.words("event.factuality"), index.words("event.tier")
    unreal = [code for code, word in enumerate(words) if word in UNREAL]
    sure = [code for code, word in enumerate(tiers) if word == PUBLISH]
    score = np.nan_to_num(np.abs(index.column("event.score")[places]))
    keys = (
        -score,
        -index.column(by)[places].astype(np.int64),
        ~np.isin(index.column("event.tier")[places], sure),
        np.isin(index.column("event.factuality")[places], unreal),
        index.column("event.background")[places],
    )
    numbers = places[np.lexsort(keys)][:limit] + 1
    rows = index.rows_in("SELECT n, id FROM event WHERE n IN", [int(n) for n in numbers])
    return tuple(row["id"] for row in rows)


def mask_numbers(index: Index, numbers: Array) -> Mask:
    """Of every event, whether its number is one of these."""
    mask = np.zeros(index.count("event") + 1, dtype=bool)
    mask[numbers] = True
    return mask[1:]
