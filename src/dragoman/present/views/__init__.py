"""One way to look at a record a file; the table of them stands here."""

from dragoman.present.views import (
    actors,
    agenda,
    claims,
    coverage,
    figures,
    meetings,
    situations,
    summary,
    timeline,
    tracks,
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
        figures,
        situations,
        agenda,
        coverage,
    )
}

__all__ = ["VIEWS", "Column", "View"]
