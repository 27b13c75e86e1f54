"""Keys of names that are spelt in several ways."""

import pytest

from dragoman.model.spelling import spelling_key


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Volodymyr Zelenskyy", "Volodymyr Zelenskiy"),
        ("Əliyev", "Aliyev"),
        ("Abdel Fattah el-Sisi", "Abdul Fatah al-Sisi"),
        ("Muhammad Yunus", "Mohammed Yunus"),
    ],
)
def test_spellings_of_one_name_have_one_key(one, other):
    assert spelling_key(one) == spelling_key(other)


def test_other_names_have_other_keys():
    assert spelling_key("Michel") != spelling_key("Miller")
