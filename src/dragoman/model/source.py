"""Sources: reports that carry one text, counted once, and the versions of a report."""

from dataclasses import dataclass

from dragoman.model.span import Evidence


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """A later version of a report by the same outlet: its sentences added and those dropped.

    The evidence of `added` lies in `report`, that of `dropped` in `of`.
    """

    report: str
    of: str
    added: tuple[Evidence, ...]
    dropped: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A group of near-copies, two reports or more, in the order of publication."""

    id: str
    reports: tuple[str, ...]
    earliest: str
    fullest: str
    versions: tuple[Version, ...]
    mark: str = "CLEAR"
