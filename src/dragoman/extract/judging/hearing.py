"""What the judge says of one document: one pass a sentence, taken when it is first asked."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from spacy.tokens import Doc, Span, Token

from dragoman.extract.judging.arguments import Characters, around, may_tell, words_of
from dragoman.extract.judging.encoder import Floats, Pass
from dragoman.extract.judging.heads import Answer, Question
from dragoman.extract.judging.judge import Judge
from dragoman.extract.judging.labels import LINKS
from dragoman.extract.judging.linker import Asked, Candidacy, State
from dragoman.model.draft import ActorDraft

OF_EVENTS = ("type", "mode", "status", "factuality", "background")

Clues = tuple[str, ...]
Open = tuple[State | None, Sequence[Candidacy | None]]  # a word, and what may be linked to it


@dataclass(frozen=True, slots=True)
class Candidate:
    """An actor or phrase, and the word that heads it."""

    actor: ActorDraft
    token: Token


class Hearing:
    """The judge's answers about the words of a document, each asked for once."""

    def __init__(self, judge: Judge, doc: Doc) -> None:
        self._judge = judge
        self._doc = doc
        self._passes: dict[int, Pass] = {}
        self._events: dict[int, Answer] = {}
        self._heard: set[int] = set()
        self._words: dict[int, tuple[int, ...]] = {}
        self._sentences: list[Span] = []
        self._states: dict[Characters, State | None] = {}

    def may_tell(self, token: Token) -> bool:
        """Whether `token` may tell an event."""
        return may_tell(token, self._judge.nouns)

    def words_in(self, token: Token) -> tuple[int, ...]:
        """Indices of the words that may tell an event in the sentence of `token`."""
        sent = self.sentence_of(token)
        if sent.start not in self._words:
            self._words[sent.start] = tuple(one.i for one in sent if self.may_tell(one))
        return self._words[sent.start]

    def of_event(self, token: Token) -> Answer | None:
        """What `token` tells, with its subject and object; None where reading ended before it.

        All words of its sentence that may tell an event are asked about at once.
        """
        sent = self.sentence_of(token)
        if sent.start not in self._heard:
            self._heard.add(sent.start)
            self._ask_all(sent, [self._doc[i] for i in self.words_in(token)])
        if token.i not in self._events:
            self._ask_all(sent, [token])
        return self._events.get(token.i)

    def sense_of(self, token: Token, trigger: Characters) -> str:
        """What the words of a trigger mean beside what stands around its token."""
        sent = self.sentence_of(token)
        return self._judge.sense(self.read(sent), question_of(token, trigger, sent))

    def links(
        self, kind: str, token: Token, candidates: Sequence[Candidate], clues: Sequence[Clues]
    ) -> Floats:
        """How each candidate is linked to `token`: probabilities (candidates, labels of `kind`).

        One that was not read is linked by nothing.
        """
        word = self.state(words_of(token), token)
        return self.chances(kind, word, self.seen(candidates, clues))

    def chances(self, kind: str, word: State | None, seen: Sequence[Candidacy | None]) -> Floats:
        """How each is linked to what `word` stands for: probabilities (seen, labels of `kind`).

        What was not read is linked by nothing.
        """
        return self.all_chances(kind, [(word, seen)])[0]

    def all_chances(self, kind: str, questions: Sequence[Open]) -> list[Floats]:
        """The same of several words at once, which costs little more than one."""
        found = [np.zeros((len(seen), len(LINKS[kind])), dtype=np.float32) for _, seen in questions]
        asked: dict[int, Asked] = {}
        for number, (word, seen) in enumerate(questions):
            found[number][:, 0] = 1.0
            there = [one for one in seen if one is not None]
            if word is not None and there:
                asked[number] = Asked(word, there)
        answers = self._judge.link(kind, list(asked.values())) if asked else ()
        for number, answer in zip(asked, answers, strict=True):
            rows = [row for row, one in enumerate(questions[number][1]) if one is not None]
            found[number][rows] = answer
        return found

    def seen(
        self, candidates: Sequence[Candidate], clues: Sequence[Clues]
    ) -> list[Candidacy | None]:
        """What the judge sees of candidates; None where reading ended before."""
        return [
            self._candidacy(
                one.token, (one.actor.start, one.actor.end), _characters(one.token), shown
            )
            for one, shown in zip(candidates, clues, strict=True)
        ]

    def of_word(self, token: Token, clues: Clues) -> Candidacy | None:
        """What the judge sees of a word and of that on which it hangs."""
        return self._candidacy(token, _characters(token), _characters(token.head), clues)

    def of_span(self, span: Span, clues: Clues) -> Candidacy | None:
        """What the judge sees of a span and of the word on which it hangs."""
        characters = (span.start_char, span.end_char)
        return self._candidacy(span.root, characters, _characters(span.root.head), clues)

    def _candidacy(
        self, token: Token, span: Characters, head: Characters, clues: Clues
    ) -> Candidacy | None:
        of_span, of_head = self.state(span, token), self.state(head, token)
        if of_span is None or of_head is None:
            return None
        return Candidacy(span=of_span, head=of_head, clues=clues)

    def state(self, span: Characters, token: Token) -> State | None:
        """The mean state over a span of the token's sentence; None where reading ended before."""
        if span not in self._states:
            sent = self.sentence_of(token)
            mean = self.read(sent).mean(_within(span, sent))
            self._states[span] = None if mean is None else State(mean)
        return self._states[span]

    def read(self, sent: Span) -> Pass:
        """The states of a sentence."""
        if sent.start not in self._passes:
            self._passes[sent.start] = self._judge.read(sent.text)
        return self._passes[sent.start]

    @property
    def passes(self) -> int:
        """Sentences read so far."""
        return len(self._passes)

    def sentence_of(self, token: Token) -> Span:
        """The sentence of a token; spaCy walks the document for it each time."""
        if not self._sentences:
            self._sentences = [sent for sent in self._doc.sents for _ in sent]
        return self._sentences[token.i]

    def _ask_all(self, sent: Span, tokens: Sequence[Token]) -> None:
        read = self.read(sent)
        within = [token for token in tokens if token.idx - sent.start_char < read.end]
        questions = [question_of(token, words_of(token), sent) for token in within]
        answers = self._judge.ask(read, questions, heads=OF_EVENTS)
        self._events.update({t.i: a for t, a in zip(within, answers, strict=True)})


def question_of(token: Token, trigger: Characters, sent: Span) -> Question:
    """What do subject and object of a token do to one another at these words?"""
    source, target = around(token)
    return Question(
        source=source and _within(source, sent),
        target=target and _within(target, sent),
        trigger=_within(trigger, sent),
    )


def _within(span: Characters, sent: Span) -> Characters:
    """A span counted from the start of the sentence."""
    return span[0] - sent.start_char, span[1] - sent.start_char


def _characters(token: Token) -> Characters:
    return token.idx, token.idx + len(token)
