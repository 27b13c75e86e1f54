"""Dragoman for programs: ten functions on a store, each whole or not at all.

>>> from dragoman import api
>>> summary = api.read(["reports/"], "talks.duckdb", published="2023-07-15")  # doctest: +SKIP
>>> record = api.load("talks.duckdb")  # doctest: +SKIP
"""

import os
from collections.abc import Callable, Iterable
from pathlib import Path

from dragoman.errors import UsageError
from dragoman.model.handling import SHARED, LeftOut, read_mark
from dragoman.model.judgement import Judgement
from dragoman.model.reading import Reading
from dragoman.model.record import Record
from dragoman.model.report import Rejected, Report
from dragoman.model.summary import Summary
from dragoman.present.tiers import TIERS, narrow_to_tier
from dragoman.run import check as checks
from dragoman.run import export as exports
from dragoman.run import intake, judging
from dragoman.run.codebook import choose_codebook, steps_in, steps_of
from dragoman.run.correct import correct_reports
from dragoman.run.guard import OPEN, Guard, guard_record
from dragoman.run.handling import load_shown
from dragoman.run.session import Settings
from dragoman.run.steps import load_steps
from dragoman.store.cache import load_latest_readings
from dragoman.store.file import open_for_reading
from dragoman.store.record import load_redirects, load_state
from dragoman.store.turns import open_in_turns, open_or_make_in_turns

PathLike = str | Path


def read(
    paths: Iterable[PathLike] | PathLike,
    store: PathLike,
    *,
    published: str | None = None,
    outlet: str | None = None,
    mark: str | None = None,
    force: bool = False,
    codebook: PathLike | None = None,
    jobs: int = 1,
    progress: Callable[[int, int], None] | None = None,
) -> Summary:
    """Read files, folders and globs into a store, made where there is none.

    `codebook` is a TOML file in place of the shipped one, and stays with the store; `PLOVER`
    returns to the shipped one. CodebookError names each line at fault.

    `published` (YYYY-MM-DD) and `outlet` stand in where a file gives none; `mark` is the least
    handling mark of all that is read. What was purged is refused, and purged names are masked,
    unless `force`. `progress` hears
    (reports done, of how many) of those that are analysed. With more than one of `jobs`, call it
    under ``if __name__ == "__main__":``, as for every use of `multiprocessing`. A file that
    cannot be read is in the summary's `rejected`; raises StoreError, DateError, UsageError.

    >>> read("reports/", "talks.duckdb", jobs=4).rejected  # doctest: +SKIP
    ()
    """
    listed = [paths] if isinstance(paths, (str, Path)) else list(paths)
    given = intake.make_given(published, outlet, mark=mark, purged_too=force)
    chosen = None if codebook is None else choose_codebook(codebook)
    with open_or_make_in_turns(Path(store)) as turns:
        return intake.read_paths(
            turns,
            listed,
            given=given,
            steps=steps_in(turns, load_steps, chosen=chosen),
            settings=Settings(jobs=jobs, progress=progress),
        )


def remove(store: PathLike, report: str) -> Report:
    """Take a report out, by id, start of id or file name: as if it had never been read.

    >>> remove("talks.duckdb", "2023-07-15-brussels.txt").id  # doctest: +SKIP
    'rp_41c2b6f0a5d97e83'
    """
    with open_in_turns(Path(store)) as turns:
        return intake.remove_report(
            turns, report, steps=steps_in(turns, load_steps), settings=Settings()
        )


def rebuild(
    store: PathLike, *, jobs: int = 1, progress: Callable[[int, int], None] | None = None
) -> Summary:
    """Make every derived row again from the texts and the judgements.

    >>> rebuild("talks.duckdb").reread  # doctest: +SKIP
    18
    """
    with open_in_turns(Path(store)) as turns:
        settings = Settings(jobs=jobs, progress=progress)
        return intake.rebuild_record(turns, steps=steps_in(turns, load_steps), settings=settings)


