"""A brief as a document: sections of statements, tables and charts, each with its references."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """A sentence of a report, by the number under which statements cite it.

    `start` and `end` are its characters in the kept text; both are 0 where words are withheld.
    """

    number: int
    report: str
    source: str
    start: int
    end: int
    text: str
    mark: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A report that the brief rests on, and its handling mark; `address` has no scheme."""

    report: str
    outlet: str
    published: str
    title: str
    address: str
    mark: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """What is said in one line, more of it in `details`, what to be wary of, and its references.

    `event` is the id of the event that it tells, where it tells one.
    """

    said: str
    details: tuple[str, ...] = ()
    wary: tuple[str, ...] = ()
    refs: tuple[int, ...] = ()
    event: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """Cells of a table, and the references of what they say."""

    cells: tuple[str, ...]
    refs: tuple[int, ...]
    event: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table with a title over its columns."""

    title: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """How many events of a kind there are in the step of time that begins on a day."""

    day: str
    kind: str
    events: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Range:
    """A figure from its least to its most, as of a day, and who says so."""

    day: str
    low: float | None
    high: float | None
    claimant: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """Numbers to draw: `bars` over time, or `ranges` of a series; `said` tells them in words."""

    title: str
    said: str
    step: str = "week"
    bars: tuple[Bar, ...] = ()
    ranges: tuple[Range, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A headed part. `more` says what is not listed, `none` that there is nothing of its kind."""

    key: str
    title: str
    lead: str = ""
    statements: tuple[Statement, ...] = ()
    tables: tuple[Table, ...] = ()
    charts: tuple[Chart, ...] = ()
    more: str = ""
    none: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Brief:
    """The whole. `mark` is the strictest of its sources; `limits` say what is left out."""

    title: str
    period: str
    mark: str
    narrowed: tuple[str, ...]
    coverage: tuple[str, ...]
    limits: tuple[str, ...]
    sections: tuple[Section, ...]
    references: tuple[Reference, ...]
    sources: tuple[Source, ...]

    @property
    def charts(self) -> tuple[Chart, ...]:
        """All charts, in the order in which they stand."""
        return tuple(chart for section in self.sections for chart in section.charts)
