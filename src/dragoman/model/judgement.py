"""Judgements: what a person decided. Append-only; they point to evidence, not to ids."""

from dataclasses import dataclass

ACTIONS = ("add", "accept", "reject", "correct", "merge", "split")


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchor:
    """What a judgement points to: a row's kind and its evidence in one report."""

    report: str
    start: int
    end: int
    quote: str
    kind: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """One decision by one person. `other` is the second anchor of a merge or split."""

    id: str
    number: int
    action: str
    anchor: Anchor
    other: Anchor | None
    field: str | None
    value: str | None
    before: str | None
    by: str
    note: str | None
