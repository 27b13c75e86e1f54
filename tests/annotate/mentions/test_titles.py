"""Titles: where they start and end, which office they are, and whose."""

import pytest

from dragoman.annotate.mentions.known import Known
from dragoman.annotate.mentions.titles import find_title, gender_of, title_before
from dragoman.model.naming import load_naming


@pytest.fixture
def known(tables):
    def known_of(doc):
        names = {token.i: (span, entries) for span, entries in doc._.names for token in span}
        return Known(tables=tables, words=load_naming(), names=names)

    return known_of


def before(parse, known, text, name):
    doc = parse(text)
    start = text.index(name)
    return title_before(doc.char_span(start, start + len(name)), known(doc))


def of_noun(parse, known, text, word):
    doc = parse(text)
    return find_title(next(token for token in doc if token.text == word), known(doc))


def test_the_longest_office_before_a_name_is_meant(parse, known):
    text = "Georgian Foreign Minister David Zalkaliani resigned."
    title = before(parse, known, text, "David Zalkaliani")
    assert (title.office.title, title.words) == ("foreign minister", "Georgian Foreign Minister")


def test_former_and_acting_belong_to_the_title_but_not_to_the_office(parse, known):
    text = "Former Georgian Foreign Minister David Zalkaliani resigned."
    title = before(parse, known, text, "David Zalkaliani")
    assert title.words.startswith("Former")
    assert title.office.title == "foreign minister"


def test_a_verb_before_a_name_ends_the_title(parse, known):
    text = "The president praised Nikol Pashinyan."
    assert before(parse, known, text, "Nikol Pashinyan") is None


def test_a_name_without_words_before_it_has_no_title(parse, known):
    assert before(parse, known, "Nikol Pashinyan left.", "Nikol Pashinyan") is None


def test_words_behind_a_title_make_it_another_office(parse, known):
    title = of_noun(parse, known, "The chief of the general staff left.", "chief")
    assert title.office.title == "chief of staff"


def test_the_plural_of_a_title_is_the_same_office(parse, known):
    title = of_noun(parse, known, "The foreign ministers of Georgia met.", "ministers")
    assert title.office.title == "foreign minister"
    assert title.country == "GEO"


def test_an_organisation_goes_before_the_country_that_is_named_with_it(parse, known):
    text = "The Georgian ambassador to the European Union left."
    assert of_noun(parse, known, text, "ambassador").of == "org:european-union"


def test_a_noun_that_is_no_office_has_no_title(parse, known):
    assert of_noun(parse, known, "The Georgian mountains are high.", "mountains") is None


def test_without_titles_there_is_no_gender():
    assert gender_of([], load_naming()) is None


def test_a_european_official_is_of_the_european_union(find):
    found = find("The European official encouraged Azerbaijan to talk.")["The European official"]
    assert (found.country, found.titles[0].of) == ("IGO", "org:european-union")
