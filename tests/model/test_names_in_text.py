"""Names are found whatever their accents, blanks and line ends, and as whole words only."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.model.names_in_text import make_names


def found(text: str, *names: str) -> list[str]:
    return [text[start:end] for start, end, _ in make_names(names).find(text)]


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Reem al-Ali died.", "Reem al-Ali"),
        ("REEM  AL\nALI died.", "REEM  AL\nALI"),
        ("(Reem Al\u2011Ali)", "Reem Al\u2011Ali"),
        ("Reém al-Ali's mother", "Reém al-Ali"),
        ("Ree\u0301m al-Ali\u0301 died", "Ree\u0301m al-Ali\u0301"),
        ("https://a.org/reem-al-ali.html", "reem-al-ali"),
    ],
)
def test_a_name_is_found_as_it_is_written(text: str, written: str) -> None:
    assert found(text, "Reem al-Ali") == [written]


@pytest.mark.parametrize("text", ["Reem al-Alim", "Kareem al-Ali", "Reem Ali", "reem", ""])
def test_parts_of_words_and_other_names_are_not_found(text: str) -> None:
    assert found(text, "Reem al-Ali") == []


def test_the_longest_name_is_found_first_and_none_twice() -> None:
    assert found("Anna Bode and Anna", "Anna", "Anna Bode") == ["Anna Bode", "Anna"]


def test_a_word_in_small_letters_is_no_name_but_in_addresses() -> None:
    assert found("Will will see a.org/will", "will") == ["Will", "will"]
    assert found("Will will see a.org/will", "will")[1] == "will"
    starts = [start for start, _, _ in make_names(["will"]).find("Will will see a.org/will")]
    assert starts == [0, 20]


def test_without_names_nothing_is_found() -> None:
    assert found("Reem", "", "--") == []


@given(st.text(), st.text())
def test_spans_lie_in_order_within_any_text(text: str, name: str) -> None:
    last = 0
    for start, end, _ in make_names([name]).find(text, any_case=True):
        assert last <= start < end <= len(text)
        last = end


@given(st.text(), st.text())
def test_what_is_not_a_name_stays_as_it_is(text: str, name: str) -> None:
    names = make_names([name])
    assert names.replace(text, lambda written, _: written) == text
