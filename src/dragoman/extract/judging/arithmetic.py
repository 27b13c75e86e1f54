"""What numpy lacks of a network's arithmetic."""

from math import sqrt

import numpy as np

from dragoman.extract.judging.encoder import Floats

_ROOT = np.float32(sqrt(0.5))
_SERIES = tuple(
    map(np.float32, (1.061405429, -1.453152027, 1.421413741, -0.284496736, 0.254829592))
)


def softmax(scores: Floats) -> Floats:
    """Scores as probabilities, over the last axis."""
    powers: Floats = scores - np.maximum.reduce(scores, axis=-1, keepdims=True)
    np.exp(powers, out=powers)
    powers /= np.add.reduce(powers, axis=-1, keepdims=True)
    return powers


def gelu(values: Floats) -> Floats:
    """Exact GELU; the error function by Abramowitz and Stegun 7.1.26 (error below 1.5e-7).

    In place: most of the time would go into keeping what stands between the steps.
    """
    size = np.abs(values)
    scaled = size * _ROOT
    t = scaled * np.float32(0.3275911)
    t += 1
    np.reciprocal(t, out=t)
    rest = t * _SERIES[0]
    for factor in _SERIES[1:]:
        rest += factor
        rest *= t
    np.square(scaled, out=scaled)
    np.negative(scaled, out=scaled)
    np.exp(scaled, out=scaled)
    rest *= scaled  # what the error function lacks of one
    rest *= size
    rest *= np.float32(0.5)
    result: Floats = np.maximum(values, 0)
    result -= rest
    return result
