"""What a comparison finds: the level at which two accounts agree, in words."""

from dataclasses import dataclass
from functools import cache


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """A level of agreement; its worth as evidence stands in the table of weights.

    `bars` says that the two cannot be one event whatever else agrees.
    """

    level: str
    bars: bool = False


@cache
def found(level: str, *, bars: bool = False) -> Finding:
    """The finding of a level, one object for each: a large record compares millions of pairs."""
    return Finding(level=level, bars=bars)
