"""Figures of the record: one of each report's identical numbers, tied to its event."""

from collections.abc import Hashable, Iterable, Mapping
from dataclasses import replace

from dragoman.model.figure import Figure
from dragoman.reconcile.order import rank_of, unite_evidence
from dragoman.reconcile.references import References


def unite_figures(
    figures: Iterable[Figure],
    *,
    events: Mapping[str, str],
    published: Mapping[str, str | None],
) -> tuple[list[Figure], dict[str, str]]:
    """Figures of the record, and which kept figure stands for each; `events` by mention."""
    kept: dict[Hashable, Figure] = {}
    stands: dict[str, str] = {}
    for figure in sorted(figures, key=lambda figure: rank_of(figure, published)):
        key = _sameness(figure, events.get(figure.event or "", figure.event))
        first = kept.setdefault(key, figure)
        kept[key] = replace(
            first,
            claim=first.claim or figure.claim,
            evidence=unite_evidence((first.evidence, figure.evidence)),
        )
        stands[figure.id] = first.id
    return sorted(kept.values(), key=lambda figure: figure.id), stands


def refer_figures(figures: Iterable[Figure], references: References) -> list[Figure]:
    """Figures whose event and claim are those of the record."""
    return [
        replace(
            figure,
            event=references.event(figure.event),
            claim=references.claim(figure.claim),
        )
        for figure in figures
    ]


def _sameness(figure: Figure, event: str | None) -> Hashable:
    """What two figures of one report must share to be one; damaged numbers never are."""
    if not figure.legible:
        return figure.id
    return (
        figure.report,
        figure.measure,
        figure.low,
        figure.high,
        figure.exactness,
        figure.unit,
        (figure.of or "").casefold(),
        event,
        figure.cumulative,
        figure.as_of.start,
        figure.as_of.end,
        figure.place.name if figure.place else None,
    )
