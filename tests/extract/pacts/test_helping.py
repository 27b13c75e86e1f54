"""Who stands by an agreement."""

from tests.extract.conftest import Tell


def test_who_witnesses_an_accord_does_not_mediate_it(tell: Tell) -> None:
    text = "Chad and Libya signed a border accord on Friday, witnessed by Norway and Sweden."
    cast = tell(text).cast("SUPPORT")
    assert cast["observer"] == {"Norway", "Sweden"}
    assert "mediator" not in cast


def test_who_acts_as_guarantor_is_one(tell: Tell) -> None:
    text = "Chad and Libya signed a border accord on Friday, and Qatar will act as guarantor."
    assert tell(text).cast("SUPPORT")["guarantor"] == {"Qatar"}
