"""What is wrong in a codebook, line by line, before it is used."""

import re
from collections.abc import Iterator
from typing import Any

from dragoman.model.actor import ROLES
from dragoman.model.claim import STANCES
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
SHAPES: dict[str, type] = {
    "words": list,
    "prep": dict,
    "objects": list,
    "subjects": list,
    "happens": bool,
}
VALUES: dict[str, dict[str, tuple[str, ...]]] = {
    "verb": {"needs": ("any", "object", "actors", "objects", "crowd")},
    "status": {"pos": ("verb", "word", "noun", "adjective", "adverb")},
    "speech": {
        "pos": ("verb", "noun"),
        "stance": STANCES,
        "addressee": (
            "",
            "addressee",
            "object",
            "to",
            "against",
            "from",
            "of",
            "with",
            "on",
            "at",
            "for",
        ),
    },
}
_TABLE = re.compile(r"^\s*\[\[?\s*([\w.\-\"' ]+?)\s*\]\]?\s*(?:#.*)?$")

Row = dict[str, Any]


def find_faults(text: str, data: Row) -> Iterator[tuple[int, str]]:
    """Faults as (line, what and what to do)."""
    for name in ("name", "version", "types", *NEEDED):
        if name not in data:
            yield 1, f"has no {name}; every codebook needs it"
    types = data.get("types", {})
    if not isinstance(types, dict) or not all(isinstance(row, dict) for row in types.values()):
        yield _line_of_table(text, "types"), "types must be tables: [types.NAME]"
        return
    for name, row in types.items():
        yield from _type_faults(text, name, row)
    for table in NEEDED:
        entries = data.get(table, [])
        if not isinstance(entries, list) or not all(isinstance(row, dict) for row in entries):
            yield _line_of_table(text, table), f"{table} must be a list of tables: [[{table}]]"
            continue
        for number, row in enumerate(entries):
            for field, message in _entry_faults(table, row, types):
                line = _line_of_entry(text, table, number)
                yield _line_of_field(text, line, field), f"[[{table}]] {message}"


def _type_faults(text: str, name: str, row: Row) -> Iterator[tuple[int, str]]:
    """Faults of a type and its modes."""
    line = _line_of_table(text, f"types.{name}")
    for field in ("definition", "quad", "score", "cameo"):
        if field not in row:
            yield line, f"type {name} lacks {field}"
    if not isinstance(row.get("score", 0), (int, float)):
        yield line, f"score of type {name} must be a number"
    modes = row.get("modes", {})
    if not isinstance(modes, dict):
        yield line, f"modes of type {name} must be tables: [types.{name}.modes.MODE]"
        return
    for mode, inner in modes.items():
        if not isinstance(inner, dict) or "definition" not in inner:
            yield (
                _line_of_table(text, f"types.{name}.modes.{mode}"),
                f"mode {mode} lacks definition",
            )


def _entry_faults(table: str, row: Row, types: Row) -> Iterator[tuple[str, str]]:
    """Faults of one entry as (field, message)."""
    for field in NEEDED[table]:
        if field not in row:
            yield "", f"lacks {field}"
    words = row.get("words", [])
    if not isinstance(words, list) or not all(isinstance(one, str) and one for one in words):
        yield "words", "words must be a list of texts"
    wrong = [field for field, value in row.items() if not isinstance(value, SHAPES.get(field, str))]
    for field in wrong:
        if field != "words":
            yield field, f"{field} is of the wrong kind: {row[field]!r}"
    if wrong:
        return
    for field, allowed in VALUES.get(table, {}).items():
        if row.get(field, allowed[0]) not in allowed:
            yield field, f"{field} {row[field]!r} is none of {', '.join(map(repr, allowed))}"
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
