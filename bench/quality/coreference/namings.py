"""Words that tell events, given or found, as reconciling compares them."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from math import sqrt

import numpy as np
from spacy.tokens import Doc, Token

from bench.quality.coreference.naming import Naming
from bench.quality.opened import open_report
from dragoman.extract.judging.hearing import Hearing
from dragoman.extract.judging.labels import NO_EVENT
from dragoman.model.commonness import Commonness, load_commonness
from dragoman.model.event import EventMention
from dragoman.model.reading import Reading
from dragoman.model.report import Report
from dragoman.reconcile.days import Span, reach
from dragoman.resolve.reading import make_reading
from dragoman.run.reading import Reader

WORDS = ("ADJ", "NOUN", "NUM", "PROPN", "VERB")
# A word counts less with each step of the grammar between it and the word that tells the event.
NEARNESS = 0.7
UNREAD = 9  # steps of a word that grammar does not tie to it


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """A report, what the program reads in it, and its parsed text with what the judge hears."""

    report: Report
    reading: Reading
    doc: Doc
    hearing: Hearing

    def naming(self, id_: str, start: int, end: int) -> Naming | None:
        """The naming at these characters; None where reading ended before them."""
        span = self.doc.char_span(start, end, alignment_mode="expand")
        if span is None:
            return None
        token = span.root
        answer = self.hearing.of_event(token)
        state = self.hearing.state((token.idx, token.idx + len(token)), token)
        if answer is None or state is None:
            return None
        type_ = answer.best("type")[0]
        event = self._event_at(start, end)
        around = list(_words_around(token, span.start, span.end))
        return Naming(
            id=id_,
            report=self.report.id,
            sentence=token.sent.start_char,
            vector=state.vector / np.float32(np.linalg.norm(state.vector)),
            near=_weigh(token, around, load_commonness()),
            names=frozenset(_written(one) for one in around if one.pos_ == "PROPN"),
            type=None if type_ == NO_EVENT else type_,
            status=answer.best("status")[0],
            factuality=answer.best("factuality")[0],
            background=answer.best("background")[0] == "history",
            span=self._span_of(event) if event else None,
            place=event.place.name if event and event.place else None,
        )

    def lemma(self, start: int, end: int) -> str:
        """The lemma of the word at these characters that the others hang on."""
        span = self.doc.char_span(start, end, alignment_mode="expand")
        return "" if span is None else span.root.lemma_.lower()

    def _span_of(self, event: EventMention) -> Span | None:
        return reach(event.when, status=event.status, published=self.report.published)

    def _event_at(self, start: int, end: int) -> EventMention | None:
        events = sorted(self.reading.events, key=lambda one: (one.start, one.end, one.id))
        return next((one for one in events if one.start < end and start < one.end), None)


def hear(report: Report, reader: Reader) -> Heard:
    """The report as the program reads it; the reader has a judge."""
    opened = open_report(report, reader)
    reading = make_reading(
        report,
        opened.doc._.blocks,
        opened.drafts,
        tables=reader.tables,
        gazetteer=reader.gazetteer,
    )
    return Heard(
        report=report, reading=reading, doc=opened.doc, hearing=opened.doc.user_data["hearing"]
    )


def _words_around(token: Token, start: int, end: int) -> Iterator[Token]:
    """Words of the sentence that mean something, without those of the event itself."""
    for one in token.sent:
        is_word = one.pos_ in WORDS and not one.is_stop and any(c.isalnum() for c in one.text)
        if is_word and not start <= one.i < end:
            yield one


def _weigh(token: Token, around: Iterable[Token], commonness: Commonness) -> Mapping[str, float]:
    """Words by how rare and how near they are, as a vector of length 1."""
    steps = _steps_from(token)
    weights: dict[str, float] = {}
    for one in around:
        word = _written(one)
        weight = commonness.rarity(one.lower_) * NEARNESS ** (steps.get(one.i, UNREAD) - 1)
        weights[word] = max(weights.get(word, 0.0), weight)
    length = sqrt(sum(weight * weight for weight in weights.values())) or 1.0
    return {word: weight / length for word, weight in weights.items()}


def _steps_from(token: Token) -> dict[int, int]:
    """Steps of the parse tree to each word of the sentence."""
    steps, at = {token.i: 0}, [token]
    while at:
        found = []
        for one in at:
            for near in (*one.children, one.head):
                if near.i not in steps:
                    steps[near.i] = steps[one.i] + 1
                    found.append(near)
        at = found
    return steps


def _written(token: Token) -> str:
    return token.lower_ if token.pos_ == "PROPN" else token.lemma_.lower()
