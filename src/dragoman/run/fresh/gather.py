"""The rows that news are told from, found by the reports of their evidence: no more are read."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from dragoman.model.claim import Claim, Speaker
from dragoman.model.diplomacy import Position, Track
from dragoman.model.event import Event, Link
from dragoman.model.figure import Figure
from dragoman.model.note import is_on_note
from dragoman.model.record import Record
from dragoman.model.report import Report
from dragoman.model.when import UNKNOWN
from dragoman.run.fresh.events import FreshEvents, find_fresh_events
from dragoman.run.fresh.reports import Fresh
from dragoman.store.fresh import (
    load_fresh_contradictions,
    load_fresh_corrections,
    load_fresh_positions,
    load_fresh_tracks,
    load_links_of,
    load_moved_commitments,
    load_moved_situations,
    new_reports,
)
from dragoman.store.index.claims import ClaimRow, find_claims
from dragoman.store.index.index import Index
from dragoman.store.index.kept_events import load_kept_events
from dragoman.store.index.reports import ReportRow, find_reports
from dragoman.store.lookup import load_actors, load_figures, load_positions
from dragoman.store.notes import load_notes
from dragoman.store.overlook import find_ahead
from dragoman.store.rows import Connection

AT_ONCE = 500  # ids in one question to the index
MEETINGS = 12  # of a track, the last: a long one has hundreds
DISPUTES = ("contradictions", "corrections")


@dataclass(frozen=True, slots=True, kw_only=True)
class Gathered:
    """Rows as they stand, with the actors and reports that they name.

    `found` and `ahead` are the events that belong to the news, `positions` the new ones: beside
    them stand rows that these speak of. `counts` has the kinds of which there are more.
    """

    record: Record
    found: FreshEvents
    ahead: frozenset[str]
    positions: frozenset[str]
    counts: dict[str, int]


def gather_fresh(con: Connection, index: Index, fresh: Fresh, *, limit: int) -> Gathered:
    """The rows of each kind that new reports brought or moved, so many at most."""
    found = find_fresh_events(index, fresh, limit=limit)
    ahead_count, ahead = find_ahead(con, fresh.now, limit=limit)
    rows, counts = _load_rows(con, fresh, limit=limit)
    brought = rows["positions"]
    figures = _load_figures(con, index, found, rows)
    links = load_links_of(con, found.new)
    about: set[str | None] = {one.about for kind in DISPUTES for one in rows[kind]}
    about |= {link.event for of_one in links.values() for link in of_one}
    told = {*found.new, *found.moved, *ahead, *about}
    rows |= {
        "events": _load_events(index, told, figures, links),
        "figures": figures,
        "claims": _claims(index, brought, figures),
        "positions": _positions_beside(con, index, brought),
    }
    return Gathered(
        record=_record(con, index, rows),
        found=found,
        ahead=frozenset(ahead),
        positions=frozenset(one.id for one in brought),
        counts=counts | {"new_events": found.new_count, "meetings_ahead": ahead_count},
    )


def _load_rows(
    con: Connection, fresh: Fresh, *, limit: int
) -> tuple[dict[str, tuple[Any, ...]], dict[str, int]]:
    """The latest rows of the short tables, and how many there are."""
    days = {"was": fresh.was, "now": fresh.now}
    with new_reports(con, fresh.ids):
        found: dict[str, Any] = {
            "contradictions": load_fresh_contradictions(con, fresh.ids, limit=limit),
            "corrections": load_fresh_corrections(con, limit=limit),
            "positions": load_fresh_positions(con, limit=limit),
            "situations": load_moved_situations(con, limit=limit),
            "commitments": load_moved_commitments(con, **days, limit=limit),
            "tracks": load_fresh_tracks(con, limit=limit),
        }
    rows = {name: one.rows for name, one in found.items()}
    rows["tracks"] = tuple(map(_shortened, rows["tracks"]))
    return rows, {name: one.count for name, one in found.items() if one.count > len(one.rows)}


def _shortened(track: Track) -> Track:
    return replace(track, meetings=track.meetings[-MEETINGS:])


def _positions_beside(
    con: Connection, index: Index, positions: Sequence[Position]
) -> tuple[Position, ...]:
    """The positions, and others of the same actors on the same issues."""
    sql = "SELECT id FROM position WHERE actor = ? AND issue = ?"
    pairs = {(one.actor, one.issue) for one in positions}
    ids = {row["id"] for pair in pairs for row in index.rows(sql, pair)}
    return (*positions, *load_positions(con, ids - {one.id for one in positions}))


def _load_figures(
    con: Connection, index: Index, found: FreshEvents, rows: Mapping[str, Any]
) -> tuple[Any, ...]:
    """Numbers of the new events, new ones of known events with those before, and the disputed."""
    about = {one.about for kind in DISPUTES for one in rows[kind]}
    wanted = {*found.figures, *(id for id in about if id)}
    new = load_figures(con, wanted)
    events = sorted({*found.new, *(one.event for one in new if one.event)})
    earlier: set[str] = set()
    for some in _in_lots(events):
        marks = ", ".join("?" * len(some))
        sql = f"SELECT id FROM figure WHERE event IN ({marks})"
        earlier |= {row["id"] for row in index.rows(sql, some)}
    return (*new, *load_figures(con, earlier - wanted))


def _load_events(
    index: Index,
    ids: set[str | None],
    figures: Iterable[Figure],
    links: Mapping[str, tuple[Link, ...]],
) -> tuple[Event, ...]:
    """The events with their numbers and ties."""
    of_event: dict[str, list[str]] = defaultdict(list)
    for one in sorted(figures, key=lambda one: (one.report, one.start, one.id)):
        of_event[one.event or ""].append(one.id)
    wanted = {id for id in ids if id} | {id for id in of_event if id}
    # What it was is found again by its mentions, which are not kept: its id does as well.
    return tuple(
        replace(
            one,
            mentions=(one.id,),
            figures=tuple(of_event.get(one.id, ())),
            links=links.get(one.id, ()),
        )
        for one in load_kept_events(index, wanted)
    )


def _claims(index: Index, positions: Iterable[Any], figures: Iterable[Any]) -> tuple[Claim, ...]:
    ids = {id for one in positions for id in one.claims} | {one.claim for one in figures}
    found = [
        row for some in _in_lots(sorted(id for id in ids if id)) for row in find_claims(index, some)
    ]
    return tuple(map(_claim, found))


def _claim(row: ClaimRow) -> Claim:
    """The claim as far as a line of news says it."""
    speaker = Speaker(actor=row.speaker, name=row.speaker_name) if row.speaker_name else None
    return Claim(
        id=row.id,
        report=row.report,
        start=0,
        end=0,
        speaker=speaker,
        via=(),
        addressee=None,
        stance=row.stance,
        act=row.act,
        about=row.about,
        issue=row.issue,
        content=row.content,
        directness=row.directness,
        when=UNKNOWN,
        evidence=(),
        mark=row.mark,
    )


def _record(con: Connection, index: Index, rows: Mapping[str, tuple[Any, ...]]) -> Record:
    """The rows with the actors and reports that they name."""
    people = {one.actor for event in rows["events"] for one in event.participants}
    people |= {one.actor for row in rows["situations"] for one in row.parties}
    people |= {one.actor for row in rows["commitments"] for one in (*row.by, *row.to)}
    cited = {piece.report for kind in rows.values() for row in kind for piece in row.evidence}
    cited |= {one.report for kind in ("claims", "figures") for one in rows[kind]}
    cited |= {one.corrects for one in rows["corrections"] if one.corrects}
    cited |= {step.report for event in rows["events"] for step in event.trail}
    cited |= {turn.report for one in rows["situations"] for turn in one.turns}
    told = sorted(id for id in cited if not is_on_note(id))
    heads = [one for some in _in_lots(told) for one in find_reports(index, some).values()]
    return Record(
        reports=tuple(map(_head, heads)),
        actors=tuple(load_actors(con, people)),
        agreements=(),
        notes=tuple(note for note in load_notes(con) if note.id in cited),
        **rows,
    )


def _head(row: ReportRow) -> Report:
    return Report(
        id=row.id,
        text="",
        sha256="",
        file=row.file,
        outlet=row.outlet,
        title=row.title,
        published=row.published,
        url=row.url,
        language=row.language,
        mark=row.mark,
    )


def _in_lots(ids: list[str]) -> Iterator[list[str]]:
    for at in range(0, len(ids), AT_ONCE):
        yield ids[at : at + AT_ONCE]
