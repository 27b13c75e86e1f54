"""What one report says of agreements: what they contain, and how often they were violated."""

from dataclasses import dataclass

from dragoman.model.actor import Participant
from dragoman.model.claim import Speaker
from dragoman.model.span import Evidence
from dragoman.model.when import UNKNOWN, When

# A term is part of an agreement, promised by one side, or told as not kept; a citing goes back to
# an agreement made before: what is told keeps it, goes against it, or prolongs it.
TERM_KINDS = ("provides", "promises", "unkept")
CITINGS = ("under", "keeps", "breaks", "extends")


@dataclass(frozen=True, slots=True, kw_only=True)
class TermMention:
    """One thing that is to be done: by whom, by when; nobody where the words name none.

    `pact` is the event mention of the agreement that it stands in, `deed` that of the deed, both
    of the same report; `verb` the lemma of what is to be done.
    """

    id: str
    report: str
    start: int
    end: int
    kind: str
    verb: str
    content: str
    by: tuple[Participant, ...]
    to: tuple[Participant, ...]
    due: When
    pact: str | None
    deed: str | None
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CitingMention:
    """Words that point to an agreement made before: "in breach of the truce agreed on 3 May".

    `when` is the day of that agreement where the words give it, `event` what is told with it.
    """

    id: str
    report: str
    start: int
    end: int
    how: str
    noun: str
    when: When
    event: str | None
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TallyMention:
    """How often a truce was violated, by one side's count: "14 times in the past 24 hours"."""

    id: str
    report: str
    start: int
    end: int
    text: str
    low: float | None
    high: float | None
    exactness: str
    claimant: Speaker | None
    accused: tuple[Participant, ...]
    when: When = UNKNOWN
    cumulative: bool = False
    evidence: tuple[Evidence, ...]
