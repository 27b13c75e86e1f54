"""Drafts to rows: the Reading of one report, with who, where and when resolved."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Protocol, TypeVar

from dragoman.model.draft import Drafts
from dragoman.model.event import SPOKEN, EventMention, is_judged
from dragoman.model.figure import Figure
from dragoman.model.reading import Reading
from dragoman.model.report import Block, Report
from dragoman.model.tables import Tables
from dragoman.resolve.answers import after_their_deeds
from dragoman.resolve.charging import with_charges
from dragoman.resolve.event_rows import make_event
from dragoman.resolve.ground import Ground
from dragoman.resolve.inferring import infer_roles
from dragoman.resolve.pact_rows import make_citing, make_tally, make_term
from dragoman.resolve.place_context import FindPlace
from dragoman.resolve.rows import make_claim, make_correction, make_figures, make_situation


class Spanned(Protocol):
    """A row with an id and its characters."""

    @property
    def id(self) -> str: ...
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


Row = TypeVar("Row", bound=Spanned)


def make_reading(
    report: Report,
    blocks: tuple[Block, ...],
    drafts: Drafts,
    *,
    tables: Tables,
    gazetteer: FindPlace,
) -> Reading:
    """All rows of one report in text order, one an id."""
    ground = Ground(report, drafts, tables=tables, gazetteer=gazetteer)
    # Events come first: the dates of all else may count from theirs.
    events = [make_event(draft, ground) for draft in drafts.events]
    events = [event for event in events if not _is_said_by_nobody(event)]
    kept = {event.id for event in events}
    mentions = ground.mentions()
    claims = with_charges((make_claim(draft, ground) for draft in drafts.claims), events, mentions)
    said = [claim for claim in claims if claim is not None]
    events = after_their_deeds(events, said, report.published)
    figures = make_figures(drafts.figures, claims, ground)
    return Reading(
        report=report,
        blocks=blocks,
        actors=_unique(mentions),
        events=_unique(infer_roles(_with_figures(events, figures), tables)),
        claims=_unique(said),
        figures=_unique(figures),
        situations=_unique([make_situation(draft, ground) for draft in drafts.situations]),
        corrections=_unique([make_correction(draft, ground) for draft in drafts.corrections]),
        terms=_unique([make_term(draft, ground, kept) for draft in drafts.terms]),
        citings=_unique([make_citing(draft, ground, kept) for draft in drafts.citings]),
        tallies=_unique([make_tally(draft, ground) for draft in drafts.tallies]),
    )


def _is_said_by_nobody(event: EventMention) -> bool:
    """ "It contradicts a ruling": a word of saying that only the judge saw, of a thing."""
    return is_judged(event.decided_by) and event.type in SPOKEN and not event.participants


def _with_figures(events: Iterable[EventMention], figures: Iterable[Figure]) -> list[EventMention]:
    by_event: defaultdict[str | None, list[str]] = defaultdict(list)
    for figure in figures:
        by_event[figure.event].append(figure.id)
    return [replace(event, figures=tuple(sorted(by_event[event.id]))) for event in events]


def _unique(rows: Sequence[Row]) -> tuple[Row, ...]:
    by_id = {row.id: row for row in reversed(rows)}
    return tuple(sorted(by_id.values(), key=lambda row: (row.start, row.end, row.id)))
