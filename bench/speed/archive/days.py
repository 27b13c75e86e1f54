"""The days of an archive: what happens in each conflict, and the reports that tell of it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import count
from random import Random

from bench.speed.archive.people import with_names
from bench.speed.conflicts import NOUNS, Conflict, Happening, make_conflicts, make_happening
from bench.speed.copying import copy_of, moved
from bench.speed.tellings import tell
from dragoman.model.reading import Reading
from dragoman.model.report import make_report

FIRST = date(2021, 1, 1)
DAYS = 1_000
OUTLETS = tuple(f"Wire {number}" for number in range(60))
CONFLICT_EVENTS = 5_000  # an archive has one conflict to so many events, on average
MENTIONS_A_REPORT = 6
RECENT = 30  # of the latest happenings are looked back on
FILLER_WORDS = 250
COPIED = 0.3


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A reading, and the number of the happening that each of its event mentions tells."""

    reading: Reading
    happenings: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """What happened on a day in one conflict, by number, and the reports of it."""

    day: date
    happened: dict[int, Happening]
    told: tuple[Told, ...]


def make_world(events: int, random: Random) -> list[Conflict]:
    """The conflicts of an archive of so many events, each with people and towns of its own."""
    conflicts = make_conflicts(events, random)
    return [with_names(conflict, random) for conflict in conflicts]


def make_days(conflict: Conflict, *, events: int, reports: int, random: Random) -> Iterator[Day]:
    """Days of a conflict in their order, with its share of so many events and reports."""
    numbers = count()
    news: list[tuple[int, Happening]] = []
    for day, happening_count, report_count in _plan(conflict, events=events, reports=reports):
        new = [
            (next(numbers), make_happening(conflict, day, random)) for _ in range(happening_count)
        ]
        news = [*news, *new][-max(RECENT, len(new)) :]
        told = _report_all(new, news, day=day, reports=report_count, random=random)
        yield Day(day=day, happened=dict(new), told=tuple(told))


def _plan(conflict: Conflict, *, events: int, reports: int) -> Iterator[tuple[date, int, int]]:
    """How many events and reports there are on each day; none is lost by rounding."""
    had_events, had_reports = 0, 0
    for number in range(1, DAYS + 1):
        share = conflict.share * number / DAYS
        now_events, now_reports = round(events * share), round(reports * share)
        # What happens while nobody reports is told by the next report.
        if now_reports > had_reports and now_events:
            day = FIRST + timedelta(days=number - 1)
            yield day, now_events - had_events, now_reports - had_reports
            had_events, had_reports = now_events, now_reports


def _report_all(
    new: Sequence[tuple[int, Happening]],
    news: Sequence[tuple[int, Happening]],
    *,
    day: date,
    reports: int,
    random: Random,
) -> list[Told]:
    """So many reports of a day: each new happening in one at least, and some of the last days."""
    told: list[Told] = []
    waiting = list(new)
    for number in range(reports):
        left = reports - number
        if told and left > 1 and random.random() < COPIED:
            copy = copy_of(told[-1].reading, random.choice(OUTLETS))
            if copy.report.id not in {one.reading.report.id for one in told}:
                told.append(replace(told[-1], reading=copy))
                continue
        share = -(-len(waiting) // left)
        own, waiting = waiting[:share], waiting[share:]
        more = max(0, round(random.gauss(MENTIONS_A_REPORT, 2)) - len(own))
        own += [news[-1 - int(random.expovariate(0.2)) % len(news)] for _ in range(more)]
        once = list(dict(own or [news[-1]]).items())
        reading = tell([one for _, one in once], day, outlet=random.choice(OUTLETS), random=random)
        numbers = tuple(number for number, _ in once)
        told.append(Told(reading=_lengthened(reading, random), happenings=numbers))
    return told


def _lengthened(reading: Reading, random: Random) -> Reading:
    """The reading of the same report with a title, and with more text that tells of no event."""
    report = reading.report
    filler = " ".join(random.choices(NOUNS, k=FILLER_WORDS))
    longer = make_report(
        f"{report.text}\n\n{filler}.",
        file=report.file,
        outlet=report.outlet,
        published=report.published,
    )
    titled = replace(longer, title=report.text.split(",")[0])
    return moved(reading, titled)
