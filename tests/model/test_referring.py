"""The words that refer to those named before: whole, sorted, of one source."""

import tomllib
from dataclasses import fields

from dragoman.model.lexicon import CODEBOOKS
from dragoman.model.referring import Referring, load_referring

TEXT = (CODEBOOKS / "referring.toml").read_text(encoding="utf-8")


def test_the_file_holds_the_lists_that_the_program_reads_and_no_others():
    assert set(tomllib.loads(TEXT)) == {field.name for field in fields(Referring)}


def test_every_list_is_sorted_lower_case_and_without_repeats():
    for name, words in tomllib.loads(TEXT).items():
        assert words == sorted({word.lower() for word in words}), name


def test_the_file_says_where_its_words_come_from():
    assert "Written by hand" in TEXT


def test_a_noun_for_a_side_is_no_noun_for_a_leader():
    words = load_referring()
    assert not words.sides & words.leader_nouns
