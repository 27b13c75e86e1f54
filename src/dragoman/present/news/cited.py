"""A report as a line of news names it."""

from collections.abc import Iterable
from dataclasses import dataclass

from dragoman.model.span import Evidence
from dragoman.present.news.change import Change
from dragoman.present.wording import short_id

REGROUPED = " [no new word; known accounts grouped otherwise]"


@dataclass(frozen=True, slots=True, kw_only=True)
class Cited:
    """A report that a line rests on; `said` names it to people."""

    id: str
    outlet: str
    published: str | None
    said: str


def cite(reports: Iterable[str], change: Change) -> tuple[Cited, ...]:
    """Reports, each once, by day."""
    tell = change.tell
    return tuple(
        Cited(
            id=id,
            outlet=tell.outlet(id),
            published=tell.published(id),
            said=f"{tell.report(id)} ({short_id(id)})",
        )
        for id in tell.in_order(reports)
    )


def cite_new(evidence: Iterable[Evidence], change: Change) -> tuple[Cited, ...]:
    """The new reports among those of the evidence; all of them where none is new."""
    reports = [piece.report for piece in evidence]
    return cite([id for id in reports if id in change.new] or reports, change)


def is_told(evidence: Iterable[Evidence], change: Change) -> bool:
    """Whether a new report is among those of the evidence.

    A row may change without: where a new report ties others together, or parts them.
    """
    return any(piece.report in change.new for piece in evidence)


def new_first(evidence: Iterable[Evidence], change: Change) -> tuple[Evidence, ...]:
    """Evidence, that of the new reports before that of the known ones."""
    return tuple(sorted(evidence, key=lambda piece: piece.report not in change.new))
