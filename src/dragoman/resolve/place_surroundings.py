"""What the other places of a report say about a name: which of its namesakes lies among them.

The names of a report settle one another: each stands for all its places at first, as likely as
their size makes them, and in a few rounds for the one that lies near most others and in the
countries of most others.
"""

import math
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from dragoman.resolve.place_nearness import Floats, closeness
from dragoman.resolve.places import ALONE, Candidate, Nearby, PlaceContext, score

Masses = defaultdict[str, float]
Owners = NDArray[np.int64]

ROUNDS = 3
# A name of which no place is likelier than this says nothing about the others.
LIKELY = 0.5
# So many other names in a country make it nearly sure that the report is about it.
ENOUGH_NAMES = 1.5
# Names of a country's towns and regions, beside its capital, of a report whose villages are meant.
LOCAL_NAMES = 1
LOCAL_COUNTRIES = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """The candidates for one name, and how much the name weighs."""

    key: str
    weight: float
    candidates: tuple[Candidate, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchor:
    """A name of the report with the place that it likely means."""

    key: str
    weight: float
    candidate: Candidate


class Surroundings:
    """The anchors of a report; `around` tells what they say about candidates."""

    def __init__(self, anchors: Sequence[Anchor] = ()) -> None:
        self.anchors = tuple(anchors)
        self._places = [anchor.candidate for anchor in anchors]
        self._weights = np.array([anchor.weight for anchor in anchors])
        self._mass = _mass(anchors)

    def around(self, candidates: Sequence[Candidate], *, key: str) -> list[Nearby]:
        """For each candidate; what the name itself is taken for says nothing."""
        if not self.anchors or not candidates:
            return [ALONE] * len(candidates)
        others = np.array([anchor.key != key for anchor in self.anchors])
        support = closeness(candidates, self._places) @ (self._weights * others)
        return [
            Nearby(nearness=1.0 - math.exp(-near), presence=self._presence(one, key=key))
            for one, near in zip(candidates, support.tolist(), strict=True)
        ]

    def countries(self, *, key: str | None = None) -> list[str]:
        """Countries of the anchors but that of `key`, those of most first."""
        own = self._own(key)
        mass = {iso: weight - own.get(iso, 0.0) for iso, weight in self._mass.items()}
        return [iso for iso, weight in sorted(mass.items(), key=_most) if weight > 0]

    def local(self) -> tuple[str, ...]:
        """Countries of which towns or regions are named, so that their villages may be."""
        inside: defaultdict[str, set[str]] = defaultdict(set)
        for anchor in self.anchors:
            place = anchor.candidate.place
            if place.country and place.precision != "country" and not anchor.candidate.capital:
                inside[place.country].add(anchor.key)
        most = sorted(inside.items(), key=lambda item: (-len(item[1]), item[0]))
        return tuple(
            sorted(iso for iso, keys in most[:LOCAL_COUNTRIES] if len(keys) >= LOCAL_NAMES)
        )

    def _presence(self, candidate: Candidate, *, key: str) -> float:
        own = self._own(key)
        mass = max(
            (self._mass.get(iso, 0.0) - own.get(iso, 0.0) for iso in candidate.countries),
            default=0.0,
        )
        return 1.0 - math.exp(-max(0.0, mass) / ENOUGH_NAMES)

    def _own(self, key: str | None) -> Masses:
        return _mass([anchor for anchor in self.anchors if anchor.key == key])


def settle(groups: Sequence[Group], context: PlaceContext) -> Surroundings:
    """The anchors that these names make together."""
    groups = [group for group in groups if group.candidates]
    if not groups:
        return Surroundings()
    flat = [one for group in groups for one in group.candidates]
    owner = np.repeat(np.arange(len(groups)), [len(group.candidates) for group in groups])
    near = closeness(flat, flat) * (owner[:, None] != owner[None, :])
    weights = np.array([group.weight for group in groups])[owner]
    chances = _chances(np.array([score(one, context) for one in flat]), owner)
    for _ in range(ROUNDS):
        masses = chances * weights
        support = (1.0 - np.exp(-(near @ masses))).tolist()
        presence = _presences(flat, owner, masses)
        points = [
            score(one, context, Nearby(nearness=nearness, presence=there))
            for one, nearness, there in zip(flat, support, presence, strict=True)
        ]
        chances = _chances(np.array(points), owner)
    return Surroundings(_anchors(groups, owner, chances))


def _anchors(groups: Sequence[Group], owner: Owners, chances: Floats) -> list[Anchor]:
    anchors = []
    for number, group in enumerate(groups):
        own = chances[owner == number]
        best = int(own.argmax())
        if own[best] >= LIKELY:
            weight = group.weight * float(own[best])
            anchors.append(Anchor(key=group.key, weight=weight, candidate=group.candidates[best]))
    return anchors


def _presences(
    flat: Sequence[Candidate],
    owner: Owners,
    masses: Floats,
) -> list[float]:
    """How surely the other names make the report one about a candidate's country."""
    total: Masses = defaultdict(float)
    own: defaultdict[tuple[int, str], float] = defaultdict(float)
    owners, weighed = owner.tolist(), masses.tolist()
    for one, group, mass in zip(flat, owners, weighed, strict=True):
        for iso in one.countries:
            total[iso] += mass / len(one.countries)
            own[group, iso] += mass / len(one.countries)
    return [
        1.0
        - math.exp(
            -max((total[iso] - own[group, iso] for iso in one.countries), default=0.0)
            / ENOUGH_NAMES
        )
        for one, group in zip(flat, owners, strict=True)
    ]


def _chances(points: Floats, owner: Owners) -> Floats:
    """Points to probabilities, which add up to one in each group."""
    highest = np.full(owner[-1] + 1, -np.inf)
    np.maximum.at(highest, owner, points)
    raised = np.exp(points - highest[owner])
    return np.asarray(raised / np.bincount(owner, weights=raised)[owner], dtype=np.float64)


def _mass(anchors: Sequence[Anchor]) -> Masses:
    mass: Masses = defaultdict(float)
    for anchor in anchors:
        for iso in anchor.candidate.countries:
            mass[iso] += anchor.weight / len(anchor.candidate.countries)
    return mass


def _most(item: tuple[str, float]) -> tuple[float, str]:
    return -item[1], item[0]
