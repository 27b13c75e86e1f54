"""Events that new reports tell, found from columns: new ones, those moved, and their numbers."""

from dataclasses import dataclass

import numpy as np

from dragoman.model.event import PENDING, UNREAL
from dragoman.run.fresh.reports import Fresh
from dragoman.store.index.index import Index
from dragoman.store.index.matching import Mask, Numbers
from dragoman.store.index.packed import NO_DAY, ordinal
from dragoman.store.index.told import mask_told
from dragoman.store.index.weighing import SOURCES, find_weightiest, mask_numbers

LOOKED_INTO = 120  # events moved and numbers revised: each is read, and takes a tenth of a ms


@dataclass(frozen=True, slots=True, kw_only=True)
class FreshEvents:
    """Ids of events and figures, and how many there are of each.

    `new` only new reports tell; `moved` were known, and a new report took a step with them, or
    their day has come and gone since; `figures` are new numbers of known events.
    """

    new: tuple[str, ...]
    new_count: int
    moved: tuple[str, ...]
    moved_count: int
    figures: tuple[str, ...]
    figure_count: int


def find_fresh_events(index: Index, fresh: Fresh, *, limit: int) -> FreshEvents:
    """The weightiest new events and moved ones, and the latest numbers."""
    only_new, again = mask_told(index, fresh.is_new)
    steps = index.column("step.event")[fresh.is_new[index.column("step.report")]]
    moved = (again & mask_numbers(index, steps)) | (~only_new & _mask_lapsed(index, fresh))
    numbers = _new_figures(index, fresh, ~only_new)
    return FreshEvents(
        new=find_weightiest(index, only_new, limit=limit, by=SOURCES),
        new_count=int(only_new.sum()),
        moved=find_weightiest(index, moved, limit=LOOKED_INTO, by=SOURCES),
        moved_count=int(moved.sum()),
        figures=_ids_of(index, numbers[:LOOKED_INTO]),
        figure_count=len(numbers),
    )


def _mask_lapsed(index: Index, fresh: Fresh) -> Mask:
    """Of every event, whether it was to come until a day that has passed since."""
    end = index.column("event.end")
    was, now = ordinal(fresh.was), ordinal(fresh.now)
    is_open = _is(index, "event.status", PENDING) & ~_is(index, "event.factuality", UNREAL)
    is_over: Mask = (end != NO_DAY) & (end >= was) & (end < now) & (was != NO_DAY)
    return is_open & is_over


def _new_figures(index: Index, fresh: Fresh, known: Mask) -> Numbers:
    """The numbers that new reports give of known events, the latest first."""
    of_known = np.concatenate(([False], known))[index.column("figure.event")]
    places = np.flatnonzero(fresh.is_new[index.column("figure.report")] & of_known)
    days = index.column("figure.day")[places].astype(np.int64)
    return places[np.argsort(-days, kind="stable")] + 1


def _ids_of(index: Index, figures: Numbers) -> tuple[str, ...]:
    rows = index.rows_in("SELECT n, id FROM figure WHERE n IN", [int(n) for n in figures])
    return tuple(row["id"] for row in rows)


def _is(index: Index, name: str, values: tuple[str, ...]) -> Mask:
    codes = [code for code, word in enumerate(index.words(name)) if word in values]
    return np.isin(index.column(name), codes)
