"""The list of steps: each room's function as the run calls it."""

from collections.abc import Callable, Iterable, Sequence, Set
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Protocol

from dragoman.model.clustering import Memory
from dragoman.model.codebook import Codebook, load_codebook, read_codebook
from dragoman.model.judgement import Judgement
from dragoman.model.reading import Reading
from dragoman.model.record import Record
from dragoman.model.report import Rejected, Report
from dragoman.run.collecting import without_collecting


class FindFiles(Protocol):
    """Paths, folders and globs -> files, and what stands for none."""

    def __call__(self, paths: Iterable[str | Path]) -> tuple[list[Path], list[Rejected]]: ...


class ReadReport(Protocol):
    """A file -> its report, or the line that says why not."""

    def __call__(
        self, path: Path, *, published: str | None = None, outlet: str | None = None
    ) -> Report | Rejected: ...


class Reader(Protocol):
    """A report -> layer one. Made once a process, and sent to none: it holds the model."""

    def read(self, report: Report) -> Reading: ...


class Reconcile(Protocol):
    """Readings and judgements -> the record, without rows `withheld`.

    It is equal for any number of `jobs`, and with any `memory` of a former one.
    """

    def __call__(
        self,
        readings: Iterable[Reading],
        judgements: Sequence[Judgement],
        *,
        jobs: int = 1,
        withheld: Set[str] = frozenset(),
        memory: Memory | None = None,
    ) -> Record: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Steps:
    """What a run is made of. `make_reader` must pickle; `version` stands for all of layer one.

    `reconciling` stands for what clusters it: what another one left is not gone on with.
    """

    find_files: FindFiles
    read_report: ReadReport
    make_reader: Callable[[], Reader]
    reconcile: Reconcile
    version: str
    reconciling: str = ""
    codebook: str | None = None  # the text of one of the user's own


def load_steps(codebook: str | None = None) -> Steps:
    """The steps of this program, with a codebook of the user's own (its text) or the shipped one.

    The language model is loaded by the first reader, not here.
    """
    from dragoman.read.files import find_files
    from dragoman.read.reports import read_report
    from dragoman.run.version import codebook_mark, program_version, reconciling_version

    return Steps(
        find_files=find_files,
        read_report=read_report,
        make_reader=partial(make_reader, codebook),
        reconcile=partial(reconcile_readings, codebook=codebook),
        version=program_version() + codebook_mark(codebook),
        reconciling=reconciling_version() + codebook_mark(codebook),
        codebook=codebook,
    )


def make_reader(codebook: str | None = None) -> Reader:
    """A reader with the language model, the tables and the codebook."""
    from dragoman.run.reading import Reader

    reader = Reader(codebook=_codebook(codebook))
    _ = reader.language, reader.gazetteer  # a missing model fails the run here, not each report
    return reader


def reconcile_readings(
    readings: Iterable[Reading],
    judgements: Sequence[Judgement],
    *,
    codebook: str | None = None,
    jobs: int = 1,
    withheld: Set[str] = frozenset(),
    memory: Memory | None = None,
) -> Record:
    """Layer two, with the tables of the program and the codebook."""
    from dragoman.model.tables import load_tables
    from dragoman.reconcile import reconcile

    book = _codebook(codebook)
    with without_collecting():
        return reconcile(
            readings,
            judgements,
            tables=load_tables(),
            codebook=book,
            jobs=jobs,
            withheld=withheld,
            memory=memory,
        )


def _codebook(text: str | None) -> Codebook:
    return load_codebook() if text is None else read_codebook(text, file="of the store")
