"""Sources as an analyst reads them."""

from dataclasses import replace

from dragoman.present.views.sources import source_notes, source_rows
from tests.present.sample import EARLY, REPORT, UNDATED, make_record

(ROW,) = make_record().sources


def test_the_reports_of_a_source_say_which_is_earliest_and_what_a_later_one_changed() -> None:
    rows = source_rows(make_record(), None)
    assert [(row.report, row.what) for row in rows] == [
        (EARLY.id, "earliest"),
        (REPORT.id, "fullest, later version: 1 added, 0 dropped"),
    ]
    assert (rows[1].of, rows[1].added) == (EARLY.id, ("Brussels",))


def test_near_copies_count_once() -> None:
    assert source_notes(make_record(), None)[0].startswith("3 reports count as 2 sources.")


def test_a_report_that_changes_nothing_is_a_copy() -> None:
    source = replace(ROW, reports=(EARLY.id, UNDATED.id), fullest=EARLY.id, versions=())
    rows = source_rows(replace(make_record(), sources=(source,)), None)
    assert [row.what for row in rows] == ["earliest, fullest", "copy"]
