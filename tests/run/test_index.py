"""The index is made of reports as their corrections leave them."""

from pathlib import Path

from bench.speed.archive.write import write_archive
from dragoman.model.filter import Filter
from dragoman.model.judgement import Anchor, Judgement, make_judgement
from dragoman.run.index import open_index
from dragoman.store.edition import renew_edition
from dragoman.store.file import open_for_writing
from dragoman.store.index.events import page_events
from dragoman.store.index.reports import page_reports
from dragoman.store.record import load_state
from dragoman.store.rows import insert_rows


def test_a_corrected_mark_holds_for_the_report_and_for_what_stands_on_it(tmp_path: Path) -> None:
    store = tmp_path / "talks.duckdb"
    write_archive(store, events=40, reports=20)
    with open_for_writing(store) as con:
        report = load_state(con).reports[0]
        anchor = Anchor(report=report.id, start=0, end=5, quote=report.text[:5], kind="report")
        judgement = make_judgement("correct", anchor, by="mk", field="mark", value="RED")
        insert_rows(con, "judgements", Judgement, [judgement])
        renew_edition(con)
    red = Filter(marks=("RED",))
    with open_index(store) as index:
        assert [row.id for row in page_reports(index, red).rows] == [report.id]
        events = page_events(index, red)
        assert events.total > 0
        assert {row.mark for row in events.rows} == {"RED"}
