"""Round, venue, agenda and outcome of a meeting, from its own sentence and those behind it."""

import pytest

from dragoman.model.draft import Characters, EventDraft
from tests.extract.conftest import Tell


def meeting(tell: Tell, text: str, place: int = 0) -> EventDraft:
    return [event for event in tell(text).drafts.events if event.type == "CONSULT"][place]


def told_of(tell: Tell, text: str, field: str) -> list[str]:
    """What all tellings of meetings in the text give, which the record puts together."""
    drafts = [event for event in tell(text).drafts.events if event.type == "CONSULT"]
    return [word for draft in drafts for word in words(text, getattr(draft, field))]


def words(text: str, spans: tuple[Characters, ...]) -> list[str]:
    return [text[start:end] for start, end in spans]


@pytest.mark.parametrize(
    ("text", "topics"),
    [
        (
            "The foreign ministers of Chad and Sudan met in Luanda to discuss the border crossing.",
            ["the border crossing"],
        ),
        (
            "Kenya and Somalia held talks on maritime rights in Addis Ababa on Monday.",
            ["maritime rights in Addis Ababa"],
        ),
        (
            "Chad and Sudan met on Monday. The sides discussed the return of refugees and gas.",
            ["the return of refugees and gas"],
        ),
        (
            "Chad and Sudan will meet on Monday. The exchange of prisoners is high on the agenda.",
            ["The exchange of prisoners"],
        ),
        ("Chad and Sudan held talks on Monday on the sidelines of a summit.", []),
    ],
)
def test_what_a_meeting_is_about(tell: Tell, text: str, topics: list[str]) -> None:
    assert told_of(tell, text, "agenda") == topics


@pytest.mark.parametrize(
    ("text", "outcomes"),
    [
        (
            "Chad and Sudan held talks in Luanda. The talks ended without a text.",
            ["ended without a text"],
        ),
        (
            "Chad and Sudan held talks in Luanda. The sides issued a joint statement.",
            ["issued a joint statement"],
        ),
        ("Chad and Sudan held talks in Luanda. The talks ended on Friday.", []),
        ("Chad and Sudan held talks in Luanda. The talks may break down.", []),
        ("Chad and Sudan will hold talks in Luanda. The last talks broke down.", []),
        ("Chad and Sudan held talks in Luanda. The sides are making progress.", []),
    ],
)
def test_what_came_of_a_meeting(tell: Tell, text: str, outcomes: list[str]) -> None:
    assert told_of(tell, text, "outcome") == outcomes


def test_five_hours_may_bring_no_deal(tell: Tell) -> None:
    text = "The union and the ministry met in Lilongwe on Monday. Five hours brought no deal."
    assert words(text, meeting(tell, text).outcome) == ["brought no deal"]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Chad and Sudan held a third round of talks in Luanda.", 3),
        ("The 4th round of talks between Chad and Sudan took place in Luanda.", 4),
        ("Chad and Sudan held talks in Luanda for the second time this month.", None),
        ("Chad and Sudan met in Luanda after the second round of the elections.", None),
    ],
)
def test_rounds_are_counted_and_times_are_not(tell: Tell, text: str, number: int | None) -> None:
    assert meeting(tell, text).round == number


def test_a_house_in_a_place_is_the_venue(tell: Tell) -> None:
    text = "Chad and Sudan held talks at the bishop's palace in Luanda on Monday."
    (found,) = words(text, (meeting(tell, text).venue or (0, 0),))
    assert found == "the bishop's palace"


def test_a_meeting_that_another_is_likened_to_lends_no_date(tell: Tell) -> None:
    text = "The leaders of Chad and Sudan would sit down together, as they did in Nairobi in June."
    draft = meeting(tell, text)
    assert (draft.time, draft.place) == (None, None)


def test_a_span_over_which_meetings_are_counted_is_no_date(tell: Tell) -> None:
    text = "Chad and Sudan will hold their third meeting in ten weeks."
    assert meeting(tell, text).time is None


def test_who_mediates_far_from_the_word_is_its_mediator(tell: Tell) -> None:
    text = "Chad and Sudan held talks in Luanda on Monday, mediated by Angola."
    assert tell(text).cast("CONSULT")["mediator"] == {"Angola"}


def test_one_who_comes_as_host_is_no_party(tell: Tell) -> None:
    cast = tell("Honduras and Nicaragua will hold talks on 9 June, with El Salvador as host.")
    assert cast.cast("CONSULT")["host"] == {"El Salvador"}
    assert cast.cast("CONSULT")["actor"] == {"Honduras", "Nicaragua"}


def test_who_agrees_to_meet_again_are_those_who_met(tell: Tell) -> None:
    told = tell("Chad and Sudan held talks in Luanda on Monday, with Angola mediating. "
                "The two sides will meet again on 9 June.")  # fmt: skip
    last = [event for event in told.drafts.events if event.type == "CONSULT"][-1]
    names = {told.drafts.actors[r.actor].name for r in last.roles if r.role == "actor"}
    assert names == {"Chad", "Sudan"}


def test_a_meeting_put_off_to_a_day_is_planned_for_it(tell: Tell) -> None:
    draft = meeting(tell, "The summit of Chad and Sudan has been postponed to 3 February.")
    assert (draft.status, draft.step) == ("planned", "moved")
    assert draft.time is not None
    assert draft.time.text == "3 February"


def test_a_meeting_put_off_without_a_day_is_postponed(tell: Tell) -> None:
    draft = meeting(tell, "The summit of Chad and Sudan was put off, Angola said on Tuesday.")
    assert (draft.status, draft.time) == ("postponed", None)


def test_a_meeting_planned_for_one_day_and_to_be_held_on_another_is_moved(tell: Tell) -> None:
    draft = meeting(
        tell, "The talks between Chad and Sudan set for 20 March will be held on 3 April instead."
    )
    assert (draft.status, draft.step) == ("planned", "moved")
    assert draft.time is not None
    assert draft.time.text == "3 April"


def test_a_meeting_that_keeps_its_day_is_not_moved(tell: Tell) -> None:
    draft = meeting(tell, "The talks between Chad and Sudan, set for 20 March, will be held.")
    assert (draft.status, draft.step) == ("planned", None)
