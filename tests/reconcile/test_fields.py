"""What a field can hold."""

import pytest

from dragoman.model.when import UNKNOWN
from dragoman.reconcile.fields import CHOICES, CORRECTABLE, field_value, field_values


@pytest.mark.parametrize(
    ("kind", "name", "text"),
    [
        ("event", "status", "soon"),
        ("event", "status", None),
        ("event", "trigger", ""),
        ("event", "weather", "rain"),
        ("event", "background", "perhaps"),
        ("event", "place", '{"name": "x", "latitude": "north"}'),
        ("event", "place", '{"country": "AZE"}'),
        ("event", "when", '{"start": "2023-05-14", "precision": "exactly"}'),
        ("event", "when", '{"start": "2023-05-14", "end": "2023-05-13"}'),
        ("event", "when", "[]"),
        ("event", "participants", '[{"role": "speaker", "name": "x"}]'),
        ("event", "participants", "3"),
        ("figure", "low", "many"),
        ("figure", "low", "nan"),
        ("figure", "measure", "apples"),
        ("claim", "speaker", '{"actor": 3, "name": "x"}'),
        ("report", "published", "2023-05-14"),
    ],
)
def test_what_a_field_cannot_hold_is_refused(kind: str, name: str, text: str | None) -> None:
    with pytest.raises((ValueError, TypeError)):
        field_value(kind, name, text)


def test_a_field_that_may_be_empty_can_be_emptied() -> None:
    assert field_value("event", "when", None) == UNKNOWN
    assert field_value("event", "participants", "") == ()
    assert field_value("event", "place", None) is None
    assert field_value("event", "type", None) is None


def test_words_are_read_as_their_field_has_them() -> None:
    assert field_value("event", "contexts", "territory, diplomatic") == ("diplomatic", "territory")
    assert field_value("event", "contexts", '["territory"]') == ("territory",)
    assert field_value("figure", "low", "6,000") == 6000.0
    assert field_value("figure", "legible", "True") is True


@pytest.mark.parametrize(("kind", "name"), sorted(CHOICES))
def test_every_choice_is_one_that_the_field_can_have(kind: str, name: str) -> None:
    assert name in CORRECTABLE[kind]
    assert [field_value(kind, name, word) for word in CHOICES[kind, name]] == [*CHOICES[kind, name]]


def test_an_addition_takes_nested_values_and_text_alike() -> None:
    given = field_values("event", '{"type": "CONSULT", "place": {"name": "Granada"}, "mode": null}')
    assert (given["type"], given["place"].name, given["mode"]) == ("CONSULT", "Granada", None)
