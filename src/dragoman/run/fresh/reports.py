"""Which reports are new to one who knew others, found from columns."""

from dataclasses import dataclass

import numpy as np

from dragoman.present.extent import Extent
from dragoman.present.news.news import Since
from dragoman.present.wording import say_day
from dragoman.read.dates import check_date
from dragoman.run.since import DAY, LAST, find_first, say_first, say_visit
from dragoman.store.index.index import Index
from dragoman.store.index.matching import Mask
from dragoman.store.index.packed import NO_DAY, Array, iso_day, ordinal
from dragoman.store.index.reports import ReportRow, report_of
from dragoman.store.visit import Visit

NAMED = "SELECT * FROM report WHERE id = ? OR file = ? OR (id > ? AND id < ?)"


@dataclass(frozen=True, slots=True, kw_only=True)
class Fresh:
    """The reports that are new: by number in `is_new` (0 is no report), and by id.

    `was` is the day that one stood on, `now` the last on which a report came out; `read` and
    `before` say how much is new and how much was known.
    """

    since: Since
    is_new: Mask
    ids: frozenset[str]
    was: str | None
    now: str | None
    read: Extent
    before: Extent


def find_fresh(index: Index, wanted: str, visit: Visit | None) -> Fresh:
    """The reports that are new to one who knew those before `wanted`: a day, a report, or LAST."""
    days = index.column("report.day")
    ids = _ids(index)
    since, new = _find_new(index, wanted, visit, ids)
    read, before = _extent(days[new]), _extent(days[~new])
    return Fresh(
        since=since,
        is_new=np.concatenate(([False], new)),
        ids=frozenset(ids[place] for place in np.flatnonzero(new).tolist()),
        was=since.day or before.last,
        now=max((day for day in (read.last, before.last) if day), default=None),
        read=read,
        before=before,
    )


def _find_new(index: Index, wanted: str, visit: Visit | None, ids: list[str]) -> tuple[Since, Mask]:
    """Since when, and of every report whether it is new."""
    days = index.column("report.day")
    if wanted.strip().upper() == LAST:
        known = visit.reports if visit else frozenset()
        new = np.fromiter((id not in known for id in ids), dtype=bool, count=len(ids))
        day = visit.day if visit else None
        return _since(LAST, say_visit(visit, set(ids)), day), new
    if DAY.fullmatch(wanted):
        asked = check_date(wanted, what="--since")
        return _since(asked, say_day(asked)), (days == NO_DAY) | (days >= ordinal(asked))
    first = find_first(wanted, _named(index, wanted))
    later = days > ordinal(first.published)
    new = (later | (days == NO_DAY)) & (first.published is not None)
    new[ids.index(first.id)] = True
    return _since(wanted, say_first(first)), new


def _since(asked: str, said: str, day: str | None = None) -> Since:
    return Since(asked=asked, said=said, known=frozenset(), day=day)


def _ids(index: Index) -> list[str]:
    """The id of every report, in the order of numbers: as one text, which is read faster."""
    text = index.one("SELECT group_concat(id) FROM (SELECT id FROM report ORDER BY n)") or ""
    return text.split(",") if text else []


def _named(index: Index, wanted: str) -> list[ReportRow]:
    rows = index.rows(NAMED, (wanted, wanted, wanted, f"{wanted}g"))
    return [report_of(row) for row in rows]


def _extent(days: Array) -> Extent:
    known = days[days != NO_DAY]
    return Extent(
        reports=len(days),
        first=iso_day(int(known.min())) if len(known) else None,
        last=iso_day(int(known.max())) if len(known) else None,
        undated=len(days) - len(known),
    )
