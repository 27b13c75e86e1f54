"""What is counted of the details over reports, and the shares and F1 made of it."""

from collections import Counter
from dataclasses import dataclass, field

from bench.quality.tally import Tally

METRICS = (
    "when",
    "when_overlap",
    "place",
    "country",
    "figure_f1",
    "figure_bounds",
    "figure_exactness",
    "figure_by",
    "claim_f1",
    "speaker",
    "stance",
    "directness",
    "claim_content",
    "claim_act",
    "claim_about",
    "when_dated",
    "place_named",
)


@dataclass(slots=True)
class DetailCounts:
    """A tally of each metric; `classes` are outcomes by sort, for the table of errors."""

    tallies: dict[str, Tally] = field(default_factory=lambda: {name: Tally() for name in METRICS})
    classes: dict[str, Counter[str]] = field(default_factory=dict)

    def judge(self, name: str, *, is_right: bool) -> None:
        """One more that is right or wrong."""
        self.count(name, right=is_right, asked=1, given=1)

    def count(self, name: str, *, right: int, asked: int, given: int) -> None:
        """More that are right, of those noted and those told."""
        tally = self.tallies[name]
        tally.right += right
        tally.asked += asked
        tally.given += given

    def sort(self, name: str, outcome: str) -> None:
        """One more of a sort that came out so."""
        self.classes.setdefault(name, Counter())[outcome] += 1

    def add(self, other: "DetailCounts") -> None:
        """Add the counts of another report."""
        for name, tally in other.tallies.items():
            self.count(name, right=tally.right, asked=tally.asked, given=tally.given)
        for name, counter in other.classes.items():
            self.classes.setdefault(name, Counter()).update(counter)

    def metrics(self) -> dict[str, float]:
        """F1 of each, which is the share of right ones where as many are told as noted."""
        return {name: tally.f1() for name, tally in self.tallies.items()}
