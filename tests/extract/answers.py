"""A judge that says what a test has it say, about words of a sentence."""

from collections.abc import Mapping, Sequence
from math import sqrt
from typing import cast

import numpy as np

from dragoman.extract.judging.encoder import Floats, Pass
from dragoman.extract.judging.heads import Answer, Question
from dragoman.extract.judging.judge import Judge
from dragoman.extract.judging.labels import (
    ATTRIBUTIONS,
    CUES,
    HEADS,
    LINKS,
    NO_EVENT,
    NO_ROLE,
    PARTS,
    PLACES,
    TIMES,
)
from dragoman.extract.judging.linker import Asked, Candidacy

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

    Asked for the part of somebody in `parts`, it says that; asked for whom a pronoun of `meant`
    stands, those words; asked who says what, the parts beside a cue of `said`; asked when or where
    a word of `settings` is, the labels given there, and of others what the rules say. Of a
    sentence it reads the first `most` characters.
    """

    def __init__(
        self,
        answers: Mapping[str, Answer],
        *,
        parts: Mapping[str, Answer] | None = None,
        meant: Mapping[str, Sequence[str]] | None = None,
        said: Mapping[str, Mapping[str, str]] | None = None,
        settings: Mapping[str, Mapping[str, str]] | None = None,
        most: int = 1000,
    ) -> None:
        self._parts = parts or {}
        self._meant = meant or {}
        self._said = said or {}
        self._settings = settings or {}
        self.nouns: frozenset[str] = frozenset()
        self.sentences: list[str] = []
        self.asked: list[list[Question]] = []
        self._answers = answers
        self._most = most

    def read(self, sentence: str) -> Pass:
        """A state for each character, so that the mean of a span tells where it is."""
        self.sentences.append(sentence)
        at = np.arange(min(self._most, len(sentence)), dtype=np.float64)
        number = np.full_like(at, len(self.sentences) - 1)
        states = np.stack([number, at, at**2], axis=1)
        return Pass(states=states, offsets=tuple((int(one), int(one) + 1) for one in at))

    def ask(
        self, read: Pass, questions: Sequence[Question], *, heads: Sequence[str] = tuple(HEADS)
    ) -> list[Answer]:
        sentence = self.sentences[int(read.states[0, 0])]
        self.asked.append(list(questions))
        found = []
        for question in questions:
            start, end = question.trigger or (0, 0)
            answer = self._answers.get(sentence[start:end], make_answer())
            found.append(Answer(probabilities={head: answer.probabilities[head] for head in heads}))
        return found

    def sense(self, read: Pass, question: Question) -> str:
        """Nothing is known of what words mean."""
        return ""

    def link(self, kind: str, asked: Sequence[Asked]) -> list[Floats]:
        return [self._link(kind, one.word.vector, one.candidates) for one in asked]

    def _link(self, kind: str, word: Floats, candidates: Sequence[Candidacy]) -> Floats:
        names = [self._words(one.span.vector) for one in candidates]
        if kind in (CUES, ATTRIBUTIONS):
            labels = [self._part(kind, self._words(word), name) for name in names]
            return np.array([[one == label for one in LINKS[kind]] for label in labels], np.float32)
        if kind in (TIMES, PLACES):
            told = self._settings.get(self._words(word))
            labels = [self._setting(one, told) for one in candidates]
            return np.array([[one == label for one in LINKS[kind]] for label in labels], np.float32)
        if kind == PARTS:
            usual = self._answers.get(self._words(word), make_answer())
            answers = [self._parts.get(name, usual) for name in names]
            return np.stack([answer.probabilities["role"] for answer in answers])
        meant = self._meant.get(self._words(word), ())
        return np.array([[name not in meant, name in meant] for name in names], dtype=np.float32)

    def _part(self, kind: str, word: str, name: str) -> str:
        """The stance of a cue of `said`; of another word the part in which it stands there."""
        if kind == CUES:
            return self._said[name]["stance"] if name in self._said else "none"
        parts = self._said.get(word, {})
        found = (part for part, words in parts.items() if name in words.split())
        return next(found, "cue" if name == word else "none")

    def _setting(self, one: Candidacy, told: Mapping[str, str] | None) -> str:
        """How a time or place is linked: as a test has it, else as the rules do."""
        if told is None:
            return "at" if "rule=True" in one.clues else "none"
        return told.get(self._words(one.span.vector), "none")

    def _words(self, mean: Floats) -> str:
        """The characters of which this is the mean state: of n in a row the variance says n."""
        number, middle, squares = (float(one) for one in mean)
        count = round(sqrt(12 * (squares - middle**2) + 1))
        start = round(middle - (count - 1) / 2)
        return self.sentences[round(number)][start : start + count]


def as_judge(told: ToldJudge) -> Judge:
    """The stand-in as those take it who expect the trained one."""
    return cast(Judge, told)
