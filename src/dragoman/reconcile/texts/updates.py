"""Updates: a later version of its own report that an outlet has mostly written anew.

It keeps some sentences here and there. Two reports with the same words about subscriptions under
them share one stretch and little beside it.
"""

import re
from datetime import date
from functools import lru_cache
from zlib import crc32

import numpy as np

from dragoman.model.report import Report
from dragoman.reconcile.texts.grams import Grams, containment, grams_of, running_grams

# Found on the twelve stories in corpus/stories: the updates share 0.23 or more of the shorter text
# (half of them less than a copy does), all other pairs of one outlet less than 0.15; apart from
# the longest stretch, updates that are no copies share 0.14 or more. On the public set of 383
# articles, two of one outlet that only share its furniture reach 0.39, and 0.05 apart from it.
UPDATED = 0.2
APART = 0.1
WORD = re.compile(r"\w+")
LONG_WORD = 4  # letters
WHOLE = 0.9  # so much of the shorter text is no furniture: it is the same text, or cut from it
DAYS = 3  # between a report and its update; all in the stories come on the next day


def is_update(one: Report, other: Report) -> bool:
    """Whether one outlet's two reports, of the same days, are versions of one."""
    if one.outlet is None or one.outlet != other.outlet or _days_between(one, other) > DAYS:
        return False
    if containment(grams_of(one.text), grams_of(other.text)) <= UPDATED:
        return False
    return _share_apart(running_grams(one.text), running_grams(other.text)) > APART


def shares_only_furniture(one: Report, other: Report) -> bool:
    """Whether one outlet's two reports share no more than one stretch: what stands under each."""
    if one.outlet is None or one.outlet != other.outlet or _share_title(one, other):
        return False
    mine, theirs = running_grams(one.text), running_grams(other.text)
    share = containment(grams_of(one.text), grams_of(other.text))
    return share < WHOLE and _share_apart(mine, theirs) <= APART


def _share_title(one: Report, other: Report) -> bool:
    """Whether both have a title, and a word of it in common: a new version mostly keeps some."""
    mine, theirs = (set(WORD.findall((report.title or "").casefold())) for report in (one, other))
    return bool({word for word in mine & theirs if len(word) >= LONG_WORD})


def mark_outlet(grams: Grams, report: Report) -> Grams:
    """Grams that only reports of the same outlet share; none without an outlet or a date."""
    if report.outlet is None or report.published is None:
        return grams[:0]
    return grams ^ np.uint32(crc32(report.outlet.encode()))


def _days_between(one: Report, other: Report) -> float:
    if one.published is None or other.published is None:
        return float("inf")
    return abs((_day(one.published) - _day(other.published)).days)


@lru_cache(maxsize=2**12)
def _day(published: str) -> date:
    return date.fromisoformat(published[:10])


def _share_apart(one: Grams, other: Grams) -> float:
    """Share of the shorter text's grams in the longer, without those of the longest stretch."""
    places = {gram: at for at, gram in enumerate(other.tolist())}
    shared, longest, run, former = 0, 0, 0, -2
    for gram in one.tolist():
        at = places.get(gram, -2)
        run = 0 if at < 0 else run + 1 if at == former + 1 else 1
        shared, longest, former = shared + (at >= 0), max(longest, run), at
    return (shared - longest) / min(len(one), len(other))
