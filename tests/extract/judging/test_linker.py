"""The linker's arithmetic, on small random weights."""

from collections.abc import Sequence
from itertools import permutations
from math import erf, exp, sqrt
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest

from dragoman.extract.judging.encoder import Floats
from dragoman.extract.judging.linker import MOST_ROWS, TURNS, Asked, Candidacy, Linker, State

HIDDEN, INNER, PAIRED, TURNED, LABELS = 12, 10, 6, 8, 3
NAME = "parts"
CLUES = ("kind=state", "kind=crowd", "away=+1", "path=nsubj^v^")
Weights = dict[str, Floats]
Doubles = npt.NDArray[np.float64]


def _state(seed: int) -> State:
    return State(np.random.default_rng(seed).normal(size=HIDDEN).astype(np.float32))


def _candidacy(seed: int, *clues: str) -> Candidacy:
    return Candidacy(span=_state(seed), head=_state(seed + 100), clues=clues)


WORD = _state(7)
CANDIDATES = [
    _candidacy(1, "kind=state", "path=nsubj^v^"),
    _candidacy(2, "kind=crowd"),
    _candidacy(3),
    _candidacy(4, "kind=state", "away=+1", "kind=never seen"),
]


@pytest.fixture(scope="module")
def weights() -> Weights:
    random = np.random.default_rng(1)
    linear = {
        **dict.fromkeys(("span", "head", "word"), (INNER, HIDDEN)),
        **dict.fromkeys(("of_head", "of_word"), (PAIRED, HIDDEN)),
        "pair": (INNER, PAIRED),
        **dict.fromkeys(("query", "key", "value"), (TURNED, INNER)),
        "seen": (INNER, TURNED),
        "middle": (INNER, INNER),
        "out": (LABELS, INNER),
    }
    # As large as keeps the scores apart and no probability near one.
    shapes: dict[str, tuple[int, ...]] = {f"{name}.weight": one for name, one in linear.items()}
    shapes |= {f"{name}.bias": shape[:1] for name, shape in linear.items()}
    shapes["clues.weight"] = (len(CLUES), INNER)
    return {
        name: (random.normal(size=shape) / sqrt(shape[-1])).astype(np.float32)
        for name, shape in shapes.items()
    }


@pytest.fixture(scope="module")
def linker(weights: Weights, tmp_path_factory: pytest.TempPathFactory) -> Linker:
    return _linker(weights, tmp_path_factory.mktemp("weights"))


def _linker(weights: Weights, folder: Path) -> Linker:
    np.savez(folder / f"{NAME}.npz", **weights)  # type: ignore[arg-type]  # of names unknown to it
    (folder / f"{NAME}.clues.txt").write_text("\n".join(CLUES) + "\n", encoding="utf-8")
    return Linker(folder, NAME)


def _chances(linker: Linker, word: State, candidates: Sequence[Candidacy]) -> Floats:
    return linker.chances([Asked(word, candidates)])[0]


def _with_clues(one: Candidacy, *clues: str) -> Candidacy:
    return Candidacy(span=one.span, head=one.head, clues=clues)


def test_each_candidate_has_a_chance_of_each_label_and_they_make_one(linker: Linker) -> None:
    chances = _chances(linker, WORD, CANDIDATES)
    assert chances.shape == (len(CANDIDATES), LABELS)
    assert chances.dtype == np.float32
    assert (chances > 0).all()
    assert chances.sum(axis=1) == pytest.approx(1, abs=1e-5)


def test_unknown_clues_change_nothing(linker: Linker) -> None:
    plain = [_candidacy(1, "kind=state"), _candidacy(2)]
    more = [_candidacy(1, "kind=never seen", "kind=state"), _candidacy(2, "", "kind")]
    assert np.array_equal(_chances(linker, WORD, plain), _chances(linker, WORD, more))


@pytest.mark.parametrize("clue", CLUES)
def test_a_known_clue_changes_what_its_candidate_gets(linker: Linker, clue: str) -> None:
    plain = _chances(linker, WORD, [_candidacy(1), _candidacy(2)])
    shown = _chances(linker, WORD, [_candidacy(1, clue), _candidacy(2)])
    assert not np.allclose(plain[0], shown[0], atol=1e-3)


def test_the_order_of_clues_changes_nothing(linker: Linker) -> None:
    one = [_with_clues(CANDIDATES[0], *CLUES)]
    other = [_with_clues(CANDIDATES[0], *reversed(CLUES))]
    assert np.allclose(_chances(linker, WORD, one), _chances(linker, WORD, other), atol=1e-6)


