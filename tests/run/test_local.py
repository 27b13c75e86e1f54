"""Reading in this process and in others."""

import os
import pickle

import pytest

from dragoman.errors import CodebookError, DragomanError, UsageError
from dragoman.model.report import Rejected, Report
from dragoman.run.local import read_reports
from dragoman.run.steps import Reader, make_reader
from tests.run.fakes import FakeReader, dated

REPORTS = [dated(f"word{number}", None) for number in range(9)]


class Dies:
    def read(self, report: Report) -> None:
        os._exit(3)


class Shouts:
    def read(self, report: Report) -> None:
        raise RuntimeError("a\nlong\n" + "x" * 9999)


def broken_codebook() -> Reader:
    raise CodebookError("codebook x.toml cannot be read")


@pytest.mark.parametrize("jobs", [1, 2])
def test_readings_come_in_order(jobs: int) -> None:
    found = list(read_reports(REPORTS, FakeReader, jobs=jobs))
    assert found == [FakeReader().read(report) for report in REPORTS]


def test_without_reports_no_model_is_loaded() -> None:
    assert list(read_reports([], broken_codebook, jobs=2)) == []


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_broken_codebook_stops_the_run_with_its_own_message(jobs: int) -> None:
    with pytest.raises(CodebookError, match=r"codebook x\.toml"):
        list(read_reports(REPORTS, broken_codebook, jobs=jobs))


def test_a_worker_that_dies_is_told_of() -> None:
    with pytest.raises(DragomanError, match="fewer jobs"):
        list(read_reports(REPORTS, Dies, jobs=2))


def test_a_failure_becomes_one_short_line() -> None:
    (row,) = read_reports(REPORTS[:1], Shouts, jobs=1)
    assert isinstance(row, Rejected)
    assert "RuntimeError: a long xxx" in row.reason
    assert "\n" not in row.reason
    assert len(row.reason) < 400


def test_no_jobs_is_no_call() -> None:
    with pytest.raises(UsageError, match="1 or more"):
        read_reports(REPORTS, FakeReader, jobs=0)


def test_the_maker_of_readers_can_be_sent_to_workers() -> None:
    assert pickle.loads(pickle.dumps(make_reader)) is make_reader
