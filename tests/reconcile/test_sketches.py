"""The rare words of a text as a few bits."""

from dragoman.reconcile.sketches import BYTES, shares_of, sketch_of, to_rows


def share(one: str, other: str) -> float:
    rows = to_rows([sketch_of(one), sketch_of(other)])
    return float(shares_of(rows[:1], rows[1:])[0])


def test_common_words_and_numbers_leave_no_bit() -> None:
    assert sketch_of("said with 2023") == bytes(BYTES)


def test_texts_of_the_same_rare_words_are_wholly_alike() -> None:
    assert share("trawler monastery", "monastery trawler") == 1.0


def test_texts_without_a_rare_word_in_common_are_not_alike() -> None:
    assert share("trawler", "monastery") == 0.0
    assert share("", "") == 0.0


def test_two_forms_of_a_word_are_one() -> None:
    assert share("trawler", "trawlers") == 1.0
