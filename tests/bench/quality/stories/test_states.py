"""Where an event stood on a day."""

from dataclasses import replace

from bench.quality.stories.sheet import Sheet
from bench.quality.stories.states import score_states
from bench.quality.stories.telling import NOTHING
from dragoman.model.event import Event
from dragoman.model.record import Record
from tests.bench.quality.stories.toy import day, event, mention, story, telling

FIRST, SECOND = mention("01", "Talks", status="planned"), mention("02", "talks", status="ongoing")


def _score(line: str, *by_reports: Event | None) -> Sheet:
    """The score of a line, where the record of so many reports has these events."""

    def reconcile(count: int) -> Record:
        event = by_reports[0] if count == 1 else by_reports[-1]
        return replace(NOTHING, events=(event,) if event else ())

    sheet = Sheet()
    score_states(telling(story(line), FIRST, SECOND, reconcile=reconcile), sheet)
    return sheet


def test_each_day_asks_the_record_of_the_reports_up_to_it() -> None:
    then, now = event("ev_1", FIRST), event("ev_1", SECOND)
    sheet = _score("Q: e1 | 2024-03-04=planned | 2024-03-06=ongoing", then, now)
    assert (sheet.value("state_accuracy"), sheet.value("state_accuracy_all")) == (1, 1)


def test_another_status_is_wrong() -> None:
    sheet = _score("Q: e1 | 2024-03-04=planned | 2024-03-06=cancelled", event("ev_1", FIRST))
    assert sheet.value("state_accuracy") == 0.5
    assert sheet.wrong == ["wrong state of e1 on 2024-03-06: planned, not cancelled"]


def test_an_event_that_the_record_lacks_counts_among_all_only() -> None:
    sheet = _score("Q: e1 | 2024-03-04=planned | 2024-03-06=planned", None, event("ev_1", FIRST))
    assert (sheet.value("state_accuracy"), sheet.value("state_accuracy_all")) == (1, 0.5)


def test_before_the_first_report_there_is_no_event() -> None:
    sheet = _score("Q: e1 | 2024-03-01=planned", event("ev_1", FIRST))
    assert (sheet.value("state_accuracy"), sheet.value("state_accuracy_all")) == (None, 0)


def test_what_is_open_and_over_has_lapsed_and_is_still_planned() -> None:
    over = event("ev_1", FIRST, when=day("2024-03-05"))
    assert _score("Q: e1 | 2024-03-06=lapsed", over).value("state_accuracy") == 1
    assert _score("Q: e1 | 2024-03-06=planned", over).value("state_accuracy") == 1


def test_what_is_still_ahead_has_not_lapsed() -> None:
    ahead = event("ev_1", FIRST, when=day("2024-03-06"))
    assert _score("Q: e1 | 2024-03-06=lapsed", ahead).value("state_accuracy") == 0


def test_what_was_held_has_not_lapsed() -> None:
    held = event("ev_1", FIRST, status="occurred", when=day("2024-03-05"))
    assert _score("Q: e1 | 2024-03-06=lapsed", held).value("state_accuracy") == 0
