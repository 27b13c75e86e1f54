"""What the end-to-end tests do with stores: read the examples, export, run the program."""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from typer.testing import CliRunner, Result

from dragoman import api
from dragoman.cli import app

REPORTS = sorted((Path(__file__).parents[2] / "examples" / "reports").glob("*.txt"))


def export_bytes(store: Path) -> bytes:
    """The JSON Lines export."""
    out = store.with_suffix(".jsonl")
    api.export(store, "jsonl", out)
    return out.read_bytes()


def rows(export: bytes) -> list[dict[str, Any]]:
    """The rows of an export."""
    return [json.loads(line) for line in export.decode().splitlines()]


def event_ids(store: Path) -> set[str]:
    """Ids of the events that the store shows."""
    return {event.id for event in api.load(store).events}


def run(*args: str | Path) -> Result:
    """The program, in this process."""
    return CliRunner().invoke(app, [str(arg) for arg in args])


def evidence(value: Any) -> Iterable[dict[str, Any]]:
    """Every piece of evidence anywhere in a row."""
    if isinstance(value, dict):
        if {"report", "start", "end", "text"} <= value.keys():
            yield value
        for inner in value.values():
            yield from evidence(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from evidence(inner)
