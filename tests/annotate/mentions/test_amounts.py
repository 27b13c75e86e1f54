"""Words for how many people there are, before those people."""

import pytest

from dragoman.annotate.mentions import find_mentions
from dragoman.model.tables import Tables
from tests.annotate.conftest import Parse


@pytest.mark.parametrize(
    ("text", "amount", "counted"),
    [
        ("Thousands of Nigerians rallied.", "Thousands", "Nigerians"),
        ("A group of masked men attacked a bank.", "group", "masked men"),
        ("A number of aid workers were held.", "number", "aid workers"),
        ("Tens of thousands of students marched.", "thousands", "students"),
    ],
)
def test_the_word_for_how_many_stands_in_grammar_for_those_counted(
    parse: Parse, tables: Tables, text: str, amount: str, counted: str
) -> None:
    doc = find_mentions(parse(text), tables)
    word = next(token for token in doc if token.text == amount)
    mention = doc._.mentions[word._.mention]
    assert (mention.text, mention.plural, mention.subject) == (counted, True, True)
    assert not any(aside.text.endswith(amount) for aside in doc._.asides)


def test_a_group_of_states_is_itself_who_acts(find):
    assert "A group" in find("A group of countries called for talks.")


def test_each_people_is_found_once(parse: Parse, tables: Tables) -> None:
    doc = find_mentions(parse("Hundreds of Armenians fled."), tables)
    assert [token.text for token in doc if token._.mention is not None] == ["Hundreds"]
