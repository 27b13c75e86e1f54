"""The notes of the gold set: reports beside every event that an annotator found in them."""

import hashlib
from dataclasses import dataclass
from pathlib import Path

from corpus.item import Event
from corpus.notation import NotationError, read_event
from dragoman.model.report import Rejected, Report
from dragoman.read import read_report


class GoldError(Exception):
    """The folder holds no such set, or notes do not fit their report."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Noted:
    """A report with its events, in order of the text; `hard` says what makes it hard."""

    name: str
    report: Report
    events: tuple[Event, ...]
    hard: str


def load_gold(folder: Path, *, notes: str = "notes") -> tuple[Noted, ...]:
    """All reports of `folder/reports` that have notes in `folder/notes`; raises GoldError."""
    files = sorted((folder / notes).glob("*.txt"))
    if not files:
        raise GoldError(f"{folder / notes} has no notes; give the set's folder with --data")
    return tuple(_noted(folder / "reports" / file.name, file) for file in files)


def hash_gold(folder: Path) -> str:
    """SHA-256 of all reports and notes, in order of their names."""
    digest = hashlib.sha256()
    for file in sorted([*(folder / "reports").glob("*.txt"), *(folder / "notes").glob("*.txt")]):
        digest.update(hashlib.sha256(file.read_bytes()).digest())
    return digest.hexdigest()


def _noted(path: Path, notes: Path) -> Noted:
    report = read_report(path)
    if isinstance(report, Rejected):
        raise GoldError(f"{report.file}: {report.reason}")
    events = []
    hard = ""
    for number, line in enumerate(notes.read_text(encoding="utf-8").splitlines(), start=1):
        if line.startswith("# hard:"):
            hard = line.removeprefix("# hard:").strip()
        if not line.startswith("E:"):
            continue
        try:
            events.append(read_event(line[2:].strip(), report.text))
        except NotationError as error:
            raise GoldError(f"{notes}:{number}: {error}") from error
    return Noted(name=path.stem, report=report, events=tuple(events), hard=hard)
