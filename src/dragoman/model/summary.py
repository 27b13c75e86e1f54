"""What one run did: the closing lines of `dragoman read`."""

from dataclasses import dataclass

from dragoman.model.report import Rejected


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """Reports of this run, and what the record holds after it.

    `read` counts reports new to the record, `known` those given that it held already,
    `reread` those read again because an older version of the program had read them, `undated`
    those given without a date of publication. `reports` and what follows it count the record.
    """

    read: int
    known: int
    reread: int
    rejected: tuple[Rejected, ...]
    undated: int
    reports: int
    actors: int
    events: int
    claims: int
    figures: int
    situations: int
    tracks: int
    seconds: float
