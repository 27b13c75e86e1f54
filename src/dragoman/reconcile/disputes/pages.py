"""Where to look for what a statement speaks against: its own report, and what tells the same."""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from dragoman.model.reading import Reading
from dragoman.reconcile.days import ordinal
from dragoman.reconcile.disputes.kin import kin_of
from dragoman.reconcile.disputes.shelf import Shelf
from dragoman.reconcile.disputes.statements import OUTLET, Statement

NEAR = 2  # sentences apart
MOST = 60  # statements of an event that one is compared with, the nearest in the record's order
WORDS = 2
LATE = 40  # reports later: a dispute is carried on for days, not for months


def mended_in(reading: Reading) -> Iterator[str]:
    """Figures that a report gives only to say that they are wrong."""
    for mention in reading.corrections:
        for figure in reading.figures:
            if figure.start <= mention.before_start < figure.end:
                yield figure.id


class Pages:
    """Statements by report and by the events they tell."""

    def __init__(self, statements: Sequence[Statement], shelf: Shelf) -> None:
        outlets = {one.report.id: (one.report.outlet or "").casefold() for one in shelf.readings}
        # What an outlet says that it reported is no other's word.
        statements = [
            one
            for one in statements
            if one.stance == OUTLET or one.name.casefold() != outlets[one.report]
        ]
        self.statements = statements
        self._settings = shelf.settings
        self.mended = {id for one in shelf.readings for id in mended_in(one)}
        self._corrections = {one.report.id: one.corrections for one in shelf.readings}
        self._days = {one.report.id: ordinal(one.report.published) for one in shelf.readings}
        self._by_report: dict[str, list[int]] = defaultdict(list)
        self._by_event: dict[str, list[int]] = defaultdict(list)
        self._by_accused: dict[str, list[int]] = defaultdict(list)
        self._by_stem: dict[str, list[int]] = defaultdict(list)
        for at, one in enumerate(statements):
            self._by_report[one.report].append(at)
            for event in one.events | one.accusing:
                self._by_event[event].append(at)
            for stem in kin_of(one.stems):
                self._by_stem[stem].append(at)
            for side in one.accused:
                self._by_accused[side].append(at)

    def amounts_denied(self, one: Statement) -> set[float]:
        """Numbers that its sentence says are wrong."""
        return {
            mention.before_amount
            for mention in self._corrections.get(one.report, ())
            if mention.before_amount is not None
            and any(item.overlaps(row) for item in mention.evidence for row in one.evidence)
        }

    def is_mending(self, one: Statement) -> bool:
        """Whether it stands in a passage that puts something right."""
        return any(
            item.overlaps(row)
            for mention in self._corrections.get(one.report, ())
            if mention.by != "contrast"
            for item in mention.evidence
            for row in one.evidence
        )

    def near(self, one: Statement) -> Iterator[Statement]:
        """Statements of the same report in the sentences around it."""
        for at in self._by_report[one.report]:
            other = self.statements[at]
            if other is not one and abs(other.sentence - one.sentence) <= NEAR:
                yield other

    def same(self, one: Statement) -> list[Statement]:
        """Statements elsewhere that tell one of its events, or accuse its side."""
        rows = [self._by_event[event] for event in sorted(one.events | one.accusing)]
        rows.append(self._by_accused[one.side])
        place = bisect_left(self.statements, one.place, key=lambda other: other.place)
        found = self._in_words(one)
        for row in rows:
            at = bisect_left(row, place)
            found |= set(row[max(0, at - MOST) : at + MOST])
        return [
            self.statements[at]
            for at in sorted(found)
            if self.statements[at].report != one.report
            and abs(self.statements[at].place - one.place) <= LATE
        ]

    def are_told_together(self, one: Statement, other: Statement, days: int) -> bool:
        """Whether both were published within so many days."""
        here, there = (self._days[told.report] for told in (one, other))
        return here is not None and there is not None and abs(here - there) <= days

    def are_set_alike(self, one: str, other: str) -> bool:
        """Whether two events are told of one day and place."""
        return bool(self._settings.get(one, set()) & self._settings.get(other, set()))

    def of_event(self, one: Statement) -> Iterator[Statement]:
        """Statements elsewhere of what it is about, the nearest before it in the record's order."""
        row = self._by_event[one.about or ""]
        place = bisect_left(self.statements, one.place, key=lambda other: other.place)
        at = bisect_left(row, place)
        for other in row[max(0, at - MOST) : at]:
            yield self.statements[other]

    def context(self, one: Statement) -> str | None:
        """Event told nearest to it in its report, what stands before it first."""
        near = [self.statements[at] for at in self._by_report[one.report]]
        told = [other for other in near if other.about]
        ahead = [other for other in told if other.start_of <= one.start_of]
        chosen = ahead[-1:] or told[:1]
        return chosen[0].about if chosen else None

    def _in_words(self, one: Statement) -> set[int]:
        """Statements of reports close by that share two of its words."""
        first = bisect_left(self.statements, one.place - LATE, key=lambda other: other.place)
        last = bisect_left(self.statements, one.place + LATE + 1, key=lambda other: other.place)
        counts: Counter[int] = Counter()
        for stem in kin_of(one.stems):
            row = self._by_stem[stem]
            counts.update(row[bisect_left(row, first) : bisect_left(row, last)])
        return {at for at, count in counts.items() if count >= WORDS}
