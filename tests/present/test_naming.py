"""Ids that a screen has shown."""

import pytest

from dragoman.errors import UsageError
from dragoman.present.naming import find_anchor, find_report
from tests.present.sample import EVENTS, HELD, REPORT, TEXT, make_readings, make_record


@pytest.mark.parametrize("id", [EVENTS[0].id, EVENTS[0].id[:9], HELD.id])
def test_an_event_is_named_by_its_id_its_beginning_or_its_mention(id: str) -> None:
    anchor, row = find_anchor(id, make_readings())
    assert row is not None
    assert (anchor.kind, anchor.quote) == ("event", "meeting")
    assert TEXT[anchor.start : anchor.end] == anchor.quote


def test_a_report_is_named_by_id_or_file() -> None:
    assert find_anchor(REPORT.id, make_readings())[0].kind == "report"
    assert find_report("brussels.txt", make_record().reports).id == REPORT.id
    assert find_report(REPORT.id[:9], make_record().reports).id == REPORT.id


@pytest.mark.parametrize("id", ["ev_", "ev_0", "ev_ffffffffffff", "", "nonsense"])
def test_what_names_nothing_is_refused(id: str) -> None:
    with pytest.raises(UsageError):
        find_anchor(id, make_readings())
    with pytest.raises(UsageError):
        find_report(id, make_record().reports)
