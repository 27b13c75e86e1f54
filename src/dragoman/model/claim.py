"""Claims: who says what, and how it reached the report."""

from dataclasses import dataclass

from dragoman.model.span import Evidence
from dragoman.model.when import When

STANCES = (
    "states",
    "denies",
    "accuses",
    "rejects",
    "demands",
    "offers",
    "promises",
    "warns",
    "supports",
    "doubts",
)
DIRECTNESS = ("quoted", "reported", "document")


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """Who speaks: an actor (mention key in layer one, id in layer two), or only a name."""

    actor: str | None
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """Somebody's statement. `act` is the event it is (an accusation), `about` what it speaks of.

    In layer one `act` and `about` are mention ids, in layer two event, figure ids. `issue`
    names the subject in words where it is no event. `decided_by` names a person who added it.
    """

    id: str
    report: str
    start: int
    end: int
    speaker: Speaker | None
    via: tuple[Speaker, ...]
    addressee: Speaker | None
    stance: str
    act: str | None
    about: str | None
    issue: str | None
    content: str
    directness: str
    when: When
    evidence: tuple[Evidence, ...]
    mark: str = "CLEAR"
    decided_by: str | None = None
    review: str | None = None
