"""Numbers without a noun, which count what was counted before: "police put it at 8,000", "the
ministry said 40", "sank two and damaged three"."""

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Span, Token

from dragoman.extract.figures.count import Count
from dragoman.extract.figures.counting import MOVES, Counted, nouns_of
from dragoman.extract.figures.numerals import Numeral
from dragoman.extract.figures.reality import AWAITING
from dragoman.extract.figures.rising import by_rise
from dragoman.extract.grammar.tree import children_by, governing_verb
from dragoman.model.cues import load_cues

RECENT = 2  # sentences back in which what is meant stands
PAIR = 2  # "the two" are somebody named, not a number told
MONEY = "money"
STANDING = ("attr", "conj", "dobj", "npadvmod", "nsubj", "nsubjpass", "oprd", "pobj")


def counted_as_before(numeral: Numeral, found: Sequence[Count]) -> Counted | None:
    """What was counted last, where `numeral` has no noun and its clause gives a number."""
    span = numeral.span
    last = next((one for one in reversed(found) if one.whole is None), None)
    if last is None or not is_recent(last, span):
        return None
    risen = by_rise(span.root)
    if risen is not None:
        return None if risen.nouns else replace(last.counted, word=risen.verb)
    verb = governing_verb(span.root)
    if verb is None or not _is_bare(numeral) or not _is_given(span, verb, last):
        return None
    is_expected = verb.lemma_ in AWAITING and last.counted.measure in MOVES
    return replace(last.counted, measure="expected", word=verb) if is_expected else last.counted


def is_recent(count: Count, span: Span) -> bool:
    """Whether a count stands in the sentence of `span` or at most two before it."""
    sents = [sent.start for sent in span.doc.sents]
    here = sents.index(span.sent.start)
    return count.numeral.span.sent.start in sents[max(0, here - RECENT) : here + 1]


def _is_bare(numeral: Numeral) -> bool:
    root, low = numeral.span.root, numeral.amount.low
    if low is None or low < PAIR or root.dep_ not in STANDING or any(nouns_of(numeral.span)):
        return False
    if root.dep_ == "pobj" and root.head.head.pos_ == "NOUN" and _has_number(root.head.head):
        return False  # "412 votes to 178"
    is_the = any(child.lower_ in ("the", "both", "these") for child in root.children)
    return not (is_the and low == PAIR)


def _has_number(noun: Token) -> bool:
    return bool(children_by(noun, "nummod"))


def _is_further(span: Span) -> bool:
    """ "a further 400 were already there", "another 30"."""
    return span.start > 0 and span.doc[span.start - 1].lower_ in load_cues().figures.further


def _is_given(span: Span, verb: Token, last: Count) -> bool:
    """Whether the clause gives a number, or goes on with the deed that was counted."""
    cues = load_cues().figures
    if last.counted.measure == MONEY:
        return any(token.lower_ in cues.scales for token in span) and last.numeral.span.sent == (
            span.sent
        )
    if verb.lemma_ in cues.giving or verb.lemma_ in AWAITING or _is_further(span):
        return True
    if last.numeral.span.sent != span.sent:
        return False
    before = governing_verb(last.counted.noun)
    is_chained = before is not None and before in (verb, verb.head, *children_by(verb, "conj"))
    is_the = span.start > 0 and span.doc[span.start - 1].lower_ == "the"
    return is_the or (is_chained and span.root.dep_ != "pobj")
