from tests.extract.conftest import Tell


def test_the_day_of_talks_that_are_called_off_lies_ahead(tell: Tell) -> None:
    time = tell("Chad called off Friday's talks with Sudan.").event("CONSULT").time
    assert time is not None
    assert time.tense == "future"


def test_the_day_on_which_talks_were_called_off_has_been(tell: Tell) -> None:
    time = tell("Chad called off its talks with Sudan on Friday.").event("CONSULT").time
    assert time is None or time.tense == "past"
