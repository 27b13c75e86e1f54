"""Values as people write them."""

import json

import pytest

from dragoman.errors import UsageError
from dragoman.present.correction import correction_value, read_participants, read_when


@pytest.mark.parametrize(
    ("written", "start", "end", "precision"),
    [
        ("2023-05-14", "2023-05-14", "2023-05-14", "day"),
        ("2023-05-14/2023-05-16", "2023-05-14", "2023-05-16", "day"),
        ("2023-02", "2023-02-01", "2023-02-28", "month"),
        ("2023", "2023-01-01", "2023-12-31", "year"),
        ("unknown", None, None, "unknown"),
    ],
)
def test_a_time_is_as_exact_as_it_is_written(
    written: str, start: str | None, end: str | None, precision: str
) -> None:
    when = read_when(written)
    assert (when.start, when.end, when.precision) == (start, end, precision)


@pytest.mark.parametrize("written", ["soon", "2023-13", "14 May", "0000-01"])
def test_what_is_no_time_is_refused(written: str) -> None:
    with pytest.raises(UsageError, match="is no time"):
        read_when(written)


def test_a_group_of_names_has_one_role_and_a_star_is_inferred() -> None:
    found = read_participants("Ilham Aliyev (AZE), Armenia; mediator European Union*; host Michel")
    assert [(one.role, one.name, one.country, one.stated) for one in found] == [
        ("actor", "Ilham Aliyev", "AZE", True),
        ("actor", "Armenia", None, True),
        ("mediator", "European Union", None, False),
        ("host", "Michel", None, True),
    ]


def test_a_name_that_begins_like_a_role_is_one() -> None:
    assert [one.name for one in read_participants("host")] == ["host"]


def test_json_and_plain_words_stay_as_they_are() -> None:
    assert correction_value("when", ' {"start": null}') == '{"start": null}'
    assert correction_value("status", "planned") == "planned"
    assert json.loads(correction_value("speaker", "Aliyev"))["name"] == "Aliyev"
