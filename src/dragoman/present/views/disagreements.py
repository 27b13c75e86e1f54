"""Disagreements: what several persons judged and did not judge alike, with how far they agree."""

from dataclasses import dataclass

from dragoman.model.record import Record
from dragoman.present.review.agreement import (
    Disagreement,
    find_agreement,
    find_disagreements,
)
from dragoman.present.review.screen import agreement_lines
from dragoman.present.review.verdicts import find_verdicts, said_by_attachments
from dragoman.present.telling import Telling
from dragoman.present.views.column import Column, View
from dragoman.present.wording import plain, short_id


@dataclass(frozen=True, slots=True, kw_only=True)
class DisagreementRow:
    """What one person said; rows of one `id` and field speak against each other."""

    id: str
    short: str
    kind: str
    field: str | None
    matter: str
    about: str
    quote: str
    by: str
    says: str


COLUMNS = (
    Column(field="matter", title="About", group=True, width=32),
    Column(field="by", title="Who", width=14),
    Column(field="says", title="Says"),
    Column(field="short", title="Id", is_id=True, group=True),
)


def disagreement_rows(record: Record, as_of: str | None) -> list[DisagreementRow]:
    """Disagreements by item and field, a row for each person."""
    tell = Telling(record)
    found = find_disagreements(said_by_attachments(record.attachments))
    return [_row(one, by, says, tell=tell) for one in found for by, says in one.said]


def _row(one: Disagreement, by: str, says: str, *, tell: Telling) -> DisagreementRow:
    said = one.judgement
    quote = plain(said.judgement.anchor.quote)
    about = tell.about(said.subject) or f"{one.kind} “{quote}”"
    return DisagreementRow(
        id=one.item,
        short=short_id(one.item),
        kind=one.kind,
        field=one.field,
        matter=f"{one.field} of {about}" if one.field else about,
        about=about,
        quote=quote,
        by=plain(by),
        says=plain(says),
    )


def disagreement_notes(record: Record, as_of: str | None) -> list[str]:
    """Agreement beneath, and what holds meanwhile."""
    verdicts = find_verdicts(said_by_attachments(record.attachments))
    lines = list(agreement_lines(find_agreement(verdicts)))
    return [*lines, "The later of two judgements holds; all are kept."] if lines else []


VIEW = View(
    name="disagreements",
    title="Disagreements",
    things="disagreements between persons",
    lists="attachments",
    columns=COLUMNS,
    rows=disagreement_rows,
    notes=disagreement_notes,
)
