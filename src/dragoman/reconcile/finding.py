"""What a comparison finds."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """How far two accounts agree in one respect, -1 to 1, and why.

    `bars` says that they cannot be one event whatever else agrees. Findings that say nothing
    (a date that neither gives) have no reason.
    """

    value: float
    reason: str = ""
    bars: bool = False


NOTHING = Finding(value=0.0)


def bar(reason: str) -> Finding:
    """Finding that keeps two accounts apart."""
    return Finding(value=-1.0, reason=reason, bars=True)
