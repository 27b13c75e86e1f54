"""The directions in which the words of events differ most: `python -m training senses`.

Principal axes of the judge's states of the words that tell events in the stories of `corpus/`.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path

import numpy as np
import numpy.typing as npt
from spacy.language import Language

from bench.quality.stories.story import Story
from dragoman.extract.judging.hearing import question_of
from dragoman.extract.judging.judge import Judge
from dragoman.extract.judging.senses import NAMES
from dragoman.model.sense import SIZE

Floats = npt.NDArray[np.float32]


def train_senses(stories: Iterable[Story], language: Language, folder: Path) -> None:
    """Write `senses.npz` beside the judge of `folder`."""
    judge = Judge(folder)
    found = [pair for story in stories for pair in _states(story, language, judge)]
    arrays = {}
    for name, states in zip(NAMES, zip(*found, strict=True), strict=True):
        middle, ways = principal_axes(np.stack(states))
        arrays[f"{name}.middle"] = middle.astype(np.float16)
        arrays[f"{name}.ways"] = ways.astype(np.float16)
    np.savez_compressed(folder / "senses.npz", **arrays)


def principal_axes(states: Floats, size: int = SIZE) -> tuple[Floats, Floats]:
    """The mean of the rows, and the `size` directions in which they lie farthest apart.

    >>> middle, ways = principal_axes(np.array([[0, 1], [4, 1]], dtype=np.float32), 1)
    >>> middle.tolist(), np.abs(ways).round(3).tolist()
    ([2.0, 1.0], [[1.0], [0.0]])
    """
    middle = states.mean(axis=0)
    _, _, axes = np.linalg.svd(states - middle, full_matrices=False)
    return middle, axes[:size].T


def _states(story: Story, language: Language, judge: Judge) -> Iterator[tuple[Floats, Floats]]:
    docs = {one.number: language(one.report.text) for one in story.reports}
    for mention in story.mentions:
        span = mention.words.span
        words = docs[mention.words.report].char_span(*span, alignment_mode="expand")
        sent = words.root.sent
        states = judge.states(judge.read(sent.text), question_of(words.root, span, sent))
        if states is not None:
            yield states
