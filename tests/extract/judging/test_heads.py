"""The heads' arithmetic, on small random weights."""

from itertools import permutations
from math import erf, sqrt
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest

from dragoman.extract.judging.arithmetic import gelu, softmax
from dragoman.extract.judging.encoder import Floats, Pass
from dragoman.extract.judging.heads import Answer, Heads, Question
from dragoman.extract.judging.labels import HEADS

HIDDEN, INNER = 8, 6
Weights = dict[str, Floats]
Doubles = npt.NDArray[np.float64]
READ = Pass(
    states=np.random.default_rng(2).normal(size=(6, HIDDEN)).astype(np.float32),
    offsets=((0, 0), (0, 5), (6, 14), (14, 16), (17, 23), (0, 0)),  # as of a tokenizer: no [CLS]
)
QUESTIONS = [
    Question(source=(0, 5), target=(17, 23), trigger=(6, 14)),
    Question(source=(0, 5), target=(17, 23)),
    Question(source=(0, 5), trigger=(6, 16)),
    Question(target=(17, 23), trigger=(6, 14)),
    Question(),
]


@pytest.fixture(scope="module")
def weights() -> Weights:
    random = np.random.default_rng(1)
    shapes: dict[str, tuple[int, ...]] = {
        "no_source": (HIDDEN,),
        "no_target": (HIDDEN,),
        "steer.weight": (HIDDEN, 2 * HIDDEN),
        "steer.bias": (HIDDEN,),
        "inner.weight": (INNER, 5 * HIDDEN),
        "inner.bias": (INNER,),
    }
    for name, labels in HEADS.items():
        shapes[f"out.out_{name}.weight"] = (len(labels), INNER)
        shapes[f"out.out_{name}.bias"] = (len(labels),)
    return {name: random.normal(size=shape).astype(np.float32) for name, shape in shapes.items()}


@pytest.fixture(scope="module")
def heads(weights: Weights, tmp_path_factory: pytest.TempPathFactory) -> Heads:
    return _heads(weights, tmp_path_factory.mktemp("weights"))


def _heads(weights: Weights, folder: Path) -> Heads:
    np.savez(folder / "heads.npz", **weights)  # type: ignore[arg-type]  # of names unknown to it
    return Heads(folder)


def _same(one: Answer, other: Answer) -> bool:
    assert one.probabilities.keys() == other.probabilities.keys()
    return all(
        np.allclose(values, other.probabilities[head], atol=1e-6)
        for head, values in one.probabilities.items()
    )


def test_softmax_agrees_with_reference_numbers() -> None:
    scores = np.array([[1, 2, 3], [0, 0, 0]], dtype=np.float32)
    wanted = [[0.09003057, 0.24472847, 0.66524096], [1 / 3, 1 / 3, 1 / 3]]
    assert np.allclose(softmax(scores), wanted, atol=1e-7)


def test_softmax_of_large_scores_is_no_overflow() -> None:
    shares = softmax(np.array([1000, 1000, -1000], dtype=np.float32))
    assert shares.tolist() == [0.5, 0.5, 0.0]


def test_gelu_agrees_with_reference_numbers() -> None:
    values = np.array([-3, -1, -0.5, 0, 0.5, 1, 3], dtype=np.float32)
    wanted = [-0.00404951, -0.15865525, -0.15426877, 0, 0.34573123, 0.84134475, 2.99595031]
    assert np.allclose(gelu(values), wanted, atol=1e-6)


def test_gelu_agrees_with_the_error_function_everywhere() -> None:
    values = np.linspace(-12, 12, 1001).astype(np.float32)
    wanted = [0.5 * x * (1 + erf(x / sqrt(2))) for x in values.tolist()]
    found = gelu(values)
    assert found.dtype == np.float32
    assert np.allclose(found, wanted, atol=2e-6)


def test_questions_asked_together_get_the_answers_of_one_by_one(heads: Heads) -> None:
    together = heads.answer(READ, QUESTIONS)
    alone = [heads.answer(READ, [question])[0] for question in QUESTIONS]
    assert len(together) == len(QUESTIONS)
    assert all(map(_same, together, alone))


def test_answers_stand_in_the_order_of_the_questions(heads: Heads) -> None:
    wanted = heads.answer(READ, QUESTIONS)
    for order in list(permutations(range(len(QUESTIONS))))[::17]:
        found = heads.answer(READ, [QUESTIONS[number] for number in order])
        assert all(map(_same, found, [wanted[number] for number in order]))


