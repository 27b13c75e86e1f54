"""Stretches of a report, and how they become evidence."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """Characters `start` to `end` of one report's kept text, and that text."""

    report: str
    start: int
    end: int
    text: str

    def overlaps(self, other: "Evidence") -> bool:
        """Whether both lie in one report and share a character."""
        return self.report == other.report and self.start < other.end and other.start < self.end
