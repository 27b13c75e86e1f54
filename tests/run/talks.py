"""A store in miniature to review: the small reader, and the program's own reconciling."""

from dataclasses import replace
from pathlib import Path

from dragoman.model.reading import Reading
from dragoman.model.report import Report
from dragoman.run.intake import Given, read_paths
from dragoman.run.session import Settings
from dragoman.run.steps import Steps, reconcile_readings
from dragoman.store.file import open_or_make
from tests.run.fakes import FakeReader, fake_steps

TEXTS = {
    "a.txt": "Aliyev Pashinyan\n\nThe weather was fine that day and nobody knew.\n\nMichel",
    "b.txt": "Michel\n\nPutin Aliyev\n\nThe weather was bad all night, and the road was long.",
    "c.txt": "Macron \x1b[31mScholz\n\nPutin Aliyev\n\nIt rained, and ministers are said to talk.",
}
QUIET = ("weather", "rained")


class QuietReader:
    """Reads every line as an event but those that tell of the weather."""

    def read(self, report: Report) -> Reading:
        found = FakeReader().read(report)
        rows = {
            name: tuple(row for row in getattr(found, name) if _is_loud(report, row.start, row.end))
            for name in ("actors", "events", "claims", "figures", "situations")
        }
        return replace(found, **rows)  # type: ignore[arg-type]


def _is_loud(report: Report, start: int, end: int) -> bool:
    first = report.text.rfind("\n", 0, start) + 1
    line = report.text[first:].partition("\n")[0]
    return not any(word in line for word in QUIET)


def talk_steps(codebook: str | None = None) -> Steps:
    """The small reader with the real reconciling."""
    return replace(fake_steps(), make_reader=QuietReader, reconcile=reconcile_readings)


def make_store(folder: Path) -> Path:
    """A store of three reports."""
    store = folder / "talks.duckdb"
    for name, text in TEXTS.items():
        (folder / name).write_text(text, encoding="utf-8")
    with open_or_make(store) as con:
        for number, name in enumerate(sorted(TEXTS)):
            given = Given(published=f"2023-07-1{number}", outlet=f"Outlet {number}")
            read_paths(con, [folder / name], given=given, steps=talk_steps(), settings=Settings())
    return store
