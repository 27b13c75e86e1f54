"""Each page shows all that it is given."""

import re
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any, get_args, get_type_hints

import pytest
from jinja2 import meta

from dragoman.model.event import Event
from dragoman.web.page import Page
from dragoman.web.rendering import make_environment
from dragoman.web.table import ACTIONS, GROUPS, PAGES

TEMPLATES = Path(__file__).parents[2] / "src" / "dragoman" / "web" / "templates"
NAMES = sorted(page.name for page in PAGES)


def template(page: Page) -> str:
    return (TEMPLATES / f"{page.name}.html").read_text(encoding="utf-8")


def inner_classes(hint: Any) -> set[type]:
    """Dataclasses of the page's own, wherever in a type they stand."""
    found = (
        {hint} if is_dataclass(hint) and hint.__module__.startswith("dragoman.web.pages") else set()
    )
    for inner in get_args(hint):
        found |= inner_classes(inner)
    return found | {
        one for cls in found for hint in get_type_hints(cls).values() for one in inner_classes(hint)
    }


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_a_page_shows_every_field_of_its_context(page: Page) -> None:
    used = meta.find_undeclared_variables(make_environment().parse(template(page)))
    assert [field.name for field in fields(page.context) if field.name not in used] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_a_page_shows_every_field_of_what_its_context_holds(page: Page) -> None:
    text = template(page) + (TEMPLATES / "macros.html").read_text(encoding="utf-8")
    inner = set().union(*(inner_classes(hint) for hint in get_type_hints(page.context).values()))
    missing = [
        f"{cls.__name__}.{field.name}"
        for cls in sorted(inner, key=lambda one: one.__name__)
        for field in fields(cls)
        if not re.search(rf"\.{field.name}\b", text)
    ]
    assert missing == []


def test_the_page_of_an_event_shows_every_field_of_an_event() -> None:
    text = next(template(page) for page in PAGES if page.name == "event")
    missing = [one.name for one in fields(Event) if not re.search(rf"event\.{one.name}\b", text)]
    assert missing == []


def test_every_page_with_a_label_stands_in_a_group_of_the_navigation() -> None:
    assert [page.name for page in PAGES if page.label and page.group not in GROUPS] == []


def test_names_and_paths_are_each_given_once() -> None:
    paths = [row.path for row in (*PAGES, *ACTIONS)]
    assert len(paths) == len(set(paths))
    assert len(NAMES) == len(set(NAMES))


def test_no_template_marks_anything_as_safe() -> None:
    for path in TEMPLATES.glob("*.html"):
        assert not re.search(r"\|\s*safe|autoescape", path.read_text(encoding="utf-8")), path.name
