"""Series: the numbers of one event and measure in their order, by claimant; none is overwritten."""

from collections import defaultdict
from collections.abc import Collection, Hashable, Iterable, Mapping
from dataclasses import replace

from dragoman.model.claim import Claim
from dragoman.model.figure import Figure
from dragoman.model.outlets import fold_outlet
from dragoman.model.report import Report
from dragoman.reconcile.order import rank_of

# Those of whom a number is told in general words: "people" and "civilians" may be the same dead.
WIDE = frozenset("civilians inhabitants people persons residents villagers".split())
# A later, higher count of these may be growth: it stands against no earlier one of others.
GROWING = ("abducted", "casualties", "detained", "displaced", "killed", "missing", "wounded")
SLACK = 1.1  # numbers said to be about right may differ by a tenth and still agree


def mark_series(
    figures: Iterable[Figure],
    claims: Iterable[Claim],
    reports: Mapping[str, Report],
    *,
    mended: Collection[str],
) -> list[Figure]:
    """Figures, each with what it revises, what stands against it, and whether it stands.

    `mended` are those that are given only to say that they were wrong: no point of a series.
    """
    figures = list(figures)
    published = {id: report.published for id, report in reports.items()}
    speakers = {claim.id: claim for claim in claims}
    series: dict[Hashable, list[Figure]] = defaultdict(list)
    for figure in sorted(figures, key=lambda one: rank_of(one, published)):
        if _is_counted(figure) and figure.id not in mended:
            series[figure.event, figure.measure, _kind(figure)].append(figure)
    marked: dict[str, Figure] = {}
    for points in series.values():
        told = [(point, _claimant(point, speakers, reports)) for point in points]
        marked |= _marked(told, published)
    return [marked.get(figure.id, figure) for figure in figures]


def _marked(
    told: Iterable[tuple[Figure, Hashable]], published: Mapping[str, str | None]
) -> dict[str, Figure]:
    """Points by id, in their order; `last` is what each claimant said last."""
    last: dict[Hashable, str] = {}
    found: dict[str, Figure] = {}
    for point, claimant in told:
        before = found.get(last.get(claimant, ""))
        rivals = [
            found[id]
            for who, id in last.items()
            if who != claimant and _is_rival(found[id], point, published)
        ]
        found[point.id] = replace(
            point,
            revises=before.id if before else None,
            revision=_revision(before, point) if before else None,
            against=tuple(sorted(one.id for one in rivals)),
        )
        for one in rivals:
            found[one.id] = replace(one, against=tuple(sorted({*one.against, point.id})))
        if before is not None:
            found[before.id] = replace(found[before.id], stands=False)
        last[claimant] = point.id
    return found


def _is_rival(earlier: Figure, point: Figure, published: Mapping[str, str | None]) -> bool:
    """Whether both cannot be right, and the second is no later, higher count."""
    days = published[earlier.report] or "", published[point.report] or ""
    is_later = point.measure in GROWING and days[0] < days[1]
    is_growth = is_later and _middle(point) > _middle(earlier)
    return are_apart(earlier, point) and not is_growth


def _is_counted(figure: Figure) -> bool:
    is_whole = figure.part_of is None and figure.cumulative is not False
    return bool(figure.event) and figure.legible and is_whole and figure.measure != "money"


def _kind(figure: Figure) -> str:
    """Of whom: of people in general, or of whom the number says."""
    words = (figure.of or figure.unit).casefold().split()
    return "people" if not words or words[-1] in WIDE else words[-1].removesuffix("s")


def _claimant(
    figure: Figure, claims: Mapping[str, Claim], reports: Mapping[str, Report]
) -> Hashable:
    """The speaker of its claim; else the outlet, else the report alone."""
    claim = claims.get(figure.claim or "")
    if claim is not None and claim.speaker is not None:
        return claim.speaker.actor or claim.speaker.name.casefold()
    outlet = reports[figure.report].outlet
    return ("outlet", fold_outlet(outlet)) if outlet else figure.report


def _revision(before: Figure, point: Figure) -> str:
    one, other = _middle(before), _middle(point)
    return "same" if one == other else "up" if other > one else "down"


def _middle(figure: Figure) -> float:
    low, high = figure.low, figure.high
    return low if low is not None else high if high is not None else 0.0


def are_apart(one: Figure, other: Figure) -> bool:
    """Whether no number is in the range of both."""
    slack = SLACK if "about" in (one.exactness, other.exactness) else 1.0
    first, second = sorted((one, other), key=_middle)
    top = first.high if first.high is not None else float("inf")
    return top * slack < _middle(second)
