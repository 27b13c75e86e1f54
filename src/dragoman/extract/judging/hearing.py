"""What the judge says of one document: one pass a sentence, taken when it is first asked."""

from collections.abc import Sequence

from spacy.tokens import Doc, Span, Token

from dragoman.extract.judging.arguments import Characters, around, is_candidate, words_of
from dragoman.extract.judging.encoder import Pass
from dragoman.extract.judging.heads import Answer, Question
from dragoman.extract.judging.judge import Judge

OF_EVENTS = ("type", "mode", "status", "factuality", "background")
OF_ROLES = ("role",)


class Hearing:
    """The judge's answers about the words of a document, each asked for once."""

    def __init__(self, judge: Judge, doc: Doc) -> None:
        self._judge = judge
        self._doc = doc
        self._passes: dict[int, Pass] = {}
        self._events: dict[int, Answer] = {}
        self._heard: set[int] = set()

    def is_candidate(self, token: Token) -> bool:
        """Whether `token` may tell an event."""
        return is_candidate(token, self._judge.nouns)

    def of_event(self, token: Token) -> Answer | None:
        """What `token` tells, with its subject and object; None where reading ended before it.

        All candidates of its sentence are asked about at once.
        """
        sent = token.sent
        if sent.start not in self._heard:
            self._heard.add(sent.start)
            self._ask_all(sent, [one for one in sent if self.is_candidate(one)])
        if token.i not in self._events:
            self._ask_all(sent, [token])
        return self._events.get(token.i)

    def of_roles(self, token: Token, actors: Sequence[Characters]) -> list[Answer]:
        """The part that each of `actors` of the sentence takes in what `token` tells."""
        sent = token.sent
        trigger = _within(words_of(token), sent)
        questions = [Question(source=_within(actor, sent), trigger=trigger) for actor in actors]
        return self._judge.ask(self._read(sent), questions, heads=OF_ROLES)

    @property
    def passes(self) -> int:
        """Sentences read so far."""
        return len(self._passes)

    def _ask_all(self, sent: Span, tokens: Sequence[Token]) -> None:
        read = self._read(sent)
        within = [token for token in tokens if token.idx - sent.start_char < read.end]
        questions = []
        for token in within:
            source, target = around(token)
            questions.append(
                Question(
                    source=_within(source, sent),
                    target=_within(target, sent),
                    trigger=_within(words_of(token), sent),
                )
            )
        answers = self._judge.ask(read, questions, heads=OF_EVENTS)
        self._events.update({t.i: a for t, a in zip(within, answers, strict=True)})

    def _read(self, sent: Span) -> Pass:
        if sent.start not in self._passes:
            self._passes[sent.start] = self._judge.read(sent.text)
        return self._passes[sent.start]


def _within(span: Characters | None, sent: Span) -> Characters | None:
    """A span counted from the start of the sentence."""
    return None if span is None else (span[0] - sent.start_char, span[1] - sent.start_char)
