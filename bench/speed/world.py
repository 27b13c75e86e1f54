"""An invented year: conflicts, what happens in each, and the reports that tell of it.

A seed gives one world, and the more mentions are asked for, the more conflicts it has. What happens
comes in bursts (a day of shelling brings the next), rounds of talks and daily strikes recur among
the same people at the same places, meetings are announced, moved, called off or held, an event is
told by some outlets at once and looked back on for days, a third of the mentions leave out the day
and a half the place, and every fifth report is a copy. Readings are what the program makes of
reports, made here without reading any.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from random import Random

from bench.speed.conflicts import Conflict, Happening, make_conflicts, make_happenings
from bench.speed.copying import copy_of
from bench.speed.tellings import tell
from dragoman.model.reading import Reading

FIRST = date(2023, 1, 1)
DAYS = 365
SEED = 7
MENTIONS_A_REPORT = 6
MENTIONS_A_HAPPENING = 8
COPIED = 0.2
LOOKED_BACK_DAYS = 6
OUTLETS = tuple(f"Wire {number}" for number in range(60))


def make_year(mentions: int, *, seed: int = SEED) -> Iterator[Reading]:
    """Readings of a year, day by day, of about so many mentions of events."""
    random = Random(seed)
    newsrooms = [_Newsroom(conflict, random) for conflict in make_conflicts(mentions, random)]
    for number in range(DAYS):
        for newsroom in newsrooms:
            yield from newsroom.make_day(FIRST + timedelta(days=number), mentions / DAYS)


def make_day(mentions: int, *, seed: int = SEED + 1) -> list[Reading]:
    """Readings of the day after the year of as many mentions, of the same conflicts."""
    random, day = Random(seed), FIRST + timedelta(days=DAYS)
    conflicts = make_conflicts(mentions, Random(SEED))
    newsrooms = [_Newsroom(conflict, random) for conflict in conflicts]
    return [reading for one in newsrooms for reading in one.make_day(day, mentions / DAYS)]


class _Newsroom:
    """Who reports on a conflict: what has happened of late, and how much is still to be told."""

    def __init__(self, conflict: Conflict, random: Random) -> None:
        self._conflict = conflict
        self._random = random
        self._news: list[Happening] = []
        self._coming: list[Happening] = []
        self._owed = 0.0  # mentions

    def make_day(self, day: date, mentions: float) -> Iterator[Reading]:
        """The reports of a day on which the world has so many mentions."""
        wanted = mentions * self._conflict.share * self._random.uniform(0.4, 1.6)
        self._owed += wanted
        self._news = [one for one in self._news if (day - one.told).days <= LOOKED_BACK_DAYS]
        self._news += [one for one in self._coming if one.told <= day]
        self._coming = [one for one in self._coming if one.told > day]
        for _ in range(max(1, round(wanted / MENTIONS_A_HAPPENING))):
            news, *coming = make_happenings(self._conflict, day, self._random)
            self._news.append(news)
            self._coming += coming
        while self._owed > 0:
            reading = self._report(day)
            yield self._told(reading)
            while self._random.random() < COPIED:
                yield self._told(copy_of(reading, self._random.choice(OUTLETS)))

    def _told(self, reading: Reading) -> Reading:
        self._owed -= len(reading.events)
        return reading

    def _report(self, day: date) -> Reading:
        """A report of some of the news, the latest likeliest."""
        random, news = self._random, self._news
        size = max(1, round(random.gauss(MENTIONS_A_REPORT, 2)))
        told = [news[-1 - min(len(news) - 1, int(random.expovariate(0.25)))] for _ in range(size)]
        return tell(told, day, outlet=random.choice(OUTLETS), random=random)
