"""Words for actors without a name: whole, sorted, of one source."""

import tomllib
from dataclasses import fields

from dragoman.model.lexicon import CODEBOOKS
from dragoman.model.naming import Naming, load_naming

TEXT = (CODEBOOKS / "naming.toml").read_text(encoding="utf-8")
AS_WRITTEN = {"also_persons", "generic_bodies", "shared_bodies", "american"}


def test_the_file_holds_the_lists_that_the_program_reads_and_no_others():
    assert set(tomllib.loads(TEXT)) == {field.name for field in fields(Naming)}


def test_every_list_is_sorted_and_without_repeats():
    for name, words in tomllib.loads(TEXT).items():
        assert list(words) == sorted(set(words)), name


def test_words_are_lower_case_unless_they_are_names():
    for name, words in tomllib.loads(TEXT).items():
        if name not in AS_WRITTEN:
            assert list(words) == [word.lower() for word in words], name


def test_the_file_says_where_its_words_come_from():
    assert "Written by hand" in TEXT


def test_sides_that_need_no_number_are_sides():
    words = load_naming()
    assert words.bare_sides <= words.sides


def test_no_title_tells_a_woman_and_a_man():
    words = load_naming()
    assert not words.women & words.men


def test_genders_are_the_three_of_the_drafts():
    assert {word.gender for word in load_naming().pronouns.values()} == {"f", "m", "n", None}
