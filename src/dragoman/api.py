"""Dragoman for programs: ten functions on a store, each whole or not at all.

>>> from dragoman import api
>>> summary = api.read(["reports/"], "talks.duckdb", published="2023-07-15")  # doctest: +SKIP
>>> record = api.load("talks.duckdb")  # doctest: +SKIP
"""

import os
from collections.abc import Callable, Iterable
from pathlib import Path

from dragoman.errors import UsageError
from dragoman.model.judgement import Judgement
from dragoman.model.reading import Reading
from dragoman.model.record import Record
from dragoman.model.report import Rejected, Report
from dragoman.model.summary import Summary
from dragoman.present.tiers import TIERS, narrow_to_tier
from dragoman.run import check as checks
from dragoman.run import export as exports
from dragoman.run import intake
from dragoman.run.codebook import choose_codebook, steps_of
from dragoman.run.correct import correct_reports
from dragoman.run.session import Settings
from dragoman.run.steps import load_steps
from dragoman.store.cache import load_latest_readings
from dragoman.store.file import open_for_reading, open_for_writing, open_or_make
from dragoman.store.record import load_record, load_redirects, load_state

PathLike = str | Path


def read(
    paths: Iterable[PathLike] | PathLike,
    store: PathLike,
    *,
    published: str | None = None,
    outlet: str | None = None,
    codebook: PathLike | None = None,
    jobs: int = 1,
    progress: Callable[[int, int], None] | None = None,
) -> Summary:
    """Read files, folders and globs into a store, made where there is none.

    `codebook` is a TOML file in place of the shipped one, and stays with the store; `PLOVER`
    returns to the shipped one. CodebookError names each line at fault.

    `published` (YYYY-MM-DD) and `outlet` stand in where a file gives none. `progress` hears
    (reports done, of how many) of those that are analysed. With more than one of `jobs`, call it
    under ``if __name__ == "__main__":``, as for every use of `multiprocessing`. A file that
    cannot be read is in the summary's `rejected`; raises StoreError, DateError, UsageError.

    >>> read("reports/", "talks.duckdb", jobs=4).rejected  # doctest: +SKIP
    ()
    """
    listed = [paths] if isinstance(paths, (str, Path)) else list(paths)
    given = intake.make_given(published, outlet)
    chosen = None if codebook is None else choose_codebook(codebook)
    with open_or_make(Path(store)) as con:
        return intake.read_paths(
            con,
            listed,
            given=given,
            steps=steps_of(con, load_steps, chosen=chosen),
            settings=Settings(jobs=jobs, progress=progress),
        )


def remove(store: PathLike, report: str) -> Report:
    """Take a report out, by id, start of id or file name: as if it had never been read.

    >>> remove("talks.duckdb", "2023-07-15-brussels.txt").id  # doctest: +SKIP
    'rp_41c2b6f0a5d97e83'
    """
    with open_for_writing(Path(store)) as con:
        return intake.remove_report(
            con, report, steps=steps_of(con, load_steps), settings=Settings()
        )


def rebuild(
    store: PathLike, *, jobs: int = 1, progress: Callable[[int, int], None] | None = None
) -> Summary:
    """Make every derived row again from the texts and the judgements.

    >>> rebuild("talks.duckdb").reread  # doctest: +SKIP
    18
    """
    with open_for_writing(Path(store)) as con:
        settings = Settings(jobs=jobs, progress=progress)
        return intake.rebuild_record(con, steps=steps_of(con, load_steps), settings=settings)


def check(store: PathLike) -> tuple[str, ...]:
    """Problems found in a store, one line each: spans, hashes, ids, references, both layers.

    >>> check("talks.duckdb")  # doctest: +SKIP
    ()
    """
    with open_for_reading(Path(store)) as con:
        return checks.find_problems(con, steps=steps_of(con, load_steps))


def load(store: PathLike) -> Record:
    """The record: every row of layer two, and the reports.

    >>> [event.id for event in load("talks.duckdb").events if event.type == "CONSULT"][:1]
    ... # doctest: +SKIP
    ['ev_0b6f5b8b21f04a9c']
    """
    with open_for_reading(Path(store)) as con:
        state = load_state(con)
        return load_record(con, correct_reports(state.reports, state.judgements))


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


def export(store: PathLike, format: str, out: PathLike, *, tier: str | None = None) -> None:
    """Write the record as ``jsonl`` (one file), ``csv`` or ``parquet`` (a folder of files).

    With a `tier`, ``publish`` or ``check``, only the events of it.

    >>> export("talks.duckdb", "jsonl", "talks.jsonl")  # doctest: +SKIP
    """
    if Path(out).exists() and Path(store).exists() and os.path.samefile(store, out):
        raise UsageError(f"{out} is the store itself; give another name for the export")
    if tier is not None and tier not in TIERS:
        raise UsageError(f"{tier!r} is no tier; it is one of {', '.join(TIERS)}")
    record = load(store)
    exports.export_record(narrow_to_tier(record, tier) if tier else record, format, Path(out))


def judge(store: PathLike, judgement: Judgement) -> Judgement:
    """Append a person's decision, made by `model.judgement.make_judgement`; returns it numbered.

    >>> from dragoman.model.judgement import Anchor, make_judgement
    >>> anchor = Anchor(report="rp_41c2b6f0a5d97e83", start=10, end=31, quote="met in Brussels",
    ...     kind="event")
    >>> judge("talks.duckdb", make_judgement("accept", anchor, by="mk"))  # doctest: +SKIP
    """
    with open_for_writing(Path(store)) as con:
        return intake.append_judgement(
            con, judgement, steps=steps_of(con, load_steps), settings=Settings()
        )


def resolve_id(store: PathLike, id: str) -> str:
    """The id that stands today for one that the store has shown; the same where none other does.

    >>> resolve_id("talks.duckdb", "ev_0b6f5b8b21f04a9c")  # doctest: +SKIP
    'ev_9e0c53b2b1f7d604'
    """
    with open_for_reading(Path(store)) as con:
        return load_redirects(con).get(id, id)
