"""What shows of a time or place beside an event: its way to it, how far, what the rules say."""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile

from spacy.tokens import Span, Token

from dragoman.extract.annotations import mention_of
from dragoman.extract.grammar.paths import Paths, distance
from dragoman.extract.grammar.tree import sentence_number
from dragoman.extract.judging.hearing import Clues
from dragoman.extract.judging.labels import PLACES, TIMES
from dragoman.extract.places.names import rank_of
from dragoman.model.event import PENDING

FARTHEST_BACK = 5  # sentences
FARTHEST = 12  # steps up the tree to a word that tells an event


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """An event as far as it is known: its word, and what it is.

    `time` and `place` are the first characters of what the rules give it; None where they give
    nothing, or were not asked (`ruled` is false).
    """

    token: Token
    type: str
    status: str
    factuality: str
    time: int | None
    place: int | None
    ruled: bool = True

    def given(self, kind: str) -> int | None:
        """What the rules give it of this kind."""
        return self.time if kind == TIMES else self.place


@dataclass(frozen=True, slots=True)
class Before:
    """What was linked to the event before, by its first character; its sentence."""

    span: int | None
    sentence: int


# Types of what is said, and prepositions that then bring what it is about: of the names behind them
# in `corpus/settings` next to none is where it was said.
TALKING = ("ACCUSE", "AGREE", "CONSULT", "REJECT", "REQUEST", "SUPPORT", "THREATEN")
TOPICAL = ("about", "against", "concerning", "on", "over", "regarding")
SCHEDULED = ("expect", "plan", "schedule", "set")  # participles of what is to come


class Scene:
    """The events of a document, each of which says something about what is another's."""

    def __init__(self, events: Iterable[Event]) -> None:
        known = list(events)
        self._words = sorted(event.token.i for event in known)
        self._given = {
            kind: sorted(at for event in known if (at := event.given(kind)) is not None)
            for kind in (TIMES, PLACES)
        }
        self._told = frozenset(self._words)
        self._meetings = {
            (sentence_number(event.token), event.time): event.token.i
            for event in known
            if _is_meeting(event) and event.time is not None
        }

    def clues_of(self, kind: str, spans: Sequence[Span], event: Event) -> list[Clues]:
        """What shows of each of `spans` beside an event, whatever the one before is linked to."""
        paths = Paths(event.token)
        here = sentence_number(event.token)
        texts = Counter(span.text for span in spans)
        has_own = any(sentence_number(span.root) == here for span in spans)
        return [
            (
                *_of_event(event),
                *_of_span(span),
                *self._of_way(span, event, paths),
                *self._of_rules(kind, span, event),
                f"own={has_own}",
                f"nearer={min(4, _nearer(spans, span, event.token))}",
                f"again={min(3, texts[span.text])}",
            )
            for span in spans
        ]

    def is_of_another_meeting(self, span: Span, event: Event) -> bool:
        """Whether the rules give a time to another meeting of the event's sentence: two meetings
        of one sentence are told apart by their days; who travels meets on the same.
        """
        here = sentence_number(event.token)
        other = self._meetings.get((here, span.start_char))
        return _is_meeting(event) and other not in (None, event.token.i)

    @staticmethod
    def is_of_what_is_ahead(span: Span, event: Event) -> bool:
        """Whether it stands with something to come that a done deed speaks of: "discussed a summit
        planned for May in Rome". Where they sat to discuss it, that does not say.
        """
        if event.status in PENDING:
            return False
        between = takewhile(lambda word: word != event.token, span.root.ancestors)
        scheduled = [one for one in between if one.tag_ == "VBN" and one.lemma_ in SCHEDULED]
        return any(event.token in word.ancestors for word in scheduled)

    @staticmethod
    def is_topic(span: Span, event: Event) -> bool:
        """Whether a place is what is spoken of, and not where: "talks on the Lachin corridor",
        "rejected any deal over Crimea"; not "met on the bridge".
        """
        prep = span.root.head
        if event.type not in TALKING or span.root.dep_ != "pobj":
            return False
        if sentence_number(span.root) != sentence_number(event.token):
            return False
        return prep.lower_ in TOPICAL and (prep.lower_ != "on" or prep.head.pos_ == "NOUN")

    def _of_way(self, span: Span, event: Event, paths: Paths) -> Iterator[str]:
        """How it hangs on the event where both stand in one sentence; else how far it stands."""
        root = span.root
        number = sentence_number(root)
        back = min(FARTHEST_BACK, sentence_number(event.token) - number)
        over = _word_over(root, self._told)
        yield f"back={back}"
        yield f"back={back}.{event.type}"
        yield f"back={back}.{root.dep_}"
        yield f"sentence={min(3, number)}"
        if back:
            yield f"back={back}.over={over is not None}"
            return
        yield from paths.clues_from(root)
        yield f"away={distance(root.i - event.token.i)}"
        first, last = sorted((root.i, event.token.i))
        between = bisect_left(self._words, last) - bisect_right(self._words, first)
        yield f"between={max(0, min(3, between))}"
        yield f"over={'none' if over is None else 'own' if over == event.token.i else 'other'}"

    def _of_rules(self, kind: str, span: Span, event: Event) -> Iterator[str]:
        """Whether the rules give it to this event, and to others."""
        given = event.given(kind)
        is_own = given is not None and holds(span, given)
        own = "unasked" if not event.ruled else "none" if given is None else str(is_own)
        starts = self._given[kind]
        all_given = bisect_left(starts, span.end_char) - bisect_left(starts, span.start_char)
        yield f"rule={own}"
        yield f"rule={own}.others={all_given > is_own}"


