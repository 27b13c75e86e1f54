"""Layer one: all that one report says."""

from dataclasses import dataclass

from dragoman.model.actor import ActorMention
from dragoman.model.claim import Claim
from dragoman.model.dispute import CorrectionMention
from dragoman.model.event import EventMention
from dragoman.model.figure import Figure
from dragoman.model.pact import CitingMention, TallyMention, TermMention
from dragoman.model.report import Block, Report
from dragoman.model.situation import SituationMention


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What one report says: a function of the report, the program's version and the tables."""

    report: Report
    blocks: tuple[Block, ...]
    actors: tuple[ActorMention, ...]
    events: tuple[EventMention, ...]
    claims: tuple[Claim, ...]
    figures: tuple[Figure, ...]
    situations: tuple[SituationMention, ...]
    corrections: tuple[CorrectionMention, ...] = ()
    terms: tuple[TermMention, ...] = ()
    citings: tuple[CitingMention, ...] = ()
    tallies: tuple[TallyMention, ...] = ()
