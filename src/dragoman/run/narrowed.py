"""A store narrowed to what others may see: a copy beside it, which is served in its place.

The copy holds the record that the rest alone supports, and nothing of what is left out: no text,
reading, judgement, note or name of a file. It is made anew where the store has changed since; those
of an earlier state that nobody serves are deleted then.
"""

import os
import shutil
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from dragoman.errors import BusyStoreError, StoreError
from dragoman.model.handling import is_within
from dragoman.model.ids import make_id
from dragoman.model.judgement import Judgement
from dragoman.model.note import Note
from dragoman.model.report import MARKS, Rejected, Report
from dragoman.model.tombstone import Tombstone
from dragoman.reconcile.handling import without_rows
from dragoman.run.codebook import steps_of
from dragoman.run.correct import correct_reports
from dragoman.run.guard import OPEN, Guard, guard_record
from dragoman.run.handling import Shown, is_restricted, judgements_within, load_shown
from dragoman.run.steps import Steps, load_steps
from dragoman.run.version import reconciling_version
from dragoman.store.beside import copy_beside
from dragoman.store.cache import load_latest_readings, reading_key, save_readings
from dragoman.store.copies import copies_of, hold_copy, remove_unheld
from dragoman.store.edition import load_edition, put_edition
from dragoman.store.file import draft_of, open_for_reading, open_for_writing, replaced
from dragoman.store.notes import load_notes, save_note
from dragoman.store.record import Made, State, load_state, save_record
from dragoman.store.rows import Connection, replace_rows
from dragoman.store.visit import forget_visit

ALL = MARKS[-1]
# What could not be read has no mark that one could go by, so that its name is left out.
NOT_READ = Rejected(file="a file", reason="could not be read; it has no mark, so it is not named")
# The requests of a server wait for the first of them to make the copy.
_MAKING = threading.Lock()


@dataclass(frozen=True, slots=True, kw_only=True)
class Showing:
    """What of a store is shown: all up to the mark `limit` (None: all), as the guard tells it."""

    limit: str | None = None
    guard: Guard = OPEN

    @property
    def is_whole(self) -> bool:
        """Whether nothing is left out, whatever the store holds."""
        return self.limit in (None, ALL) and self.guard == OPEN


WHOLE = Showing()


def find_shown(
    store: Path, showing: Showing, *, make_steps: Callable[..., Steps] = load_steps
) -> Path:
    """The file to open in place of the store: itself where all is shown, else the copy beside it.

    The copy is made where it is absent or older than the record. While reports are being read
    the one made before them stands. Raises StoreError.
    """
    if showing.is_whole:
        return store
    home = home_of(store, showing)
    if _is_current(store, home):
        return home
    with _MAKING:
        if not _is_current(store, home):
            _renew(store, home, showing, make_steps)
    return home


@contextmanager
def held_part(store: Path, showing: Showing) -> Iterator[Path]:
    """The same file, which nobody takes away meanwhile."""
    if showing.is_whole:
        yield store
        return
    with hold_copy(home_of(store, showing)):
        yield find_shown(store, showing)


@contextmanager
def served_part(store: Path, showing: Showing) -> Iterator[None]:
    """Have it at hand for a room; once that is closed it is deleted, unless another serves it."""
    try:
        with held_part(store, showing):
            yield
    finally:
        if not showing.is_whole:
            remove_unheld((home_of(store, showing), *_stale(store)))


def holds_no_more(con: Connection, showing: Showing) -> bool:
    """Whether an open store tells nothing beyond what is shown, its private notes apart."""
    if showing.guard != OPEN:
        return False
    state = load_state(con)
    reports = correct_reports(state.reports, state.judgements)
    return not is_restricted(reports, load_notes(con), state.judgements, limit=showing.limit)


def home_of(store: Path, showing: Showing) -> Path:
    """Where the copy lies: beside the store, under a name of what `purge` takes away."""
    guard = showing.guard
    kind = make_id("cp", reconciling_version(), guard.coarse, *guard.names, guard.victims)
    return copy_beside(store, f"{showing.limit or ALL}-{kind[3:11]}")


def _is_current(store: Path, home: Path) -> bool:
    """Whether the copy is as old as the store to the nanosecond, and the store is closed."""
    try:
        written = store.stat().st_mtime_ns
        return home.stat().st_mtime_ns == written and not _log_of(store).exists()
    except OSError:
        return False


def _stale(store: Path) -> list[Path]:
    """Copies of a state of the store that has passed: they may hold what is left out now."""
    return [copy for copy in copies_of(store) if not _is_current(store, copy)]