def _is_meeting(event: Event) -> bool:
    return event.type == "CONSULT" and event.token.pos_ == "NOUN"


def holds(span: Span, start: int) -> bool:
    """Whether what begins at a character begins within a span."""
    return bool(span.start_char <= start < span.end_char)


def _nearer(spans: Sequence[Span], span: Span, word: Token) -> int:
    """How many of the others stand nearer to the word, on the same side."""
    first, last = sorted((span.start, word.i))
    return sum(first < one.start < last for one in spans)


def _of_event(event: Event) -> Iterator[str]:
    yield f"type={event.type}"
    yield f"status={event.status}"
    yield f"factuality={event.factuality}"
    yield f"tag={event.token.tag_}.{event.token.dep_}"
    yield f"lemma={event.token.lemma_.lower()}"


def _of_span(span: Span) -> Iterator[str]:
    root = span.root
    before = span.doc[span.start - 1].lower_ if span.start else ""
    yield f"first={span[0].lower_}"
    yield f"last={span[-1].lower_}"
    yield f"before={before}"
    yield f"label={root.ent_type_}"
    yield f"dep={root.dep_}"
    yield f"rank={rank_of(span)}"
    yield f"named={mention_of(root) is not None}"
    yield f"head={root.head.lemma_.lower()}"
    if root.dep_ == "pobj":
        yield f"prep={root.head.lower_}"
        yield f"over={root.head.head.pos_}"


def _word_over(token: Token, words: frozenset[int]) -> int | None:
    """The word of an event on which `token` hangs, the nearest."""
    for _ in range(FARTHEST):
        if token.head.i == token.i:
            return None
        token = token.head
        if token.i in words:
            return token.i
    return None


def clues_of_before(spans: Sequence[Span], event: Event, before: Before | None) -> tuple[str, ...]:
    """What it shows of each span which one the event before was linked to."""
    if before is None:
        return ("linked=first",) * len(spans)
    apart = min(3, sentence_number(event.token) - before.sentence)
    if before.span is None:
        return (f"linked=nothing.{apart}",) * len(spans)
    return tuple(f"linked={holds(span, before.span)}.{apart}" for span in spans)
