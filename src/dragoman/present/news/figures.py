"""Numbers that are others than one knew: of the same event, measure and kind of people."""

from collections import defaultdict
from collections.abc import Hashable, Sequence
from dataclasses import dataclass

from dragoman.model.event import Event
from dragoman.model.figure import Figure
from dragoman.model.span import Evidence
from dragoman.present.days import UNDATED_LAST
from dragoman.present.news.change import Change, pair_rows
from dragoman.present.news.cited import Cited, cite_new
from dragoman.present.wording import plain, say_amount


@dataclass(frozen=True, slots=True, kw_only=True)
class RevisedFigure:
    """A number beside the last one before it: of the same claimant where he gave one.

    `before` is empty where no report before its own has such a number of the event.
    """

    id: str
    said: str
    details: tuple[str, ...]
    event: str
    measure: str
    of: str
    before: str
    before_claimant: str
    before_id: str | None
    after: str
    claimant: str
    low: float | None
    high: float | None
    exactness: str
    reports: tuple[Cited, ...]
    evidence: tuple[Evidence, ...]


def find_revised_figures(change: Change) -> tuple[RevisedFigure, ...]:
    """New numbers on events that were known, in the order of their reports."""
    known = pair_rows(change.before.figures, change.after.figures)
    told: dict[Hashable, list[Figure]] = defaultdict(list)
    for figure in sorted(change.after.figures, key=lambda one: _rank(one, change)):
        if figure.event in change.events and figure.cumulative is not False:
            told[_subject(figure)].append(figure)
    found = [
        (figure, _last(group[:place], figure, change))
        for group in told.values()
        for place, figure in enumerate(group)
        if figure.id not in known
    ]
    revised = [pair for pair in found if pair[1] is None or _number(pair[0]) != _number(pair[1])]
    revised.sort(key=lambda pair: _rank(pair[0], change))
    events = {event.id: event for event in change.after.events}
    return tuple(_revised(*pair, events[pair[0].event or ""], change) for pair in revised)


def _rank(figure: Figure, change: Change) -> tuple[str, bool, str]:
    """By day; of one day, those that were known first."""
    published = change.tell.published(figure.report) or UNDATED_LAST
    return published, figure.report in change.new, figure.id


def _subject(figure: Figure) -> Hashable:
    return figure.event, figure.measure, (figure.of or figure.unit).casefold()


def _number(figure: Figure) -> Hashable:
    return figure.low, figure.high, figure.exactness, figure.legible


def _last(earlier: Sequence[Figure], figure: Figure, change: Change) -> Figure | None:
    """The last number before it by the same claimant, else by anybody."""
    claimant = change.tell.claimant(figure)
    own = [one for one in earlier if change.tell.claimant(one) == claimant]
    return next(reversed(own or earlier), None)


def _revised(figure: Figure, old: Figure | None, event: Event, change: Change) -> RevisedFigure:
    tell = change.tell
    of = plain(figure.of or figure.unit)
    after, claimant = say_amount(figure), tell.claimant(figure)
    before, by = (say_amount(old), tell.claimant(old)) if old else ("", "")
    earlier = f"{before} ({by})" if old and by != claimant else before
    return RevisedFigure(
        id=figure.id,
        said=f"{figure.measure}, {of}: {earlier or 'no earlier number'} → {after} ({claimant});"
        f" {tell.brief(event)}",
        details=(),
        event=event.id,
        measure=figure.measure,
        of=of,
        before=before,
        before_claimant=by,
        before_id=old.id if old else None,
        after=after,
        claimant=claimant,
        low=figure.low,
        high=figure.high,
        exactness=figure.exactness,
        reports=cite_new(figure.evidence, change),
        evidence=figure.evidence,
    )
