"""The split, on texts of which it is known how alike they are."""

import random

import pytest

from corpus.item import Item
from corpus.split import split
from tests.corpus.written import item


def texts(many: int) -> list[str]:
    """Texts of which no two share three words in a row."""
    return [f"envoy{n} praised mayor{n} near harbour{n} over wine{n} twice{n}" for n in range(many)]


def sides_by_text(items: list[Item]) -> dict[str, str]:
    return dict(zip((one.text for one in items), split(items), strict=True))


def test_a_near_copy_never_crosses() -> None:
    plain = texts(80)
    sides = sides_by_text([item(text) for one in plain for text in (one, f"{one} at dusk")])
    assert all(sides[one] == sides[f"{one} at dusk"] for one in plain)
    assert set(sides.values()) == {"train", "dev", "test"}


def test_copies_that_are_alike_only_through_another_stay_together() -> None:
    for number in range(60):
        words = [f"w{number}x{place}" for place in range(18)]
        chain = [item(" ".join(words[at : at + 10])) for at in (0, 4, 8)]
        assert len(set(split(chain))) == 1


def test_items_that_are_not_alike_may_part() -> None:
    words = [f"w{place}" for place in range(4000)]
    unlike = [item(" ".join(words[at : at + 10])) for at in range(0, 3990, 10)]
    assert set(split(unlike)) == {"train", "dev", "test"}


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_the_order_of_the_items_changes_no_side(seed: int) -> None:
    items = [item(text) for one in texts(60) for text in (one, f"so {one}", f"{one} at dusk")]
    shuffled = random.Random(seed).sample(items, k=len(items))
    assert sides_by_text(shuffled) == sides_by_text(items)


def test_items_unlike_the_others_leave_them_where_they_were() -> None:
    before = sides_by_text([item(text) for text in texts(40)])
    after = sides_by_text([item(text) for text in texts(80)])
    assert before.items() <= after.items()


def test_about_a_twelfth_of_unlike_items_test_and_as_many_develop() -> None:
    sides = split([item(text) for text in texts(600)])
    for side in ("test", "dev"):
        assert 0.05 < sides.count(side) / len(sides) < 0.11
