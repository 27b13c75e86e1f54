"""What numpy lacks of a network's arithmetic."""

from math import sqrt

import numpy as np

from dragoman.extract.judging.encoder import Floats


def softmax(scores: Floats) -> Floats:
    """Scores as probabilities, over the last axis."""
    powers: Floats = np.exp(scores - scores.max(axis=-1, keepdims=True))
    shares: Floats = powers / powers.sum(axis=-1, keepdims=True)
    return shares


def gelu(values: Floats) -> Floats:
    """Exact GELU; the error function by Abramowitz and Stegun 7.1.26 (error below 1.5e-7)."""
    scaled = np.abs(values) / np.float32(sqrt(2))
    t = 1 / (1 + np.float32(0.3275911) * scaled)
    series = t * (
        0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429)))
    )
    error = np.sign(values) * (1 - series * np.exp(-scaled * scaled))
    result: Floats = (0.5 * values * (1 + error)).astype(np.float32)
    return result
