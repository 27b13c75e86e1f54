"""How near places lie to one another, for many pairs at once.

What lies near many of the places that a report speaks of is likelier meant than a namesake far
away. A large region says less about what is near it than a town; a first-level region holds what
GeoNames puts into it, whatever its radius.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from dragoman.model.place import Place
from dragoman.resolve.places import Candidate

Floats = NDArray[np.float64]

EARTH_KM = 6371.0
# Support falls to a third over this distance: half a day of errands, the beat of a local paper.
SCALE_KM = 100.0
# A region of this radius says half as much about what lies near as a town does.
WIDE_KM = 150.0
# Outside of a first-level region, however near its border, is at least this far from it.
BORDER_KM = 40.0


def closeness(places: Sequence[Candidate], others: Sequence[Candidate]) -> Floats:
    """From 0 (far away) to 1 (in the same place): one row a place, one column an other."""
    apart = _apart_km(places, others)
    far = np.exp(-apart / SCALE_KM)
    wide = np.array([1.0 / (1.0 + _radius(one.place) / WIDE_KM) for one in others])
    weighed: Floats = far * wide
    return weighed


def _apart_km(places: Sequence[Candidate], others: Sequence[Candidate]) -> Floats:
    """From edge to edge; infinite where coordinates are not known."""
    cosine = np.clip(_directions(places) @ _directions(others).T, -1.0, 1.0)
    radii = np.add.outer(_radii(places), _radii(others))
    apart = np.maximum(0.0, EARTH_KM * np.arccos(cosine) - radii)
    codes, other_codes = _codes(places), _codes(others)
    both = (codes != "")[:, None] & (other_codes != "")[None, :]
    holds = both & np.logical_or.outer(_are_first_level(places), _are_first_level(others))
    same = codes[:, None] == other_codes[None, :]
    apart = np.where(holds, np.where(same, 0.0, np.maximum(apart, BORDER_KM)), apart)
    unknown = np.logical_or.outer(_are_nowhere(places), _are_nowhere(others))
    known: Floats = np.where(unknown, np.inf, apart)
    return known


def _directions(places: Sequence[Candidate]) -> Floats:
    """Unit vectors from the middle of the Earth."""
    degrees = [(one.place.latitude or 0.0, one.place.longitude or 0.0) for one in places]
    up, along = np.radians(np.array(degrees).reshape(-1, 2)).T
    return np.stack([np.cos(up) * np.cos(along), np.cos(up) * np.sin(along), np.sin(up)], axis=1)


def _radii(places: Sequence[Candidate]) -> Floats:
    return np.array([_radius(one.place) for one in places])


def _radius(place: Place) -> float:
    return 0.0 if place.precision in ("settlement", "site") else place.radius_km or 0.0


def _codes(places: Sequence[Candidate]) -> NDArray[np.str_]:
    return np.array([one.code or "" for one in places], dtype=np.str_)


def _are_first_level(places: Sequence[Candidate]) -> NDArray[np.bool_]:
    return np.array([one.place.precision == "region" and bool(one.code) for one in places])


def _are_nowhere(places: Sequence[Candidate]) -> NDArray[np.bool_]:
    return np.array([one.place.latitude is None for one in places])
