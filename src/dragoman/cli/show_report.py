"""`dragoman show report`: a report with its mentions marked, or the list of reports."""

from pathlib import Path

from rich.text import Text

from dragoman.cli.printing import open_console, print_json, print_notes, print_table
from dragoman.errors import StoreError
from dragoman.model.reading import Reading
from dragoman.model.record import Record
from dragoman.present.handling import say_left_out
from dragoman.present.marking import SIGNS, cut_text
from dragoman.present.naming import find_report
from dragoman.present.views import Column
from dragoman.present.views.report import ReportPage, report_page
from dragoman.present.views.reports import REPORT_COLUMNS, report_rows
from dragoman.present.wording import plain, say_day
from dragoman.reconcile.handling import without_rows

STYLES = {
    "actor": "cyan",
    "place": "green",
    "date": "yellow",
    "event": "bold magenta",
    "figure": "bold blue",
    "claim": "italic",
}
FOUND_COLUMNS = (
    Column(field="number", title="", is_id=True),
    Column(field="what", title="What", width=14),
    Column(field="stands", title="Status", width=13),
    Column(field="account", title="Who, when, where"),
    Column(field="decided", title="Decided by, id", width=20),
)


def show_report(
    store: Path, wanted: str | None, *, as_json: bool, limit: int | None, mark: str
) -> None:
    """One report, or all of them in a list where none is named."""
    from dragoman import api
    from dragoman.run import handling

    kept = handling.show_store(store, mark)
    record = kept.record
    print_notes(say_left_out(kept.left_out), on_stderr=True)
    if wanted is None and len(record.reports) != 1:
        _list(record, as_json=as_json, limit=limit)
        return
    report = find_report(wanted, record.reports) if wanted else record.reports[0]
    reading = _reading_of(report.id, api.load_readings(store))
    page = report_page(without_rows(reading, kept.withheld), record)
    if as_json:
        print_json(page)
    else:
        _print(page)


def _list(record: Record, *, as_json: bool, limit: int | None) -> None:
    rows = report_rows(record)[:limit]
    if as_json:
        print_json(rows)
        return
    print_table("Reports", REPORT_COLUMNS, rows)
    print_notes(["One of them, with its mentions marked: dragoman show report STORE --report ID"])


def _reading_of(id: str, readings: tuple[Reading, ...]) -> Reading:
    for reading in readings:
        if reading.report.id == id:
            return reading
    raise StoreError(f"the report {id} has no reading; run: dragoman rebuild STORE")


def _print(page: ReportPage) -> None:
    console = open_console()
    known = (page.outlet, say_day(page.published) if page.published else "undated", page.url)
    console.print(Text(plain(page.title or page.file), style="bold"))
    console.print(Text(plain(" · ".join([*filter(None, known), page.id])), style="dim"))
    console.print()
    console.print(_marked(page), overflow="fold")
    legend = (f"{left}{kind}{right}" for kind, (left, right) in SIGNS.items())
    print_notes([f"Marks: {'  '.join(legend)}"])
    if page.found:
        print_table("Found", FOUND_COLUMNS, page.found)
        print_notes(["* inferred, not stated."])


def _marked(page: ReportPage) -> Text:
    text = Text()
    for piece in cut_text(page):
        styles = [STYLES[kind] for kind in piece.kinds]
        style = " ".join(["dim", *styles] if piece.is_sign else styles)
        text.append(plain(piece.text, keep="\n"), style=style or None)
    return text
