"""Against whom people protest, by the words of what they want."""

import pytest

from tests.extract.conftest import Tell


@pytest.mark.parametrize(
    ("text", "against"),
    [
        ("Farmers began a hunger strike to demand the resignation of President Saied.", "Saied"),
        ("Workers went on strike over a bill signed by President Saied.", "Saied"),
    ],
)
def test_whom_the_protest_wants_something_of_is_its_recipient(
    tell: Tell, text: str, against: str
) -> None:
    assert any(against in name for name in tell(text).cast("PROTEST")["recipient"])


def test_a_protest_against_nobody_told_has_no_recipient(tell: Tell) -> None:
    assert "recipient" not in tell("Bus drivers went on strike over unpaid wages.").cast("PROTEST")
