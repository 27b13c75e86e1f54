"""Names that the recogniser takes for persons or bodies, and that the report puts on the map."""

import pytest
import spacy
from spacy.tokens import Doc, Span

from dragoman.annotate.place_votes import PlaceVotes
from dragoman.model.naming import load_naming

VOCAB = spacy.blank("en").vocab


def labels(words: str, *ents: tuple[int, int, str], heads=None, deps=None, lemmas=None):
    """Text and label of each entity behind the vote; `ents` are tokens from, to, label."""
    tokens = words.split()
    doc = Doc(VOCAB, words=tokens, heads=heads, deps=deps, lemmas=lemmas or tokens)
    if not Doc.has_extension("names"):
        Doc.set_extension("names", default=())
    doc.set_ents([Span(doc, start, end, label=label) for start, end, label in ents])
    return [(ent.text, ent.label_) for ent in PlaceVotes(load_naming())(doc).ents]


@pytest.mark.parametrize(
    ("words", "at"),
    [
        ("Shells fell in Sake today", 3),
        ("They took the town of Sake today", 5),
        ("Sake , 25 kilometres west of Goma", 0),
        ("Sake lies 27 km from here", 0),
    ],
)
def test_a_name_that_the_text_puts_on_the_map_is_a_place(words, at):
    assert labels(words, (at, at + 1, "PERSON")) == [("Sake", "GPE")]


def test_one_sentence_that_tells_serves_all_others():
    words = "Shells fell in Sake . Thousands fled Sake"
    assert labels(words, (3, 4, "GPE"), (7, 8, "PERSON")) == [("Sake", "GPE")] * 2


def test_a_market_has_a_town_and_not_a_man():
    words = "Shells hit Sake 's market"
    heads, deps = [1, 1, 4, 2, 1], ["nsubj", "ROOT", "poss", "case", "dobj"]
    assert labels(words, (2, 3, "ORG"), heads=heads, deps=deps) == [("Sake", "GPE")]


@pytest.mark.parametrize(
    ("words", "ents"),
    [
        ("in Smith 's view", [(1, 2, "PERSON")]),
        ("They trust in Smith . John Smith left", [(3, 4, "PERSON"), (5, 7, "PERSON")]),
        ("Fighters joined in RSF ranks", [(3, 4, "ORG")]),
        ("They heard from Sake", [(3, 4, "PERSON")]),
    ],
)
def test_a_person_or_body_stays_one(words, ents):
    assert [label for _, label in labels(words, *ents)] == [label for *_, label in ents]


def test_who_speaks_is_no_place():
    words = "In Sake nobody saw him . Sake said so"
    heads, deps = (
        [3, 0, 3, 3, 3, 3, 7, 7, 7],
        ["prep", "pobj", *["dep"] * 4, "nsubj", "ROOT", "dep"],
    )
    lemmas = [*"in Sake nobody see he . Sake say so".split()]
    found = labels(words, (1, 2, "PERSON"), (6, 7, "PERSON"), heads=heads, deps=deps, lemmas=lemmas)
    assert found == [("Sake", "PERSON")] * 2
