"""Counts for an F1."""

from dataclasses import dataclass


@dataclass(slots=True)
class Tally:
    """Right, given and asked."""

    right: int = 0
    given: int = 0
    asked: int = 0

    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        total = self.given + self.asked
        return round(2 * self.right / total, 4) if total else 0.0
