"""The docs show every page of the reading room, in pictures that are small."""

import re
from pathlib import Path

import pytest

from dragoman.web.page import Page
from dragoman.web.table import PAGES

DOCS = Path(__file__).parents[2] / "docs"
PAGE = DOCS / "reading-room.md"
README = DOCS.parent / "README.md"
MOST_BYTES, MOST_BYTES_IN_ALL = 250_000, 3_000_000
PICTURE = re.compile(r"!\[[^\]]+\]\(([^)]+\.png)\)")
TO_DO = "run `python -m scripts.draw_pages`"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_the_docs_show_every_page(page: Page) -> None:
    text = PAGE.read_text(encoding="utf-8")
    assert f"pictures/{page.name}.png" in text, TO_DO
    assert (DOCS / "pictures" / f"{page.name}.png").is_file(), TO_DO


def test_every_picture_that_is_shown_is_there_and_every_one_that_is_there_is_shown() -> None:
    shown = set(PICTURE.findall(PAGE.read_text(encoding="utf-8")))
    assert shown == {f"pictures/{path.name}" for path in (DOCS / "pictures").glob("*.png")}


def test_pictures_are_small() -> None:
    sizes = {path.name: path.stat().st_size for path in (DOCS / "pictures").glob("*.png")}
    assert {name: size for name, size in sizes.items() if size > MOST_BYTES} == {}
    assert sum(sizes.values()) <= MOST_BYTES_IN_ALL


def test_the_readme_shows_three() -> None:
    shown = PICTURE.findall(README.read_text(encoding="utf-8"))
    assert len(shown) == 3
    assert all((README.parent / path).is_file() for path in shown)
