"""Notices of many outlets: how many are found, and what is taken for one that is none."""

import re
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.extract.conftest import Tell

FOLDER = Path(__file__).parent
WHOLE = {"account", "actor", "factuality", "place"}  # fields by which one clause is put right


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """A passage, and what it puts right: field, wrong value, right value."""

    text: str
    rights: tuple[tuple[str, str, str], ...]


def load_notices(name: str) -> list[Notice]:
    """Passages of a file, parted by `---`."""
    text = (FOLDER / name).read_text(encoding="utf-8")
    items = [item.strip() for item in text.split("---\n") if item.strip()]
    return [_notice([line for line in item.split("\n") if line[:1] != "#"]) for item in items]


def _notice(lines: list[str]) -> Notice:
    rights = [line[2:].split("|") for line in lines if line.startswith("K:")]
    said = [line.removeprefix("P: ") for line in lines if not line.startswith("K:")]
    return Notice(
        text="\n".join(said),
        rights=tuple((a.strip(), b.strip(), c.strip()) for a, b, c in rights),
    )


def _words(text: str) -> set[str]:
    return set(re.findall(r"\w{2,}|\d", text.casefold().replace(",", "")))


def _is_found(right: tuple[str, str, str], told: list[tuple[str, str, str]]) -> bool:
    return any(
        (field == right[0] or {field, right[0]} <= WHOLE)
        and _words(before) & _words(right[1])
        and _words(after) & _words(right[2])
        for field, before, after in told
    )


def _told(tell: Tell, notice: Notice) -> list[tuple[str, str, str]]:
    drafts = tell(notice.text).drafts.corrections
    return [(one.field, one.before, one.after) for one in drafts if one.by != "contrast"]


@pytest.mark.parametrize(("name", "least"), [("notices_build.txt", 34), ("notices_check.txt", 26)])
def test_notices_of_many_forms_are_found(tell: Tell, name: str, least: int) -> None:
    notices = [one for one in load_notices(name) if one.rights]
    found = [all(_is_found(r, _told(tell, one)) for r in one.rights) for one in notices]
    assert sum(found) >= least


@pytest.mark.parametrize("name", ["notices_build.txt", "notices_check.txt"])
def test_what_only_looks_like_a_correction_is_none(tell: Tell, name: str) -> None:
    wrong = [one.text for one in load_notices(name) if not one.rights and _told(tell, one)]
    assert wrong == []
