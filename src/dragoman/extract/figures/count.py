"""A number and what it counts, with the whole that it is part of, in text order."""

from dataclasses import dataclass

from dragoman.extract.figures.counting import Counted
from dragoman.extract.figures.numerals import Numeral


@dataclass(frozen=True, slots=True)
class Count:
    """A number with what it counts; `whole` is the count that it is part of."""

    numeral: Numeral
    counted: Counted
    whole: "Count | None" = None

    @property
    def start(self) -> int:
        """The token where the number begins."""
        start: int = self.numeral.span.start
        return start
