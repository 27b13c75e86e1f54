"""The record in the formats that other programs read: JSON Lines, CSV, Parquet.

Each function gives content only; who calls it writes the files.
"""

import csv
import io
import json
from collections.abc import Iterator
from typing import Any

import pyarrow as pa

from dragoman.model.actor import Actor
from dragoman.model.arrow import to_table
from dragoman.model.claim import Claim
from dragoman.model.diplomacy import Agreement, Commitment, Position, Track
from dragoman.model.dispute import Contradiction, Correction
from dragoman.model.event import Event
from dragoman.model.figure import Figure
from dragoman.model.note import Note
from dragoman.model.record import Record
from dragoman.model.report import Report
from dragoman.model.situation import Situation
from dragoman.model.source import Source
from dragoman.present.flat import flat_columns, flat_line
from dragoman.present.lines import KINDS, lines_of

# Legal inside JSON strings, and taken for line ends by some readers of lines.
LINE_ENDS = {ord(sign): f"\\u{ord(sign):04x}" for sign in "\x85\u2028\u2029"}
# A spreadsheet takes a cell that begins so for a formula, which a report must not bring in
# (OWASP, "CSV Injection").
FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r")
CLASSES: dict[str, type] = {
    "actors": Actor,
    "agreements": Agreement,
    "claims": Claim,
    "commitments": Commitment,
    "contradictions": Contradiction,
    "corrections": Correction,
    "events": Event,
    "figures": Figure,
    "notes": Note,
    "positions": Position,
    "reports": Report,
    "situations": Situation,
    "sources": Source,
    "tracks": Track,
}


def json_lines(record: Record) -> Iterator[str]:
    """One JSON object a line, by kind and id, each ending in a line end."""
    for _, lines in lines_of(record):
        for line in lines:
            yield f"{_json(line)}\n"


def csv_files(record: Record) -> Iterator[tuple[str, str]]:
    """File name and content for each kind; nested lists stand in a cell as JSON."""
    for kind, lines in lines_of(record):
        text = io.StringIO(newline="")
        writer = csv.writer(text)  # line ends of RFC 4180, so that both signs are quoted in cells
        columns = flat_columns(kind)
        writer.writerow(columns)
        for line in lines:
            cells = flat_line(line)
            writer.writerow([_cell(cells.get(column)) for column in columns])
        yield f"{KINDS[kind][0]}.csv", text.getvalue()


def parquet_tables(record: Record) -> Iterator[tuple[str, pa.Table]]:
    """File name and Arrow table for each kind, with all the fields of the model."""
    for name, cls in CLASSES.items():
        items = sorted(getattr(record, name), key=lambda item: str(item.id))
        yield f"{name}.parquet", to_table(cls, items)


def _json(value: Any) -> str:
    text = json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    return text.translate(LINE_ENDS)


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (int, float)):
        return str(value)
    text = value if isinstance(value, str) else _json(value)
    return f"'{text}" if text.startswith(FORMULA_SIGNS) else text
