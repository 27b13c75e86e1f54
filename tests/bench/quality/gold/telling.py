"""Tellings by hand: an event with where its trigger and its sentence stand."""

from typing import Any

from bench.quality.gold.told import Part, Told


def part(side: str, name: str, *, is_stated: bool = True, is_person: bool = False) -> Part:
    return Part(side=side, names=(name,), is_stated=is_stated, is_person=is_person)


def told(*types: str, at: int = 10, parts: tuple[Part, ...] = (), **given: Any) -> Told:
    """An event whose trigger is five characters long, in a sentence of the first hundred."""
    values: dict[str, Any] = {
        "mode": None,
        "status": "occurred",
        "factuality": "asserted",
        "background": False,
        "sentence": (0, 100),
        **given,
    }
    return Told(types=types or ("ASSAULT",), trigger=(at, at + 5), parts=parts, **values)


def noted(*types: str, at: int = 10, parts: tuple[Part, ...] = (), **given: Any) -> Told:
    """The same as an annotator notes it: of its sentence no more is known than the trigger."""
    return told(*types, at=at, parts=parts, sentence=(at, at + 5), **given)
