"""Items of claims and figures: what was said, by whom, of what, with every field beside it."""

from collections.abc import Iterable

from dragoman.model.claim import Claim, Speaker
from dragoman.model.figure import Figure
from dragoman.model.record import Record
from dragoman.model.review import Candidate, Spot
from dragoman.model.seen import write_seen
from dragoman.present.correction import value_before
from dragoman.present.review.item import QUESTIONS, Item, ItemField, Passage, make_passage
from dragoman.present.review.writing import written_field
from dragoman.present.telling import Telling, say_day_known
from dragoman.present.wording import plain, say_amount, say_place, say_when

NOBODY = "not named"


def make_said_item(candidate: Candidate, row: Claim | Figure, part: Record) -> Item:
    """The item of a claim or figure; `part` is the record as far as the row points."""
    tell = Telling(part)
    if isinstance(row, Claim):
        title, fields = _claim_title(row), claim_fields(row, tell)
    else:
        title, fields = _figure_title(row, tell), figure_fields(row, tell)
    return Item(
        id=row.id,
        kind=candidate.kind,
        question=QUESTIONS[candidate.kind],
        title=title,
        candidate=candidate,
        fields=fields,
        passages=_passages(row, part),
        events=tuple(_events_of(row, part)),
        confidence=None,
        tier=None,
        decided_by=None,
        support=None,
        why=candidate.why,
        review=row.review,
        mark=row.mark,
        seen=write_seen(row, band=candidate.band),
    )


def claim_fields(claim: Claim, tell: Telling) -> tuple[ItemField, ...]:
    """The fields of a claim that a person looks at, in the order in which they are asked."""
    said = {
        "speaker": _name(claim.speaker),
        "stance": claim.stance,
        "addressee": _name(claim.addressee),
        "content": claim.content,
        "about": tell.about(claim.about),
        "issue": claim.issue or "",
        "directness": claim.directness,
        "when": say_day_known(say_when(claim.when)),
        "mark": claim.mark,
    }
    return tuple(_field(claim, name, text) for name, text in said.items())


def figure_fields(figure: Figure, tell: Telling) -> tuple[ItemField, ...]:
    """The same of a figure; `by` is who says it, who is the speaker of its claim."""
    by = tell.speaker(figure)
    cumulative = {True: "in all", False: "new", None: ""}[figure.cumulative]
    said = {
        "measure": figure.measure,
        "low": _number(figure.low),
        "high": _number(figure.high),
        "exactness": figure.exactness.replace("_", " "),
        "unit": figure.unit,
        "of": figure.of or "",
        "by": _name(by),
        "as_of": say_day_known(say_when(figure.as_of)),
        "place": say_place(figure.place),
        "event": tell.about(figure.event),
        "cumulative": cumulative,
        "legible": "yes" if figure.legible else "no",
        "mark": figure.mark,
    }
    fields = [_field(figure, name, text) for name, text in said.items() if name != "by"]
    name = by.name if by else ""
    fields.insert(6, ItemField(name="by", says=plain(name), value=name or None, written=name))
    return tuple(fields)


def _field(row: Claim | Figure, name: str, said: str) -> ItemField:
    return ItemField(
        name=name, says=plain(said), value=value_before(row, name), written=written_field(row, name)
    )


def _claim_title(claim: Claim) -> str:
    who = plain(claim.speaker.name) if claim.speaker else NOBODY
    whom = f" to {plain(claim.addressee.name)}" if claim.addressee else ""
    return f"{who} {claim.stance}{whom}: “{plain(claim.content)}”"


def _figure_title(figure: Figure, tell: Telling) -> str:
    of = plain(figure.of or figure.unit)
    return f"{figure.measure} {say_amount(figure)} ({of}), said by {tell.claimant(figure)}"


def _passages(row: Claim | Figure, part: Record) -> tuple[Passage, ...]:
    """The words that say it in their sentence, then each other sentence that does."""
    reports = {report.id: report for report in part.reports}
    spot = Spot(row.report, row.start, row.end)
    own = [one for one in row.evidence if one.report == row.report and one.end > row.start]
    around = next(((p.start, p.end) for p in own if p.start <= row.start), (row.start, row.end))
    kind = "claim" if isinstance(row, Claim) else "figure"
    first = make_passage(spot, reports[row.report], around, kind=kind)
    others = [
        Spot(one.report, one.start, one.end)
        for one in row.evidence
        if (one.report, one.start, one.end) != (row.report, *around) and one.report in reports
    ]
    return (
        first,
        *(
            make_passage(one, reports[one.report], (one.start, one.end), kind=kind)
            for one in others
        ),
    )


def _events_of(row: Claim | Figure, part: Record) -> Iterable[str]:
    known = {event.id for event in part.events}
    ids = (row.about,) if isinstance(row, Claim) else (row.event,)
    return dict.fromkeys(id for id in ids if id in known and id)


def _name(speaker: Speaker | None) -> str:
    return speaker.name if speaker else ""


def _number(amount: float | None) -> str:
    return "" if amount is None else f"{amount:,.10g}"
