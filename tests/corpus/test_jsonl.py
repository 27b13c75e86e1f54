"""Items as lines of JSON, there and back."""

import json
from dataclasses import replace
from pathlib import Path

from corpus.item import Item, Role, Tempting
from corpus.jsonl import dump, load
from tests.corpus.written import item

FIRST = item(
    "São Tomé quietly thanked Peru.",
    "SUPPORT occurred claimed background | t=thanked | a=São Tomé | r=Peru | h=(i)Lima | c=health",
    template="thanks",
)
SECOND = replace(
    item("A choir fought the echo."),
    tempting=(Tempting(trigger=(8, 14), roles=(Role(role="actor", span=(0, 7), name="A choir"),)),),
)


def built(folder: Path, *items: Item) -> Path:
    path = folder / "built.jsonl"
    path.write_text(dump(items, ["train", "test"][: len(items)]), encoding="utf-8")
    return path


def test_items_come_back_as_they_were(tmp_path: Path) -> None:
    assert load(built(tmp_path, FIRST, SECOND)) == [FIRST, SECOND]


def test_one_split_is_loaded_alone(tmp_path: Path) -> None:
    assert load(built(tmp_path, FIRST, SECOND), split="test") == [SECOND]
    assert load(built(tmp_path, FIRST, SECOND), split="dev") == []


def test_a_line_is_one_object_with_its_letters_unescaped() -> None:
    [line] = dump([FIRST], ["dev"]).splitlines()
    assert json.loads(line)["split"] == "dev"
    assert "São Tomé" in line


def test_an_id_hangs_on_the_text_alone() -> None:
    same = replace(FIRST, events=(), file="other.txt", line=9)
    lines = dump([FIRST, same, SECOND], ["train"] * 3).splitlines()
    ids = [json.loads(line)["id"] for line in lines]
    assert ids[0] == ids[1] != ids[2]
