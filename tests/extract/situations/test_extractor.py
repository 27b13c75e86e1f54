import pytest

from tests.extract.conftest import Tell


def test_a_blockade_stands_where_its_of_phrase_says(tell: Tell) -> None:
    (found,) = tell('Turkey has imposed an "illegal blockade" of Cyprus.').drafts.situations
    assert found.place is not None
    assert (found.type, found.state, found.place.text) == ("blockade", "in_force", "Cyprus")


def test_a_lifted_blockade_is_ended(tell: Tell) -> None:
    found = tell("Turkey lifted the blockade of Cyprus.").drafts.situations
    assert ("blockade", "ended") in [(one.type, one.state) for one in found]


def test_what_is_only_demanded_ends_nothing(tell: Tell) -> None:
    found = tell("Syria demanded that Turkey lift the blockade of Aleppo.").drafts.situations
    assert "ended" not in [one.state for one in found]


@pytest.mark.parametrize("act", ["lifted", "broke", "ended", "abandoned"])
def test_what_a_verb_ends_is_not_in_force(tell: Tell, act: str) -> None:
    found = tell(f"Turkey {act} the blockade of Cyprus.").drafts.situations
    assert "in_force" not in [one.state for one in found]


def test_a_blockade_imposed_is_in_force(tell: Tell) -> None:
    (found,) = tell("Turkey imposed a blockade of Cyprus.").drafts.situations
    assert (found.type, found.state) == ("blockade", "in_force")


def test_who_leaves_talks_ends_no_deployment(tell: Tell) -> None:
    told = tell("The M23 rebels withdrew from a meeting with the Congolese government.")
    assert told.drafts.situations == ()
    withdrawn = tell("Rwandan forces withdrew from Goma on Monday.").drafts.situations
    assert [(one.type, one.state) for one in withdrawn] == [("deployment", "ended")]


@pytest.mark.parametrize(
    "text",
    [
        "A senior official said no American troops would be deployed in Guyana.",
        "Norway deployed no troops in Chad.",
    ],
)
def test_none_deployed_is_no_deployment(tell: Tell, text: str) -> None:
    assert tell(text).drafts.situations == ()


def test_some_deployed_is_a_deployment(tell: Tell) -> None:
    (found,) = tell("American troops were deployed in Guyana.").drafts.situations
    assert (found.type, found.state) == ("deployment", "in_force")
