"""Tracks: the mediator, or the parties of direct talks, and every meeting on the line."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from bench.quality.facts.core import find_unfilled
from bench.quality.facts.export import Export, Row
from bench.quality.facts.fact import Fact, Meeting
from bench.quality.facts.fields import is_day, is_place
from bench.quality.facts.names import fold, is_one_of


def find_track_faults(
    fact: Fact, row: Row, export: Export, *, states: Mapping[str, str], published: str
) -> list[str]:
    """What is wrong with the row as that track, in words; nothing where it is right."""
    faults = _line_faults(fact, row, export, states)
    given = tuple(row.get("meetings") or ())
    if not fact.meetings and given:
        faults.append(f"{len(given)} meetings where none is reported")
    missing = _find_unmet(fact.meetings, given, published)
    faults += [f"meeting missing: {_show(meeting)}" for meeting in missing]
    return faults


def _line_faults(fact: Fact, row: Row, export: Export, states: Mapping[str, str]) -> list[str]:
    mediator = row.get("mediator")
    if fact.mediator:
        if mediator and is_one_of(export.who(mediator), fact.mediator, states):
            return []
        return [f"mediator is not {fact.mediator[0]}"]
    if mediator:
        return ["direct talks have no mediator"]
    if fold(row.get("name") or "") in {fold(name) for name in fact.names}:
        return []
    parties = [replace(who, role="actor") for who in export.people(row)]
    unfilled = find_unfilled(fact.roles, parties, states)
    return [f"party {role.names[0]} missing" for role in unfilled]


def _find_unmet(wanted: Sequence[Meeting], given: Sequence[Row], published: str) -> list[Meeting]:
    """Meetings that no row is left for; the ones most closely described choose first."""
    free = list(given)
    unmet = []
    for meeting in sorted(wanted, key=_is_loose):
        found = next((row for row in free if _is_meeting(row, meeting, published)), None)
        if found is None:
            unmet.append(meeting)
        else:
            free.remove(found)
    return unmet


def _is_loose(meeting: Meeting) -> bool:
    return meeting.date is None or meeting.date.unknown


def _is_meeting(row: Row, meeting: Meeting, published: str) -> bool:
    place = row.get("place")
    where = {"name": place} if isinstance(place, str) else place
    return (
        row.get("status") in meeting.statuses
        and (meeting.date is None or is_day(row.get("when"), meeting.date, published))
        and (not meeting.places or is_place(where, meeting.places))
    )


def _show(meeting: Meeting) -> str:
    day = meeting.date.start if meeting.date and meeting.date.start else "undated"
    return " ".join([*meeting.statuses, day, *meeting.places[:1]])
