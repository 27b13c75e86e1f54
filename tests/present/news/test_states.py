"""Events that stand otherwise than one knew."""

from dragoman.present.news.states import find_changed_states
from tests.present.news.records import BOTH, after, before, change, day, event, step
from tests.present.sample import EARLY, REPORT


def test_a_meeting_called_off_says_what_it_was_and_which_report_says_so() -> None:
    old = event(status="planned")
    trail = (step("announced", "planned", EARLY), step("cancelled", "cancelled"))
    new = event(status="cancelled", trail=trail, evidence=BOTH)
    (told,) = find_changed_states(change(before(events=(old,)), after(events=(new,))))
    assert told.said.startswith("○ planned → × cancelled: CONSULT")
    assert (told.before, told.after, told.steps) == ("planned", "cancelled", ("cancelled",))
    assert [cited.id for cited in told.reports] == [REPORT.id]
    assert told.evidence[0].report == REPORT.id


def test_what_is_denied_now_has_changed_though_its_status_has_not() -> None:
    old = event(status="occurred")
    new = event(status="occurred", factuality="denied", evidence=BOTH)
    (told,) = find_changed_states(change(before(events=(old,)), after(events=(new,))))
    assert told.said.startswith("● occurred → ● occurred, denied")


def test_what_lapsed_since_says_so_and_names_the_last_report_that_told_of_it() -> None:
    plan = event(status="planned", when=day("2023-07-12"))
    told = find_changed_states(change(before(events=(plan,)), after(events=(plan,))))
    assert [(one.before, one.after) for one in told] == [("planned", "lapsed")]
    assert [cited.id for cited in told[0].reports] == [EARLY.id]


def test_what_had_lapsed_already_is_not_new() -> None:
    plan = event(status="planned", when=day("2023-07-01"))
    assert find_changed_states(change(before(events=(plan,)), after(events=(plan,)))) == ()


def test_what_only_has_other_accounts_than_before_says_so_and_comes_last() -> None:
    old = (event("mn_a", status="occurred"), event("mn_b", status="planned"))
    new = (event("mn_a"), event("mn_b", status="cancelled", independent=0, evidence=BOTH))
    told = find_changed_states(change(before(events=old), after(events=new)))
    assert [(one.id, one.is_regrouped) for one in told] == [("ev_mn_b", False), ("ev_mn_a", True)]
    assert told[1].said.endswith("[no new word; known accounts grouped otherwise]")


def test_an_event_told_again_as_it_stood_is_not_new() -> None:
    old, new = event(status="planned"), event(status="planned", evidence=BOTH)
    assert find_changed_states(change(before(events=(old,)), after(events=(new,)))) == ()
