"""The language model as it is loaded."""

import warnings

from dragoman.annotate.language import load_language


def test_table_names_are_found_after_the_grammar_and_before_the_recogniser(language):
    order = language.pipe_names
    assert order.index("parser") < order.index("known_names") < order.index("ner")


def test_loading_says_nothing(tables):
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        load_language(tables)


def test_a_text_of_many_megabytes_is_no_error(language):
    assert language.max_length > 10_000_000
