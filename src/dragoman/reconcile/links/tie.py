"""A tie found between two events, not yet kept."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie:
    """`one` responds to, violates, fulfils … `other`; `rule` says how it was found."""

    one: str
    type: str
    other: str
    text: str = ""
    rule: str = ""
