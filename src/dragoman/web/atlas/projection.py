"""Mercator's projection: angles are true, so that what lies near is not distorted.

Both sides of the map are told in degrees of longitude at the equator: x is the longitude, y what
`northing` makes of the latitude.
"""

import math
from typing import Any

import numpy as np
import numpy.typing as npt

KM_A_DEGREE = 111.32  # of longitude at the equator
MOST_NORTH = 84.0  # beyond it the map grows without end, and nobody lives there


def northing(latitudes: npt.NDArray[Any]) -> npt.NDArray[np.float64]:
    """How far north of the equator the latitudes are drawn.

    >>> northing(np.array([0.0, 60.0])).round(2).tolist()
    [0.0, 75.46]
    """
    within = np.clip(np.asarray(latitudes, dtype=np.float64), -MOST_NORTH, MOST_NORTH)
    found: npt.NDArray[np.float64] = np.degrees(np.arcsinh(np.tan(np.radians(within))))
    return found


def north_of(latitude: float) -> float:
    """How far north of the equator one latitude is drawn.

    >>> round(north_of(60.0), 2)
    75.46
    """
    within = math.radians(min(max(latitude, -MOST_NORTH), MOST_NORTH))
    return math.degrees(math.asinh(math.tan(within)))


def latitude_of(northing: float) -> float:
    """The latitude drawn so far north.

    >>> round(latitude_of(75.456), 2)
    60.0
    """
    return math.degrees(math.atan(math.sinh(math.radians(northing))))


def degrees_of(km: float, latitude: float) -> float:
    """How long so many kilometres are on the map, at a latitude.

    >>> round(degrees_of(111.32, 60.0), 2)
    2.0
    """
    within = min(abs(latitude), MOST_NORTH)
    return km / (KM_A_DEGREE * math.cos(math.radians(within)))
