"""Weights on disk: matrices as whole numbers of eight bits with a scale for each row, the rest as
halves, so that all linkers together stay small.
"""

from pathlib import Path
from typing import Any

import numpy as np

from dragoman.extract.judging.encoder import Floats

MOST = 127
SCALES = "{}.scales"


def save_compact(path: Path, arrays: dict[str, Floats]) -> None:
    """Write arrays; a row of a matrix is off by at most a 254th of its largest value."""
    packed: dict[str, Any] = {}
    for name, array in arrays.items():
        if array.ndim == 1:
            packed[name] = array.astype(np.float16)
            continue
        scales = np.maximum(np.abs(array).max(axis=1, keepdims=True) / MOST, 1e-8)
        scales = scales.astype(np.float32)
        packed[name] = np.round(array / scales).astype(np.int8)
        packed[SCALES.format(name)] = scales
    np.savez_compressed(path, **packed)


def load_compact(path: Path) -> dict[str, Floats]:
    """The arrays of a file that `save_compact` wrote, as singles."""
    with np.load(path) as file:
        packed = {name: file[name] for name in file.files}
    return {
        name: array.astype(np.float32) * packed.get(SCALES.format(name), np.float32(1))
        for name, array in packed.items()
        if not name.endswith(SCALES.format(""))
    }
