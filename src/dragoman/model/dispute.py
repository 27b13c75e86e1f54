"""Disputes: what in the record speaks against what, and what was put right."""

from dataclasses import dataclass

from dragoman.model.span import Evidence

CONTRADICTION_TYPES = ("denial", "blame", "number", "account")
# What is put right: a figure's number, or a field of an event.
CORRECTED_FIELDS = ("number", "place", "when", "actor", "factuality", "account")
MENDED_BY = ("own", "mended", "taken_back", "contrast")


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectionMention:
    """One report's words that put right what was reported.

    `by` says what finds them: ``own`` (the outlet speaks of its own report), ``mended`` (anybody
    mends a value), ``taken_back`` (a whole report), ``contrast`` ("two, not three", which corrects
    only what was said). `before` and `after` are the values in words, at `before_start` and
    `after_start`; a number has its amount.
    """

    id: str
    report: str
    start: int
    end: int
    trigger: str
    by: str
    field: str
    before: str
    after: str
    before_amount: float | None
    after_amount: float | None
    before_start: int
    after_start: int
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """One side of a contradiction: who says it, what, and in which sentences.

    `name` is the speaker's, or the outlet's where the report itself says it (`actor` None).
    """

    name: str
    actor: str | None
    says: str
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Contradiction:
    """Two accounts that cannot both be right.

    `type` is ``denial`` (it happened, it did not), ``blame`` (each says the other did it),
    ``number`` or ``account`` (how, where or when it was: `field`). `about` is the event or the
    figure, `since` the published date of the report with which both sides are told.
    """

    id: str
    type: str
    about: str
    field: str | None
    sides: tuple[Voice, ...]
    since: str | None
    evidence: tuple[Evidence, ...]
    mark: str = "CLEAR"


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """What a report or speaker withdraws or puts right, of an earlier report where one said it.

    `field` is one of CORRECTED_FIELDS, `about` the figure or event, `before` and `after` its words.
    `speaker` is who mends his own word in the report; None where its outlet does.
    """

    id: str
    report: str
    corrects: str | None
    about: str | None
    field: str
    before: str
    after: str
    published: str | None
    evidence: tuple[Evidence, ...]
    speaker: str | None = None
    mark: str = "CLEAR"
