"""Promises that stand otherwise than one knew."""

from dataclasses import replace

from dragoman.model.event import Link
from dragoman.model.when import When
from dragoman.present.news.commitments import find_changed_commitments
from tests.present.news.records import NEW, OLD, after, before, change, day, event
from tests.present.sample import EARLY, REPORT, make_record

PROMISE = replace(make_record().commitments[0], evidence=OLD, event="ev_mn_a")
DUE = replace(PROMISE, due=day("2023-07-12"))


def test_a_promise_that_was_broken_names_the_report_of_what_broke_it() -> None:
    breach = event("mn_b", evidence=NEW, links=(Link(type="violates", event="ev_mn_a"),))
    new = after(commitments=(replace(PROMISE, state="broken"),), events=(breach,))
    (told,) = find_changed_commitments(change(before(commitments=(PROMISE,)), new))
    assert told.said == "open → broken: Aliyev (AZE) → Pashinyan (ARM)"
    assert told.details == ("reopen the road",)
    assert [cited.id for cited in told.reports] == [REPORT.id]


def test_a_promise_that_fell_due_without_word_is_overdue() -> None:
    (told,) = find_changed_commitments(
        change(before(commitments=(DUE,)), after(commitments=(DUE,)))
    )
    assert (told.before, told.after, told.due) == ("open", "overdue", "2023-07-12")
    assert "due 12 Jul 2023" in told.said
    assert [cited.id for cited in told.reports] == [EARLY.id]


def test_a_promise_that_was_kept_before_its_day_never_fell_due() -> None:
    kept = replace(DUE, state="kept")
    (told,) = find_changed_commitments(
        change(before(commitments=(DUE,)), after(commitments=(kept,)))
    )
    assert told.after == "kept"


def test_a_promise_that_stands_otherwise_without_a_new_word_says_so() -> None:
    new = after(commitments=(replace(PROMISE, state="kept"),))
    (told,) = find_changed_commitments(change(before(commitments=(PROMISE,)), new))
    assert told.said.endswith("[no new word; known accounts grouped otherwise]")


def test_what_is_only_to_come_from_a_day_on_is_not_due() -> None:
    promise = replace(PROMISE, due=When(start="2023-07-01", basis="bounded"), evidence=NEW)
    (told,) = find_changed_commitments(change(before(), after(commitments=(promise,))))
    assert "due" not in told.said


def test_a_new_promise_comes_after_what_changed() -> None:
    new = replace(PROMISE, id="co_0", evidence=NEW)
    old = before(commitments=(DUE,))
    told = find_changed_commitments(change(old, after(commitments=(new, DUE))))
    assert [(one.id, one.before) for one in told] == [("co_1", "open"), ("co_0", None)]


def test_an_open_promise_is_not_new() -> None:
    rows = {"commitments": (PROMISE,)}
    assert find_changed_commitments(change(before(**rows), after(**rows))) == ()
