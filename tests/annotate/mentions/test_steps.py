"""Mentions as a whole: their places in the text and in the grammar."""

import pytest

from dragoman.annotate.mentions import find_mentions

TEXT = (
    "Armenian Prime Minister Nikol Pashinyan met the two presidents in Tbilisi.\n\n"
    "He said the Georgian Foreign Ministry and its envoys had helped both sides."
)


@pytest.fixture(scope="module")
def doc(parse, tables):
    return find_mentions(parse(TEXT), tables)


def test_the_characters_of_each_mention_are_its_words(doc):
    assert doc._.mentions
    assert all(TEXT[draft.start : draft.end] == draft.text for draft in doc._.mentions)


def test_mentions_are_numbered_in_the_order_of_the_list(doc):
    assert [draft.index for draft in doc._.mentions] == list(range(len(doc._.mentions)))


def test_each_mention_has_a_head_within_it(doc):
    heads = {token._.mention: token.idx for token in doc if token._.mention is not None}
    assert all(draft.start <= heads[draft.index] < draft.end for draft in doc._.mentions)


def test_the_subject_of_the_main_clause_is_told_from_that_of_another(doc):
    said = {draft.text: (draft.subject, draft.main) for draft in doc._.mentions}
    assert said["He"] == (True, True)
    assert said["the Georgian Foreign Ministry"] == (True, False)
    assert said["both sides"] == (False, False)


def test_sentences_are_counted_through_the_report(doc):
    sentences = {draft.text: draft.sentence for draft in doc._.mentions}
    assert (sentences["Tbilisi"], sentences["He"]) == (0, 1)


def test_the_same_text_gives_the_same_mentions_whatever_was_read_before(doc, parse, tables):
    find_mentions(parse("Toivo Klaar met Georgian envoys."), tables)
    assert find_mentions(parse(TEXT), tables)._.mentions == doc._.mentions


def test_a_report_without_words_has_no_mentions(parse, tables):
    assert find_mentions(parse(" \n"), tables)._.mentions == ()
