"""Names behind words that bring a place, whatever the recogniser takes them for."""

import pytest

from dragoman.extract.places.behind import names_behind
from tests.extract.conftest import Read


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Thousands marched in Bobo-Dioulasso on Monday.", "Bobo-Dioulasso"),
        ("Three hundred fighters crossed at al-Bukamal on Monday.", "al-Bukamal"),
        ("Both sides had talks in the Chanthaburi on Monday.", "Chanthaburi"),
        ("Drones bombed the station of village Myit Chay.", "Myit Chay"),
        ("Men were shot beyond Pehro Kunri on Monday.", "Pehro Kunri"),
    ],
)
def test_a_name_behind_such_a_word_is_one(read: Read, text: str, name: str) -> None:
    assert name in {span.text for span in names_behind(read(text))}


@pytest.mark.parametrize(
    "text",
    [
        "He was held in Russian custody.",
        "They will meet in May.",
        "The men were killed in cold blood.",
        "He left in 2021 by car.",
    ],
)
def test_other_words_are_none(read: Read, text: str) -> None:
    assert list(names_behind(read(text))) == []


def test_whose_city_it_is_may_be_where_it_was(read: Read) -> None:
    doc = read("Lusaka police fired on the crowd.")
    assert "Lusaka" in {span.text for span in names_behind(doc)}
