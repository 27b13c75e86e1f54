"""Rows that other rows point to, said in a few words: events, figures, reports, speakers."""

from collections.abc import Iterable

from dragoman.model.claim import Claim, Speaker
from dragoman.model.event import Event
from dragoman.model.figure import Figure
from dragoman.model.note import note_report
from dragoman.model.record import Record
from dragoman.model.report import Report
from dragoman.present.days import UNDATED_LAST
from dragoman.present.people import People
from dragoman.present.wording import (
    UNKNOWN_WORD,
    plain,
    say_amount,
    say_day,
    say_place,
    say_type,
    say_when,
)

MAX_NAMED = 3  # reports named in a line; what is shown beside gives them all


class Telling:
    """The rows of a record by id, to say what points to them with."""

    def __init__(self, record: Record) -> None:
        self.people = People.in_brief(record)
        self._reports = {report.id: report for report in record.reports}
        self._reports |= {note.id: note_report(note) for note in record.notes}
        self._events = {event.id: event for event in record.events}
        self._figures = {figure.id: figure for figure in record.figures}
        self._claims = {claim.id: claim for claim in record.claims}

    def about(self, id: str | None) -> str:
        """An event or figure; its id where it is not in the record, nothing where there is none."""
        if id in self._events:
            return self.event(self._events[id])
        if id in self._figures:
            return self.figure(self._figures[id])
        return id or ""

    def event(self, event: Event) -> str:
        """``CONSULT “meeting”: Aliyev (AZE), Pashinyan (ARM); Brussels, BEL; 14 May 2023``."""
        who = self.who(event)
        parts = (who, say_place(event.place), say_day_known(say_when(event.when)))
        trigger = f" “{plain(event.trigger)}”" if event.trigger else ""
        return f"{say_type(event)}{trigger}: {'; '.join(part for part in parts if part)}"

    def brief(self, event: Event) -> str:
        """The same without who: ``ASSAULT “shelling”, Sotk, ARM, 14 May 2023``."""
        trigger = f" “{plain(event.trigger)}”" if event.trigger else ""
        parts = (say_place(event.place), say_day_known(say_when(event.when)))
        return ", ".join(part for part in (f"{say_type(event)}{trigger}", *parts) if part)

    def who(self, event: Event) -> str:
        """Who meets, with whose help; of a deed, who does it and to whom."""
        if event.meeting is None:
            return self.people.say_deed(event)
        parts = (self.people.say_all(event), self.people.say_helpers(event))
        return "; ".join(part for part in parts if part)

    def figure(self, figure: Figure) -> str:
        """What is counted, with its event: ``killed, servicemen (ASSAULT “shelling”, …)``."""
        event = self._events.get(figure.event or "")
        said = ", ".join((figure.measure, plain(figure.of or figure.unit)))
        return f"{said} ({self.brief(event)})" if event else said

    def amounts(self, event: Event) -> str:
        """The first numbers of an event: ``killed 4 (soldiers), wounded 12 (people)``."""
        figures = [self._figures[id] for id in event.figures if id in self._figures]
        said = dict.fromkeys(f"{one.measure} {self._amount(one)}" for one in figures)
        return ", ".join(list(said)[:MAX_NAMED])

    def _amount(self, figure: Figure) -> str:
        return f"{say_amount(figure)} ({plain(figure.of or figure.unit)})"

    def speaker(self, figure: Figure) -> Speaker | None:
        """The speaker of a number's claim; None where the report says it itself."""
        claim = self._claims.get(figure.claim or "")
        return claim.speaker if claim else None

    def claimant(self, figure: Figure) -> str:
        """Who says a number: the speaker of its claim, else the outlet of its report."""
        speaker = self.speaker(figure)
        return plain(speaker.name) if speaker else self.outlet(figure.report)

    def claims(self, ids: Iterable[str]) -> list[Claim]:
        """The claims with these ids, by the day of their report."""
        found = [self._claims[id] for id in ids if id in self._claims]
        return sorted(found, key=lambda one: (self.published(one.report) or UNDATED_LAST, one.id))

    def outlet(self, report: str) -> str:
        """The outlet of a report, or its file where it names none."""
        known = self._reports.get(report)
        return plain(known.outlet or known.file) if known else ""

    def report(self, id: str | None) -> str:
        """Outlet and day: ``Caucasus Wire, 15 Jul 2023``."""
        known = self._reports.get(id or "")
        if known is None:
            return id or ""
        day = say_day(known.published) if known.published else "undated"
        return f"{self.outlet(known.id)}, {day}"

    def find_report(self, id: str) -> Report | None:
        """The report with this id, where the record has it."""
        return self._reports.get(id)

    def published(self, id: str) -> str | None:
        """The day on which a report came out."""
        known = self._reports.get(id)
        return known.published if known else None

    def in_order(self, reports: Iterable[str]) -> tuple[str, ...]:
        """Ids of reports, each once, by day, undated ones last."""
        known = {id for id in reports if id in self._reports}
        return tuple(sorted(known, key=lambda id: (self.published(id) or UNDATED_LAST, id)))


def say_day_known(when: str) -> str:
    """A when in words, plainly so where it is not known.

    >>> say_day_known("unknown")
    'day unknown'
    """
    return "day unknown" if when == UNKNOWN_WORD else when


def say_first(names: Iterable[str], separator: str = "; ") -> str:
    """The first names, and how many more there are.

    >>> say_first(["a", "b", "c", "d", "e"], ", ")
    'a, b, c and 2 more'
    """
    listed = list(dict.fromkeys(names))
    rest = f" and {len(listed) - MAX_NAMED} more" if len(listed) > MAX_NAMED else ""
    return separator.join(listed[:MAX_NAMED]) + rest
