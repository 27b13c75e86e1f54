"""Reader of stories: the folder of each, its reports and record.txt, with all that is wrong."""

import hashlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import TypeVar

from bench.quality.stories import rows
from bench.quality.stories.dates import read_day
from bench.quality.stories.lines import Line, LineError, StoryError, read_lines
from bench.quality.stories.reports import read_reports
from bench.quality.stories.rows import Known
from bench.quality.stories.story import NotedReport, Story
from dragoman.model.report import Report

RECORD = "record.txt"
REPORTS = "reports"
NAMED = {"E": "event", "G": "figure", "Z": "situation", "R": "report"}

Row = TypeVar("Row")


def load_stories(folder: Path, names: Sequence[str] = ()) -> tuple[Story, ...]:
    """Stories of a folder, or those of these names; raises StoryError with a line a fault."""
    found = find_stories(folder, names)
    if not found:
        wanted = f" named {' or '.join(names)}" if names else ""
        raise StoryError(f"{folder} has no story{wanted}; give the stories' folder with --data")
    return tuple(load_story(path) for path in found)


def find_stories(folder: Path, names: Sequence[str] = ()) -> list[Path]:
    """Folders of stories that are noted; a name may be its beginning."""
    noted = sorted(path.parent for path in folder.glob(f"*/{RECORD}"))
    return [path for path in noted if not names or path.name.startswith(tuple(names))]


def hash_stories(folder: Path, names: Sequence[str] = ()) -> str:
    """SHA-256 of all reports and records, in order of their names."""
    digest = hashlib.sha256()
    for path in find_stories(folder, names):
        for file in [path / RECORD, *sorted((path / REPORTS).glob("*.txt"))]:
            digest.update(hashlib.sha256(file.read_bytes()).digest())
    return digest.hexdigest()


def load_story(folder: Path) -> Story:
    """One story; raises StoryError that names file and line of each fault."""
    path = folder / RECORD
    texts = path.read_text(encoding="utf-8").splitlines()
    story, faults = read_record(texts, read_reports(folder / REPORTS), name=folder.name)
    if faults or story is None:
        raise StoryError("\n".join(f"{path}:{fault}" for fault in faults))
    return story


def read_record(
    texts: Iterable[str], reports: Mapping[str, Report], *, name: str
) -> tuple[Story | None, list[str]]:
    """The story that lines tell of reports (by number), and faults, the number of the line first.

    None where a line is lacking that every story has.
    """
    faults: list[str] = []
    lines = list(read_lines(texts, faults))
    story = _Reading(lines, faults, reports).story(name)
    return story, sorted(faults, key=lambda fault: int(fault.partition(":")[0]))


class _Reading:
    """The lines of one record, and the faults found so far."""

    def __init__(self, lines: list[Line], faults: list[str], reports: Mapping[str, Report]) -> None:
        self._lines, self._faults, self._reports = lines, faults, reports
        self._known = Known(
            texts={number: report.text for number, report in reports.items()},
            events=self._ids("E"),
            figures=self._ids("G"),
            situations=self._ids("Z"),
        )

    def story(self, name: str) -> Story | None:
        """The story, None where it lacks what every story has; faults are kept."""
        as_of = self._rows("S", lambda line, _: read_day(line.fields["as_of"]))
        reports = self._rows("R", self._report)
        self._rows("T", rows.check_life)
        self._check_all_noted(reports)
        if not as_of:
            self._faults.append("1: has no S: line")
            return None
        return Story(
            name=name,
            as_of=as_of[0],
            reports=reports,
            events=self._rows("E", rows.event_row),
            mentions=self._rows("M", rows.mention_row),
            states=self._rows("Q", rows.event_states),
            figures=self._rows("G", rows.figure_row),
            values=self._rows("V", rows.value_row),
            disputes=self._rows("X", rows.dispute_row),
            corrections=self._rows("K", rows.correction_row),
            situations=self._rows("Z", rows.situation_row),
            situation_states=self._rows("Y", rows.situation_states),
            positions=self._rows("P", rows.position_row),
            commitments=self._rows("O", rows.commitment_row),
            links=self._rows("L", rows.link_row),
            tracks=self._rows("W", rows.track_row),
        )

    def _rows(self, kind: str, read: Callable[[Line, Known], Row]) -> tuple[Row, ...]:
        found = []
        for line in self._of(kind):
            try:
                found.append(read(line, self._known))
            except LineError as error:
                self._faults.append(f"{line.number}: {error}")
        return tuple(found)

    def _of(self, kind: str) -> Iterable[Line]:
        return (line for line in self._lines if line.kind == kind)

    def _ids(self, kind: str) -> frozenset[str]:
        ids: set[str] = set()
        for line in self._of(kind):
            if line.heads[0] in ids:
                self._faults.append(f"{line.number}: {line.heads[0]} is an {NAMED[kind]} already")
            ids.add(line.heads[0])
        return frozenset(ids)

    def _report(self, line: Line, known: Known) -> NotedReport:
        copy_of, update_of = line.value("copy_of"), line.value("update_of")
        return NotedReport(
            number=known.report(line.heads[0]),
            report=self._reports[line.heads[0]],
            side=line.value("side"),
            copy_of=known.report(copy_of) if copy_of else None,
            update_of=known.report(update_of) if update_of else None,
        )

    def _check_all_noted(self, noted: Iterable[NotedReport]) -> None:
        missing = sorted(set(self._reports) - {one.number for one in noted})
        if missing:
            self._faults.append(f"1: has no R: line for report {', '.join(missing)}")
