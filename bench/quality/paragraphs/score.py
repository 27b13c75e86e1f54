"""The score of paragraphs: figures and claims as the gold scores them, and whose, whether a part,
whether a total."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from bench.quality.gold.claims import pair_claims, score_claims
from bench.quality.gold.detail_counts import DetailCounts
from bench.quality.gold.figures import is_measure, score_figures
from bench.quality.gold.speakers import Heard
from bench.quality.paragraphs.notes import NotedFigure, Paragraph
from bench.quality.spans import overlap, paired
from bench.quality.tally import Tally
from dragoman.model.figure import Figure
from dragoman.model.reading import Reading

OF_FIGURES = ("figure_f1", "figure_bounds", "figure_exactness", "figure_by")
OF_CLAIMS = ("claim_f1", "speaker", "stance", "directness")
BESIDE = ("figure_of", "figure_part", "figure_total")

Pair = tuple[NotedFigure, Figure]


@dataclass(slots=True)
class Counts:
    """What the gold counts of details, and what is counted beside it."""

    details: DetailCounts = field(default_factory=DetailCounts)
    beside: dict[str, Tally] = field(default_factory=lambda: {name: Tally() for name in BESIDE})

    def add(self, paragraph: Paragraph, reading: Reading) -> None:
        """Count one paragraph."""
        heard = Heard(text=paragraph.text, actors=reading.actors)
        noted = [one.detail for one in paragraph.figures]
        if paragraph.figures:
            claims = {claim.id: claim for claim in reading.claims}
            told = reading.figures
            self.details.add(score_figures(noted, told, claims=claims, heard=heard))
            self._judge(pair_figures(paragraph.figures, told))
        if paragraph.claims:
            pairs = pair_claims(paragraph.claims, reading.claims, heard)
            self.details.add(score_claims(paragraph.claims, reading.claims, pairs, heard))

    def metrics(self) -> dict[str, float]:
        """F1 of what is found, shares of what is right; only of what is noted at all."""
        told = self.details.metrics()
        names = [*OF_FIGURES, *OF_CLAIMS]
        asked = {name: self.details.tallies[name].asked for name in names}
        found = {name: told[name] for name in names if asked[name]}
        beside = {name: tally.f1() for name, tally in self.beside.items() if tally.asked}
        return {name: round(value, 4) for name, value in {**found, **beside}.items()}

    def _judge(self, pairs: Sequence[Pair]) -> None:
        for noted, told in pairs:
            if noted.detail.optional or not is_measure(noted.detail, told):
                continue
            if noted.of is not None:
                is_of = noted.of.lower() in (told.of or told.unit).lower()
                self._count("figure_of", is_right=is_of)
            if noted.is_part or told.part_of is not None:
                is_right = noted.is_part == (told.part_of is not None)
                self._count("figure_part", is_right=is_right)
            if noted.cumulative is not None:
                self._count("figure_total", is_right=told.cumulative == noted.cumulative)

    def _count(self, name: str, *, is_right: bool) -> None:
        tally = self.beside[name]
        tally.right += is_right
        tally.asked += 1
        tally.given += 1


def pair_figures(noted: Sequence[NotedFigure], told: Sequence[Figure]) -> list[Pair]:
    """Which figures are one: their words overlap, those of one measure first."""

    def share(one: NotedFigure, other: Figure) -> float:
        found = overlap(one.detail.span, (other.start, other.end))
        return found + is_measure(one.detail, other) if found > 0 else 0.0

    return paired(noted, told, share)