def _renew(store: Path, home: Path, showing: Showing, make_steps: Callable[..., Steps]) -> None:
    try:
        with open_for_reading(store) as con:
            written = store.stat().st_mtime_ns
            edition = _edition_of(con)
            if _edition_in(home) != edition:
                _make(con, store, home, showing=showing, make_steps=make_steps, edition=edition)
            os.utime(home, ns=(written, written))
        remove_unheld(one for one in _stale(store) if one != home)
    except BusyStoreError:
        if not home.exists():
            raise
    except OSError as error:
        raise StoreError(
            f"no narrowed copy of {store} could be made beside it: {error.strerror}"
        ) from error


def _edition_of(con: Connection) -> str:
    """What a copy is made from: the record, the judgements on it, settled or not, and the notes."""
    judged = con.execute("SELECT count(*), max(number) FROM judgements").fetchone() or ()
    notes = [part for note in load_notes(con) for part in (note.id, note.mark)]
    return make_id("ed", load_edition(con), *judged, *notes)


def _edition_in(home: Path) -> str | None:
    if not home.exists():
        return None
    try:
        with open_for_reading(home) as con:
            return load_edition(con)
    except StoreError:
        return None


def _make(
    con: Connection,
    store: Path,
    home: Path,
    *,
    showing: Showing,
    make_steps: Callable[..., Steps],
    edition: str,
) -> None:
    """The copy, put in its place while the store is held, so that no purge runs meanwhile."""
    if holds_no_more(con, showing) and not _log_of(store).exists():
        with _copied(store, home) as fresh:
            _strip(fresh, load_notes(con), limit=showing.limit)
            put_edition(fresh, edition)
        return
    state, steps = load_state(con), steps_of(con, make_steps)
    shown = load_shown(con, showing.limit, make_steps)
    judgements = judgements_within(con, shown)
    with replaced(home) as fresh:
        _fill(fresh, con, replace(state, judgements=judgements), shown, showing.guard, steps)
        put_edition(fresh, edition)
    os.chmod(home, store.stat().st_mode & 0o777)


@contextmanager
def _copied(store: Path, home: Path) -> Iterator[Connection]:
    """A copy of the store's file, open for writing, put in its place once it is narrowed."""
    draft = draft_of(home)
    try:
        shutil.copy(store, draft)
        with open_for_writing(draft) as fresh:
            yield fresh
            fresh.execute("CHECKPOINT")
        os.replace(draft, home)
    finally:
        draft.unlink(missing_ok=True)
        _log_of(draft).unlink(missing_ok=True)


def _strip(fresh: Connection, notes: tuple[Note, ...], *, limit: str | None) -> None:
    """Take out what is its owner's alone, where no report or line is left out."""
    kept = [note for note in notes if is_within(note.mark, limit)]
    replace_rows(fresh, "notes", Note, kept)
    rejected = fresh.execute("SELECT count(*) FROM rejected").fetchone() or (0,)
    replace_rows(fresh, "rejected", Rejected, [NOT_READ] * rejected[0])
    replace_rows(fresh, "tombstones", Tombstone, ())
    forget_visit(fresh)


def _fill(
    fresh: Connection, con: Connection, state: State, shown: Shown, guard: Guard, steps: Steps
) -> None:
    """The record up to the mark as the guard tells it, with the readings and judgements on it.

    Where the guard changes texts there are no readings and judgements: they speak of the words.
    """
    record = guard_record(shown.record, guard)
    kept = {report.id for report in record.reports}
    keys: list[str] = []
    reports: tuple[Report, ...] = record.reports
    judgements: tuple[Judgement, ...] = ()
    if guard == OPEN:
        reports = tuple(report for report in state.reports if report.id in kept)
        judgements = state.judgements
        readings = load_latest_readings(con, correct_reports(reports, judgements))
        seen = [without_rows(reading, shown.withheld) for reading in readings]
        save_readings(fresh, seen, version=steps.version)
        keys = [reading_key(reading.report, steps.version) for reading in seen]
    rejected = tuple(NOT_READ for _ in state.rejected)
    told = State(reports=reports, judgements=judgements, rejected=rejected)
    made = Made(record=record, version=steps.version, keys=tuple(keys), codebook=steps.codebook)
    save_record(fresh, told, made)
    for note in record.notes:
        save_note(fresh, note)


def _log_of(path: Path) -> Path:
    return path.with_name(f"{path.name}.wal")
