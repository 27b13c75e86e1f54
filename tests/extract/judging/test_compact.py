"""Weights on disk: small, and near what they were."""

from pathlib import Path

import numpy as np

from dragoman.extract.judging.compact import load_compact, save_compact


def test_what_is_saved_comes_back_nearly_the_same(tmp_path: Path) -> None:
    matrix = np.linspace(-3, 3, 600, dtype=np.float32).reshape(6, 100)
    bias = np.linspace(-1, 1, 6, dtype=np.float32)
    save_compact(tmp_path / "w.npz", {"layer.weight": matrix, "layer.bias": bias})
    found = load_compact(tmp_path / "w.npz")
    assert set(found) == {"layer.weight", "layer.bias"}
    largest = np.abs(matrix).max(axis=1, keepdims=True)
    assert (np.abs(found["layer.weight"] - matrix) <= largest / 250).all()
    assert np.abs(found["layer.bias"] - bias).max() < 1e-3


def test_a_row_of_nothing_stays_nothing(tmp_path: Path) -> None:
    save_compact(tmp_path / "w.npz", {"layer.weight": np.zeros((2, 3), np.float32)})
    assert not load_compact(tmp_path / "w.npz")["layer.weight"].any()


def test_a_matrix_takes_a_byte_a_number(tmp_path: Path) -> None:
    noise = np.random.default_rng(1).normal(size=(400, 400)).astype(np.float32)
    save_compact(tmp_path / "w.npz", {"layer.weight": noise})
    assert (tmp_path / "w.npz").stat().st_size < 1.05 * noise.size
