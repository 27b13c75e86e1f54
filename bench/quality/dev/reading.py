"""The set's reports through layer one, each beside its notes."""

import hashlib
from dataclasses import dataclass
from pathlib import Path

from bench.quality.dev.notes import Notes, load_notes
from dragoman.model.event import EventMention
from dragoman.model.report import Rejected, Report
from dragoman.read import read_report
from dragoman.run.reading import Reader


class DevSetError(Exception):
    """The folder holds no such set, or notes do not fit their report."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One report: what was noted in it, and the events that the program reads in it."""

    notes: Notes
    events: tuple[EventMention, ...]


def read_set(folder: Path) -> tuple[Case, ...]:
    """Cases of a folder with `reports/` and `notes/`; raises DevSetError."""
    noted = [(notes, load_report(folder, notes)) for notes in load_all_notes(folder)]
    reader = Reader()
    return tuple(Case(notes=notes, events=reader.read(report).events) for notes, report in noted)


def load_all_notes(folder: Path) -> tuple[Notes, ...]:
    """Notes of the folder in order of their file names."""
    files = sorted((folder / "notes").glob("*.toml"))
    if not files:
        raise DevSetError(f"{folder} has no notes/*.toml; give the set's folder with --data")
    return tuple(load_notes(file) for file in files)


def load_report(folder: Path, notes: Notes) -> Report:
    """Report that the notes are of; raises DevSetError where a quote is not what stands there."""
    report = read_report(folder / "reports" / notes.report, published=notes.published)
    if isinstance(report, Rejected):
        raise DevSetError(f"{report.file}: {report.reason}")
    for event in notes.events:
        if report.text[event.start : event.end] != event.quote:
            raise DevSetError(f"{notes.report}, {event.id}: its quote is not at {event.start}")
    return report


def hash_set(folder: Path) -> str:
    """SHA-256 of all reports and notes, in order of their names."""
    digest = hashlib.sha256()
    for file in sorted([*(folder / "reports").glob("*.txt"), *(folder / "notes").glob("*.toml")]):
        digest.update(hashlib.sha256(file.read_bytes()).digest())
    return digest.hexdigest()
