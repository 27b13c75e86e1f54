"""The judge: asked of spans of a sentence, it says what happens there. Loaded once a process."""

from collections.abc import Sequence
from importlib import resources
from pathlib import Path

from dragoman.extract.judging.encoder import Encoder, Floats, Pass
from dragoman.extract.judging.heads import Answer, Heads, Question
from dragoman.extract.judging.labels import HEADS
from dragoman.extract.judging.linker import Asked, Linker
from dragoman.extract.judging.senses import Senses

WEIGHTS = Path(str(resources.files("dragoman.extract.judging") / "weights"))


class Judge:
    """Encoder, heads and linkers.

    >>> judge = Judge()  # doctest: +SKIP
    >>> read = judge.read("Kenya accused Somalia of arming rebels.")  # doctest: +SKIP
    >>> question = Question(source=(0, 5), target=(14, 21))
    >>> judge.ask(read, [question])[0].best("root")  # doctest: +SKIP
    ('ACCUSE', 0.98)
    """

    def __init__(self, folder: Path = WEIGHTS) -> None:
        self._encoder = Encoder(folder)
        self._heads = Heads(folder)
        self._folder = folder
        self._linkers: dict[str, Linker] = {}
        self._senses: Senses | None = None
        self.nouns = frozenset((folder / "nouns.txt").read_text(encoding="utf-8").split())

    def link(self, kind: str, asked: Sequence[Asked]) -> list[Floats]:
        """How likely each candidate is linked so to its word, by the labels of `LINKS`."""
        if kind not in self._linkers:  # trained after the rest, so loaded when first asked
            self._linkers[kind] = Linker(self._folder, kind)
        return self._linkers[kind].chances(asked)

    def sense(self, read: Pass, question: Question) -> str:
        """What the trigger of a question means there; empty where reading ended before it."""
        states = self.states(read, question)
        if states is None:
            return ""
        if self._senses is None:  # trained after the rest, so loaded when first asked
            self._senses = Senses(self._folder)
        return self._senses.of(*states)

    def states(self, read: Pass, question: Question) -> tuple[Floats, Floats] | None:
        """The mean state of a question's trigger, and what the heads make of the question."""
        word = read.mean(question.trigger) if question.trigger else None
        return None if word is None else (word, self._heads.inner(read, [question])[0])

    def read(self, sentence: str) -> Pass:
        """One pass over a sentence, for any number of questions."""
        return self._encoder.read(sentence)

    def ask(
        self, read: Pass, questions: Sequence[Question], *, heads: Sequence[str] = tuple(HEADS)
    ) -> list[Answer]:
        """The answers of `heads` to all questions about a sentence."""
        return self._heads.answer(read, questions, heads=heads)
