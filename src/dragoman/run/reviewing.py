"""Reviewing a store: what is asked next, the answers put in, and what all of them say.

Nothing stays open between two calls, so that reports can be read beside a review. A desk holds
what is derived from the record for the queue; it is laid once and again only when the record has
changed. Judgements are put in at once and settled at the end, or whenever the caller likes.
"""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from dragoman.errors import UsageError
from dragoman.model.claim import Claim
from dragoman.model.event import Event
from dragoman.model.figure import Figure
from dragoman.model.judgement import Anchor, Judgement, withdraw, withdrawn_ids
from dragoman.model.record import Record
from dragoman.model.review import Asked, Candidate, Spot, Verdict
from dragoman.present.naming import MIN_ID
from dragoman.present.review.agreement import (
    Agreement,
    Disagreement,
    find_agreement,
    find_disagreements,
)
from dragoman.present.review.estimates import Blanks, Estimate, find_estimates
from dragoman.present.review.item import Item, make_item
from dragoman.present.review.item_said import make_said_item
from dragoman.present.review.pairs import is_doubtful, pair_candidates
from dragoman.present.review.progress import Progress, count_asked, find_progress
from dragoman.present.review.queue import Queue, arrange, next_candidates
from dragoman.present.review.ranking import event_candidates
from dragoman.present.review.ranking_said import claim_candidates, figure_candidates
from dragoman.present.review.verdicts import Said, find_verdicts, said_by_attachments
from dragoman.run.added import added_spots
from dragoman.run.blanks import find_blanks
from dragoman.run.codebook import steps_in
from dragoman.run.correct import correct_reports
from dragoman.run.judging import put_judgements, settle_judgements
from dragoman.run.session import Settings
from dragoman.run.steps import Steps, load_steps
from dragoman.store.edition import load_edition
from dragoman.store.file import open_for_judging, open_for_reading
from dragoman.store.judgements import count_waiting, load_judgements, waiting
from dragoman.store.lookup import (
    load_actors,
    load_claims,
    load_events,
    load_figures,
    load_report_judgements,
    load_reports,
)
from dragoman.store.record import load_redirects
from dragoman.store.review import (
    find_holders,
    find_rows,
    load_attachments,
    load_claim_sketches,
    load_event_sketches,
    load_figure_sketches,
    load_merge_sketches,
    load_spots,
)
from dragoman.store.rows import Connection
from dragoman.store.turns import open_in_turns

