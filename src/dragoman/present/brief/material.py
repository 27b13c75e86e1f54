"""What a brief is composed of: rows gathered for it, and how much there is beside them."""

from collections.abc import Iterable
from dataclasses import dataclass

from dragoman.model.dispute import Contradiction, Correction
from dragoman.model.event import Event
from dragoman.model.figure import Figure
from dragoman.model.record import Record
from dragoman.model.situation import Situation
from dragoman.present.brief.document import Bar
from dragoman.present.extent import Extent


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """What is asked for: the period (either end may be open), and the filter in words.

    `as_of` is the day at whose end the brief stands: the last of the period, else of the record.
    """

    title: str
    since: str | None
    until: str | None
    as_of: str | None
    narrowed: tuple[str, ...]
    limits: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """How much there is: reports read and those of the period, outlets, events that fit."""

    read: Extent
    period: Extent
    outlets: tuple[str, ...]
    telling: int
    rejected: int
    events: int
    ground: int
    meetings: int
    claims: int
    series: int
    bars: tuple[Bar, ...]
    step: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Material:
    """The rows. `record` holds all of them, and the actors and reports that they name.

    The others are those of them that belong to a part: `events` the candidates for what matters,
    `moved` those told before the period in which a step came, `ahead` what may come after it.
    """

    frame: Frame
    counted: Counted
    record: Record
    events: tuple[str, ...]
    ground: tuple[str, ...]
    meetings: tuple[str, ...]
    ahead: tuple[str, ...]
    moved: tuple[str, ...]
    claims: tuple[str, ...]
    series: tuple[tuple[str, str], ...]
    situations: tuple[str, ...]


class Rows:
    """The rows of a material by id."""

    def __init__(self, record: Record) -> None:
        self._events = {row.id: row for row in record.events}
        self._figures = {row.id: row for row in record.figures}
        self._situations = {row.id: row for row in record.situations}

    def events(self, ids: Iterable[str]) -> list[Event]:
        """The events with these ids, in their order."""
        return [self._events[id] for id in ids if id in self._events]

    def situations(self, ids: Iterable[str]) -> list[Situation]:
        """The situations with these ids."""
        return [self._situations[id] for id in ids if id in self._situations]

    def figures(self, event: str, measure: str) -> list[Figure]:
        """A series: the figures of one measure at an event."""
        found = self._figures.values()
        return [one for one in found if (one.event, one.measure) == (event, measure)]

    def disputes(self, rows: Iterable[Contradiction], events: set[str]) -> list[Contradiction]:
        """The contradictions about these events or figures of theirs."""
        return [row for row in rows if self._event_of(row.about) in events]

    def corrections(self, rows: Iterable[Correction], events: set[str]) -> list[Correction]:
        """The corrections of these events or figures of theirs."""
        return [row for row in rows if self._event_of(row.about) in events]

    def _event_of(self, about: str | None) -> str | None:
        figure = self._figures.get(about or "")
        return figure.event if figure else about