def check(store: PathLike) -> tuple[str, ...]:
    """Problems found in a store, one line each: spans, hashes, ids, references, both layers.

    >>> check("talks.duckdb")  # doctest: +SKIP
    ()
    """
    with open_for_reading(Path(store)) as con:
        return checks.find_problems(con, steps=steps_of(con, load_steps))


def load(store: PathLike, *, mark: str | None = None) -> Record:
    """The record: every row of layer two, the reports, and the notes.

    With a `mark`, such as ``GREEN``, the record that the reports up to it alone support.

    >>> [event.id for event in load("talks.duckdb").events if event.type == "CONSULT"][:1]
    ... # doctest: +SKIP
    ['ev_0b6f5b8b21f04a9c']
    """
    limit = read_mark(mark) if mark is not None else None
    with open_for_reading(Path(store)) as con:
        return load_shown(con, limit, load_steps).record


def load_readings(store: PathLike) -> tuple[Reading, ...]:
    """Layer one: what each report says by itself, by report id.

    >>> [len(reading.events) for reading in load_readings("talks.duckdb")]  # doctest: +SKIP
    [12, 7]
    """
    with open_for_reading(Path(store)) as con:
        state = load_state(con)
        return tuple(load_latest_readings(con, correct_reports(state.reports, state.judgements)))


def load_rejected(store: PathLike) -> tuple[Rejected, ...]:
    """Files that could not be read, with the reason: not the same as nothing found.

    >>> [row.file for row in load_rejected("talks.duckdb")]  # doctest: +SKIP
    ['reports/scan.pdf']
    """
    with open_for_reading(Path(store)) as con:
        return load_state(con).rejected


def export(
    store: PathLike,
    format: str,
    out: PathLike,
    *,
    tier: str | None = None,
    mark: str = SHARED,
    guard: Guard = OPEN,
) -> LeftOut:
    """Write the record as ``jsonl`` (one file), ``csv`` or ``parquet`` (a folder of files).

    With a `tier`, ``publish`` or ``check``, only the events of it. What is marked more strictly
    than `mark` is left out, as if it had never been read; returns how much that is. `guard`
    makes places coarser and withholds names.

    >>> export("talks.duckdb", "jsonl", "talks.jsonl").reports  # doctest: +SKIP
    2
    """
    if Path(out).exists() and Path(store).exists() and os.path.samefile(store, out):
        raise UsageError(f"{out} is the store itself; give another name for the export")
    if tier is not None and tier not in TIERS:
        raise UsageError(f"{tier!r} is no tier; it is one of {', '.join(TIERS)}")
    with open_for_reading(Path(store)) as con:
        shown = load_shown(con, read_mark(mark), load_steps)
    record = narrow_to_tier(shown.record, tier) if tier else shown.record
    exports.export_record(guard_record(record, guard), format, Path(out))
    return shown.left_out


def judge(store: PathLike, judgement: Judgement) -> Judgement:
    """Append a person's decision, made by `model.judgement.make_judgement`; returns it numbered.

    >>> from dragoman.model.judgement import Anchor, make_judgement
    >>> anchor = Anchor(report="rp_41c2b6f0a5d97e83", start=10, end=31, quote="met in Brussels",
    ...     kind="event")
    >>> judge("talks.duckdb", make_judgement("accept", anchor, by="mk"))  # doctest: +SKIP
    """
    with open_in_turns(Path(store)) as turns:
        return judging.append_judgement(
            turns, judgement, steps=steps_in(turns, load_steps), settings=Settings()
        )


def resolve_id(store: PathLike, id: str) -> str:
    """The id that stands today for one that the store has shown; the same where none other does.

    >>> resolve_id("talks.duckdb", "ev_0b6f5b8b21f04a9c")  # doctest: +SKIP
    'ev_9e0c53b2b1f7d604'
    """
    with open_for_reading(Path(store)) as con:
        return load_redirects(con).get(id, id)
