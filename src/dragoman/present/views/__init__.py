"""One way to look at a record a file; the table of them stands here."""

from dragoman.present.views import (
    actors,
    agenda,
    agreements,
    ceasefires,
    claims,
    commitments,
    contradictions,
    corrections,
    coverage,
    disagreements,
    figures,
    meetings,
    notes,
    positions,
    situations,
    sources,
    summary,
    timeline,
    tracks,
    unattached,
)
from dragoman.present.views.column import Column, View

VIEWS: dict[str, View] = {
    module.VIEW.name: module.VIEW
    for module in (
        summary,
        timeline,
        meetings,
        tracks,
        actors,
        claims,
        positions,
        figures,
        contradictions,
        corrections,
        situations,
        agreements,
        ceasefires,
        commitments,
        agenda,
        sources,
        notes,
        coverage,
        disagreements,
        unattached,
    )
}

__all__ = ["VIEWS", "Column", "View"]
