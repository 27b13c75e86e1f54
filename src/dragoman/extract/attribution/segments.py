"""From a chance of each word to whole stretches: those whose words are likelier in than out."""

from collections.abc import Iterable

import numpy as np

from dragoman.extract.judging.encoder import Floats

Stretch = tuple[int, int]  # places, the end excluded

MOST = 4.0  # log-odds of one word: no word outweighs all others
BARRED = -1000.0  # of one that no stretch may hold
LEAST = 5.0  # summed log-odds of a further stretch
ONE_SURE = 0.5  # chance that at least one word of a stretch has


def best_segment(chances: Floats, *, through: int | None = None) -> Stretch | None:
    """The stretch of the largest summed log-odds; with `through` the best that holds that place."""
    odds = _odds(chances)
    if through is not None:
        start = through - int(_best_length(odds[:through][::-1]))
        end = through + 1 + int(_best_length(odds[through + 1 :]))
        return start, end
    if not len(chances) or float(chances.max()) < ONE_SURE:
        return None
    return _maximum(odds)


def segments(chances: Floats, barred: Iterable[Stretch | None] = ()) -> list[Stretch]:
    """All such stretches, in order, none across what is `barred`; the best first, and others as
    far as they are sure."""
    odds = _odds(chances)
    for stretch in filter(None, barred):
        odds[slice(*stretch)] = BARRED
    found: list[Stretch] = []
    while len(odds) and float(odds.max()) > 0:
        stretch = _maximum(odds)
        if found and float(odds[slice(*stretch)].sum()) < LEAST:
            break
        found.append(stretch)
        odds[slice(*stretch)] = BARRED
    return sorted(found)


def _odds(chances: Floats) -> Floats:
    kept = np.clip(chances, 1e-6, 1 - 1e-6)
    odds: Floats = np.clip(np.log(kept / (1 - kept)), -MOST, MOST)
    return odds


def _maximum(odds: Floats) -> Stretch:
    """Kadane's algorithm."""
    best, start, total = (0, 1), 0, 0.0
    most = float("-inf")
    for place, value in enumerate(odds.tolist()):
        if total <= 0:
            start, total = place, 0.0
        total += value
        if total > most:
            most, best = total, (start, place + 1)
    return best


def _best_length(odds: Floats) -> int:
    """How many places from the first on sum to most; 0 where none is worth it."""
    sums = np.cumsum(odds)
    return int(sums.argmax()) + 1 if len(sums) and float(sums.max()) > 0 else 0
