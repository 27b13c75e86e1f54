"""Text in capitals: what stands in print, and where each character stays."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.annotate.casing import Casing
from dragoman.annotate.language import LanguageModel
from dragoman.model.tables import Tables
from tests.annotate.conftest import Parse

ODD = ["ß", "ẞ", "İ", "ı", "ŉ", "ﬁ", "ǅ", "Σ", "😀", "🇺🇳", "e\u0301", "\u2028", "\r\n", "\n", "\t"]
WORDS = [
    "THE",
    "UNITED",
    "NATIONS",
    "İSTANBUL",
    "STRAßE",
    "RUSSIA'S",
    "U.S.",
    "MAY",
    "I",
    "--",
    "x",
]
TEXTS = st.lists(st.sampled_from([*ODD, *WORDS]) | st.text(max_size=8), max_size=25)


@pytest.fixture(scope="module")
def casing(language: LanguageModel, tables: Tables) -> Casing:
    return Casing(language, tables)


@given(parts=TEXTS, between=st.sampled_from(["", " "]), all_capitals=st.booleans())
def test_every_character_keeps_its_place(
    casing: Casing, parts: list[str], between: str, all_capitals: bool
) -> None:
    text = between.join(parts)
    text = text.upper() if all_capitals else text
    plain = casing.plain(text)
    assert len(plain) == len(text)
    assert [char.casefold() for char in plain] == [char.casefold() for char in text]


@pytest.mark.parametrize("odd", ODD)
def test_an_odd_letter_moves_nothing_in_a_line_in_capitals(casing: Casing, odd: str) -> None:
    text = f"THE ARMY {odd} OF {odd}ARA{odd} LEFT THE TOWN TODAY"
    plain = casing.plain(text)
    assert len(plain) == len(text)
    assert plain.startswith("The army ")
    assert plain.endswith(" left the town today")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Lavrov met Blinken in Geneva.",
        "NATO and the OSCE sent envoys to Kyiv.",
        "NATO",
        "TALKS FAIL",  # too short to tell
        "17:30 - 18:45 ... 2023",
        "多国会谈在维也纳举行没有结果",
    ],
)
def test_a_line_in_plain_case_is_left_alone(casing: Casing, text: str) -> None:
    assert casing.plain(text) == text


def test_a_plain_line_among_lines_in_capitals_is_left_alone(casing: Casing) -> None:
    text = "THE TALKS FAILED AGAIN TODAY\nEnvoys of NATO left.\nTHE ARMY LEFT THE TOWN TODAY\n"
    assert casing.plain(text).splitlines() == [
        "The talks failed again today",
        "Envoys of NATO left.",
        "The army left the town today",
    ]


def test_a_short_line_of_a_text_in_capitals_goes_with_the_others(casing: Casing) -> None:
    assert casing.plain("THE ARMY LEFT THE TOWN TODAY\n\nTALKS FAIL") == (
        "The army left the town today\n\nTalks fail"
    )


@pytest.mark.parametrize(
    "name", ["United Nations", "United Nations Security Council", "South Ossetia", "OSCE"]
)
def test_a_name_stands_as_the_tables_write_it(casing: Casing, name: str) -> None:
    text = f"the envoys spoke of {name} and left again"
    assert casing.plain(text.upper()) == text.replace("the", "The", 1)


@pytest.mark.parametrize("name", ["UNITED NATIONS", "OSCE"])
def test_names_are_found_in_a_report_in_capitals(parse: Parse, name: str) -> None:
    doc = parse(f"THE ENVOYS OF THE {name} LEFT THE TOWN AGAIN.")
    assert [span.text.upper() for span, _ in doc._.names] == [name]


@pytest.mark.parametrize("word", ["is", "who", "car", "arena", "plan", "side", "diet"])
def test_an_abbreviation_that_is_a_word_is_the_word(casing: Casing, word: str) -> None:
    text = f"The soldiers left {word} the town again"
    assert casing.plain(text.upper()) == text


@pytest.mark.parametrize("word", ["bombs", "countries", "shelled", "dropped", "carried", "leaving"])
def test_an_inflected_word_is_a_word(casing: Casing, word: str) -> None:
    text = f"The soldiers of the army {word} today"
    assert casing.plain(text.upper()) == text


@pytest.mark.parametrize("word", ["Zalkaliani", "Tuesday", "November", "XTV"])
def test_a_name_that_no_list_has_keeps_a_capital(casing: Casing, word: str) -> None:
    text = f"The soldiers of the army left {word} again"
    assert casing.plain(text.upper()) == text


def test_i_stays_a_capital(casing: Casing) -> None:
    assert casing.plain("HE KNEW THAT I LEFT THE TOWN") == "He knew that I left the town"


@pytest.mark.parametrize("end", [". ", "! ", "? ", " -- ", ": "])
def test_a_sentence_starts_with_a_capital_within_a_line(casing: Casing, end: str) -> None:
    text = f"THE ARMY LEFT{end}THE TOWN IS QUIET"
    assert casing.plain(text) == f"The army left{end}The town is quiet"


def test_a_line_that_goes_on_with_a_sentence_starts_small(casing: Casing) -> None:
    text = "THE SOLDIERS LEFT THE TOWN\nAND THEN THE HILLS.\nTHE TOWN IS QUIET AGAIN"
    assert casing.plain(text) == (
        "The soldiers left the town\nand then the hills.\nThe town is quiet again"
    )


@pytest.mark.parametrize("name", ["UN", "EU", "UK", "USA", "NATO", "IAEA", "CIA", "IMF", "OPEC"])
def test_an_acronym_that_is_no_common_word_keeps_its_capitals(casing: Casing, name: str) -> None:
    text = f"The soldiers of the {name} left the town again"
    assert casing.plain(text.upper()) == text


def test_a_name_with_a_genitive_keeps_its_capital(casing: Casing) -> None:
    text = "The soldiers left Russia's capital again"
    assert casing.plain(text.upper()) == text


def test_an_article_does_not_tear_a_longer_name(casing: Casing) -> None:
    text = "The soldiers left the West Bank again"
    assert casing.plain(text.upper()) == text


def test_an_acronym_with_full_stops_keeps_its_capitals(casing: Casing) -> None:
    text = "The envoys of the U.S. left the town again"
    assert casing.plain(text.upper()) == text


def test_a_shortened_not_is_a_word(casing: Casing) -> None:
    text = "The soldiers didn't leave the town"
    assert casing.plain(text.upper()) == text
