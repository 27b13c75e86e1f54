"""Who is counted, in the report's words: "ethnic Armenians", "mostly women and children"."""

from spacy.tokens import Span, Token

from dragoman.extract.figures.count import Count
from dragoman.extract.figures.rising import FLIGHTS
from dragoman.extract.figures.singles import DEAD, ONE
from dragoman.extract.grammar.tree import children_by, is_noun, prepositions
from dragoman.model.cues import load_cues
from dragoman.model.lexicon import load_measures

MOSTLY = ("chiefly", "largely", "mainly", "mostly", "predominantly")
LONGEST = 6  # tokens of an of-phrase that still says who somebody is
REACH = 3  # tokens behind the noun in which "mostly" stands


def who_are(count: Count) -> str | None:
    """Those counted, as told; None where only a number is."""
    noun, span = count.counted.noun, count.numeral.span
    if count.counted.measure == "money":
        return None
    described = _mostly(max(noun.i + 1, span.end), span) or _of(noun, span)
    if described is not None and count.numeral.amount == ONE and noun.tag_ == "NN":
        return described + _whose(noun)
    return described


def _mostly(start: int, span: Span) -> str | None:
    """ ", mostly women and children"."""
    for token in span.doc[start : min(start + REACH, span.sent.end)]:
        if token.lower_ in MOSTLY:
            end = token.i + 1
            while end < span.sent.end and span.doc[end].pos_ in ("ADJ", "CCONJ", "NOUN", "PROPN"):
                end += 1
            return str(span.doc[token.i : end].text) if end > token.i + 1 else None
    return None


def _whose(noun: Token) -> str:
    """ "the mayor of Bunia"; nothing where the phrase is long or holds a clause."""
    for of in prepositions(noun, "of"):
        phrase = noun.doc[of.i : of.right_edge.i + 1]
        if (
            of.i == noun.i + 1
            and len(phrase) <= LONGEST
            and not any(t.pos_ == "VERB" for t in phrase)
        ):
            return f" {phrase.text}"
    return ""


def _of(noun: Token, span: Span) -> str | None:
    """Who is counted, in the report's words: "ethnic Armenians"."""
    cues = load_cues().figures
    if noun.lower_ in cues.nobody | {"one"}:
        return None
    if noun.lemma_ in cues.counts | FLIGHTS or noun.pos_ in ("PRON", "NUM", "DET"):
        return None
    told = _told_as(span)
    if told is not None:
        return told
    numbers = cues.scales | cues.round_numbers
    if noun.lower_ in numbers:
        return None
    modifiers = [
        _told(child, span)
        for child in children_by(noun, "amod", "compound")
        if _describes(child, noun, span) and child.lower_ not in cues.further | numbers
    ]
    if not modifiers and not (is_noun(noun) or noun.lower_ in load_measures().people):
        return None
    return " ".join([*modifiers, noun.text])


def _describes(child: Token, noun: Token, span: Span) -> bool:
    """Whether a word before the noun says who, and is neither the number nor another victim."""
    if child.lower_ == DEAD:
        return False
    is_number = child.like_num or span.start <= child.i < span.end <= noun.i
    is_other = bool(children_by(child, "cc", "conj")) and child.pos_ == "ADJ"
    return child.i < noun.i and not is_number and not is_other


def _told(child: Token, span: Span) -> str:
    """The word with what modifies it: "12-year-old", "seriously ill"; without the number."""
    first = child.left_edge.i
    start = span.end if first < span.end <= child.i else first
    return str(span.doc[start : child.i + 1].text)


def _told_as(span: Span) -> str | None:
    """ "ten of the dead are civilians": who those ten are."""
    above = span.root.head
    if span.root.dep_ != "nsubj" or above.lemma_ != "be":
        return None
    return next((one.text for one in children_by(above, "attr") if one.pos_ == "NOUN"), None)
