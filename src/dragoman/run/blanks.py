"""Sentences in which nothing was found, from the kept texts of a store.

In a large store they are those of some reports, drawn by lot: as good for an estimate as all.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from dragoman.model.review import Candidate, Spot
from dragoman.present.review.blanks import blank_candidates
from dragoman.present.review.lot import lot_of
from dragoman.reconcile.texts.sentences import split_sentences
from dragoman.store.judgements import texts_of
from dragoman.store.review import load_covered, load_report_sizes
from dragoman.store.rows import Connection

# Some two thousand reports, split in about a second; far more sentences than anybody judges.
MOST_CHARACTERS = 6_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class BlankSentences:
    """Those that can be asked about, and how many there are in the whole store."""

    candidates: tuple[Candidate, ...]
    count: int


def find_blanks(con: Connection, *, most_characters: int = MOST_CHARACTERS) -> BlankSentences:
    """Sentences of the kept texts that no row of the record rests on."""
    sizes = load_report_sizes(con)
    drawn = _draw(sizes, most_characters)
    texts = texts_of(con, drawn)
    spots = [
        Spot(report, one.start, one.end)
        for report in sorted(texts)
        for one in split_sentences(texts[report])
    ]
    found = blank_candidates(spots, load_covered(con, sorted(texts)))
    share = sum(sizes[report] for report in drawn) / (sum(sizes.values()) or 1)
    return BlankSentences(candidates=tuple(found), count=round(len(found) / (share or 1.0)))


def _draw(sizes: Mapping[str, int], most_characters: int) -> list[str]:
    """Reports by lot, as many as have so many characters, at least one."""
    drawn: list[str] = []
    left = most_characters
    for report in sorted(sizes, key=lot_of):
        if drawn and left < sizes[report]:
            break
        drawn.append(report)
        left -= sizes[report]
    return drawn