def test_the_order_of_candidates_does_not_change_what_each_gets(linker: Linker) -> None:
    wanted = _chances(linker, WORD, CANDIDATES)
    for order in permutations(range(len(CANDIDATES))):
        found = _chances(linker, WORD, [CANDIDATES[number] for number in order])
        assert np.allclose(found, wanted[list(order)], atol=1e-6)


def test_one_candidate_alone_is_answered(linker: Linker, weights: Weights) -> None:
    for one in CANDIDATES:
        found = _chances(linker, WORD, [one])
        assert found.shape == (1, LABELS)
        assert np.allclose(found, _by_definition(weights, WORD, [one]), atol=1e-5)


def test_who_else_there_is_changes_what_a_candidate_gets(linker: Linker) -> None:
    alone = _chances(linker, WORD, CANDIDATES[:1])
    beside = _chances(linker, WORD, CANDIDATES)
    assert not np.allclose(alone[0], beside[0], atol=1e-4)


def test_candidates_that_are_alike_get_the_same(linker: Linker) -> None:
    first, _, second = _chances(linker, WORD, [CANDIDATES[0], CANDIDATES[1], CANDIDATES[0]])
    assert np.allclose(first, second, atol=1e-6)


def test_another_word_gives_other_chances(linker: Linker) -> None:
    one, other = (_chances(linker, word, CANDIDATES) for word in (WORD, _state(8)))
    assert not np.allclose(one, other, atol=1e-3)


def test_weights_in_half_precision_are_read_as_single(weights: Weights, tmp_path: Path) -> None:
    half = {name: values.astype(np.float16) for name, values in weights.items()}
    found = _chances(_linker(half, tmp_path), WORD, CANDIDATES)  # type: ignore[arg-type]  # halves
    assert found.dtype == np.float32


@pytest.mark.parametrize("many", range(1, len(CANDIDATES) + 1))
def test_chances_are_what_the_definition_gives(linker: Linker, weights: Weights, many: int) -> None:
    found = _chances(linker, WORD, CANDIDATES[:many])
    assert np.allclose(found, _by_definition(weights, WORD, CANDIDATES[:many]), atol=1e-5)


@pytest.mark.parametrize("times", [1, MOST_ROWS])
def test_words_asked_about_at_once_get_what_each_gets_alone(linker: Linker, times: int) -> None:
    sizes = (3, 1, 4, 2)
    asked = [Asked(_state(20 + size), CANDIDATES[:size]) for size in sizes] * times
    found = linker.chances(asked)
    assert [len(one) for one in found] == list(sizes) * times
    for one, chances in zip(asked[:4], found[-4:], strict=True):
        alone = _chances(linker, one.word, one.candidates)
        assert np.allclose(chances, alone, atol=1e-6)


def _by_definition(weights: Weights, word: State, candidates: Sequence[Candidacy]) -> Doubles:
    """The formulas of `training/link_network.py`, in double precision, one candidate at a time."""
    w: dict[str, Doubles] = {name: values.astype(np.float64) for name, values in weights.items()}

    def linear(name: str, values: Doubles) -> Doubles:
        result: Doubles = w[f"{name}.weight"] @ values + w[f"{name}.bias"]
        return result

    def gelu(values: Doubles) -> Doubles:
        return np.array([0.5 * x * (1 + erf(x / sqrt(2))) for x in values])

    inner = []
    for one in candidates:
        head = one.head.vector.astype(np.float64)
        paired = linear("of_head", head) * linear("of_word", word.vector.astype(np.float64))
        before = linear("span", one.span.vector.astype(np.float64)) + linear("head", head)
        before += linear("word", word.vector.astype(np.float64)) + linear("pair", paired)
        for clue in one.clues:
            if clue in CLUES:
                before += w["clues.weight"][CLUES.index(clue)]
        inner.append(gelu(before))
    rows = []
    size = TURNED // TURNS
    for mine in inner:
        seen = np.zeros(TURNED)
        for part in (slice(turn * size, (turn + 1) * size) for turn in range(TURNS)):
            query = linear("query", mine)[part]
            powers = [exp(query @ linear("key", other)[part] / sqrt(size)) for other in inner]
            for power, other in zip(powers, inner, strict=True):
                seen[part] += power / sum(powers) * linear("value", other)[part]
        looked = mine + linear("seen", seen)
        scores = np.exp(linear("out", looked + gelu(linear("middle", looked))))
        rows.append(scores / scores.sum())
    return np.array(rows)
