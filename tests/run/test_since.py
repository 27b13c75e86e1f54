"""What `--since` stands for."""

import pytest

from dragoman.errors import DateError, UsageError
from dragoman.run.since import find_since
from dragoman.store.visit import Visit
from tests.run.fakes import dated

FIRST = dated("a", "2023-07-10", file="first.txt")
SAME_DAY = dated("b", "2023-07-15", file="same.txt")
SECOND = dated("c", "2023-07-15", file="2023-07-15-second.txt")
LATER = dated("d", "2023-07-20", file="later.txt")
UNDATED = dated("e", None, file="undated.txt")
REPORTS = (FIRST, SAME_DAY, SECOND, LATER, UNDATED)


def known(wanted: str, visit: Visit | None = None) -> set[str]:
    ids = find_since(wanted, REPORTS, visit).known
    return {report.file for report in REPORTS if report.id in ids}


def test_since_a_day_all_that_was_published_before_it_was_known() -> None:
    assert known("2023-07-15") == {"first.txt"}
    assert known("2023-7-16") == {"first.txt", "same.txt", SECOND.file}


@pytest.mark.parametrize("wanted", [SECOND.id, SECOND.id[:8], SECOND.file])
def test_since_a_report_all_but_it_and_later_ones_was_known(wanted: str) -> None:
    assert known(wanted) == {"first.txt", "same.txt"}


def test_since_an_undated_report_all_others_were_known() -> None:
    assert known("undated.txt") == {"first.txt", "same.txt", SECOND.file, "later.txt"}


@pytest.mark.parametrize("wanted", ["LAST", "last"])
def test_since_the_last_visit_what_was_there_then_was_known(wanted: str) -> None:
    visit = Visit(reports=frozenset({LATER.id}), day="2023-07-20")
    assert known(wanted, visit) == {"later.txt"}
    assert find_since(wanted, REPORTS, visit).day == "2023-07-20"


def test_to_a_first_visit_all_is_new_and_it_is_said() -> None:
    assert known("LAST") == set()
    assert find_since("LAST", REPORTS, None).said == "the beginning (no earlier visit)"


def test_reports_taken_out_since_the_last_visit_are_counted() -> None:
    visit = Visit(reports=frozenset({LATER.id, "rp_gone"}), day=None)
    assert find_since("LAST", REPORTS, visit).said == "the last visit (1 report taken out since)"


def test_what_is_asked_for_is_said_in_words() -> None:
    assert find_since("2023-07-15", REPORTS, None).said == "15 Jul 2023"
    assert find_since("first.txt", REPORTS, None).said.startswith("first.txt, 10 Jul 2023 (rp_")


def test_a_day_that_is_none_is_refused() -> None:
    with pytest.raises(DateError, match="no day of the calendar"):
        known("2023-02-30")


@pytest.mark.parametrize("wanted", ["yesterday", "rp_", "rp_ffffffff", ""])
def test_what_is_neither_day_nor_report_nor_last_is_refused(wanted: str) -> None:
    with pytest.raises(UsageError, match=r"--since takes a day \(YYYY-MM-DD\), LAST or a report"):
        known(wanted)