Row = TypeVar("Row", Claim, Figure)
SAID_KINDS = ("claim", "figure")
RowsAt = Callable[[Iterable[Anchor]], Mapping[Anchor, str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """What the queue is made of, as the record stood at `stamp`."""

    stamp: str
    queue: Queue
    sentences: int
    accounts: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """What all answers say so far."""

    progress: Progress
    estimates: tuple[Estimate, ...]
    agreement: tuple[Agreement, ...]
    disagreements: tuple[Disagreement, ...]


def lay_desk(store: Path, known: Desk | None = None) -> Desk:
    """The desk of a store; `known` again where the record is still the same."""
    with open_for_reading(store) as con:
        stamp = load_edition(con) or ""
        return known if known is not None and known.stamp == stamp else make_desk(con)


def make_desk(con: Connection) -> Desk:
    """The same on an open store."""
    sketches = load_event_sketches(con)
    merges = [merge for merge in load_merge_sketches(con) if is_doubtful(merge)]
    spots = load_spots(con, [row for merge in merges for row in (merge.mention, merge.into)])
    blanks = find_blanks(con)
    pairs = pair_candidates(sketches, merges, spots)
    claims = claim_candidates(load_claim_sketches(con))
    figures = figure_candidates(load_figure_sketches(con))
    found = con.execute("SELECT coalesce(sum(len(mentions)), 0) FROM event").fetchone()
    return Desk(
        stamp=load_edition(con) or "",
        queue=arrange([*event_candidates(sketches), *claims, *figures, *pairs, *blanks.candidates]),
        sentences=blanks.count,
        accounts=int(found[0]) if found else 0,
    )


def next_items(
    store: Path, desk: Desk, by: str, *, skip: Collection[str] = (), limit: int = 1
) -> tuple[Item, ...]:
    """What a person is asked next; `skip` are ids of items that the person has put off."""
    with open_for_reading(store) as con:
        verdicts = find_verdicts(find_said(con))
        asked = next_candidates(desk.queue, verdicts, by, skip=skip, limit=limit)
        return make_items(con, asked)


def find_item(store: Path, desk: Desk, id: str) -> Item:
    """The item with this id; raises UsageError where the desk has none."""
    found = [candidate for candidate in desk.queue.candidates if candidate.id == id]
    if not found:
        raise UsageError(f"nothing to review has the id {id}")
    with open_for_reading(store) as con:
        items = make_items(con, found)
    if not items:
        raise UsageError(f"{id} is no longer in the record; lay the desk again")
    return items[0]


def put_answer(store: Path, judgement: Judgement) -> Judgement:
    """Keep an answer; the record is settled later. Raises BusyStoreError, UsageError."""
    return put_answers(store, [judgement])[0]


def put_answers(store: Path, judgements: Sequence[Judgement]) -> tuple[Judgement, ...]:
    """Keep several answers, all or none, while reports are read or others put in, too."""
    with open_for_judging(store) as con:
        return put_judgements(con, judgements)


def undo(store: Path, by: str) -> Judgement | None:
    """Withdraw the last judgement of a person that still stands; returns it, None without one."""
    with open_for_judging(store) as con:
        last = last_judgement(load_judgements(con), by)
        if last is not None:
            put_judgements(con, [withdraw(last, by=by)])
        return last


def last_judgement(judgements: Sequence[Judgement], by: str) -> Judgement | None:
    """The last one of a person that still stands."""
    gone = withdrawn_ids(judgements)
    own = [row for row in judgements if row.by == by and row.id not in gone]
    return max(
        (row for row in own if row.action != "withdraw"),
        key=lambda row: row.number,
        default=None,
    )


def review_store(store: Path, desk: Desk) -> Review:
    """Progress, estimates and agreement, with the answers that wait counted in."""
    with open_for_reading(store) as con:
        said, left = find_said(con), count_waiting(con)
    blanks = Blanks(sentences=desk.sentences, accounts=desk.accounts)
    return make_review(count_asked(desk.queue.candidates), blanks, said, waiting=left)


def make_review(asked: Asked, blanks: Blanks, said: Sequence[Said], *, waiting: int) -> Review:
    """The same of what was said, and of what there is to ask about."""
    verdicts = find_verdicts(said)
    told = _count_gone(verdicts, asked.places)
    blanks = Blanks(sentences=blanks.sentences + told, accounts=blanks.accounts)
    return Review(
        progress=find_progress(asked, verdicts, waiting=waiting),
        estimates=find_estimates(asked, verdicts, blanks),
        agreement=find_agreement(verdicts),
        disagreements=find_disagreements(said),
    )


def _count_gone(verdicts: Iterable[Verdict], there: Collection[str]) -> int:
    """Sentences that were judged and have a row since, so that they are no blanks any more."""
    return len({one.item for one in verdicts if one.kind == "sentence"} - set(there))


def count_store_waiting(store: Path) -> int:
    """How many judgements the record does not know yet."""
    with open_for_reading(store) as con:
        return count_waiting(con)


def settle_store(store: Path, *, steps: Callable[..., Steps] = load_steps) -> int:
    """Bring the record up to date with all judgements; returns how many had waited."""
    with open_in_turns(store) as turns:
        return settle_judgements(turns, steps=steps_in(turns, steps), settings=Settings())


def find_event_anchor(store: Path, id: str) -> Anchor:
    """What a judgement on the event with this id, or the start of one, points to."""
    with open_for_reading(store) as con:
        return event_anchor(con, id)


def find_subject_anchor(store: Path, id: str) -> Anchor:
    """The same of an event or a figure."""
    with open_for_reading(store) as con:
        return subject_anchor(con, id)


def event_anchor(con: Connection, id: str) -> Anchor:
    """The same on an open store."""
    id = load_redirects(con).get(id, id)
    sql = "SELECT mentions[1] FROM event WHERE starts_with(id, ?) LIMIT 2"
    found = con.execute(sql, [id]).fetchall()
    if len(found) != 1:
        raise UsageError(f"{id} stands for {'several events' if found else 'no event'}")
    founding = str(found[0][0])
    spots = load_spots(con, [founding]) or added_spots(con)
    if founding not in spots:
        raise UsageError(f"{id} stands nowhere in a report or note; put the answers in first")
    return _anchor_at(con, spots[founding], "event")


def subject_anchor(con: Connection, id: str) -> Anchor:
    """What a judgement on the event or figure with this id, or the start of one, points to."""
    if not id.startswith("fg_"):
        return event_anchor(con, id)
    sql = 'SELECT report, start, "end" FROM figure WHERE starts_with(id, ?) LIMIT 2'
    found = con.execute(sql, [id]).fetchall()
    if len(found) != 1:
        raise UsageError(f"{id} stands for {'several figures' if found else 'no figure'}")
    return _anchor_at(con, Spot(*found[0]), "figure")


def _anchor_at(con: Connection, spot: Spot, kind: str) -> Anchor:
    (report,) = load_reports(con, [spot.report])
    quote = report.text[spot.start : spot.end]
    return Anchor(report=spot.report, start=spot.start, end=spot.end, quote=quote, kind=kind)


def find_judgement(store: Path, wanted: str) -> Judgement:
    """The judgement with this number, id, or start of an id; UsageError where it is not one."""
    with open_for_reading(store) as con:
        judgements = load_judgements(con)
    exact = [row for row in judgements if wanted in (row.id, str(row.number))]
    begun = [row for row in judgements if len(wanted) >= MIN_ID and row.id.startswith(wanted)]
    found = exact or begun
    if len(found) != 1:
        what = "several judgements" if found else "no judgement"
        raise UsageError(f"{wanted} stands for {what}; give its number or its id")
    return found[0]


def find_said(con: Connection, rows_at: RowsAt | None = None) -> list[Said]:
    """All judgements that stand, those that wait too, with the rows that they point to.

    `rows_at` knows where some of those rows stand, so that the store need not be asked.
    """
    judgements = load_judgements(con)
    gone = withdrawn_ids(judgements)
    settled = said_by_attachments(load_attachments(con))
    found = [one for one in settled if one.judgement.id not in gone]
    late = [row for row in waiting(con, judgements) if row.id not in gone]
    late = [row for row in late if row.action != "withdraw"]
    known = rows_at(anchor for row in late for anchor in row.anchors) if rows_at else {}
    rows = [(row, *found) for row, found in zip(late, find_rows(con, late, known), strict=True)]
    holders = find_holders(con, [row for _, row, _ in rows if row])
    found += [
        Said(judgement=one, row=row, other_row=other, subject=holders.get(row or ""))
        for one, row, other in rows
    ]
    return found


def make_items(con: Connection, candidates: Sequence[Candidate]) -> tuple[Item, ...]:
    """Items with all that is shown of them; what is no longer in the record is left out."""
    part = _part(con, candidates)
    there = {event.id for event in part.events}
    mentions = [mention for event in part.events for mention in event.mentions]
    spots = load_spots(con, mentions)
    if len(spots) < len(set(mentions)):
        spots = added_spots(con) | spots
    rows: dict[str, Claim | Figure] = {row.id: row for row in part.claims}
    rows |= {row.id: row for row in part.figures}
    found = []
    for one in candidates:
        if one.kind in SAID_KINDS:
            found += [make_said_item(one, rows[one.id], part)] if one.id in rows else []
        elif set(one.events) <= there:
            found.append(make_item(one, part, spots))
    return tuple(item for item in found if item.passages)


def _part(con: Connection, candidates: Sequence[Candidate]) -> Record:
    """The record as far as what is asked points to it."""
    asked = [one.id for one in candidates if one.kind in SAID_KINDS]
    claims, figures = load_claims(con, asked), load_figures(con, asked)
    figures += load_figures(con, [claim.about for claim in claims if claim.about])
    about = [id for one in claims for id in (one.act, one.about) if id]
    about += [figure.event for figure in figures if figure.event]
    events = load_events(con, [*about, *(id for one in candidates for id in one.events)])
    shown: list[Event | Claim | Figure] = [*events, *claims, *figures]
    reports = {piece.report for row in shown for piece in row.evidence}
    reports |= {spot.report for one in candidates for spot in one.spots}
    said = [id for event in events for id in event.claims]
    said += [figure.claim for figure in figures if figure.claim]
    texts = load_reports(con, reports)
    empty: dict[str, Any] = dict.fromkeys(
        "situations tracks agreements commitments positions".split(), ()
    )
    return Record(
        reports=correct_reports(texts, load_report_judgements(con, reports)),
        actors=tuple(load_actors(con, [p.actor for one in events for p in one.participants])),
        events=tuple(events),
        claims=_once(claims, load_claims(con, said)),
        figures=_once(figures, load_figures(con, [id for one in events for id in one.figures])),
        **empty,
    )


def _once(*groups: Iterable[Row]) -> tuple[Row, ...]:
    return tuple({row.id: row for group in groups for row in group}.values())
