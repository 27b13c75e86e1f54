"""Phrases kept aside: what may be done something to, though no list knows it."""

import pytest

from dragoman.annotate.mentions import find_mentions
from dragoman.model.actor import OTHER
from dragoman.model.tables import Tables
from tests.annotate.conftest import Parse


@pytest.mark.parametrize(
    ("text", "aside"),
    [
        ("Ghana warned cocoa shippers.", ["cocoa shippers"]),
        ("A cleaver wounded four.", ["A cleaver", "four"]),
        ("Rebels shelled five mosques on Tuesday.", ["five mosques"]),
        ("Soldiers left on 3 May.", []),
        ("Kenya paid 3 million dollars.", []),
    ],
)
def test_nouns_that_no_list_knows_are_kept_aside(
    parse: Parse, tables: Tables, text: str, aside: list[str]
) -> None:
    doc = find_mentions(parse(text), tables)
    assert [draft.text for draft in doc._.asides] == aside
    assert all(draft.kind == OTHER for draft in doc._.asides)


def test_what_is_kept_aside_is_no_mention_and_counts_on_behind_them(
    parse: Parse, tables: Tables
) -> None:
    doc = find_mentions(parse("Ghana warned Ivorian cocoa shippers."), tables)
    first = len(doc._.mentions)
    assert [draft.index for draft in doc._.asides] == list(range(first, first + len(doc._.asides)))
    (shippers,) = (token for token in doc if token.text == "shippers")
    assert (shippers._.mention, shippers._.aside) == (None, first)


def test_a_phrase_has_the_country_that_its_words_give(parse: Parse, tables: Tables) -> None:
    doc = find_mentions(parse("Ghana warned Ivorian cocoa shippers."), tables)
    assert [draft.country for draft in doc._.asides] == ["CIV"]


def test_armaments_with_a_country_are_its_army(parse: Parse, tables: Tables) -> None:
    asides = find_mentions(parse("Israeli tanks shelled a farm. The tanks left."), tables)._.asides
    assert [(one.text, one.country, one.sector) for one in asides if "tanks" in one.text] == [
        ("Israeli tanks", "ISR", "MIL"),
        ("The tanks", None, None),
    ]
