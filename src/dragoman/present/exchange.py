"""Judgements as lines that a colleague's store takes in."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from typing import Any

from dragoman.errors import UsageError
from dragoman.model.arrow import from_dict
from dragoman.model.judgement import Judgement

KIND = "judgement"


def judgement_line(judgement: Judgement) -> str:
    """One JSON object, without a line end."""
    return json.dumps({"kind": KIND, **asdict(judgement)}, ensure_ascii=True, sort_keys=False)


def judgement_lines(judgements: Iterable[Judgement]) -> Iterator[str]:
    """A line for each judgement, in the order in which they were made."""
    for judgement in sorted(judgements, key=lambda row: row.number):
        yield f"{judgement_line(judgement)}\n"


def read_judgements(lines: Iterable[str], *, file: str) -> list[Judgement]:
    """Judgements of lines, in the order of their numbers; UsageError names a line that is none."""
    found = []
    for number, line in enumerate(lines, start=1):
        if line.strip():
            found.append(_read(line, f"{file}, line {number}"))
    return sorted(found, key=lambda row: row.number)


def _read(line: str, where: str) -> Judgement:
    try:
        row: Any = json.loads(line)
        if row.pop("kind") != KIND:
            raise KeyError("kind")
        found = from_dict(Judgement, row)
        if not all(isinstance(value, str) for value in (found.id, found.action, found.by)):
            raise TypeError("text")
        return found
    except (AttributeError, KeyError, TypeError, ValueError, RecursionError) as error:
        raise UsageError(
            f"{where} is no judgement; give a file of: dragoman export --format judgements"
        ) from error
