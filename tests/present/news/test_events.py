"""Events that are new."""

import pytest

from dragoman.model.event import Link, Support
from dragoman.model.when import UNKNOWN
from dragoman.present.news.events import find_new_events
from tests.present.news.records import BOTH, NEW, after, before, change, event
from tests.present.sample import REPORT


def test_only_events_that_were_not_known_are_told_each_with_its_report() -> None:
    known, new = event("mn_a"), event("mn_b", evidence=NEW)
    (told,) = find_new_events(change(before(events=(known,)), after(events=(known, new))))
    assert told.id == "ev_mn_b"
    assert "CONSULT “meeting”: Aliyev (AZE), Pashinyan (ARM)" in told.said
    assert "5 Oct 2023" in told.said
    assert [cited.id for cited in told.reports] == [REPORT.id]
    assert told.evidence == NEW


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ({"tier": "publish"}, {"tier": "check", "independent": 9}),
        ({"independent": 2}, {"independent": 1, "score": -10.0}),
        ({"score": -9.0}, {"score": 2.5}),
        ({"tier": "check"}, {"background": True, "independent": 9}),
        ({"tier": "check"}, {"factuality": "hypothetical"}),
    ],
)
def test_the_most_consequential_come_first(first: dict, second: dict) -> None:  # type: ignore[type-arg]
    events = (event("mn_a", evidence=NEW, **second), event("mn_b", evidence=NEW, **first))
    told = find_new_events(change(before(), after(events=events)))
    assert [one.id for one in told] == ["ev_mn_b", "ev_mn_a"]


def test_what_is_to_be_checked_and_what_is_history_says_so() -> None:
    one = event("mn_b", tier="check", background=True, when=UNKNOWN)
    (told,) = find_new_events(change(before(), after(events=(one,))))
    assert told.said.endswith("day unknown [background, to check]")


def test_the_support_of_an_event_and_what_it_stands_in_place_of_are_told() -> None:
    support = Support(
        outlets=("AFP",), sides=(), denied_by=(), distance="outlet", statement="one outlet"
    )
    old = event("mn_a", status="cancelled")
    link = Link(type="replaces", event="ev_mn_a")
    new = event("mn_b", evidence=BOTH, status="occurred", support=support, links=(link,))
    (told,) = find_new_events(change(before(events=(old,)), after(events=(old, new))))
    assert told.details[0].startswith("in place of CONSULT “meeting”")
    assert told.details[-1] == told.support == "one outlet"
