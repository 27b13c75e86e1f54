import pytest

from tests.extract.conftest import Tell


def test_are_to_meet_is_planned(tell: Tell) -> None:
    told = tell("Egypt and Turkey are to meet in Cairo on 4 May.")
    assert told.standing("CONSULT") == ("planned", "asserted")


def test_what_may_be_is_hypothetical(tell: Tell) -> None:
    assert tell("Egypt may meet Turkey in Cairo.").event("CONSULT").factuality == "hypothetical"


def test_what_was_postponed_is_postponed(tell: Tell) -> None:
    told = tell("The talks between Egypt and Turkey were postponed.")
    assert told.event("CONSULT").status == "postponed"


def test_refused_talks_are_not_held(tell: Tell) -> None:
    told = tell("Egypt refused to hold talks with Turkey.")
    assert told.standing("CONSULT") == ("not_held", "negated")


def test_talks_not_refused_are_a_possibility(tell: Tell) -> None:
    told = tell("Egypt does not refuse to hold talks with Turkey.")
    assert told.event("CONSULT").factuality == "hypothetical"


def test_what_is_denied_is_no_fact(tell: Tell) -> None:
    told = tell("Serbia denied that its forces had attacked Kosovo.")
    assert told.event("ASSAULT").factuality == "denied"


def test_what_is_demanded_is_only_called_for(tell: Tell) -> None:
    told = tell("Syria demanded that Turkey lift the blockade of Aleppo.")
    assert told.event("RETREAT").status == "called_for"


def test_words_in_scare_quotes_are_somebodys_claim(tell: Tell) -> None:
    told = tell('Turkey has imposed an "illegal blockade" of Cyprus.')
    assert told.event("COERCE").factuality == "claimed"


@pytest.mark.parametrize(
    "text",
    [
        "Serbia did not attack Kosovo.",
        "Did Egypt meet Turkey in Cairo?",
        "Egypt wants to leave the region.",
    ],
)
def test_what_was_not_done_asked_about_or_only_wanted_is_no_event(tell: Tell, text: str) -> None:
    assert tell(text).kinds() == []
