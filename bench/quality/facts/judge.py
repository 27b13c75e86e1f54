"""Judgements: which exported events a careful reader agrees with, each judged once by hand.

A judgement is known by the event's signature; the file holds no words of a report.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bench.quality.facts.export import Export, Row

JUDGEMENTS_FILE = Path(__file__).parent / "judgements.jsonl"
SIGNATURE_KEYS = ("report", "start", "end", "type", "status", "factuality", "roles")
JUDGED_KEYS = (*SIGNATURE_KEYS, "right", "why")

Signature = tuple[Any, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """Events of an export as judged: `right`, `wrong`, not judged, and told once too often."""

    right: tuple[Row, ...]
    wrong: tuple[Row, ...]
    unjudged: tuple[Row, ...]
    repeated: tuple[Row, ...]


def describe(event: Row, export: Export) -> dict[str, Any]:
    """Signature of an event: its trigger's place in the earliest report, and its core."""
    file, start, end = _find_trigger(event, export)
    roles = {f"{who.role}:{who.name}" for who in export.people(event)}
    return {
        "report": file,
        "start": start,
        "end": end,
        "type": event.get("type"),
        "status": event.get("status"),
        "factuality": event.get("factuality"),
        "roles": "|".join(sorted(roles)),
    }


def judge(export: Export, judgements: Mapping[Signature, bool]) -> Judged:
    """Every event of the export with what was decided about it."""
    groups: dict[str, list[Row]] = {"right": [], "wrong": [], "unjudged": [], "repeated": []}
    seen: set[Signature] = set()
    for event in export.of_kind("event"):
        signature = sign(describe(event, export))
        verdict = judgements.get(signature)
        group = "unjudged" if verdict is None else "right" if verdict else "wrong"
        groups["repeated" if signature in seen else group].append(event)
        seen.add(signature)
    return Judged(**{name: tuple(rows) for name, rows in groups.items()})


def sign(line: Mapping[str, Any]) -> Signature:
    """The part of a judgement line that says which event is meant."""
    return tuple(line[key] for key in SIGNATURE_KEYS)


def load_judgements(path: Path = JUDGEMENTS_FILE) -> dict[Signature, bool]:
    """Verdicts by signature; lines not yet filled in (right is null) are passed over."""
    return {sign(line): line["right"] for line in read_lines(path) if line["right"] is not None}


def read_lines(path: Path) -> list[dict[str, Any]]:
    """Objects of a JSON Lines file; none where there is no file."""
    if not path.exists():
        return []
    return [json.loads(line) for line in path.read_text(encoding="utf-8").split("\n") if line]


def save_unjudged(path: Path, events: Iterable[Row], export: Export) -> None:
    """Lines to fill in (right, why), with the words of the report to judge by: a scratch file."""
    lines = [
        {**describe(event, export), "right": None, "why": ""} | _context(event) for event in events
    ]
    _write(path, lines)


def add_judgements(filled: Path, path: Path = JUDGEMENTS_FILE) -> int:
    """Take lines filled in into the judgements, without the words of the report; how many."""
    fresh = [line for line in read_lines(filled) if line["right"] is not None]
    by_signature = {sign(line): line for line in (*read_lines(path), *fresh)}
    kept = [{key: line[key] for key in JUDGED_KEYS} for line in by_signature.values()]
    _write(path, sorted(kept, key=lambda line: json.dumps(sign(line))))
    return len(fresh)


def _write(path: Path, lines: Iterable[Mapping[str, Any]]) -> None:
    text = "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines)
    path.write_text(text, encoding="utf-8")


def _context(event: Row) -> dict[str, Any]:
    place = event.get("place") or {}
    when = event.get("when") or {}
    return {
        "trigger": event.get("trigger"),
        "place": place.get("name"),
        "when": [when.get("start"), when.get("end"), when.get("basis")],
        "evidence": [item["text"] for item in event.get("evidence") or ()],
    }


def _find_trigger(event: Row, export: Export) -> tuple[str, int, int]:
    """File, start and end of the trigger, else of the first evidence."""
    spots = sorted(event.get("evidence") or (), key=lambda item: _order(item, export))
    trigger = event.get("trigger") or ""
    for item in spots:
        at = item["text"].find(trigger) if trigger else -1
        if at >= 0:
            start = item["start"] + at
            return export.file_of(item["report"]), start, start + len(trigger)
    first = spots[0]
    return export.file_of(first["report"]), first["start"], first["end"]


def _order(item: Row, export: Export) -> tuple[str, str, int]:
    report = export.by_id.get(item["report"], {})
    return report.get("published") or "9999", export.file_of(item["report"]), item["start"]
