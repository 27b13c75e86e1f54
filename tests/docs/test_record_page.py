"""The page on the record names every value, kind and table that a user can meet."""

from pathlib import Path

import pytest

from dragoman.model.actor import ROLES
from dragoman.model.claim import DIRECTNESS, STANCES
from dragoman.model.codebook import load_codebook
from dragoman.model.event import FACTUALITIES, LINK_TYPES, STATUSES, STEPS
from dragoman.model.figure import EXACTNESS, MEASURES
from dragoman.model.place import PLACE_PRECISIONS
from dragoman.model.report import MARKS
from dragoman.model.situation import SITUATION_STATES, SITUATION_TYPES
from dragoman.model.tombstone import PURGED_KINDS
from dragoman.model.when import BASES, EXTENTS, PRECISIONS
from dragoman.store.schema import OWN_TABLES, READING_TABLES, RECORD_TABLES

PAGE = Path(__file__).parents[2] / "docs" / "record.md"
WORDS = {
    "basis": BASES,
    "directness": DIRECTNESS,
    "exactness": EXACTNESS,
    "extent": EXTENTS,
    "factuality": FACTUALITIES,
    "link": LINK_TYPES,
    "measure": MEASURES,
    "place precision": PLACE_PRECISIONS,
    "precision": PRECISIONS,
    "role": ROLES,
    "situation state": SITUATION_STATES,
    "situation type": SITUATION_TYPES,
    "stance": STANCES,
    "status": STATUSES,
    "step": STEPS,
}


@pytest.mark.parametrize("name", sorted(WORDS))
def test_every_value_of_a_vocabulary_is_explained(name: str) -> None:
    text = PAGE.read_text(encoding="utf-8")
    assert [word for word in WORDS[name] if f"`{word}`" not in text] == []


def test_every_event_type_is_named() -> None:
    text = PAGE.read_text(encoding="utf-8")
    assert [name for name, _ in load_codebook().types if name not in text] == []


def test_every_table_of_the_store_is_named() -> None:
    text = PAGE.read_text(encoding="utf-8")
    derived = (*READING_TABLES.values(), *RECORD_TABLES.values())
    tables = [*OWN_TABLES, *(name for name, _ in derived)]
    assert [name for name in tables if f"`{name}`" not in text] == []


def test_every_mark_and_every_name_of_what_can_be_purged_is_explained() -> None:
    text = (PAGE.parent / "handling.md").read_text(encoding="utf-8")
    assert [mark for mark in MARKS if f"`{mark}`" not in text] == []
    assert [kind for kind in PURGED_KINDS if f"**{kind}**" not in text] == []
