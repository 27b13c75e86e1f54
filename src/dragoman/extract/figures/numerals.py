"""Numbers as they stand in a document, damaged ones too."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Span, Token

from dragoman.extract.figures.numbers import WORDS, Amount, read_number
from dragoman.extract.times import times_in
from dragoman.model.cues import load_cues
from dragoman.model.lexicon import Measures

OTHER_LABELS = ("DATE", "TIME", "MONEY", "PERCENT")  # what a damaged number may be besides a count
UNCOUNTED_LABELS = ("PERCENT", "ORDINAL", "DATE", "TIME")
JOINING = ("of", "to", "-", "–", "and")  # "tens of thousands", "20 to 30"
ARTICLES = ("a", "an")
GROUPS = ("thousands", "hundreds", "millions")
AGED = ("age", "aged", "ages")
HYPHENS = ("-", "‐", "‑")


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number: its tokens and its value; not `legible` where characters of it are lost."""

    span: Span
    amount: Amount
    legible: bool = True


def find_numerals(doc: Doc, measures: Measures) -> Iterator[Numeral]:
    """Numbers of `doc` outside time expressions, damaged ones first."""
    times = {token.i for span in times_in(doc) for token in span}
    damaged = list(_damaged(doc, measures))
    for span in damaged:
        if not any(token.i in times for token in span):
            yield Numeral(span, Amount(None, None), legible=False)
    yield from _legible(doc, times | {token.i for span in damaged for token in span})


def _legible(doc: Doc, stop: set[int]) -> Iterator[Numeral]:
    """Whole numbers, none of which touches a token of `stop`."""
    position = 0
    while position < len(doc):
        end = position + 1
        if position not in stop and _starts_number(doc[position]):
            end = _number_end(doc, position, stop)
            amount = read_number(_with_between(doc, position, end))
            if amount is not None and not _is_part_of_name(doc[position:end]):
                yield Numeral(doc[position:end], amount)
            elif amount is None and _is_torn(doc[position:end]):
                yield Numeral(doc[position:end], Amount(None, None), legible=False)
        position = end


def _damaged(doc: Doc, measures: Measures) -> Iterator[Span]:
    text = doc.text  # made anew each time it is asked for
    for pattern in measures.damage:
        for match in re.finditer(pattern, text):
            span = doc.char_span(match.start(), match.end(), alignment_mode="expand")
            if span is not None and not _is_no_count(span):
                yield span


def _is_no_count(span: Span) -> bool:
    is_other = any(token.ent_type_ in OTHER_LABELS for token in span)
    return is_other or "%" in span.doc[span.start : span.end + 1].text


def _is_torn(span: Span) -> bool:
    """ "1 10": groups of digits that make no number together."""
    return len(span) > 1 and all(token.text.isdigit() for token in span)


def _is_part_of_name(span: Span) -> bool:
    """ "Resolution 242", "Route 60", "12-hour", "aged 40": digits that count nothing."""
    root, doc = span.root, span.doc
    last = doc[span.start - 1] if span.start else None
    if last is not None and last.lower_ in AGED:
        return True
    is_behind = root.dep_ == "nummod" and root.head.i == span.start - 1
    if is_behind and _names_by_number(root.head):
        return True
    is_joined = span.end + 1 < len(doc) and doc[span.end].text in HYPHENS
    return is_joined and not doc[span.end - 1].whitespace_ and not doc[span.end].whitespace_


def _names_by_number(noun: Token) -> bool:
    """ "Resolution 242", "Brigade 19"; not "EUR 20,000"."""
    is_name = noun.text.istitle() and noun.tag_ in ("NN", "NNP")
    return is_name or noun.lemma_.lower() in load_cues().figures.numbered


def _starts_number(token: Token) -> bool:
    cues = load_cues().figures
    if token.lower_ in cues.quantifiers:
        return _counts(token)
    if token.lower_ in cues.round_numbers:
        return True
    if token.lower_ == "one" and token.i and token.nbor(-1).lower_ == "no":
        return False
    is_cardinal = token.pos_ != "ADJ" or token.lower_ in WORDS  # "Eleven aid workers"
    return token.like_num and is_cardinal and token.ent_type_ not in UNCOUNTED_LABELS


def _counts(quantifier: Token) -> bool:
    """ "several people", "a few dozen", "a couple of men"; not "few agreed", "a couple", "half"."""
    if quantifier.i + 1 == len(quantifier.doc):
        return False
    last = quantifier.nbor(-1).lower_ if quantifier.i else ""
    after = quantifier.nbor(1)
    is_of_scale = after.lower_ in load_cues().figures.scales
    if quantifier.lower_ == "half":
        return is_of_scale or after.lower_ in ARTICLES
    if quantifier.lower_ in ("couple", "handful"):
        return is_of_scale or after.lower_ == "of"
    is_few = quantifier.lower_ == "few"
    return is_of_scale or not is_few or last in ("a", "last", "past")


def _number_end(doc: Doc, start: int, stop: set[int]) -> int:
    scales = load_cues().figures.scales
    end = start + 1
    while end < len(doc) and end not in stop:
        if doc[end].like_num or doc[end].lower_ in scales:
            end += 1
        elif doc[end].lower_ in ARTICLES and doc[end - 1].lower_ == "half":
            end += 1  # "half a dozen"
        elif doc[end : end + 3].text.lower() == "and a half":
            end += 3  # "two and a half thousand"
        elif _joins(doc, start, end):
            end += 2
        else:
            break
    return end


def _joins(doc: Doc, start: int, position: int) -> bool:
    """Whether the word at `position` and the next make one number with those from `start`."""
    if doc[position].lower_ not in JOINING or position + 1 == len(doc):
        return False
    after = doc[position + 1]
    is_between = start > 0 and doc[start - 1].lower_ == "between"
    if doc[position].lower_ == "and" and after.text[0].isdigit() and not is_between:
        return False  # "29,800 and 86,600 square kilometres" are two numbers
    is_number = after.like_num or after.lower_ in GROUPS
    return is_number and read_number(_with_between(doc, start, position + 2)) is not None


def _with_between(doc: Doc, start: int, end: int) -> str:
    """The words of a number, with a "between" before them: without it "and" adds."""
    is_between = start > 0 and doc[start - 1].lower_ == "between"
    return str(doc[start - is_between : end].text)
