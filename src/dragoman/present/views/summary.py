"""Summary: what the record holds, a line a kind."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from dragoman.model.record import Record
from dragoman.present.days import latest_date
from dragoman.present.pending import standing_of
from dragoman.present.views.agenda import agenda_rows
from dragoman.present.views.column import Column, View, no_notes
from dragoman.present.views.meetings import is_meeting
from dragoman.present.wording import plain, say_days

MOST = 6  # kinds named in a line; the rest is one number


@dataclass(frozen=True, slots=True, kw_only=True)
class SummaryRow:
    """One kind of thing, how many there are, and of what sort."""

    what: str
    count: int
    detail: str


COLUMNS = (
    Column(field="what", title="What", width=14),
    Column(field="count", title="Count", is_number=True),
    Column(field="detail", title="Of which"),
)


def summary_rows(record: Record, as_of: str | None) -> list[SummaryRow]:
    """One row a kind, in the order that a reader asks."""
    meetings = [event for event in record.events if is_meeting(event)]
    agenda = agenda_rows(record, as_of)
    disputes = [one.type for one in record.contradictions]
    promises = [standing_of(one, as_of) for one in record.commitments]
    in_force = Counter(item.state for item in record.situations)
    counts: list[tuple[str, int, str]] = [
        ("reports", len(record.reports), _reports(record)),
        ("events", len(record.events), _most(event.type for event in record.events)),
        ("by status", len(record.events), _most(event.status for event in record.events)),
        ("meetings", len(meetings), _most(event.status for event in meetings)),
        ("agenda", len(agenda), _most(row.state for row in agenda)),
        ("tracks", len(record.tracks), ", ".join(plain(track.name) for track in record.tracks)),
        ("actors", len(record.actors), _most(actor.type for actor in record.actors)),
        ("claims", len(record.claims), _most(claim.stance for claim in record.claims)),
        ("figures", len(record.figures), _most(figure.measure for figure in record.figures)),
        ("situations", len(record.situations), _most(in_force.elements())),
        ("agreements", len(record.agreements), _most(item.state for item in record.agreements)),
        ("commitments", len(promises), _most(promises)),
        ("contradictions", len(disputes), _most(disputes)),
        ("corrections", len(record.corrections), _most(one.field for one in record.corrections)),
        ("positions", len(record.positions), _most(one.stance for one in record.positions)),
    ]
    return [SummaryRow(what=what, count=count, detail=detail) for what, count, detail in counts]


def _reports(record: Record) -> str:
    outlets = len({report.outlet for report in record.reports if report.outlet})
    days = [report.published for report in record.reports if report.published]
    undated = len(record.reports) - len(days)
    parts = [f"{outlets} outlet{'s' * (outlets != 1)}"] if outlets else []
    parts += [say_days(min(days), latest_date(record))] if days else []
    parts += [f"{undated} undated"] if undated else []
    copies = sum(len(source.reports) - 1 for source in record.sources)
    parts += [f"{len(record.reports) - copies} sources"] if copies else []
    return ", ".join(parts)


def _most(names: Iterable[str | None]) -> str:
    counts = Counter(name or "other" for name in names)
    order = sorted(counts, key=lambda name: (-counts[name], name))
    said = [f"{counts[name]} {name.replace('_', ' ')}" for name in order[:MOST]]
    rest = sum(counts[name] for name in order[MOST:])
    return ", ".join([*said, f"{rest} more"] if rest else said)


VIEW = View(
    name="summary",
    title="Summary",
    things="reports",
    columns=COLUMNS,
    rows=summary_rows,
    notes=no_notes,
)
