"""A meeting out of its accounts: what most reports give, and every word of agenda and outcome."""

from collections.abc import Iterable

from dragoman.model.event import Meeting
from dragoman.model.span import Evidence
from dragoman.reconcile.order import unite_evidence
from dragoman.reconcile.usual import usual


def merge_meetings(meetings: Iterable[tuple[str, Meeting | None]]) -> Meeting | None:
    """Meeting of all accounts, (report, meeting) pairs in the record's order."""
    known = [(report, meeting) for report, meeting in meetings if meeting is not None]
    if not known:
        return None
    number = usual((report, str(one.round) if one.round else None) for report, one in known)
    return Meeting(
        format=usual((report, meeting.format) for report, meeting in known),
        level=usual((report, meeting.level) for report, meeting in known),
        medium=usual((report, meeting.medium) for report, meeting in known),
        round=int(number) if number else None,
        venue=usual((report, meeting.venue) for report, meeting in known),
        agenda=_distinct(meeting.agenda for _, meeting in known),
        outcome=_distinct(meeting.outcome for _, meeting in known),
    )


def _distinct(groups: Iterable[Iterable[Evidence]]) -> tuple[Evidence, ...]:
    """Evidence in order, the same words kept once, as copies of a text repeat them."""
    found: dict[str, Evidence] = {}
    for one in unite_evidence(groups):
        found.setdefault(" ".join(one.text.split()).casefold(), one)
    return tuple(found.values())
