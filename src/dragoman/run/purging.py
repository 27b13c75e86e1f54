"""Purging: a report, a note or a name taken out for good, with a tombstone in its place.

What remains is copied into a new file, the record is made anew there, and the file takes the old
one's place: at no time is there a store half purged, and no freed block keeps what was in it.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from dragoman.errors import UsageError
from dragoman.model.actor import Actor
from dragoman.model.masking import make_mask
from dragoman.model.names_in_text import fold_name, make_names
from dragoman.model.note import NOTE_PREFIX
from dragoman.model.report import Report
from dragoman.model.tombstone import Tombstone, name_hash, tombstone_of
from dragoman.read.dates import check_date
from dragoman.run.codebook import steps_of
from dragoman.run.correct import correct_reports
from dragoman.run.intake import find_report
from dragoman.run.remains import (
    Remains,
    load_remains,
    mask_remains,
    without_note,
    without_report,
)
from dragoman.run.session import READINGS_A_COMMIT, Settings, batches, update_store
from dragoman.run.steps import Steps, load_steps
from dragoman.store.beside import remove_beside
from dragoman.store.cache import cached_readings, load_readings, reading_key, save_readings
from dragoman.store.file import open_for_reading, open_for_writing, replaced
from dragoman.store.notes import save_note
from dragoman.store.record import load_record
from dragoman.store.rows import Connection, insert_rows
from dragoman.store.schema import Redirect, Shown
from dragoman.store.tombstones import load_tombstones, save_tombstones
from dragoman.store.visit import save_visit

REPORT_PREFIX = "rp_"
PERSON = "person"


@dataclass(frozen=True, slots=True, kw_only=True)
class Why:
    """Why something is purged, by whom, and on which day (None: the latest in the record)."""

    reason: str
    by: str
    on: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Purged:
    """What was purged: its tombstone, and how many reports and judgements that changed.

    `also_called` are other names of somebody whose name was purged: they are still there.
    """

    tombstone: Tombstone
    reports: int
    judgements: int
    also_called: tuple[str, ...]
    beside: tuple[Path, ...]


def list_tombstones(store: Path) -> tuple[Tombstone, ...]:
    """What was purged from a store, in order."""
    with open_for_reading(store) as con:
        return load_tombstones(con)


def purge_store(store: Path, wanted: str, why: Why) -> Purged:
    """Purge with the steps of this program; see `purge`."""
    return purge(store, wanted, why, make_steps=load_steps, settings=Settings())


def purge(
    store: Path, wanted: str, why: Why, *, make_steps: Callable[..., Steps], settings: Settings
) -> Purged:
    """Purge a report (id, start of id or file name), a note (id), or else a name.

    Judgements on a report or note go with it; a name is masked in all texts.
    """
    path = store.resolve()  # where the store is a link, the file that it leads to is replaced
    with open_for_writing(path) as con:
        steps = steps_of(con, make_steps)
        before = load_remains(con)
        after, others = _plan(con, before, wanted, why)
        beside = remove_beside(path)
        with replaced(path) as fresh:
            _fill(fresh, after, con, steps)
            update_store(fresh, after.state, after.state, steps=steps, settings=settings)
    kept, stayed = set(after.state.reports), set(after.state.judgements)
    return Purged(
        tombstone=after.tombstones[-1],
        reports=sum(report not in kept for report in before.state.reports),
        judgements=sum(judgement not in stayed for judgement in before.state.judgements),
        also_called=others,
        beside=beside,
    )


def _plan(
    con: Connection, whole: Remains, wanted: str, why: Why
) -> tuple[Remains, tuple[str, ...]]:
    day = _day(whole, why)
    if not why.reason.strip() or not why.by.strip():
        raise UsageError("a purge has a reason and an author; give --reason and --by")

    def stone(kind: str, text: str, id: str | None) -> Tombstone:
        return tombstone_of(kind, text, id=id, reason=why.reason, by=why.by, date=day)

    note = next((note for note in whole.notes if note.id == wanted), None)
    if note is not None:
        return without_note(whole, note, stone("note", note.text, note.id)), ()
    report = _report(whole, wanted)
    if report is not None:
        return without_report(whole, report, stone("report", report.text, report.id)), ()
    return _plan_name(con, whole, stone("name", wanted, None), wanted)


def _plan_name(
    con: Connection, whole: Remains, stone: Tombstone, name: str
) -> tuple[Remains, tuple[str, ...]]:
    mask = make_mask((*whole.tombstones, stone))
    if stone.words == 0:
        raise UsageError(f"{name!r} holds no word; give a name as reports write it")
    if mask.cover(stone.reason) != stone.reason or mask.cover(stone.by) != stone.by:
        raise UsageError("the reason or its author holds the name, which would stay; reword it")
    after, is_found = mask_remains(con, whole, mask, stone)
    if not is_found and stone.sha256 not in {one.sha256 for one in whole.tombstones}:
        raise UsageError(
            f"no report, note or name {name} in the store; give an id, a file name, or a name as"
            " reports write it"
        )
    others = also_called(load_record(con, ()).actors, name)
    return after, tuple(dict.fromkeys(others))


def _report(whole: Remains, wanted: str) -> Report | None:
    """The report that is meant; an id that is none, or was purged, is no name, and refused."""
    is_id = wanted.startswith((REPORT_PREFIX, NOTE_PREFIX))
    for stone in whole.tombstones:
        if stone.id == wanted:
            raise UsageError(f"{wanted} was purged on {stone.date} because {stone.reason}")
    named = any(report.file == wanted for report in whole.state.reports)
    return find_report(whole.state.reports, wanted) if is_id or named else None


def _day(whole: Remains, why: Why) -> str:
    if why.on is not None:
        return check_date(why.on, what="--on")
    reports = correct_reports(whole.state.reports, whole.state.judgements)
    days = [report.published for report in reports if report.published]
    if not days:
        raise UsageError("no report is dated, so the purge has no day; give --on YYYY-MM-DD")
    return max(days)


def _fill(fresh: Connection, remains: Remains, con: Connection, steps: Steps) -> None:
    """What cannot be made again, and the readings of the reports that are as they were."""
    save_tombstones(fresh, remains.tombstones)
    for note in remains.notes:
        save_note(fresh, note)
    if remains.visit is not None:
        save_visit(fresh, remains.visit)
    insert_rows(fresh, "shown", Shown, remains.shown)
    insert_rows(fresh, "redirects", Redirect, remains.redirects)
    kept = {row.key for row in cached_readings(con)}
    reports = correct_reports(remains.state.reports, remains.state.judgements)
    keys = {reading_key(report, steps.version): report for report in reports}
    readings = load_readings(con, {key: keys[key] for key in keys.keys() & kept})
    for batch in batches(readings, READINGS_A_COMMIT):
        save_readings(fresh, batch, version=steps.version)


def also_called(actors: Iterable[Actor], name: str) -> Iterator[str]:
    """Other names of the persons that have the name."""
    names = make_names((name,))
    for actor in actors:
        known = (actor.name, *actor.aliases)
        if actor.type == PERSON and _hash(name) in map(_hash, known):
            yield from (one for one in known if not any(names.find(one, any_case=True)))


def _hash(name: str) -> str:
    return name_hash(fold_name(name))
