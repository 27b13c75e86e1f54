"""Claims: who says what, and how it reached the report."""

from dataclasses import dataclass

from dragoman.model.claim import Claim
from dragoman.model.record import Record
from dragoman.present.days import day_order
from dragoman.present.views.column import Column, View, no_notes
from dragoman.present.wording import plain, say_when, short_id


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimRow:
    """One claim."""

    id: str
    short: str
    when: str
    start: str | None
    end: str | None
    speaker: str | None
    via: tuple[str, ...]
    chain: str
    addressee: str | None
    stance: str
    directness: str
    content: str
    act: str | None
    about: str | None
    issue: str | None
    report: str
    published: str | None


COLUMNS = (
    Column(field="when", title="When", width=13, least=11),
    Column(field="chain", title="Who says it", width=17),
    Column(field="stance", title="How", width=8),
    Column(field="content", title="What"),
    Column(field="short", title="Id", is_id=True),
)


def claim_rows(record: Record, as_of: str | None) -> list[ClaimRow]:
    """Claims by day, then by the day of their report."""
    published = {report.id: report.published for report in record.reports}
    rows = [(claim, published.get(claim.report)) for claim in record.claims]
    rows.sort(key=lambda pair: (day_order(pair[0].when), pair[1] or "9999", pair[0].id))
    return [_row(claim, day) for claim, day in rows]


def _row(claim: Claim, published: str | None) -> ClaimRow:
    speaker = plain(claim.speaker.name) if claim.speaker else None
    via = tuple(plain(one.name) for one in claim.via)
    return ClaimRow(
        id=claim.id,
        short=short_id(claim.id),
        when=say_when(claim.when),
        start=claim.when.start,
        end=claim.when.end,
        speaker=speaker,
        via=via,
        chain=", via ".join((speaker or "not named", *via)),
        addressee=plain(claim.addressee.name) if claim.addressee else None,
        stance=claim.stance,
        directness=claim.directness,
        content=f"“{plain(claim.content)}”"
        if claim.directness == "quoted"
        else plain(claim.content),
        act=claim.act,
        about=claim.about,
        issue=plain(claim.issue) if claim.issue else None,
        report=claim.report,
        published=published,
    )


VIEW = View(
    name="claims",
    title="Claims",
    things="claims",
    lists="claims",
    columns=COLUMNS,
    rows=claim_rows,
    notes=no_notes,
)
