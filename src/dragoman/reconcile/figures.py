"""Figures of the record: one of each source's identical numbers, tied to its event."""

from collections.abc import Hashable, Iterable, Mapping
from dataclasses import replace

from dragoman.model.figure import EACH_WAY, Figure
from dragoman.model.when import When
from dragoman.reconcile.order import rank_of, unite_evidence
from dragoman.reconcile.references import References


def unite_figures(
    figures: Iterable[Figure],
    *,
    events: Mapping[str, str],
    published: Mapping[str, str | None],
    sources: Mapping[str, str],
) -> tuple[list[Figure], dict[str, str]]:
    """Figures of the record, and which kept figure stands for each; `events` by mention.

    `sources` are the groups of copies by report: what a copy repeats is no second count.
    """
    kept: dict[Hashable, Figure] = {}
    stands: dict[str, str] = {}
    for figure in sorted(figures, key=lambda figure: rank_of(figure, published)):
        event = events.get(figure.event or "", figure.event)
        key = _sameness(figure, event, sources[figure.report])
        first = kept.setdefault(key, _bounded(figure, published[figure.report]))
        kept[key] = replace(
            first,
            claim=first.claim or figure.claim,
            evidence=unite_evidence((first.evidence, figure.evidence)),
        )
        stands[figure.id] = first.id
    return sorted(kept.values(), key=lambda figure: figure.id), stands


def refer_figures(figures: Iterable[Figure], references: References) -> list[Figure]:
    """Figures whose event, claim and whole are those of the record."""
    return [
        replace(
            figure,
            event=references.event(figure.event),
            claim=references.claim(figure.claim),
            part_of=_whole(figure, references),
        )
        for figure in figures
    ]


def _whole(figure: Figure, references: References) -> str | None:
    """The figure of the record that this one is part of; none is part of itself."""
    whole = references.figures.get(figure.part_of or "")
    return None if whole == figure.id else whole


def _bounded(figure: Figure, published: str | None) -> Figure:
    """The figure, which holds at the latest when it is published, unless words date it."""
    if published is None or figure.as_of.start or figure.as_of.end or figure.as_of.text:
        return figure
    return replace(figure, as_of=When(end=published, basis="bounded", stated=False))


def _sameness(figure: Figure, event: str | None, source: str) -> Hashable:
    """What two figures of one source must share to be one; damaged numbers never are."""
    if not figure.legible:
        return figure.id
    return (
        source,
        figure.measure,
        figure.low,
        figure.high,
        figure.exactness,
        figure.unit,
        (figure.of or "").casefold(),
        event,
        figure.cumulative,
        figure.text.casefold() in EACH_WAY,
        figure.as_of.start,
        figure.as_of.end,
        figure.place.name if figure.place else None,
    )
