"""What a text must hold for a pattern to match in it: looked for first, since that is much faster
than the search of a pattern that finds nothing.
"""

from collections.abc import Iterable, Sequence
from re import _constants as kinds  # type: ignore[attr-defined]  # no public way to take it apart
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

SHORTEST = 3  # letters; shorter ones are everywhere
MOST = 80  # that are worth looking for one by one

Literals = frozenset[str]


def literals_of(pattern: str) -> Literals | None:
    """Strings in lower case of which every text with a match holds one; None where none are known.

    >>> sorted(literals_of(r"(?:early |late )?(?:may|june) [0-9]+"))
    ['june', 'may']
    """
    found = _of_sequence(parser.parse(pattern))
    return found if found and len(found) <= MOST else None


def _of_sequence(parts: Iterable[Any]) -> Literals | None:
    """The best of what each part asks for; letters in a row are one string."""
    asked: list[Literals] = []
    run = ""
    for kind, what in parts:
        if kind is kinds.LITERAL:
            run += chr(what).lower()
            continue
        asked += _strings([run])
        run = ""
        inner = _of_part(kind, what)
        if inner is not None:
            asked.append(inner)
    asked += _strings([run])
    return max(asked, key=_worth, default=None)


def _of_part(kind: Any, what: Any) -> Literals | None:
    if kind is kinds.SUBPATTERN:
        return _of_sequence(what[-1])
    if kind is kinds.BRANCH:
        return _of_branches(what[1])
    if kind in (kinds.MAX_REPEAT, kinds.MIN_REPEAT) and what[0] > 0:
        return _of_sequence(what[2])
    return None


def _of_branches(branches: Sequence[Iterable[Any]]) -> Literals | None:
    """One of them is there, so one of what all together ask for."""
    asked = [_of_sequence(branch) for branch in branches]
    return None if None in asked else frozenset().union(*(one for one in asked if one))


def _strings(runs: Iterable[str]) -> list[Literals]:
    return [frozenset([run]) for run in runs if len(run) >= SHORTEST and run.isascii()]


def _worth(literals: Literals) -> tuple[int, int]:
    """Few strings, and long ones, are the least often there by chance."""
    return -len(literals), min(map(len, literals))
