"""One number to one figure draft."""

from collections.abc import Iterator

from spacy.tokens import Span, Token

from dragoman.extract.figures.count import Count
from dragoman.extract.figures.counting import LIFE, Counted
from dragoman.extract.figures.describing import who_are
from dragoman.extract.figures.giving import claim_of
from dragoman.extract.figures.numerals import Numeral
from dragoman.extract.figures.rising import FLIGHTS
from dragoman.extract.figures.totals import is_cumulative
from dragoman.extract.grammar.phrases import person_of
from dragoman.extract.grammar.tree import children_by, sentence_of
from dragoman.extract.places.attached import place_of
from dragoman.extract.time_tense import is_deadline
from dragoman.extract.times import draft_of, time_span_of
from dragoman.model.cues import load_cues
from dragoman.model.draft import Drafts, EventDraft, FigureDraft, TimeDraft
from dragoman.model.lexicon import Measures, load_measures

OPEN_ENDED = ("at_least", "more_than")
OPEN_BEHIND = ("or more",)
BETWEEN = ("a", "an", "another", "further", "other", "some", "the")
# Nouns that stand for people.
BODIES = {"body", "casualty", "corpse", "death", "fatality", "injury", "remains"}
# Types of the event in a sentence that a number of this measure belongs to.
EVENT_TYPES = {
    "abducted": {"ASSAULT", "COERCE"},
    "buildings": {"ASSAULT"},
    "casualties": {"ASSAULT"},
    "crossed": {"SANCTION"},
    "demonstrators": {"PROTEST"},
    "detained": {"COERCE", "ASSAULT"},
    "displaced": {"SANCTION"},
    "exchanged": {"RETREAT", "COOPERATE"},
    "killed": {"ASSAULT"},
    "released": {"COOPERATE", "RETREAT"},
    "wounded": {"ASSAULT"},
}


def draft_figure(count: Count, measures: Measures, found: Drafts, whole: int | None) -> FigureDraft:
    """The figure of `count`, tied to its sentence's event and claim; `whole` indexes a figure."""
    numeral, counted = count.numeral, count.counted
    span, amount = numeral.span, numeral.amount
    exactness, start = exactness_of(numeral, measures)
    sentence = sentence_of(span.root)
    anchors = [counted.word, counted.noun]
    return FigureDraft(
        start=span.doc[start].idx,
        end=span.end_char,
        text=span.doc[start : span.end].text,
        measure=counted.measure,
        low=None if exactness == "at_most" else amount.low,
        high=None if exactness in OPEN_ENDED else amount.high,
        exactness=exactness,
        unit=_unit(counted.noun, span),
        of=who_are(count),
        legible=numeral.legible,
        part_of=whole,
        cumulative=is_cumulative(span, counted.word),
        time=_time(anchors),
        place=place_of(anchors),
        claim=_claim(count, found),
        event=_event(counted, sentence[0], found.events),
        sentence_start=sentence[0],
        sentence_end=sentence[1],
    )


def _time(anchors: list[Token]) -> TimeDraft | None:
    """When the number was so, or is to be ("promised two boats by June")."""
    span = time_span_of(anchors, taken=set())
    if span is None:
        return None
    return draft_of(span, "future" if is_deadline(span) else "past")


def exactness_of(numeral: Numeral, measures: Measures) -> tuple[str, int]:
    """How exact the words around the number make it, and the token where they begin."""
    span = numeral.span
    behind = " ".join(token.lower_ for token in span.doc[span.end : span.end + 2])
    for end in _ends(span):
        for words, name in measures.exactness:
            start = end - len(words.split())
            if start >= span.sent.start and span.doc[start:end].text.lower() == words:
                return name, start
    if behind in OPEN_BEHIND or span.doc[span.end - 1].text.endswith("+"):
        return "at_least", span.start
    is_exact = numeral.legible and numeral.amount.low == numeral.amount.high
    return ("exact" if is_exact else "about"), span.start


def _ends(span: Span) -> Iterator[int]:
    """Where words of exactness may end: at the number, or before "a", "another", "some"."""
    yield span.start
    position = span.start
    while position > span.sent.start and span.doc[position - 1].lower_ in BETWEEN:
        position -= 1
        yield position


def _unit(noun: Token, span: Span) -> str:
    is_named = noun.pos_ == "PROPN" and person_of(noun) is not None
    if span.start <= noun.i < span.end and noun.pos_ != "NOUN":
        return "people"
    if is_named or _stands_for_people(noun):
        return "people"
    if any(child.lower_ == "square" for child in children_by(noun, "amod", "compound")):
        return f"square {noun.lower_}"
    return noun.text.lower() if noun.pos_ == "NOUN" else noun.text


def _stands_for_people(noun: Token) -> bool:
    cues = load_cues().figures
    if noun.lower_ in cues.nobody | {"one"}:
        return True
    is_count = noun.lemma_ in cues.counts | BODIES | FLIGHTS or noun.lower_ in cues.round_numbers
    is_life = noun.lemma_.lower() == LIFE or any(
        noun.lower_ in one.states for one in load_measures().measures
    )
    return is_count or is_life or noun.pos_ in ("ADJ", "VERB", "PRON", "NUM", "DET")


def _claim(count: Count, found: Drafts) -> int | None:
    """The claim that gives the number; of a part, that of the whole."""
    claim = claim_of(count.numeral.span, found.claims)
    if claim is None and count.whole is not None:
        return claim_of(count.whole.numeral.span, found.claims)
    return claim


def _event(counted: Counted, sentence: int, events: tuple[EventDraft, ...]) -> int | None:
    """The event of the sentence that the counted word tells, else one of a fitting type."""
    here = [event for event in events if event.sentence_start == sentence]
    near = [event for event in here if _tells(event, counted.word) or _tells(event, counted.noun)]
    types = EVENT_TYPES.get(counted.measure, set())
    fitting = near or [event for event in here if event.type in types]
    return fitting[0].index if fitting else None


def _tells(event: EventDraft, word: Token) -> bool:
    return bool(event.start <= word.idx < event.end)
