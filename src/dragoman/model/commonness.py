"""How common words are in English reports of conflicts: a fixed table, not a count of the record.

What is rare in it tells which story a report belongs to, whatever else is in the record.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from math import log

from dragoman.model.tables import TABLES

WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
ALL = "*"  # the row that says how many texts were counted


def words_of(text: str) -> Iterator[str]:
    """Words and numbers in lower case, without a genitive's ending.

    >>> list(words_of("Erdoğan’s envoy left at 9:30."))
    ['erdoğan', 'envoy', 'left', 'at', '9', '30']
    """
    for match in WORD.finditer(text):
        word = match.group().casefold()
        yield word[:-2] if word.endswith(("'s", "’s")) else word


@dataclass(frozen=True, slots=True, kw_only=True)
class Commonness:
    """In how many of `texts` each word stands; a word that has no count stands in one at most."""

    texts: int
    counts: Mapping[str, int]

    def rarity(self, word: str) -> float:
        """From 0, a word of every text, to about 10, one that none of them has."""
        return max(0.0, log(self.texts / (self.counts.get(word, 0) + 1)))


@cache
def load_commonness() -> Commonness:
    """The table shipped with the program, `words.tsv`."""
    lines = (TABLES / "words.tsv").read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines if not line.startswith("#"))
    counts = {word: int(count) for word, count in rows}
    return Commonness(texts=counts.pop(ALL), counts=counts)
