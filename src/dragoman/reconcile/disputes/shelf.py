"""The reports of a record as one looks back on them: by outlet, and by what they tell."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from dragoman.model.reading import Reading
from dragoman.reconcile.days import is_day, ordinal
from dragoman.reconcile.order import report_rank

LOOKBACK_DAYS = 31  # what is older is mended in no daily report
OWN_DAYS = 92  # within which an outlet mends its own report
NEAREST = 200  # reports looked through where nothing else ties a correction to one


class Shelf:
    """Readings in the record's order; `events` gives the event of each mention.

    `settings` are the known days and places of each event.
    """

    def __init__(self, readings: Iterable[Reading], events: Mapping[str, str]) -> None:
        self.readings = sorted(readings, key=lambda one: report_rank(one.report))
        self.events = events
        self._places = {one.report.id: at for at, one in enumerate(self.readings)}
        self._by_outlet: dict[str, list[int]] = defaultdict(list)
        self._by_event: dict[str, list[int]] = defaultdict(list)
        self.settings: dict[str, set[tuple[str, str]]] = defaultdict(set)
        for at, one in enumerate(self.readings):
            for mention in one.events:
                event, when, where = events.get(mention.id), mention.when, mention.place
                if event and where and is_day(when):
                    self.settings[event].add(((when.start or "")[:10], where.name))
            if one.report.outlet:
                self._by_outlet[one.report.outlet].append(at)
            for event in self.events_of(one):
                self._by_event[event].append(at)

    def events_of(self, reading: Reading) -> list[str]:
        """Events that the report tells, sorted."""
        found = {self.events.get(mention.id) for mention in reading.events}
        return sorted(event for event in found if event)

    def before(self, reading: Reading) -> list[Reading]:
        """Earlier readings of the same outlet, or that tell one of the same events."""
        place = self._places[reading.report.id]
        own = self._by_outlet.get(reading.report.outlet or "", [])
        rows = [self._by_event[event] for event in self.events_of(reading)]
        found = {at for row in rows for at in self._recent(row, place)}
        found |= set(self._recent(own, place, OWN_DAYS))
        return [self.readings[at] for at in sorted(found)]

    def nearest_before(self, reading: Reading) -> list[Reading]:
        """The last earlier readings of any outlet."""
        place = self._places[reading.report.id]
        row = range(max(0, place - NEAREST), place)
        return [self.readings[at] for at in self._recent(row, place)]

    def _recent(self, row: Sequence[int], place: int, days: int = LOOKBACK_DAYS) -> Sequence[int]:
        """Places of `row` before `place`, not too long before."""
        day = ordinal(self.readings[place].report.published)
        end = bisect_left(row, place)
        start = end
        while start and self._is_recent(row[start - 1], day, days):
            start -= 1
        return row[start:end]

    def _is_recent(self, place: int, day: int | None, days: int) -> bool:
        published = ordinal(self.readings[place].report.published)
        return day is None or published is None or day - published <= days
