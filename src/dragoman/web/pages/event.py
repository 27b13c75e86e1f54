"""Event: every field with its evidence, how it was told, why merged, why believed, what decided."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeVar

from dragoman.model.claim import Claim
from dragoman.model.diplomacy import Agreement, Commitment, Track
from dragoman.model.dispute import Contradiction, Correction
from dragoman.model.event import Event, EventMention, Merge
from dragoman.model.figure import Figure
from dragoman.model.judgement import Anchor, Judgement, withdrawn_ids
from dragoman.model.report import Report
from dragoman.model.situation import Situation
from dragoman.present.days import UNDATED_LAST
from dragoman.run.correct import correct_reports
from dragoman.run.pending import Pending, find_pending
from dragoman.store.judgements import count_waiting
from dragoman.store.lookup import EventAround, find_event_id, load_event_around
from dragoman.store.rows import Connection
from dragoman.web.marked import Piece, Stretch, cut_marked
from dragoman.web.page import Ask, MovedError, NoSuchThingError, Page
from dragoman.web.shelves import Shelves

T = TypeVar("T", Claim, Figure)

NEAR = 220  # characters of a report shown on each side of a passage: some two sentences
PARAGRAPH = "\n\n"
MAX_SAMPLES = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """Evidence in its report, with a little of what stands around it, in pieces."""

    start: int
    end: int
    pieces: tuple[Piece, ...]
    is_begun: bool
    is_ended: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """One report's telling of the event: its passages, and its accounts as layer one has them."""

    report: Report
    passages: tuple[Passage, ...]
    mentions: tuple[EventMention, ...]
    merges: tuple[Merge, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie:
    """A link; `event` is the other end, None where the record has it no more."""

    type: str
    text: str
    other: str
    event: Event | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """An event and all that belongs to it or points to it; `reports` are those cited, by id.

    `by` is who reads, and may answer for the event. Judgements that are `withdrawn` stay in the
    list; `waiting` are not yet in the record, and `pending` gives them by the row that they are on.
    """

    event: Event
    accounts: tuple[Account, ...]
    ties: tuple[Tie, ...]
    ties_back: tuple[Tie, ...]
    claims: tuple[Claim, ...]
    figures: tuple[Figure, ...]
    situations: tuple[Situation, ...]
    tracks: tuple[Track, ...]
    agreements: tuple[Agreement, ...]
    commitments: tuple[Commitment, ...]
    contradictions: tuple[Contradiction, ...]
    corrections: tuple[Correction, ...]
    judgements: tuple[Judgement, ...]
    reports: dict[str, Report]
    by: str | None
    withdrawn: frozenset[str]
    waiting: int
    pending: Pending


def make_context(
    around: EventAround,
    *,
    by: str | None = None,
    waiting: int = 0,
    pending: Pending | None = None,
) -> Context:
    """The page of an event from what stands around it."""
    event = around.event
    reports = {one.id: one for one in correct_reports(around.reports, around.judgements)}
    linked = {one.id: one for one in around.linked}
    return Context(
        event=event,
        accounts=_accounts(around, reports),
        ties=tuple(
            Tie(type=link.type, text=link.text, other=link.event, event=linked.get(link.event))
            for link in event.links
        ),
        ties_back=tuple(
            Tie(type=link.type, text=link.text, other=one.id, event=one)
            for one in around.linking
            for link in one.links
            if link.event == event.id
        ),
        claims=_by_day(around.claims, reports),
        figures=_by_day(around.figures, reports),
        situations=around.situations,
        tracks=around.tracks,
        agreements=around.agreements,
        commitments=around.commitments,
        contradictions=around.contradictions,
        corrections=around.corrections,
        judgements=tuple(one for one in around.judgements if _is_on(one, around)),
        reports=reports,
        by=by,
        withdrawn=withdrawn_ids(around.judgements),
        waiting=waiting,
        pending=pending or {},
    )


def load(shelves: Shelves, ask: Ask) -> Context:
    """The event that the address names, or a redirect to the one that stands for it now."""
    con = shelves.store
    id = ask.path["id"]
    now = find_event_id(con, id)
    around = load_event_around(con, now) if now else None
    if now is None or around is None:
        raise NoSuchThingError(f"No event has the id {id}, and none stands for it.")
    if now != id:
        raise MovedError(f"/event/{now}")
    waits = count_waiting(con)
    pending = find_pending(con) if waits else {}
    return make_context(around, by=ask.by, waiting=waits, pending=pending)


def _accounts(around: EventAround, reports: dict[str, Report]) -> tuple[Account, ...]:
    """Reports that tell the event, by day."""
    mentions: dict[str, list[EventMention]] = defaultdict(list)
    for mention in around.mentions:
        mentions[mention.report].append(mention)
    told = dict.fromkeys([*mentions, *(piece.report for piece in around.event.evidence)])
    found = sorted((reports[id] for id in told if id in reports), key=_day)
    return tuple(_account(report, mentions[report.id], around.event) for report in found)


def _account(report: Report, mentions: list[EventMention], event: Event) -> Account:
    ids = {mention.id for mention in mentions}
    own = [piece for piece in event.evidence if piece.report == report.id]
    stretches = [Stretch(start=one.start, end=one.end, kind="evidence", ref="") for one in own]
    stretches += [Stretch(start=one.start, end=one.end, kind="trigger", ref="") for one in mentions]
    spots = [(one.start, one.end) for one in own] or [(one.start, one.end) for one in mentions]
    return Account(
        report=report,
        passages=tuple(
            _passage(report.text, spot, stretches) for spot in _joined(report.text, spots)
        ),
        mentions=tuple(mentions),
        merges=tuple(one for one in event.merges if one.mention in ids),
    )


def _joined(text: str, spots: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Spans in order, those joined that are near one another in one paragraph."""
    joined: list[tuple[int, int]] = []
    for start, end in sorted(spots):
        last = joined[-1][1] if joined else None
        if last is not None and start - last <= NEAR and PARAGRAPH not in text[last:start]:
            joined[-1] = (joined[-1][0], max(last, end))
        else:
            joined.append((start, end))
    return joined


def _passage(text: str, spot: tuple[int, int], stretches: list[Stretch]) -> Passage:
    first, last = _around(text, *spot)
    return Passage(
        start=spot[0],
        end=spot[1],
        pieces=cut_marked(text, stretches, first=first, last=last),
        is_begun=first > 0,
        is_ended=last < len(text),
    )


def _around(text: str, start: int, end: int) -> tuple[int, int]:
    """Where to begin and end beside a passage: whole words, and no other paragraph."""
    before = text[max(0, start - NEAR) : start].rpartition(PARAGRAPH)[2]
    after = text[end : end + NEAR].partition(PARAGRAPH)[0]
    if len(before) == NEAR:
        before = before.partition(" ")[2]
    if len(after) == NEAR:
        after = after.rpartition(" ")[0]
    return start - len(before), end + len(after)


def _by_day(rows: Iterable[T], reports: dict[str, Report]) -> tuple[T, ...]:
    def order(row: T) -> tuple[str, str]:
        report = reports.get(row.report)
        return ((report.published if report else None) or UNDATED_LAST, row.id)

    return tuple(sorted(rows, key=order))


def _day(report: Report) -> tuple[str, str]:
    return (report.published or UNDATED_LAST, report.id)


def _is_on(judgement: Judgement, around: EventAround) -> bool:
    """Whether a decision points to an account of the event or its evidence, a claim or a figure."""
    spans = {
        "event": [(one.report, one.start, one.end) for one in around.mentions],
        "claim": [(one.report, one.start, one.end) for one in around.claims],
        "figure": [(one.report, one.start, one.end) for one in around.figures],
    }
    spans["event"] += [(one.report, one.start, one.end) for one in around.event.evidence]
    return any(_meets(one, span) for one in judgement.anchors for span in spans.get(one.kind, ()))


def _meets(anchor: Anchor, span: tuple[str, int, int]) -> bool:
    report, start, end = span
    return anchor.report == report and anchor.start < end and start < anchor.end


def find_samples(con: Connection) -> tuple[str, ...]:
    """The events with the most accounts and claims."""
    sql = "SELECT id FROM event ORDER BY len(mentions) DESC, len(claims) DESC, id LIMIT ?"
    rows = con.execute(sql, [MAX_SAMPLES]).fetchall()
    return tuple(f"/event/{row[0]}" for row in rows)


PAGE = Page(
    name="event",
    path="/event/{id}",
    title="Event",
    context=Context,
    load=load,
    find_samples=find_samples,
)
