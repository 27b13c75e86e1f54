"""What some reports tell, found from columns: events that only they tell, and those known before.

An event is told by the reports of its evidence.
"""

from collections.abc import Sequence

import numpy as np

from dragoman.store.index.index import Index
from dragoman.store.index.matching import Mask
from dragoman.store.index.weighing import SOURCES, find_weightiest, mask_numbers
from dragoman.store.overlook import Told

AT_ONCE = 500  # ids in one question; of many more all numbers are read


def find_told(index: Index, new: Sequence[str], *, limit: int) -> Told:
    """The same as the store's `find_told`, where the index is at hand."""
    only_new, again = mask_told(index, mask_reports(index, new))
    return Told(new=_first(index, only_new, limit), moved=_first(index, again, limit))


def mask_told(index: Index, is_new: Mask) -> tuple[Mask, Mask]:
    """Of every event, whether only the new reports tell it, and whether they and others do.

    To one who knew no report all events are new, whoever added them.
    """
    if is_new[1:].all():
        every = np.ones(index.count("event"), dtype=bool)
        return every, ~every
    told_new = is_new[index.column("telling.report")]
    events = index.column("telling.event")
    touched, known = mask_numbers(index, events[told_new]), mask_numbers(index, events[~told_new])
    return touched & ~known, touched & known


def mask_reports(index: Index, ids: Sequence[str]) -> Mask:
    """By a report's number, whether it is one of these; that of no report, 0, is none."""
    mask = np.zeros(index.count("report") + 1, dtype=bool)
    if len(ids) > 10 * AT_ONCE:
        wanted = set(ids)
        rows = (row for row in index.rows("SELECT n, id FROM report") if row["id"] in wanted)
        mask[[row["n"] for row in rows]] = True
        return mask
    for at in range(0, len(ids), AT_ONCE):
        some = ids[at : at + AT_ONCE]
        marks = ", ".join("?" * len(some))
        mask[
            [row["n"] for row in index.rows(f"SELECT n FROM report WHERE id IN ({marks})", some)]
        ] = True
    return mask


def _first(index: Index, mask: Mask, limit: int) -> tuple[int, tuple[str, ...]]:
    return int(mask.sum()), find_weightiest(index, mask, limit=limit, by=SOURCES)
