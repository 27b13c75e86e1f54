"""Layer two: the record made of all readings and judgements."""

from dataclasses import dataclass, field

from dragoman.model.actor import Actor
from dragoman.model.claim import Claim
from dragoman.model.diplomacy import Agreement, Commitment, Position, Track
from dragoman.model.dispute import Contradiction, Correction
from dragoman.model.event import Event
from dragoman.model.figure import Figure
from dragoman.model.judgement import Attachment
from dragoman.model.note import Note
from dragoman.model.report import Report
from dragoman.model.situation import Situation
from dragoman.model.source import Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """Everything the record holds, each tuple sorted by id; notes are no part of what is made."""

    reports: tuple[Report, ...]
    actors: tuple[Actor, ...]
    events: tuple[Event, ...]
    claims: tuple[Claim, ...]
    figures: tuple[Figure, ...]
    situations: tuple[Situation, ...]
    tracks: tuple[Track, ...]
    agreements: tuple[Agreement, ...]
    commitments: tuple[Commitment, ...]
    positions: tuple[Position, ...]
    contradictions: tuple[Contradiction, ...] = ()
    corrections: tuple[Correction, ...] = ()
    sources: tuple[Source, ...] = ()
    notes: tuple[Note, ...] = ()
    # What each judgement came to. Two records that say the same are equal, whoever judged them.
    attachments: tuple[Attachment, ...] = field(default=(), compare=False)
