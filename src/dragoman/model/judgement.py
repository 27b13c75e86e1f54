"""Judgements: what a person decided. Append-only; they point to evidence, not to ids."""

from dataclasses import dataclass, replace

from dragoman.model.ids import make_id

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


def make_judgement(
    action: str,
    anchor: Anchor,
    *,
    by: str,
    other: Anchor | None = None,
    field: str | None = None,
    value: str | None = None,
    before: str | None = None,
    note: str | None = None,
) -> Judgement:
    """A judgement not yet in a store: numbered 0 until the store appends it."""
    return number_judgement(
        Judgement(
            id="",
            number=0,
            action=action,
            anchor=anchor,
            other=other,
            field=field,
            value=value,
            before=before,
            by=by,
            note=note,
        ),
        0,
    )


def number_judgement(judgement: Judgement, number: int) -> Judgement:
    """The judgement at its place in the store; the id counts the number and the decision."""
    parts = (judgement.action, judgement.anchor, judgement.other, judgement.field, judgement.value)
    id = make_id("jd", number, *parts, judgement.before, judgement.by, judgement.note)
    return replace(judgement, id=id, number=number)
