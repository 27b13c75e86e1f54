"""Roles that a report leaves unsaid and its other sentences tell: all of them marked inferred."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from dragoman.model.actor import Participant
from dragoman.model.event import EventMention
from dragoman.model.referring import load_referring
from dragoman.model.span import Evidence
from dragoman.model.tables import Tables
from dragoman.resolve.meetings import is_assembly
from dragoman.resolve.parties import is_other, most_opposed
from dragoman.resolve.retelling import is_claimed_deed, refer_back

MEDIATION_SIZE = 3  # sides of a meeting of which the one that is no party mediates

Participants = tuple[Participant, ...]
BySentence = dict[tuple[Evidence, ...], list[EventMention]]


def infer_roles(events: Sequence[EventMention], tables: Tables) -> list[EventMention]:
    """The events with the roles that follow from the rest of the report.

    Each step sees what the one before it inferred.
    """
    parties = most_opposed(events)
    inferred = [_mediator(event, parties, tables) for event in events]
    deeds = _by_sentence(one for one in inferred if is_claimed_deed(one))
    inferred = [_accused(event, deeds, parties, tables) for event in inferred]
    accusations = _by_sentence(one for one in inferred if one.type == "ACCUSE")
    inferred = [_doer(event, accusations) for event in inferred]
    inferred = [_clashing(event, parties, tables) for event in inferred]
    closers = _Closers(inferred)
    return refer_back([_closer(event, closers) for event in inferred])


# -- one step each -------------------------------------------------------------------------


def _mediator(event: EventMention, parties: tuple[str, ...], tables: Tables) -> EventMention:
    """Two parties and a third meet: the third mediates, or who receives the others at home."""
    is_helped = _in_role(event, "mediator") or _in_role(event, "host")
    if event.type != "CONSULT" or not parties or is_helped:
        return event
    meeting = _in_role(event, "actor")
    countries = {one.country for one in meeting}
    if not set(parties) <= countries or len(countries) != MEDIATION_SIZE:
        return event
    home = event.place.country if event.place is not None else None
    is_of_states = all(country in tables.states for country in countries)
    if home is not None and home not in countries and is_of_states:
        return event  # three states meet on a fourth one's ground
    at_home = [one for one in meeting if one.country == home]
    third = at_home or [one for one in meeting if one.country not in parties]
    is_apart = not _are_alike(meeting)
    if len(third) != 1 or is_other(third[0]) or is_assembly(third[0]) or not is_apart:
        return event
    participants = tuple(
        replace(one, role="mediator", stated=False) if one == third[0] else one
        for one in event.participants
    )
    return replace(event, participants=participants)


def _are_alike(meeting: Participants) -> bool:
    """ "the Thai, Cambodian and Lao leaders": in one breath, so that none stands between others."""
    titles = {one.actor.rpartition(":")[2] for one in meeting if one.actor.startswith("office:")}
    return len(titles) == 1 and all(one.actor.startswith("office:") for one in meeting)


def _accused(
    event: EventMention, deeds: BySentence, parties: tuple[str, ...], tables: Tables
) -> EventMention:
    """A party that accuses of a grave deed, naming nobody, means the other party."""
    if event.type != "ACCUSE" or _in_role(event, "recipient"):
        return event
    accusers = {one.country for one in _in_role(event, "actor")}
    others = [party for party in parties if party not in accusers]
    told = deeds.get(event.evidence, [])
    if not told or len(others) != 1 or not accusers & set(parties):
        return event
    doers = {one.country for deed in told for one in _in_role(deed, "actor")}
    if doers - set(others):
        return event
    return _with(event, (_state(others[0], "recipient", tables),))


def _doer(event: EventMention, accusations: BySentence) -> EventMention:
    """The deed told inside an accusation was done by whom it accuses."""
    if not is_claimed_deed(event) or _in_role(event, "actor"):
        return event
    accused = [
        one
        for accusation in accusations.get(event.evidence, [])
        for one in _in_role(accusation, "recipient")
    ]
    return _with(event, tuple(replace(one, role="actor", stated=False) for one in accused))


def _clashing(event: EventMention, parties: tuple[str, ...], tables: Tables) -> EventMention:
    """Clashes of unnamed sides where the parties fight are theirs."""
    if event.type != "ASSAULT" or event.participants or event.place is None:
        return event
    is_clash = load_referring().clashes.intersection(event.trigger.lower().split())
    if not is_clash or event.place.country not in parties:
        return event
    return _with(event, tuple(_state(party, "actor", tables) for party in parties))


def _closer(event: EventMention, closers: "_Closers") -> EventMention:
    """Who is asked to reopen a road, or accused of blocking it, has closed it."""
    if event.type != "COERCE" or event.place is None or _in_role(event, "actor"):
        return event
    doers = closers.find(event.place.name, event.mode)
    return _with(event, tuple(replace(one, stated=False) for one in doers))


class _Closers:
    """Who closes what: the first event of each place that says so, in the order of the report."""

    def __init__(self, events: Sequence[EventMention]) -> None:
        self._asked: dict[str, tuple[int, Participants]] = {}
        self._blocking: dict[tuple[str, str | None], tuple[int, Participants]] = {}
        for number, event in enumerate(events):
            doers = _in_role(event, "actor")
            if event.place is None or not doers:
                continue
            if _asks_to_open(event):
                self._asked.setdefault(event.place.name, (number, doers))
            if event.type == "COERCE":
                self._blocking.setdefault((event.place.name, event.mode), (number, doers))

    def find(self, place: str, mode: str | None) -> Participants:
        """Those asked to open the place or said to close it in this way; whoever comes first."""
        found = [one for one in (self._asked.get(place), self._blocking.get((place, mode))) if one]
        return min(found, key=lambda one: one[0])[1] if found else ()


# -- what the steps ask --------------------------------------------------------------------


def _by_sentence(events: Iterable[EventMention]) -> BySentence:
    found: BySentence = defaultdict(list)
    for event in events:
        found[event.evidence].append(event)
    return found


def _in_role(event: EventMention, role: str) -> Participants:
    return tuple(one for one in event.participants if one.role == role)


def _asks_to_open(event: EventMention) -> bool:
    return event.type == "RETREAT" and event.mode == "access" and event.status == "called_for"


def _with(event: EventMention, added: Participants) -> EventMention:
    return replace(event, participants=(*event.participants, *added)) if added else event


def _state(country: str, role: str, tables: Tables) -> Participant:
    name = tables.state_name(country) or country
    return Participant(
        role=role, actor=f"state:{country}", name=name, country=country, stated=False
    )
