"""Unattached: judgements that no longer point to anything, each with its words and the reason."""

from dataclasses import dataclass

from dragoman.model.judgement import Attachment
from dragoman.model.record import Record
from dragoman.present.telling import Telling
from dragoman.present.views.column import Column, View
from dragoman.present.wording import plain, short_id


@dataclass(frozen=True, slots=True, kw_only=True)
class UnattachedRow:
    """One judgement that binds nothing."""

    id: str
    short: str
    number: int
    by: str
    action: str
    said: str
    kind: str
    quote: str
    words: str
    report: str
    told: str
    field: str | None
    value: str | None
    note: str | None
    reason: str


COLUMNS = (
    Column(field="by", title="By", width=12),
    Column(field="said", title="Judgement", width=20),
    Column(field="words", title="On"),
    Column(field="reason", title="Why it binds nothing", width=26),
    Column(field="short", title="Id", is_id=True),
)


def unattached_rows(record: Record, as_of: str | None) -> list[UnattachedRow]:
    """Judgements in the order in which they were made."""
    tell = Telling(record)
    return [_row(one, tell) for one in record.attachments if one.state == "unattached"]


def _row(attachment: Attachment, tell: Telling) -> UnattachedRow:
    judgement = attachment.judgement
    anchor = judgement.anchor
    quote, told = plain(anchor.quote), tell.report(anchor.report)
    change = f" {judgement.field}: {plain(judgement.value or 'nothing')}" if judgement.field else ""
    return UnattachedRow(
        id=judgement.id,
        short=short_id(judgement.id),
        number=judgement.number,
        by=plain(judgement.by),
        action=judgement.action,
        said=f"{judgement.action}{change}",
        kind=anchor.kind,
        quote=quote,
        words=f"{anchor.kind} “{quote}”, {told}",
        report=anchor.report,
        told=told,
        field=judgement.field,
        value=judgement.value,
        note=judgement.note,
        reason=plain(attachment.reason or ""),
    )


def unattached_notes(record: Record, as_of: str | None) -> list[str]:
    """What becomes of them."""
    has_any = any(one.state == "unattached" for one in record.attachments)
    return ["They are kept, and bind again as soon as a report has their words."] * has_any


VIEW = View(
    name="unattached",
    title="Judgements that bind nothing",
    things="judgements that bind nothing",
    lists="attachments",
    columns=COLUMNS,
    rows=unattached_rows,
    notes=unattached_notes,
)
