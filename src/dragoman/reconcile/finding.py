"""What a comparison finds: the level at which two accounts agree, in words."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """A level of agreement; its worth as evidence stands in the table of weights.

    `bars` says that the two cannot be one event whatever else agrees.
    """

    level: str
    bars: bool = False
