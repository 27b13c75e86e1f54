"""Two small records: of one early report, and of that and a later one."""

from dataclasses import fields, replace
from typing import Any

from dragoman.model.event import Event, TrailStep
from dragoman.model.record import Record
from dragoman.model.when import When
from dragoman.present.news.change import Change, make_change
from dragoman.present.news.news import News, Since, find_news
from tests.present.sample import EARLY, EVENTS, FIRST, REPORT, by_id, evidence, make_record

OLD = evidence("A quiet day", EARLY)
NEW = evidence(FIRST)
BOTH = (*OLD, *NEW)
OLD_DAY, NEW_DAY = "2023-07-10", "2023-07-15"


def record(*reports: Any, **rows: Any) -> Record:
    """A record of the reports with the rows, the actors of the sample, and nothing else."""
    empty: dict[str, Any] = {field.name: () for field in fields(Record)}
    actors = make_record().actors
    return Record(**(empty | {"reports": by_id(*reports), "actors": actors} | rows))


def before(**rows: Any) -> Record:
    """What one knew: the early report."""
    return record(EARLY, **rows)


def after(**rows: Any) -> Record:
    """All: the early report and the later one."""
    return record(EARLY, REPORT, **rows)


def change(old: Record, new: Record, *, now: str = NEW_DAY) -> Change:
    """The change between them."""
    return make_change(old, new, was=OLD_DAY, now=now)


def news(old: Record, new: Record, *, as_of: str | None = None, rejected: int = 0) -> News:
    """All that is new."""
    since = Since(asked="LAST", said="the last visit", known=frozenset())
    return find_news(old, new, since=since, as_of=as_of, rejected=rejected)


def event(founder: str = "mn_a", **fields: Any) -> Event:
    """A meeting told by the early report."""
    made = {
        "mentions": (founder,),
        "evidence": OLD,
        "links": (),
        "trail": (),
        "id": f"ev_{founder}",
    }
    return replace(EVENTS[1], **(made | fields))


def step(step: str, status: str, report: Any = REPORT, when: When | None = None) -> TrailStep:
    """A step that a report made."""
    return TrailStep(
        step=step,
        status=status,
        report=report.id,
        published=report.published,
        **({"when": when} if when else {}),
    )


def day(iso: str) -> When:
    """A day that is known."""
    return When(start=iso, end=iso, precision="day", basis="explicit")
