"""Single victims."""

import pytest

from tests.extract.conftest import Tell


@pytest.mark.parametrize(
    ("text", "measure", "of"),
    [
        ("A soldier was killed near Gao.", "killed", "soldier"),
        ("The mayor of Bunia was kidnapped by gunmen.", "abducted", "mayor of Bunia"),
        ("Journalist Anas Sharif was killed in the strike.", "killed", "Journalist Anas Sharif"),
        ("The murder of a nun shocked the town.", "killed", "nun"),
        ("An elderly man was hurt in Odesa.", "wounded", "elderly man"),
        ("Police arrested an opposition leader.", "detained", "opposition leader"),
        ("A boy died in the shelling.", "killed", "boy"),
    ],
)
def test_a_single_victim_is_a_figure_of_one(tell: Tell, text: str, measure: str, of: str) -> None:
    (figure,) = tell(text).drafts.figures
    assert (figure.measure, figure.low, figure.high, figure.exactness) == (measure, 1, 1, "exact")
    assert figure.of == of


@pytest.mark.parametrize(
    "text",
    [
        "Rebels threatened to kill a hostage.",
        "Police foiled a plot to assassinate the minister.",
        "A court ordered the arrest of the senator.",
        "If a soldier is killed, the army will respond.",
        "The soldier was not killed.",
        "President Juan Perez died of a heart attack.",
        "The proposal was killed in the Senate.",
        "The army killed the crowd's hopes.",
        "Every soldier killed is mourned.",
    ],
)
def test_harm_not_done_or_not_to_one_person_is_no_figure(tell: Tell, text: str) -> None:
    assert tell(text).drafts.figures == ()


def test_who_is_told_again_is_counted_once(tell: Tell) -> None:
    told = tell("A journalist was killed in Goma. The journalist was killed by a bomb.")
    assert len(told.drafts.figures) == 1


def test_another_victim_is_one_more(tell: Tell) -> None:
    figures = tell(
        "A soldier was killed in Gao. Another soldier was killed in Kidal."
    ).drafts.figures
    assert [one.cumulative for one in figures] == [None, False]


def test_who_says_that_others_were_killed_is_no_victim(tell: Tell) -> None:
    figures = tell("In the attack 3 were killed, the mayor said.").drafts.figures
    assert [(one.text, one.low) for one in figures] == [("3", 3)]


@pytest.mark.parametrize("text", ["Nobody was hurt.", "No one was hurt.", "No soldier was hurt."])
def test_nobody_is_a_figure_of_zero(tell: Tell, text: str) -> None:
    (figure,) = tell(text).drafts.figures
    assert (figure.measure, figure.low, figure.high) == ("wounded", 0, 0)
