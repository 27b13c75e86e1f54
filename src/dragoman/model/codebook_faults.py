"""What is wrong in a codebook, line by line, before it is used."""

import re
from collections.abc import Iterator
from typing import Any

from dragoman.model.actor import ROLES
from dragoman.model.event import FACTUALITIES, STATUSES

# Fields that the entries of each table must have.
NEEDED = {
    "verb": ("words", "type", "mode", "subject", "object"),
    "noun": ("words", "type", "mode"),
    "light": ("words", "subject", "status"),
    "status": ("words", "status", "factuality", "pos"),
    "speech": ("words", "stance", "type", "mode", "addressee", "deed", "pos"),
    "context": ("name", "words"),
}
TYPED = ("verb", "noun", "speech")
PARTS = ("speaker", "addressee", "")  # what a word's argument may be beside a role
ROLE_FIELDS = {"verb": ("subject", "object"), "noun": ("of", "owner"), "light": ("subject",)}
_TABLE = re.compile(r"^\s*\[\[?\s*([\w.\-\"' ]+?)\s*\]\]?\s*(?:#.*)?$")

Row = dict[str, Any]


def find_faults(text: str, data: Row) -> Iterator[tuple[int, str]]:
    """Faults as (line, what and what to do)."""
    for name in ("name", "version", "types", *NEEDED):
        if name not in data:
            yield 1, f"has no {name}; every codebook needs it"
    types = data.get("types", {})
    for name, row in types.items():
        for field in ("definition", "quad", "score", "cameo"):
            if field not in row:
                yield _line_of_table(text, f"types.{name}"), f"type {name} lacks {field}"
    for table in NEEDED:
        for number, row in enumerate(data.get(table, [])):
            line = _line_of_entry(text, table, number)
            for field, message in _entry_faults(table, row, types):
                yield _line_of_field(text, line, field), f"[[{table}]] {message}"


def _entry_faults(table: str, row: Row, types: Row) -> Iterator[tuple[str, str]]:
    """Faults of one entry as (field, message)."""
    for field in NEEDED[table]:
        if field not in row:
            yield "", f"lacks {field}"
    words = row.get("words", [])
    if not isinstance(words, list) or not all(isinstance(one, str) and one for one in words):
        yield "words", "words must be a list of texts"
    type_, mode = row.get("type", ""), row.get("mode", "")
    if table in TYPED and type_ and type_ not in types:
        yield "type", f"type {type_!r} stands not under [types]"
    elif table in TYPED and mode and mode not in types.get(type_, {}).get("modes", {}):
        yield "mode", f"mode {mode!r} is none of {type_ or 'a missing type'}"
    for field in ROLE_FIELDS.get(table, ()):
        if row.get(field, "") not in (*ROLES, *PARTS):
            yield field, f"{field} {row[field]!r} is no role"
    for prep, role in row.get("prep", {}).items():
        if role not in (*ROLES, *PARTS):
            yield "prep", f"prep {prep} gives {role!r}, which is no role"
    if row.get("status", "") not in (*STATUSES, ""):
        yield "status", f"status {row['status']!r} is none"
    if row.get("factuality", "") not in (*FACTUALITIES, ""):
        yield "factuality", f"factuality {row['factuality']!r} is none"


def _line_of_table(text: str, name: str) -> int:
    for number, line in enumerate(text.splitlines(), start=1):
        match = _TABLE.match(line)
        if match and match[1].replace('"', "") == name:
            return number
    return 1


def _line_of_entry(text: str, table: str, wanted: int) -> int:
    """The line of the header of the entry of that number (from 0)."""
    seen = -1
    for number, line in enumerate(text.splitlines(), start=1):
        match = _TABLE.match(line)
        if match and match[1] == table:
            seen += 1
            if seen == wanted:
                return number
    return 1


def _line_of_field(text: str, header: int, field: str) -> int:
    """The line of a field of the entry whose header is on that line; the header's where absent."""
    lines = text.splitlines()
    for number in range(header, len(lines)):
        if _TABLE.match(lines[number]):
            break
        if field and re.match(rf"\s*{re.escape(field)}\s*(=|\.)", lines[number]):
            return number + 1
    return header
