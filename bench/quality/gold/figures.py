"""The score of numbers: found under their measure, and told right."""

from collections.abc import Mapping, Sequence

from bench.quality.gold.detail_counts import DetailCounts
from bench.quality.gold.detail_notes import FigureDetail, is_said
from bench.quality.gold.speakers import Heard, is_speaker
from bench.quality.spans import overlap, paired
from dragoman.model.claim import Claim
from dragoman.model.figure import Figure

# Measures of the notes for what no measure names; the unit says which.
REST = ("other", "people", "things")
# Words of the notes that the record lacks, and its own for them.
EXACTNESS = {"range": ("exact", "about"), "less_than": ("less_than", "at_most")}


def score_figures(
    noted: Sequence[FigureDetail],
    told: Sequence[Figure],
    *,
    claims: Mapping[str, Claim],
    heard: Heard,
) -> DetailCounts:
    """Counts of one report; the figures that serve an optional one count neither way."""
    counts = DetailCounts()
    pairs = paired(noted, told, _share)
    serving = [figure.id for detail, figure in pairs if detail.optional]
    counts.count(
        "figure_f1",
        right=sum(is_measure(one, figure) for one, figure in pairs if not one.optional),
        asked=sum(not one.optional for one in noted),
        given=sum(figure.id not in serving for figure in told),
    )
    for detail, figure in pairs:
        if not detail.optional:
            _judge(detail, figure, counts, claims=claims, heard=heard)
    _sort(noted, told, pairs, counts)
    return counts


def is_measure(noted: FigureDetail, told: Figure) -> bool:
    """The noted measure or one also right."""
    is_rest = noted.measure in REST and told.measure in REST
    return is_rest or told.measure == noted.measure or is_said(told.measure, noted.also)


def is_bounds(noted: FigureDetail, told: Figure) -> bool:
    """The same low and high."""
    return (noted.low, noted.high) == (told.low, told.high)


def is_exactness(noted: FigureDetail, told: Figure) -> bool:
    """As exact; a range is told as exact or about."""
    right = EXACTNESS.get(noted.exactness, (noted.exactness,))
    return told.exactness in right or is_said(told.exactness, noted.also)


def _judge(
    noted: FigureDetail,
    told: Figure,
    counts: DetailCounts,
    *,
    claims: Mapping[str, Claim],
    heard: Heard,
) -> None:
    counts.judge("figure_bounds", is_right=is_bounds(noted, told))
    counts.judge("figure_exactness", is_right=is_exactness(noted, told))
    claim = claims.get(told.claim or "")
    if noted.by is None:
        counts.sort("figure of the outlet", "told as its own" if claim is None else "told as said")
        return
    is_right = claim is not None and is_speaker(noted.by, claim.speaker, heard)
    counts.judge("figure_by", is_right=is_right)
    outcome = "right" if is_right else "nobody" if claim is None else "somebody else"
    counts.sort("figure that somebody gives", outcome)


def _sort(
    noted: Sequence[FigureDetail],
    told: Sequence[Figure],
    pairs: Sequence[tuple[FigureDetail, Figure]],
    counts: DetailCounts,
) -> None:
    figure_of = dict(pairs)
    for detail in noted:
        if not detail.optional:
            figure = figure_of.get(detail)
            is_right = figure is not None and is_measure(detail, figure)
            outcome = "right" if is_right else "missed" if figure is None else "another measure"
            counts.sort(f"figure {detail.measure}", outcome)
    used = {figure.id for _, figure in pairs}
    for figure in told:
        if figure.id not in used:
            counts.sort(f"figure {figure.measure}", "nobody noted")


def _share(noted: FigureDetail, told: Figure) -> float:
    share = overlap(noted.span, (told.start, told.end))
    return share + is_measure(noted, told) if share > 0 else 0.0
