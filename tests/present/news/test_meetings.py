"""Meetings ahead."""

from dragoman.model.when import UNKNOWN
from dragoman.present.news.meetings import find_meetings_ahead
from tests.present.news.records import NEW, after, before, change, day, event


def test_meetings_ahead_are_told_by_day_those_without_one_last() -> None:
    rows = (
        event("mn_a", when=UNKNOWN),
        event("mn_b", when=day("2023-10-09")),
        event("mn_c", when=day("2023-10-05")),
    )
    told = find_meetings_ahead(change(before(events=rows), after(events=rows)))
    assert [one.id for one in told] == ["ev_mn_c", "ev_mn_b", "ev_mn_a"]
    assert told[2].said.startswith("no day given, ○ planned: Aliyev (AZE)")


def test_what_was_held_has_lapsed_or_is_no_meeting_is_not_ahead() -> None:
    rows = (
        event("mn_a", status="occurred"),
        event("mn_b", when=day("2023-07-01")),
        event("mn_c", meeting=None),
        event("mn_d", factuality="denied"),
    )
    assert find_meetings_ahead(change(before(), after(events=rows))) == ()


def test_a_meeting_of_which_one_did_not_know_is_marked() -> None:
    known, new = event("mn_a"), event("mn_b", evidence=NEW)
    told = find_meetings_ahead(change(before(events=(known,)), after(events=(known, new))))
    assert [(one.id, one.is_new, one.said.endswith("[new]")) for one in told] == [
        ("ev_mn_a", False, False),
        ("ev_mn_b", True, True),
    ]


def test_the_day_that_one_stands_on_decides_what_is_ahead() -> None:
    rows = {"events": (event("mn_a", when=day("2023-10-05")),)}
    on_the_day, after_it = (
        find_meetings_ahead(change(before(**rows), after(**rows), now=now))
        for now in ("2023-10-05", "2023-10-06")
    )
    assert (len(on_the_day), len(after_it)) == (1, 0)
