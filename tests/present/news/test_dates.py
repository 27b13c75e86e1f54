"""Days that moved."""

import pytest

from dragoman.model.when import UNKNOWN, When
from dragoman.present.news.dates import find_moved_dates
from tests.present.news.records import BOTH, after, before, change, day, event, step
from tests.present.sample import REPORT

OCTOBER = When(start="2023-10-01", end="2023-10-31", precision="month")
FIFTH, NINTH = day("2023-10-05"), day("2023-10-09")
BOUND = When(end="2023-07-10", basis="bounded")


@pytest.mark.parametrize(
    ("status", "old", "new", "move"),
    [
        ("planned", FIFTH, NINTH, "moved"),
        ("planned", OCTOBER, FIFTH, "set"),
        ("planned", UNKNOWN, FIFTH, "set"),
        ("occurred", FIFTH, NINTH, "redated"),
    ],
)
def test_a_day_that_is_another_says_how_it_moved(
    status: str, old: When, new: When, move: str
) -> None:
    rows = event(status=status, when=old), event(status=status, when=new, evidence=BOTH)
    (told,) = find_moved_dates(change(before(events=rows[:1]), after(events=rows[1:])))
    assert (told.move, told.before, told.after) == (move, old, new)
    assert [cited.id for cited in told.reports] == [REPORT.id]


@pytest.mark.parametrize(
    ("status", "old", "new"),
    [
        ("occurred", BOUND, day("2023-07-08")),  # known more exactly
        ("planned", FIFTH, OCTOBER),  # told less exactly
        ("planned", FIFTH, FIFTH),
        ("planned", FIFTH, UNKNOWN),
    ],
)
def test_a_day_that_is_only_told_more_or_less_exactly_has_not_moved(
    status: str, old: When, new: When
) -> None:
    rows = event(status=status, when=old), event(status=status, when=new)
    assert find_moved_dates(change(before(events=rows[:1]), after(events=rows[1:]))) == ()


def test_a_day_that_moved_without_a_new_word_says_so() -> None:
    rows = event(status="planned", when=FIFTH), event(status="planned", when=NINTH)
    (told,) = find_moved_dates(change(before(events=rows[:1]), after(events=rows[1:])))
    assert told.is_regrouped
    assert told.said.endswith("[no new word; known accounts grouped otherwise]")


def test_a_moved_day_says_the_old_and_the_new_one() -> None:
    old = event(status="planned", when=FIFTH)
    new = event(status="planned", when=NINTH, trail=(step("moved", "planned", when=NINTH),))
    (told,) = find_moved_dates(change(before(events=(old,)), after(events=(new,))))
    assert told.said.startswith("moved, 5 Oct 2023 → 9 Oct 2023: CONSULT")
    assert [cited.id for cited in told.reports] == [REPORT.id]
