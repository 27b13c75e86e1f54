"""`python -m corpus build` makes corpus.jsonl from source/; `check [FILE …]` validates.

Exit code 0: all is well; 1: something is wrong, a line each; 2: not understood.
"""

import json
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from corpus.item import MODES, Item
from corpus.jsonl import BUILT, dump
from corpus.notation import read_items
from corpus.split import split
from corpus.variety import measure

SOURCE = Path(__file__).parent / "source"
ITEMS_AT_LEAST = 6000
FLOORS = {"none_or_tempting": 0.25, "distinct_openings": 0.7, "triggers_per_event": 0.2}
CEILINGS = {"from_templates": 0.2, "near_copies": 0.01, "commonest_construction": 0.15}


def main(argv: Sequence[str]) -> int:
    """Build or check."""
    match list(argv):
        case ["build"]:
            return _build()
        case ["check"]:
            items, errors = _read(sorted(SOURCE.glob("*.txt")))
            return _report(items, errors + _whole(items))
        case ["check", *files]:
            return _report(*_read([Path(file) for file in files]))
    print("usage: python -m corpus {build | check [FILE …]}", file=sys.stderr)
    return 2


def _read(paths: Sequence[Path]) -> tuple[list[Item], list[str]]:
    items: list[Item] = []
    errors: list[str] = []
    seen: dict[str, str] = {}
    for path in paths:
        reading = read_items(path)
        errors += reading.errors
        for item in reading.items:
            where = f"{item.file}:{item.line}"
            if item.text in seen:
                errors.append(f"{where}: the same text as {seen[item.text]}")
                continue
            seen[item.text] = where
            items.append(item)
    return items, errors


def _build() -> int:
    items, errors = _read(sorted(SOURCE.glob("*.txt")))
    for error in errors:
        print(error, file=sys.stderr)
    BUILT.write_text(dump(items, split(items)), encoding="utf-8")
    print(f"{BUILT.name}: {len(items)} items")
    return 1 if errors else 0


def _whole(items: Sequence[Item]) -> list[str]:
    """What is wrong with the corpus as a whole."""
    errors = []
    if len(items) < ITEMS_AT_LEAST:
        errors.append(f"{len(items)} items, fewer than {ITEMS_AT_LEAST}")
    numbers = measure(items)
    errors += [
        f"{name} is {numbers[name]}, below {floor}"
        for name, floor in FLOORS.items()
        if numbers[name] < floor
    ]
    errors += [
        f"{name} is {numbers[name]}, above {ceiling}"
        for name, ceiling in CEILINGS.items()
        if numbers[name] > ceiling
    ]
    found = {(event.type, event.mode) for item in items for event in item.events}
    errors += [
        f"nothing is {type_}/{mode}"
        for type_, modes in MODES.items()
        for mode in modes
        if (type_, mode) not in found
    ]
    if not BUILT.exists() or BUILT.read_text(encoding="utf-8") != dump(items, split(items)):
        errors.append(f"{BUILT.name} is not what source/ gives: python -m corpus build")
    return errors


def _report(items: Sequence[Item], errors: Sequence[str]) -> int:
    for name in ("type", "status", "factuality"):
        counts = Counter(getattr(event, name) for item in items for event in item.events)
        print(f"{name}: " + ", ".join(f"{value} {count}" for value, count in counts.most_common()))
    print(json.dumps(measure(items)))
    for error in errors:
        print(error, file=sys.stderr)
    return 1 if errors else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
