"""Judgements: what a person decided. Append-only; they point to evidence, not to ids."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from dragoman.model.ids import make_id

ACTIONS = ("add", "accept", "reject", "correct", "merge", "split", "withdraw")
SENTENCE = "sentence"  # kind of an anchor: accepted, nothing is missing in it; rejected, something
# Fields that name another row, which the second anchor of a correction points to, and its kinds.
ROW_FIELDS = {("claim", "about"): ("event", "figure"), ("figure", "event"): ("event",)}
STATES = ("attached", "unattached", "withdrawn")


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchor:
    """What a judgement points to: a row's kind and its evidence in one report."""

    report: str
    start: int
    end: int
    quote: str
    kind: str

    def meets(self, other: "Anchor") -> bool:
        """Whether both lie in one report and share a character."""
        return self.report == other.report and self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """One decision by one person. `other` is the second anchor of a merge or split, or the row that
    a correction names: what a claim is about, the event that a figure is of.

    `value` is what a correction sets, what an addition adds (JSON), or the id of the judgement
    that a withdrawal takes back. `seen` is what of the row the person had before the eyes, as
    `model.seen` writes it; None where nobody kept it. `around` is what stands before and behind
    the words of each anchor (JSON): they are known by it where their report came in another form.
    """

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
    seen: str | None = None
    around: str | None = None

    @property
    def anchors(self) -> tuple[Anchor, ...]:
        """Its one or two anchors."""
        return (self.anchor, self.other) if self.other else (self.anchor,)


@dataclass(frozen=True, slots=True, kw_only=True)
class Attachment:
    """What a judgement came to: `row` of layer one, and the `subject` of the record it is now.

    `others` are the same of the second anchor. What is no longer there is None: a rejected event
    is no row of the record. `reason` says why a judgement is unattached.
    """

    judgement: Judgement
    state: str
    row: str | None = None
    subject: str | None = None
    other_row: str | None = None
    other_subject: str | None = None
    reason: str | None = None


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
    seen: str | None = None,
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
            seen=seen,
        ),
        0,
    )


def number_judgement(judgement: Judgement, number: int) -> Judgement:
    """The judgement at its place in the store; the id counts the number and the decision."""
    parts = (judgement.action, judgement.anchor, judgement.other, judgement.field, judgement.value)
    id = make_id("jd", number, *parts, judgement.before, judgement.by, judgement.note)
    return replace(judgement, id=id, number=number)


def names_row(kind: str, field: str | None) -> bool:
    """Whether the field of a row of that kind names another row.

    >>> names_row("claim", "about"), names_row("claim", "stance")
    (True, False)
    """
    return (kind, field) in ROW_FIELDS


def withdraw(judgement: Judgement, *, by: str, note: str | None = None) -> Judgement:
    """The judgement that takes another out again; withdrawn itself, it lets that one hold."""
    return make_judgement(
        "withdraw", judgement.anchor, other=judgement.other, by=by, value=judgement.id, note=note
    )


def withdrawn_ids(judgements: Sequence[Judgement]) -> frozenset[str]:
    """Ids of the judgements that later ones have taken out.

    >>> anchor = Anchor(report="rp_1", start=0, end=3, quote="met", kind="event")
    >>> said = number_judgement(make_judgement("accept", anchor, by="mk"), 1)
    >>> withdrawn_ids([said, number_judgement(withdraw(said, by="mk"), 2)]) == {said.id}
    True
    """
    gone: set[str] = set()
    numbers = {row.id: row.number for row in judgements}
    for row in sorted(judgements, key=lambda row: row.number, reverse=True):
        if row.action == "withdraw" and row.id not in gone and row.value in numbers:
            gone |= {row.value} if numbers[row.value] < row.number else set()
    return frozenset(gone)
