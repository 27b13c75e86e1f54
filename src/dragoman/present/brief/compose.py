"""The brief of a material: its parts in the order in which they are read."""

from collections.abc import Iterator

from dragoman.present.brief.changes import write_changes
from dragoman.present.brief.citing import Citing
from dragoman.present.brief.desk import Desk
from dragoman.present.brief.disputes import write_claims, write_contradictions, write_uncertain
from dragoman.present.brief.document import Brief, Section
from dragoman.present.brief.events import write_ground, write_matters
from dragoman.present.brief.figures import write_figures
from dragoman.present.brief.material import Frame, Material, Rows
from dragoman.present.brief.meetings import write_meetings
from dragoman.present.brief.standing import write_commitments, write_situations
from dragoman.present.extent import count_reports, say_extent, say_rejected
from dragoman.present.telling import Telling
from dragoman.present.wording import plain, say_day, say_days

WRITERS = (
    write_matters,
    write_changes,
    write_meetings,
    write_ground,
    write_claims,
    write_figures,
    write_situations,
    write_commitments,
    write_contradictions,
)
NAMED = 12  # outlets named in the coverage


def compose_brief(material: Material) -> Brief:
    """Each part in turn, then what is uncertain of all that they tell, and what was cited."""
    tell = Telling(material.record)
    desk = Desk(
        material=material,
        rows=Rows(material.record),
        tell=tell,
        citing=Citing(material.record, tell),
    )
    sections = tuple(write(desk) for write in WRITERS)
    uncertain = write_uncertain(desk, list(_told(sections)))
    return Brief(
        title=plain(material.frame.title),
        period=say_period(material.frame),
        mark=desk.citing.mark(),
        narrowed=tuple(map(plain, material.frame.narrowed)),
        coverage=tuple(_coverage(material)),
        limits=material.frame.limits,
        sections=(*sections, uncertain),
        references=desk.citing.references(),
        sources=desk.citing.sources(),
    )


def say_period(frame: Frame) -> str:
    """From which day to which.

    >>> say_period(Frame(title="", since=None, until=None, as_of="2023-10-05", narrowed=()))
    'All that was read, to 5 Oct 2023'
    """
    if frame.since and frame.until:
        return say_days(frame.since, frame.until)
    end = frame.until or frame.as_of
    if frame.since:
        return f"From {say_day(frame.since)}" + (f" to {say_day(end)}" if end else "")
    return "All that was read" + (f", to {say_day(end)}" if end else "")


def _told(sections: tuple[Section, ...]) -> Iterator[str]:
    """Ids of the events that the sections tell."""
    for section in sections:
        yield from (one.event for one in section.statements if one.event)
        yield from (row.event for table in section.tables for row in table.rows if row.event)


def _coverage(material: Material) -> Iterator[str]:
    counted = material.counted
    read = say_extent(counted.read)
    yield f"{read[:1].upper()}{read[1:]}{say_rejected(counted.rejected)}."
    if material.frame.since or material.frame.until:
        yield f"{count_reports(counted.period.reports).capitalize()} came out in the period."
    telling = count_reports(counted.telling)
    yield f"{telling.capitalize()} tell of the {counted.events:,} events that fit."
    if counted.outlets:
        named = ", ".join(counted.outlets[:NAMED])
        more = len(counted.outlets) - NAMED
        rest = f" and {more} more" if more > 0 else ""
        yield f"Outlets ({len(counted.outlets)}): {named}{rest}."
