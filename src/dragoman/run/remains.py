"""What remains of a store when something is purged: all that cannot be made again."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from dragoman.model.ids import make_id
from dragoman.model.judgement import Anchor, Judgement, number_judgement
from dragoman.model.masking import Mask, mask_note, mask_report
from dragoman.model.note import Note
from dragoman.model.report import Rejected, Report
from dragoman.model.surroundings import with_around
from dragoman.model.tombstone import Tombstone
from dragoman.store.cache import load_latest_readings
from dragoman.store.notes import load_notes
from dragoman.store.record import State, load_state
from dragoman.store.rows import Connection, select_rows
from dragoman.store.schema import Redirect, Shown
from dragoman.store.tombstones import load_tombstones
from dragoman.store.visit import Visit, load_visit


@dataclass(frozen=True, slots=True, kw_only=True)
class Remains:
    """Reports, judgements and files refused; notes, tombstones, the last visit, ids shown."""

    state: State
    notes: tuple[Note, ...]
    tombstones: tuple[Tombstone, ...]
    visit: Visit | None
    shown: tuple[Shown, ...]
    redirects: tuple[Redirect, ...]


def load_remains(con: Connection) -> Remains:
    """All of it, with nothing purged yet."""
    return Remains(
        state=load_state(con),
        notes=load_notes(con),
        tombstones=load_tombstones(con),
        visit=load_visit(con),
        shown=tuple(select_rows(con, "shown", Shown)),
        redirects=tuple(select_rows(con, "redirects", Redirect)),
    )


def without_report(whole: Remains, report: Report, stone: Tombstone) -> Remains:
    """Without a report, the judgements on it, and files of its name that could not be read."""
    state = State(
        reports=tuple(row for row in whole.state.reports if row.id != report.id),
        judgements=_without_judgements(whole, report.id),
        rejected=tuple(row for row in whole.state.rejected if Path(row.file).name != report.file),
    )
    visit = whole.visit and replace(whole.visit, reports=whole.visit.reports - {report.id})
    return replace(whole, state=state, visit=visit, tombstones=(*whole.tombstones, stone))


def without_note(whole: Remains, note: Note, stone: Tombstone) -> Remains:
    """Without a note and the judgements that point to it."""
    return replace(
        whole,
        state=replace(whole.state, judgements=_without_judgements(whole, note.id)),
        notes=tuple(row for row in whole.notes if row.id != note.id),
        tombstones=(*whole.tombstones, stone),
    )


def mask_remains(
    con: Connection, whole: Remains, mask: Mask, stone: Tombstone
) -> tuple[Remains, bool]:
    """With the names masked in every text, and whether there was one to mask.

    A text that changes gives its report another id; what points to the report follows it, and
    ids of events once shown still lead to the events.
    """
    reports = {row.id: mask_report(row, mask) for row in whole.state.reports}
    notes = {row.id: mask_note(row, mask) for row in whole.notes}
    moved = {old: new.id for old, new in reports.items() if old != new.id}
    moved |= {old: new.id for old, new in notes.items() if old != new.id}
    texts = {row.id: row.text for row in reports.values()}
    texts |= {row.id: row.text for row in notes.values()}
    judgements = _mask_judgements(whole, mask, moved, texts)
    rejected = tuple(
        Rejected(file=mask.cover(row.file), reason=mask.cover(row.reason))
        for row in whole.state.rejected
    )
    state = State(reports=tuple(reports.values()), judgements=judgements, rejected=rejected)
    visit = whole.visit and replace(
        whole.visit, reports=frozenset(moved.get(id, id) for id in whole.visit.reports)
    )
    mentions = _moved_mentions(con, whole, moved)
    after = replace(
        whole,
        state=state,
        notes=tuple(notes.values()),
        visit=visit,
        shown=tuple(_follow(row, mentions) for row in whole.shown),
    )
    is_found = after != whole
    return replace(after, tombstones=(*whole.tombstones, stone)), is_found


def _without_judgements(whole: Remains, id: str) -> tuple[Judgement, ...]:
    return tuple(
        row
        for row in whole.state.judgements
        if id not in {anchor.report for anchor in (row.anchor, row.other) if anchor}
    )


def _mask_judgements(
    whole: Remains, mask: Mask, moved: Mapping[str, str], texts: Mapping[str, str]
) -> tuple[Judgement, ...]:
    """All of them masked; what a withdrawal takes back has another id where its words changed."""
    ids: dict[str, str] = {}
    found = []
    for row in whole.state.judgements:
        masked = _mask_judgement(row, mask, moved, texts)
        target = ids.get(row.value or "")
        if row.action == "withdraw" and target and target != row.value:
            masked = number_judgement(replace(masked, value=target), row.number)
        ids[row.id] = masked.id
        found.append(masked)
    return tuple(found)


def _mask_judgement(
    judgement: Judgement, mask: Mask, moved: Mapping[str, str], texts: Mapping[str, str]
) -> Judgement:
    """The judgement on the masked text, its own words masked; its id counts what it says."""

    def cover(text: str | None) -> str | None:
        return mask.cover(text) if text else text

    other = judgement.other
    masked = replace(
        judgement,
        anchor=_mask_anchor(judgement.anchor, mask, moved, texts),
        other=_mask_anchor(other, mask, moved, texts) if other else None,
        value=cover(judgement.value),
        before=cover(judgement.before),
        by=mask.cover(judgement.by),
        note=cover(judgement.note),
        seen=cover(judgement.seen),
    )
    if masked == judgement:
        return judgement
    return number_judgement(with_around(masked, texts), judgement.number)


def _mask_anchor(
    anchor: Anchor, mask: Mask, moved: Mapping[str, str], texts: Mapping[str, str]
) -> Anchor:
    """The anchor at the same span; a quote may begin within a name, so it is read off the text."""
    report = moved.get(anchor.report, anchor.report)
    there = texts.get(report, "")[anchor.start : anchor.end]
    is_there = len(there) == len(anchor.quote) and report != anchor.report
    quote = there if is_there else mask.cover(anchor.quote)
    return replace(anchor, report=report, quote=quote)


def _moved_mentions(con: Connection, whole: Remains, moved: Mapping[str, str]) -> dict[str, str]:
    """Ids that the event mentions of changed reports will have: they count the report's id."""
    changed = [report for report in whole.state.reports if report.id in moved]
    return {
        row.id: make_id("mn", moved[row.report], row.start, row.end, "event", row.type)
        for reading in load_latest_readings(con, changed)
        for row in reading.events
    }


def _follow(shown: Shown, mentions: Mapping[str, str]) -> Shown:
    return replace(
        shown,
        founding=mentions.get(shown.founding, shown.founding),
        mentions=tuple(mentions.get(mention, mention) for mention in shown.mentions),
    )
