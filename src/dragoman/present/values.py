"""Values that the lines of many kinds hold: when, place, participants, evidence."""

from collections.abc import Sequence
from typing import Any

from dragoman.model.actor import Participant
from dragoman.model.claim import Speaker
from dragoman.model.place import Place
from dragoman.model.span import Evidence
from dragoman.model.when import UNKNOWN, When

Line = dict[str, Any]

DEGREE_DIGITS = 4  # eleven metres; no report is more exact
SCORE_DIGITS = 2


def when_line(when: When) -> Line:
    """A `when`; all its keys, whether known or not."""
    return {
        "start": when.start,
        "end": when.end,
        "precision": when.precision,
        "extent": when.extent,
        "text": when.text,
        "basis": when.basis,
        "stated": when.stated,
    }


def place_line(place: Place) -> Line:
    """A place with its degrees rounded."""
    return {
        "name": place.name,
        "country": place.country,
        "latitude": rounded(place.latitude, DEGREE_DIGITS),
        "longitude": rounded(place.longitude, DEGREE_DIGITS),
        "precision": place.precision,
        "geonames": place.geonames,
        "text": place.text,
        "stated": place.stated,
    }


def participant_line(participant: Participant) -> Line:
    """Who takes part, and as what."""
    return {
        "role": participant.role,
        "actor": participant.actor,
        "name": participant.name,
        "country": participant.country,
        "sector": participant.sector,
        "text": participant.text,
        "stated": participant.stated,
    }


def participant_lines(participants: Sequence[Participant]) -> list[Line]:
    """Lines of participants, in their order."""
    return [participant_line(participant) for participant in participants]


def speaker_line(speaker: Speaker) -> Line:
    """Who speaks; the actor is None where only a name is known."""
    return {"actor": speaker.actor, "name": speaker.name}


def evidence_lines(evidence: Sequence[Evidence]) -> list[Line]:
    """Where it stands, and the very words."""
    return [
        {"report": piece.report, "start": piece.start, "end": piece.end, "text": piece.text}
        for piece in evidence
    ]


def known_when_line(when: When) -> Line:
    """A `when`, or ``{}`` where nothing is known of it."""
    return {} if when == UNKNOWN else when_line(when)


def rounded(number: float | None, digits: int) -> float | None:
    """The number to so many digits; None stays None."""
    return None if number is None else round(number, digits)


def whole(number: float | None) -> float | int | None:
    """A whole number without its ``.0``."""
    return int(number) if number is not None and number.is_integer() else number
