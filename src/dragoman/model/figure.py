"""Figures: numbers of people and things, with who says so."""

from dataclasses import dataclass

from dragoman.model.place import Place
from dragoman.model.span import Evidence
from dragoman.model.when import When

MEASURES = (
    "killed",
    "wounded",
    "missing",
    "abducted",
    "detained",
    "released",
    "exchanged",
    "displaced",
    "crossed",
    "returned",
    "expected",
    "demonstrators",
    "troops",
    "weapons",
    "buildings",
    "territory",
    "money",
    "aid",
    "casualties",
    "people",
    "things",
)
EACH_WAY = ("apiece", "each")  # the text of an exchange's second figure: as many the other way
REVISIONS = ("up", "down", "same")
EXACTNESS = ("exact", "about", "at_least", "at_most", "more_than")


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A number of a `unit` under a `measure`. A damaged number has `legible` False, no bounds.

    `part_of` is the figure whose part this is: "20 people, three of them children". `decided_by`
    names a person who added it.

    In the record the figures of one event and measure are a series: `revises` is the last number
    of the same claimant before this one, `revision` how it differs (``up``, ``down``, ``same``),
    `against` are the numbers of others then standing that cannot be right with it, and `stands`
    is false of one that its own claimant has replaced.
    """

    id: str
    report: str
    start: int
    end: int
    measure: str
    low: float | None
    high: float | None
    exactness: str
    unit: str
    of: str | None
    as_of: When
    place: Place | None
    claim: str | None
    event: str | None
    cumulative: bool | None
    part_of: str | None = None
    legible: bool
    text: str
    evidence: tuple[Evidence, ...]
    revises: str | None = None
    revision: str | None = None
    against: tuple[str, ...] = ()
    stands: bool = True
    mark: str = "CLEAR"
    decided_by: str | None = None
    review: str | None = None
