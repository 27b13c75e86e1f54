"""What the program makes of a story: readings once, a record for each day that is asked for."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from bench.quality.stories.match import Pair, match_report
from bench.quality.stories.story import Day, Quote, Story
from dragoman.model.reading import Reading
from dragoman.model.record import Record
from dragoman.model.span import Evidence
from dragoman.reconcile.connected import Groups

# The record before the first report.
NOTHING = Record(
    reports=(),
    actors=(),
    events=(),
    claims=(),
    figures=(),
    situations=(),
    tracks=(),
    agreements=(),
    commitments=(),
    positions=(),
)

Reconcile = Callable[[Iterable[Reading]], Record]


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """A record, and which of its events stands for which of the notes."""

    record: Record
    pairs: tuple[Pair, ...]  # of mentions that an event of the record has
    event_of: dict[str, str]  # event by mention
    stands: dict[str, str]  # the event with most of its matched mentions, by noted event

    def told(self) -> list[tuple[str, str]]:
        """Every mention in the record, with its event."""
        return sorted(self.event_of.items())


@dataclass(kw_only=True)
class Telling:
    """A story beside what the program reads in it; records are made when asked for."""

    story: Story
    readings: Sequence[Reading]
    reconcile: Reconcile
    _records: dict[tuple[str, ...], Standing] = field(default_factory=dict)

    @cached_property
    def pairs(self) -> tuple[Pair, ...]:
        """Matched mentions of all reports."""
        types = {event.id: event.types for event in self.story.events}
        noted = self.story.mentions
        return tuple(
            pair
            for reading in self.readings
            for pair in match_report(
                [one for one in noted if one.words.report == self.numbers[reading.report.id]],
                reading.events,
                types,
            )
        )

    @cached_property
    def numbers(self) -> dict[str, str]:
        """Number of each report, by its id in the record."""
        return {one.report.id: one.number for one in self.story.reports}

    @cached_property
    def groups(self) -> dict[str, str]:
        """The first of the reports that carry one text, for each number."""
        groups: Groups[str] = Groups(one.number for one in self.story.reports)
        for one in self.story.reports:
            for other in (one.copy_of, one.update_of):
                if other is not None:
                    groups.join(one.number, other)
        return {one.number: groups.root(one.number) for one in self.story.reports}

    @cached_property
    def whole(self) -> Standing:
        """The record of all reports."""
        return self._standing(self.readings)

    def at(self, day: Day) -> Standing:
        """The record of the reports published up to the day and on it."""
        return self._standing([r for r in self.readings if (r.report.published or "") <= day])

    def is_in(self, quote: Quote, evidence: Iterable[Evidence]) -> bool:
        """Whether some evidence has the quoted words, there or in a copy of the report."""
        return any(self._has(quote, piece) for piece in evidence)

    def is_same_text(self, report: str, number: str) -> bool:
        """Whether a report of the record is the noted one or carries the same text."""
        return self.groups[self.numbers[report]] == self.groups[number]

    def _has(self, quote: Quote, piece: Evidence) -> bool:
        number = self.numbers[piece.report]
        if number == quote.report:
            return piece.start < quote.span[1] and quote.span[0] < piece.end
        if self.groups[number] != self.groups[quote.report]:
            return False
        said, words = _folded(piece.text), _folded(quote.text)
        return words in said or said in words

    def _standing(self, readings: Sequence[Reading]) -> Standing:
        key = tuple(reading.report.id for reading in readings)
        if key not in self._records:
            record = self.reconcile(readings) if readings else NOTHING
            self._records[key] = make_standing(record, self.pairs)
        return self._records[key]


def make_standing(record: Record, pairs: Iterable[Pair]) -> Standing:
    """The record beside the matched mentions that it has."""
    event_of = {mention: event.id for event in record.events for mention in event.mentions}
    kept = tuple(pair for pair in pairs if pair.told.id in event_of)
    return Standing(
        record=record, pairs=kept, event_of=event_of, stands=_find_standing(kept, event_of)
    )


def _find_standing(pairs: Sequence[Pair], event_of: dict[str, str]) -> dict[str, str]:
    """Most mentions first, then most of the right type, then the smaller id."""
    held: dict[str, Counter[str]] = {}
    typed: Counter[tuple[str, str]] = Counter()
    for pair in pairs:
        event = event_of[pair.told.id]
        held.setdefault(pair.noted.event, Counter())[event] += 1
        typed[pair.noted.event, event] += pair.is_typed
    return {
        noted: min(counts, key=lambda event: (-counts[event], -typed[noted, event], event))
        for noted, counts in held.items()
    }


def _folded(text: str) -> str:
    return " ".join(text.split()).casefold()
