"""News of a store of any size: what new reports brought, and as far as it is kept what it was.

`dragoman news` makes the record of the reports that one knew and sets both side by side, which
takes longer the more there are. Here rows are found by their evidence, and only those that are
told are read.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from dragoman.model.record import Record
from dragoman.present.extent import say_extent, say_rejected
from dragoman.present.news.news import Extent, News, find_news
from dragoman.run.fresh.before import (
    commitment_before,
    event_before,
    situation_before,
    track_before,
)
from dragoman.run.fresh.events import LOOKED_INTO
from dragoman.run.fresh.gather import MEETINGS, Gathered, gather_fresh
from dragoman.run.fresh.reports import Fresh, find_fresh
from dragoman.store.index.index import Index
from dragoman.store.overlook import count_record
from dragoman.store.rows import Connection
from dragoman.store.visit import load_visit


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptNews:
    """News, how many there are of each kind, of how many new reports, and what was not looked into.

    `counts` has the kinds of which more is known than is told.
    """

    news: News
    counts: Mapping[str, int]
    reports: int
    unseen: tuple[str, ...]


def find_kept_news(con: Connection, index: Index, wanted: str, *, limit: int) -> KeptNews:
    """What is new since a day, a report, or LAST: of each kind so many at most, and the counts."""
    fresh = find_fresh(index, wanted, load_visit(con))
    gathered = gather_fresh(con, index, fresh, limit=limit)
    news = find_news(
        _before(gathered, fresh),
        gathered.record,
        since=replace(fresh.since, day=fresh.was),
        as_of=fresh.now,
        rejected=0,
    )
    return KeptNews(
        news=_narrowed(news, fresh, gathered, rejected=count_record(con).rejected),
        counts=gathered.counts,
        reports=fresh.read.reports,
        unseen=tuple(_unseen(gathered)),
    )


def _before(gathered: Gathered, fresh: Fresh) -> Record:
    """The record of the known reports, of the rows that are told."""
    after, new, brought = gathered.record, fresh.ids, set(gathered.found.new)
    events = (one for one in after.events if one.id not in brought)
    told = [one for one in events if any(piece.report not in new for piece in one.evidence)]
    return replace(
        after,
        reports=tuple(one for one in after.reports if one.id not in new),
        events=tuple(event_before(one, new) for one in told),
        figures=tuple(one for one in after.figures if one.report not in new),
        situations=_kept(situation_before(one, new) for one in after.situations),
        commitments=_kept(commitment_before(one, new) for one in after.commitments),
        tracks=_kept(track_before(one, new) for one in after.tracks),
        positions=tuple(one for one in after.positions if one.id not in gathered.positions),
        contradictions=(),
        corrections=(),
    )


def _narrowed(news: News, fresh: Fresh, gathered: Gathered, *, rejected: int) -> News:
    """The news without rows that stand there for another's sake, and how much was read."""
    said = f"{say_extent(fresh.read, 'read since')}; {say_extent(fresh.before, 'known before')}"
    brought = set(gathered.found.new)
    return replace(
        news,
        extent=Extent(
            new=(),
            known=fresh.before.reports,
            rejected=rejected,
            said=said + say_rejected(rejected),
        ),
        new_events=tuple(one for one in news.new_events if one.id in brought),
        meetings_ahead=tuple(one for one in news.meetings_ahead if one.id in gathered.ahead),
    )


def _unseen(gathered: Gathered) -> Iterator[str]:
    found = gathered.found
    if found.moved_count > LOOKED_INTO:
        things = f"Of {found.moved_count:,} known events that moved"
        yield f"{things} the {LOOKED_INTO} weightiest were looked into."
    if found.figure_count > LOOKED_INTO:
        things = f"Of {found.figure_count:,} new numbers of known events"
        yield f"{things} the {LOOKED_INTO} latest were looked into."
    if any(len(track.meetings) == MEETINGS for track in gathered.record.tracks):
        yield f"Of a track the last {MEETINGS} meetings are told."


def _kept(rows: Iterable[Any]) -> tuple[Any, ...]:
    return tuple(row for row in rows if row is not None)