def test_different_questions_get_different_answers(heads: Heads) -> None:
    answers = heads.answer(READ, QUESTIONS)
    assert not any(_same(one, other) for one, other in permutations(answers, 2))


def test_no_question_gets_no_answer(heads: Heads) -> None:
    assert heads.answer(READ, []) == []


def test_the_chances_of_each_head_make_one_and_are_single_precision(heads: Heads) -> None:
    for answer in heads.answer(READ, QUESTIONS):
        assert answer.probabilities.keys() == HEADS.keys()
        for head, chances in answer.probabilities.items():
            assert chances.shape == (len(HEADS[head]),)
            assert chances.dtype == np.float32
            assert chances.sum() == pytest.approx(1, abs=1e-5)


def test_only_the_heads_asked_for_answer_and_as_they_would_among_all(heads: Heads) -> None:
    (some,) = heads.answer(READ, QUESTIONS[:1], heads=("role", "type"))
    (whole,) = heads.answer(READ, QUESTIONS[:1])
    assert tuple(some.probabilities) == ("role", "type")
    assert all(np.allclose(some.probabilities[h], whole.probabilities[h]) for h in ("role", "type"))


@pytest.mark.parametrize("open_", QUESTIONS)
def test_a_span_that_touches_no_token_is_as_open(heads: Heads, open_: Question) -> None:
    missed = Question(
        source=open_.source or (90, 95),
        target=open_.target or (90, 95),
        trigger=open_.trigger or (90, 95),
    )
    assert _same(*heads.answer(READ, [missed, open_]))


@pytest.mark.parametrize("question", QUESTIONS)
def test_an_answer_is_what_the_definition_gives(
    heads: Heads, weights: Weights, question: Question
) -> None:
    w: dict[str, Doubles] = {name: values.astype(np.float64) for name, values in weights.items()}
    states = READ.states.astype(np.float64)
    rows = {(0, 5): [1], (6, 14): [2], (6, 16): [2, 3], (17, 23): [4]}

    def mean(span: tuple[int, int] | None, otherwise: Doubles) -> Doubles:
        pooled: Doubles = otherwise if span is None else states[rows[span]].mean(axis=0)
        return pooled

    nothing = np.zeros(HIDDEN)
    source = mean(question.source, w["no_source"])
    target = mean(question.target, w["no_target"])
    query = w["steer.weight"] @ np.concatenate([source, target]) + w["steer.bias"]
    powers = np.exp(states @ query / sqrt(HIDDEN))
    found = nothing if question.trigger else powers @ states / powers.sum()
    joined = [source, target, mean(question.trigger, nothing), found, states.mean(axis=0)]
    before = w["inner.weight"] @ np.concatenate(joined) + w["inner.bias"]
    inner = np.array([0.5 * x * (1 + erf(x / sqrt(2))) for x in before])
    (answer,) = heads.answer(READ, [question])
    for head in HEADS:
        scores = np.exp(w[f"out.out_{head}.weight"] @ inner + w[f"out.out_{head}.bias"])
        assert np.allclose(answer.probabilities[head], scores / scores.sum(), atol=1e-5), head


def test_weights_in_half_precision_are_read_as_single(weights: Weights, tmp_path: Path) -> None:
    half = {name: values.astype(np.float16) for name, values in weights.items()}
    np.savez(tmp_path / "heads.npz", **half)  # type: ignore[arg-type]  # of names unknown to it
    (answer,) = Heads(tmp_path).answer(READ, QUESTIONS[:1])
    assert {chances.dtype for chances in answer.probabilities.values()} == {np.dtype(np.float32)}


def test_the_best_label_is_the_likeliest_with_its_chance() -> None:
    chances = np.zeros(len(HEADS["status"]), dtype=np.float32)
    chances[[2, 4]] = (0.25, 0.75)
    answer = Answer(probabilities={"status": chances})
    assert answer.best("status") == (HEADS["status"][4], 0.75)
    assert answer.chance("status", HEADS["status"][2]) == 0.25


def test_a_mean_is_that_of_all_tokens_that_the_span_touches() -> None:
    found = READ.mean((3, 15))
    assert found is not None
    assert np.allclose(found, READ.states[1:4].mean(axis=0))
    assert READ.mean((16, 17)) is None  # a blank
