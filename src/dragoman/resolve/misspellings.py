"""Misspelt names: the nearest key among those that the report's countries have."""

from collections.abc import Sequence

from rapidfuzz import process
from rapidfuzz.distance import OSA

# Longest key, in letters, for each number of slips allowed; a shorter name must be right.
_RIGHT, _ONE_SLIP, _TWO_SLIPS = 5, 9, 13
_SHOWN = 5


def allowed_slips(key: str) -> int:
    """How many letters may be wrong, missing, too many or exchanged.

    >>> allowed_slips("goris"), allowed_slips("evlakh"), allowed_slips("nagarno karabkah")
    (0, 1, 3)
    """
    return sum(len(key) > limit for limit in (_RIGHT, _ONE_SLIP, _TWO_SLIPS))


def nearest_keys(key: str, keys: Sequence[str]) -> list[str]:
    """Of sorted keys the nearest to a misspelt one, all at the same distance; none if none is."""
    slips = allowed_slips(key)
    if not slips:
        return []
    found = process.extract(key, keys, scorer=OSA.distance, score_cutoff=slips, limit=_SHOWN)
    return [near for near, slip, _ in found if slip == found[0][1]]
