"""The score: how many noted events are read, how many events read were noted."""

from collections.abc import Iterable
from dataclasses import dataclass

from bench.quality.dev.fields import asked_roles, found_roles, is_date, is_status
from bench.quality.dev.match import Match, fits, match_events
from bench.quality.dev.notes import NotedEvent, Notes
from bench.quality.dev.reading import Case
from dragoman.model.event import EventMention


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What became of one report: pairs, notes that nothing serves, events that serve none.

    `repeated` are those of the `extra` events that would serve a note if none did already.
    """

    notes: Notes
    matches: tuple[Match, ...]
    missed: tuple[NotedEvent, ...]
    extra: tuple[EventMention, ...]
    repeated: tuple[EventMention, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """All outcomes, and what is counted over them."""

    outcomes: tuple[Outcome, ...]

    @property
    def matched(self) -> int:
        """Pairs of a noted event and a mention."""
        return sum(len(outcome.matches) for outcome in self.outcomes)

    @property
    def noted(self) -> int:
        """Noted events."""
        return self.matched + sum(len(outcome.missed) for outcome in self.outcomes)

    @property
    def events(self) -> int:
        """Event mentions that the program reads."""
        return self.matched + sum(len(outcome.extra) for outcome in self.outcomes)

    @property
    def recall(self) -> float:
        """Share of noted events that a mention serves."""
        return share(self.matched, self.noted)

    @property
    def precision(self) -> float:
        """Share of mentions that serve a noted event: a lower bound, for others may be true."""
        return share(self.matched, self.events)

    @property
    def field_accuracy(self) -> float:
        """Share of the pairs whose status is right."""
        return share(*self.by_field()["status"])

    def by_field(self) -> dict[str, tuple[int, int]]:
        """By field: right, of how many in the pairs (noted participants for roles)."""
        pairs = [(outcome.notes, pair) for outcome in self.outcomes for pair in outcome.matches]
        status = [is_status(pair.note, pair.event) for _, pair in pairs]
        date = [is_date(pair.note, pair.event, notes.published) for notes, pair in pairs]
        found = [len(found_roles(pair.note, pair.event)) for _, pair in pairs]
        asked = [len(asked_roles(pair.note)) for _, pair in pairs]
        return {
            "status": (sum(status), len(status)),
            "roles": (sum(found), sum(asked)),
            "date": (sum(date), len(date)),
        }


def score(cases: Iterable[Case]) -> Score:
    """Score of reports, each against its own notes."""
    return Score(outcomes=tuple(_outcome(case) for case in cases))


def share(part: int, whole: int) -> float:
    """Part of a whole; 0 of nothing."""
    return part / whole if whole else 0.0


def _outcome(case: Case) -> Outcome:
    matches = match_events(case.notes.events, case.events)
    served = {pair.note.id for pair in matches}
    taken = {pair.event.id for pair in matches}
    extra = tuple(event for event in case.events if event.id not in taken)
    return Outcome(
        notes=case.notes,
        matches=matches,
        missed=tuple(note for note in case.notes.events if note.id not in served),
        extra=extra,
        repeated=tuple(e for e in extra if any(fits(note, e) for note in case.notes.events)),
    )
