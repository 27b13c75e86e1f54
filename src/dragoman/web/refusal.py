"""A page that says in one line why the page asked for is not there."""

from dataclasses import dataclass

TITLES = {
    400: "This cannot be shown",
    403: "Not let in",
    404: "Not found",
    405: "Not here",
    411: "Nothing written",
    413: "Too long",
    500: "No answer",
    503: "The store is busy",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal:
    """Status, heading and the line."""

    status: int
    heading: str
    said: str
