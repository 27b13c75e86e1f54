"""Claims, figures, situations and corrections as rows."""

from collections.abc import Sequence

from dragoman.model.claim import Claim, Speaker
from dragoman.model.dispute import CorrectionMention
from dragoman.model.draft import ClaimDraft, CorrectionDraft, FigureDraft, SituationDraft
from dragoman.model.figure import Figure
from dragoman.model.ids import make_id
from dragoman.model.situation import SituationMention
from dragoman.resolve.ground import Ground


def make_claim(draft: ClaimDraft, ground: Ground) -> Claim | None:
    """The row of one claim; None where nobody is said to speak.

    Who is named and cannot be resolved ("she", "a source") speaks in the report's own words.
    """
    speaker = ground.speaker(draft.speaker) or _named(draft, ground)
    if speaker is None:
        return None
    via = (ground.speaker(index) for index in draft.via)
    return Claim(
        id=make_id("cl", ground.report.id, draft.start, draft.end, "claim", draft.stance),
        report=ground.report.id,
        start=draft.start,
        end=draft.end,
        speaker=speaker,
        via=tuple(dict.fromkeys(one for one in via if one is not None and one != speaker)),
        addressee=ground.speaker(draft.addressee),
        stance=draft.stance,
        act=ground.event_id(draft.act),
        about=ground.event_id(draft.about),
        issue=draft.issue,
        content=draft.content,
        directness=draft.directness,
        when=ground.dates.of_statement(draft.time),
        evidence=ground.evidence(draft),
    )


def _named(draft: ClaimDraft, ground: Ground) -> Speaker | None:
    words = " ".join(ground.report.text[start:end] for start, end in draft.source)
    return Speaker(actor=None, name=" ".join(words.split())) if words else None


def make_figures(
    drafts: Sequence[FigureDraft], claims: Sequence[Claim | None], ground: Ground
) -> list[Figure]:
    """The rows of the figures; `claims` are the rows of the claim drafts, in their order."""
    ids = [_figure_id(draft, ground) for draft in drafts]
    return [
        _make_figure(draft, claims, ground=ground, whole=_whole(ids, number, draft))
        for number, draft in enumerate(drafts)
    ]


def _figure_id(draft: FigureDraft, ground: Ground) -> str:
    return make_id("fg", ground.report.id, draft.start, draft.end, "figure", draft.measure)


def _whole(ids: Sequence[str], number: int, draft: FigureDraft) -> str | None:
    """Id of the figure that this one is part of; a number is no part of itself."""
    whole = None if draft.part_of is None else ids[draft.part_of]
    return None if whole == ids[number] else whole


def _make_figure(
    draft: FigureDraft, claims: Sequence[Claim | None], *, ground: Ground, whole: str | None
) -> Figure:
    claim = claims[draft.claim] if draft.claim is not None else None
    return Figure(
        id=_figure_id(draft, ground),
        report=ground.report.id,
        start=draft.start,
        end=draft.end,
        measure=draft.measure,
        low=draft.low,
        high=draft.high,
        exactness=draft.exactness,
        unit=draft.unit,
        of=draft.of,
        as_of=ground.dates.of_statement(draft.time),
        place=ground.place(draft.place),
        claim=claim.id if claim else None,
        event=ground.event_id(draft.event),
        cumulative=draft.cumulative,
        part_of=whole,
        legible=draft.legible,
        text=ground.text(draft),
        evidence=ground.evidence(draft),
    )


def make_situation(draft: SituationDraft, ground: Ground) -> SituationMention:
    """The row of one situation."""
    return SituationMention(
        id=make_id("mn", ground.report.id, draft.start, draft.end, "situation", draft.type),
        report=ground.report.id,
        start=draft.start,
        end=draft.end,
        trigger=ground.text(draft),
        type=draft.type,
        parties=ground.participants(draft.roles),
        place=ground.place(draft.place),
        when=ground.dates.of_situation(draft.time),
        state=draft.state,
        event=ground.event_id(draft.event),
        evidence=ground.evidence(draft),
    )


def make_correction(draft: CorrectionDraft, ground: Ground) -> CorrectionMention:
    """The row of one correction."""
    span = (draft.start, draft.end)
    return CorrectionMention(
        id=make_id("mn", ground.report.id, *span, "correction", draft.field, draft.after_span[0]),
        report=ground.report.id,
        start=draft.start,
        end=draft.end,
        trigger=ground.text(draft),
        by=draft.by,
        field=draft.field,
        before=draft.before,
        after=draft.after,
        before_amount=draft.before_amount,
        after_amount=draft.after_amount,
        before_start=draft.before_span[0],
        after_start=draft.after_span[0],
        evidence=ground.evidence(draft),
    )
