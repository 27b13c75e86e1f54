"""One number to one figure draft."""

from spacy.tokens import Span, Token

from dragoman.extract.figures.counting import Counted
from dragoman.extract.figures.numerals import Numeral
from dragoman.extract.grammar.tree import children_by, is_noun, sentence_of
from dragoman.extract.places.attached import place_of
from dragoman.extract.times import time_of
from dragoman.model.cues import load_cues
from dragoman.model.draft import ClaimDraft, Drafts, EventDraft, FigureDraft
from dragoman.model.lexicon import Measures

OPEN_ENDED = ("at_least", "more_than")
BODIES = {"body", "corpse", "remains"}  # nouns that stand for people
# Types of the event in a sentence that a number of this measure belongs to.
EVENT_TYPES = {
    "casualties": {"ASSAULT"},
    "crossed": {"SANCTION"},
    "demonstrators": {"PROTEST"},
    "detained": {"COERCE", "ASSAULT"},
    "displaced": {"SANCTION"},
    "exchanged": {"RETREAT", "COOPERATE"},
    "killed": {"ASSAULT"},
    "wounded": {"ASSAULT"},
}


def draft_figure(
    numeral: Numeral, counted: Counted, measures: Measures, found: Drafts
) -> FigureDraft:
    """The figure of `numeral`, tied to the event and the claim of its sentence."""
    span, amount = numeral.span, numeral.amount
    exactness, start = _exactness(numeral, measures)
    sentence = sentence_of(span.root)
    anchors = [counted.word, counted.noun]
    return FigureDraft(
        start=span.doc[start].idx,
        end=span.end_char,
        text=span.doc[start : span.end].text,
        measure=counted.measure,
        low=amount.low,
        high=None if exactness in OPEN_ENDED else amount.high,
        exactness=exactness,
        unit=_unit(counted.noun, span),
        of=_of_them(span) or _of(counted.noun),
        legible=numeral.legible,
        cumulative=_is_cumulative(span) or None,
        time=time_of(anchors, tense="past"),
        place=place_of(anchors),
        claim=_claim(span, found.claims),
        event=_event(counted, sentence[0], found.events),
        sentence_start=sentence[0],
        sentence_end=sentence[1],
    )


def _exactness(numeral: Numeral, measures: Measures) -> tuple[str, int]:
    """How exact the words before the number make it, and the token where they begin."""
    span = numeral.span
    for words, name in measures.exactness:
        start = span.start - len(words.split())
        if start >= span.sent.start and span.doc[start : span.start].text.lower() == words:
            return name, start
    is_exact = numeral.legible and numeral.amount.low == numeral.amount.high
    return ("exact" if is_exact else "about"), span.start


def _is_cumulative(span: Span) -> bool:
    cumulative = load_cues().figures.cumulative
    return any(token.lower_ in cumulative for token in span.sent)


def _unit(noun: Token, span: Span) -> str:
    if span.start <= noun.i < span.end or _stands_for_people(noun):
        return "people"
    return noun.text.lower() if noun.pos_ == "NOUN" else noun.text


def _stands_for_people(noun: Token) -> bool:
    cues = load_cues().figures
    is_count = noun.lemma_ in cues.counts | BODIES or noun.lower_ in cues.round_numbers
    return is_count or noun.pos_ == "ADJ" or noun.lower_ in cues.states_of_health


def _of_them(span: Span) -> str | None:
    """ "seven of them civilians": who those seven are."""
    after = span.doc[span.end : span.end + 3]
    if len(after) < 3 or after[0].lower_ != "of" or after[1].lower_ not in ("them", "whom"):
        return None
    return str(after[2].text) if after[2].pos_ == "NOUN" else None


def _of(noun: Token) -> str | None:
    """Who is counted, in the report's words: "ethnic Armenians"."""
    if noun.lemma_ in load_cues().figures.counts:
        return None
    modifiers = [
        child.text
        for child in children_by(noun, "amod", "compound")
        if child.i < noun.i and not child.like_num
    ]
    if not modifiers and not is_noun(noun):
        return None
    return " ".join([*modifiers, noun.text])


def _claim(span: Span, claims: tuple[ClaimDraft, ...]) -> int | None:
    """The first claim of the number's sentence that does not reject what it says."""
    for number, claim in enumerate(claims):
        is_here = claim.sentence_start <= span.start_char < claim.sentence_end
        if is_here and claim.stance != "rejects":
            return number
    return None


def _event(counted: Counted, sentence: int, events: tuple[EventDraft, ...]) -> int | None:
    """The event of the sentence that the counted word tells, else one of a fitting type."""
    here = [event for event in events if event.sentence_start == sentence]
    near = [event for event in here if _tells(event, counted.word) or _tells(event, counted.noun)]
    types = EVENT_TYPES.get(counted.measure, set())
    fitting = near or [event for event in here if event.type in types]
    return fitting[0].index if fitting else None


def _tells(event: EventDraft, word: Token) -> bool:
    return bool(event.start <= word.idx < event.end)
