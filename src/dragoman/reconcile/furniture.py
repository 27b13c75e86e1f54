"""Furniture: what an outlet prints under or over its reports, which makes no copies of them.

Two briefs of forty words with sixty about subscriptions under each would be copies of one another,
and of all that has the sixty. It is learnt of the outlet, as offices are learnt of persons.
"""

from collections import defaultdict
from collections.abc import Sequence
from itertools import compress

import numpy as np

from dragoman.model.report import Report
from dragoman.reconcile.grams import Grams, distinct
from dragoman.reconcile.order import UNDATED

# Days on which an outlet prints the same words, from which on they are no news. A report that is
# updated daily seldom lives so long; where it does, its versions still share what is newer.
DAYS = 10
FEWEST = 46  # grams of 50 words: what is left of a shorter one is too little to tell a copy by


def drop_furniture(reports: Sequence[Report], grams: Sequence[Grams]) -> list[Grams]:
    """The grams of each report without its outlet's furniture; reports without outlet keep all."""
    by_outlet: dict[str, list[int]] = defaultdict(list)
    for at, report in enumerate(reports):
        if report.outlet is not None:
            by_outlet[report.outlet].append(at)
    kept = list(grams)
    for places in by_outlet.values():
        days = [(reports[at].published or UNDATED)[:10] for at in places]
        furniture = _furniture(days, [grams[at] for at in places])
        if len(furniture):
            for at in places:
                kept[at] = _without(grams[at], furniture)
    return kept


def _without(grams: Grams, furniture: Grams) -> Grams:
    own = np.setdiff1d(grams, furniture, assume_unique=True)
    return own if len(own) >= min(FEWEST, len(grams)) else own[:0]


def _furniture(days: Sequence[str], grams: Sequence[Grams]) -> Grams:
    """Grams of one outlet that come back on `DAYS` days, in reports of mostly other words.

    What comes back as a whole is a text printed again, and stays.
    """
    again = _returning(days, grams)
    if not len(again):
        return again
    others = [
        len(found) > 2 * len(np.intersect1d(found, again, assume_unique=True)) for found in grams
    ]
    return _returning(list(compress(days, others)), list(compress(grams, others)))


def _returning(days: Sequence[str], grams: Sequence[Grams]) -> Grams:
    """Grams that stand in reports of `DAYS` days or more."""
    by_day: dict[str, list[Grams]] = defaultdict(list)
    for day, found in zip(days, grams, strict=True):
        by_day[day].append(found)
    if len(by_day) < DAYS:
        return np.empty(0, dtype=np.uint32)
    printed = np.concatenate([distinct(np.concatenate(found)) for found in by_day.values()])
    unique, counts = np.unique(printed, return_counts=True)
    return unique[counts >= DAYS]
