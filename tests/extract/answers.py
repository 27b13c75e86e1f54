"""A judge that says what a test has it say, about words of a sentence."""

from collections.abc import Mapping, Sequence
from typing import cast

import numpy as np

from dragoman.extract.judging.encoder import Floats, Pass
from dragoman.extract.judging.heads import Answer, Question
from dragoman.extract.judging.judge import Judge
from dragoman.extract.judging.labels import HEADS, NO_EVENT, NO_ROLE

Chances = Mapping[str, float]
USUAL: dict[str, Chances] = {
    "type": {NO_EVENT: 0.9},
    "mode": {"": 0.5},
    "role": {NO_ROLE: 0.9},
}


def make_answer(**chances: Chances) -> Answer:
    """The chances of some labels by head; the others of the head share what is left."""
    given = {**USUAL, **chances}
    return Answer(probabilities={head: _shares(head, given.get(head, {})) for head in HEADS})


def _shares(head: str, chances: Chances) -> Floats:
    labels = HEADS[head]
    left = (1 - sum(chances.values())) / max(1, len(labels) - len(chances))
    return np.array([chances.get(label, left) for label in labels], dtype=np.float32)


class ToldJudge:
    """Answers by the words of the trigger; keeps the sentences read and the questions of each call.

    Asked for the part of somebody in `parts`, it says that. Of a sentence it reads the first `most`
    characters.
    """

    def __init__(
        self,
        answers: Mapping[str, Answer],
        *,
        parts: Mapping[str, Answer] | None = None,
        most: int = 1000,
    ) -> None:
        self._parts = parts or {}
        self.nouns: frozenset[str] = frozenset()
        self.sentences: list[str] = []
        self.asked: list[list[Question]] = []
        self._answers = answers
        self._most = most

    def read(self, sentence: str) -> Pass:
        self.sentences.append(sentence)
        number = len(self.sentences) - 1
        states = np.full((1, 1), number, dtype=np.float32)
        return Pass(states=states, offsets=((0, min(self._most, len(sentence))),))

    def ask(
        self, read: Pass, questions: Sequence[Question], *, heads: Sequence[str] = tuple(HEADS)
    ) -> list[Answer]:
        sentence = self.sentences[int(read.states[0, 0])]
        self.asked.append(list(questions))
        found = []
        for question in questions:
            start, end = question.trigger or (0, 0)
            answer = self._answers.get(sentence[start:end], make_answer())
            if "role" in heads and question.source is not None:
                answer = self._parts.get(sentence[slice(*question.source)], answer)
            found.append(Answer(probabilities={head: answer.probabilities[head] for head in heads}))
        return found


def as_judge(told: ToldJudge) -> Judge:
    """The stand-in as those take it who expect the trained one."""
    return cast(Judge, told)
