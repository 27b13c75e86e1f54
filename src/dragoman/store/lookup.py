"""One event or one report with what stands around it, and no more of the record than that."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from dragoman.model.actor import Actor
from dragoman.model.claim import Claim
from dragoman.model.diplomacy import Agreement, Commitment, Position, Track
from dragoman.model.dispute import Contradiction, Correction
from dragoman.model.event import Event, EventMention, Link
from dragoman.model.figure import Figure
from dragoman.model.judgement import Attachment, Judgement
from dragoman.model.note import Note, is_on_note, note_report
from dragoman.model.reading import Reading
from dragoman.model.report import Report
from dragoman.model.situation import Situation
from dragoman.model.source import Source
from dragoman.store.cache import load_readings
from dragoman.store.overlook import UNLISTED
from dragoman.store.review import find_holders
from dragoman.store.rows import Connection, select_by_keys, select_where, wanted_keys
from dragoman.store.schema import CachedReading, Redirect

ON_REPORTS = "anchor.report IN (FROM wanted_keys) OR other.report IN (FROM wanted_keys)"


@dataclass(frozen=True, slots=True, kw_only=True)
class EventAround:
    """An event and the rows of the record that belong to it or point to it.

    `linked` are the events that its links lead to, `linking` those whose links lead to it;
    `reports` are those of its evidence and of all that stands here, with their texts;
    `judgements` all that speak of one of its own reports, or of those of its claims and figures.
    """

    event: Event
    mentions: tuple[EventMention, ...]
    linked: tuple[Event, ...]
    linking: tuple[Event, ...]
    claims: tuple[Claim, ...]
    figures: tuple[Figure, ...]
    situations: tuple[Situation, ...]
    tracks: tuple[Track, ...]
    agreements: tuple[Agreement, ...]
    commitments: tuple[Commitment, ...]
    contradictions: tuple[Contradiction, ...]
    corrections: tuple[Correction, ...]
    reports: tuple[Report, ...]
    judgements: tuple[Judgement, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportAround:
    """A report, its reading (None where none is kept), and the rows of the record made of it.

    `events` has the event that each of the reading's mentions belongs to, by the ids of both;
    `claims` and `figures` are those of the record that it founds, as persons left them.
    `attachments` say what the judgements came to that the record knows.
    """

    report: Report
    reading: Reading | None
    actors: tuple[Actor, ...]
    events: dict[str, str]
    claims: tuple[Claim, ...]
    figures: tuple[Figure, ...]
    sources: tuple[Source, ...]
    corrections: tuple[Correction, ...]
    judgements: tuple[Judgement, ...]
    attachments: tuple[Attachment, ...]


def find_event_id(con: Connection, id: str) -> str | None:
    """The id of the event that stands today for one once shown; None where none does."""
    rows = select_where(con, "redirects", Redirect, "old_id = ?", [id])
    now = rows[0].new_id if rows else id
    found = con.execute("SELECT count(*) FROM event WHERE id = ?", [now]).fetchone()
    return now if found and found[0] else None


def load_events(con: Connection, ids: Iterable[str]) -> list[Event]:
    """The events with the given ids, as far as there are any."""
    return _by_ids(con, "event", Event, ids)


def load_listed_events(
    con: Connection, ids: Iterable[str], *, unread: Collection[str] = UNLISTED
) -> list[Event]:
    """The same as lists show them, what is `unread` left empty: they come twice as fast."""
    return select_by_keys(con, "event", Event, ids, unread=unread)


def load_actors(con: Connection, ids: Iterable[str]) -> list[Actor]:
    """The actors with the given ids."""
    return _by_ids(con, "actor", Actor, ids)


def load_claims(con: Connection, ids: Iterable[str]) -> list[Claim]:
    """The claims with the given ids."""
    return _by_ids(con, "claim", Claim, ids)


def load_figures(con: Connection, ids: Iterable[str]) -> list[Figure]:
    """The figures with the given ids."""
    return _by_ids(con, "figure", Figure, ids)


def load_situations(con: Connection, ids: Iterable[str]) -> list[Situation]:
    """The situations with the given ids."""
    return _by_ids(con, "situation", Situation, ids)


def load_positions(con: Connection, ids: Iterable[str]) -> list[Position]:
    """The positions with the given ids."""
    return _by_ids(con, "position", Position, ids)


def load_links_to(con: Connection, ids: Iterable[str]) -> dict[str, tuple[Link, ...]]:
    """By event the links that lead to it, `event` of each being the one that has it."""
    sql = """
        SELECT link.event, link.type, id, link.text
        FROM (SELECT id, unnest(links) AS link FROM event WHERE len(links) > 0)
        WHERE link.event IN (FROM wanted_keys) ORDER BY id"""
    found: dict[str, list[Link]] = {}
    with wanted_keys(con, set(ids)):
        rows = con.execute(sql).fetchall()
    for to, type, id, text in rows:
        found.setdefault(to, []).append(Link(type=type, event=id, text=text))
    return {to: tuple(links) for to, links in found.items()}


def load_corrections_about(con: Connection, ids: Iterable[str]) -> list[Correction]:
    """What was put right of the given events and figures, by day."""
    by_day = "about IN (FROM wanted_keys) ORDER BY coalesce(published, '9999'), id"
    with wanted_keys(con, set(ids)):
        return select_where(con, "correction", Correction, by_day)


def load_reports(con: Connection, ids: Iterable[str]) -> list[Report]:
    """The reports with the given ids, with their texts, as they came; notes in their form."""
    wanted = list(ids)
    noted = [id for id in wanted if is_on_note(id)]
    notes = _by_ids(con, "notes", Note, noted) if noted else []
    return [*_by_ids(con, "reports", Report, wanted), *map(note_report, notes)]


def load_report_judgements(con: Connection, reports: Iterable[str]) -> list[Judgement]:
    """What was decided on anything in the given reports, in the order of deciding."""
    with wanted_keys(con, reports):
        return select_where(con, "judgements", Judgement, ON_REPORTS)


def load_event_around(con: Connection, id: str) -> EventAround | None:
    """The event with this id, as it stands today, with all around it; None where there is none."""
    events = load_events(con, [id])
    if not events:
        return None
    event = events[0]
    claims = tuple(load_claims(con, event.claims))
    figures = tuple(load_figures(con, event.figures))
    linking = _where(con, "event", Event, "list_contains([x.event FOR x IN links], ?)", id)
    told = list(dict.fromkeys(piece.report for piece in event.evidence))
    said, counted = {row.report for row in claims}, {row.report for row in figures}
    found: dict[str, Any] = {
        "situations": _where(con, "situation", Situation, "list_contains(events, ?)", id),
        "tracks": _where(con, "track", Track, "list_contains([x.event FOR x IN meetings], ?)", id),
        "agreements": _where(con, "agreement", Agreement, "event = ?", id),
        "commitments": _where(con, "commitment", Commitment, "event = ?", id),
        "contradictions": _about(con, "contradiction", Contradiction, event),
        "corrections": _about(con, "correction", Correction, event),
    }
    linked = tuple(load_events(con, [link.event for link in event.links]))
    beside = [
        *claims,
        *figures,
        *linked,
        *linking,
        *(row for rows in found.values() for row in rows),
    ]
    cited = {piece.report for row in beside for piece in row.evidence}
    return EventAround(
        event=event,
        mentions=_mentions(con, event.mentions),
        linked=linked,
        linking=linking,
        claims=claims,
        figures=figures,
        reports=tuple(load_reports(con, {*told, *cited, *(step.report for step in event.trail)})),
        judgements=tuple(load_report_judgements(con, {*told, *said, *counted})),
        **found,
    )


def load_report_around(con: Connection, report: Report) -> ReportAround:
    """A report with what was found in it."""
    reading = _latest_reading(con, report)
    keys = [one.key for one in reading.actors] if reading else []
    mentions = [one.id for one in reading.events] if reading else []
    return ReportAround(
        report=report,
        reading=reading,
        actors=tuple(select_by_keys(con, "actor", Actor, keys, column="key")),
        events=find_holders(con, mentions),
        claims=_where(con, "claim", Claim, "report = ?", report.id),
        figures=_where(con, "figure", Figure, "report = ?", report.id),
        sources=_where(con, "source", Source, "list_contains(reports, ?)", report.id),
        corrections=_where(
            con, "correction", Correction, "report = $1 OR corrects = $1", report.id
        ),
        judgements=tuple(load_report_judgements(con, [report.id])),
        attachments=_where(con, "attachment", Attachment, "judgement.anchor.report = ?", report.id),
    )


def _latest_reading(con: Connection, report: Report) -> Reading | None:
    kept = select_where(con, "readings", CachedReading, "report = ?", [report.id])
    found = load_readings(con, {kept[-1].key: report}) if kept else iter(())
    return next(found, None)


def _mentions(con: Connection, ids: Sequence[str]) -> tuple[EventMention, ...]:
    """The accounts with the given ids, in that order; of several readings the last one's."""
    rows = select_by_keys(con, "reading_event", EventMention, ids)
    by_id = {row.id: row for row in rows}
    return tuple(by_id[id] for id in ids if id in by_id)


def _about(con: Connection, table: str, cls: type[Any], event: Event) -> tuple[Any, ...]:
    """Rows whose `about` is the event or one of its figures."""
    about = [event.id, *event.figures]
    return tuple(select_by_keys(con, table, cls, about, column="about"))


def _by_ids(con: Connection, table: str, cls: type[Any], ids: Iterable[str]) -> list[Any]:
    return select_by_keys(con, table, cls, ids)


def _where(
    con: Connection, table: str, cls: type[Any], condition: str, value: Any
) -> tuple[Any, ...]:
    return tuple(select_where(con, table, cls, condition, [value]))
