"""Commitments as an analyst reads them."""

from dataclasses import replace

from dragoman.model.diplomacy import Commitment
from dragoman.model.when import When
from dragoman.present.views.commitments import commitment_rows
from tests.present.sample import make_record

(OPEN,) = make_record().commitments
DUE = When(start="2023-07-01", end="2023-07-12", precision="day", basis="explicit")


def states(as_of: str | None, *commitments: Commitment) -> list[str]:
    rows = commitment_rows(replace(make_record(), commitments=commitments), as_of)
    return [row.stands for row in rows]


def test_who_promised_what_to_whom_and_where_it_was_told() -> None:
    (row,) = commitment_rows(make_record(), "2023-07-15")
    assert (row.who, row.stands, row.due) == ("Aliyev (AZE) → Pashinyan (ARM)", "open", "")
    assert row.what == "reopen the road (Caucasus Wire, 15 Jul 2023)"


def test_an_open_promise_whose_last_day_has_passed_is_overdue() -> None:
    due = replace(OPEN, due=DUE)
    assert states("2023-07-12", due) == ["open"]
    assert states("2023-07-13", due) == ["overdue"]
    assert states(None, due) == ["open"]


def test_overdue_is_counted_where_it_is_shown_and_the_state_stays() -> None:
    record = replace(make_record(), commitments=(replace(OPEN, due=DUE),))
    (row,) = commitment_rows(record, "2023-07-15")
    assert (row.state, row.overdue) == ("open", True)


def test_a_promise_that_was_kept_or_broken_is_never_overdue() -> None:
    rows = [replace(OPEN, id=f"co_{s}", due=DUE, state=s) for s in ("kept", "broken")]
    assert states("2023-07-15", *rows) == ["broken", "kept"]


def test_overdue_promises_come_first_then_open_ones() -> None:
    rows = (replace(OPEN, state="kept"), OPEN, replace(OPEN, due=DUE))
    assert states("2023-07-15", *rows) == ["overdue", "open", "kept"]


def test_a_condition_is_said_unless_the_words_have_it() -> None:
    more = replace(OPEN, condition="if the shelling stops")
    same = replace(OPEN, content="reopen if asked", condition="if asked")
    what = [
        commitment_rows(replace(make_record(), commitments=(one,)), None)[0].what
        for one in (more, same)
    ]
    assert what[0].startswith("reopen the road; if the shelling stops (")
    assert what[1].startswith("reopen if asked (")
