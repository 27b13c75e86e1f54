"""When an event is said to be: the time expression that its clause attaches to it."""

import re
from collections.abc import Callable, Iterable
from itertools import pairwise

from spacy.tokens import Doc, Span, Token

from dragoman.extract.grammar.tree import children_by, governing_verb, is_same_sentence, is_verb
from dragoman.model.draft import TimeDraft

FindTimes = Callable[[str], Iterable[tuple[int, int]]]
RANKING = ("in", "since")
FARTHEST = 6  # steps up a parse tree after which a time belongs to something else
TIME_LABELS = ("DATE", "TIME")
# "four days", "around two hours": how long, not when.
DURATION = re.compile(
    r"(?:(?:about|around|almost|nearly|some|over|more than|the|a|an|\w+|\d+)[ -])*"
    r"(?:minutes?|hours?|days?|weeks?|months?|years?|decades?)"
)
# How often, and words for now: they date nothing either.
RECURRING = re.compile(
    r"(?:every|each) .+|(?:once|twice) an? .+|annual|annually|yearly|monthly|weekly|daily|hourly"
    r"|nightly|quarterly|now|currently|nowadays|these days|at (?:the moment|present)"
)
OTHER_CLAUSES = ("relcl", "acl", "advcl", "ccomp", "xcomp", "conj", "pcomp", "parataxis")


def mark_times(doc: Doc, find_times: FindTimes) -> None:
    """Set the document's time spans: those that patterns find, then the recogniser's dates."""
    text = doc.text  # made anew each time it is asked for
    spans = [
        doc.char_span(first + start, first + end, alignment_mode="expand")
        for first, last in _stretches(doc)
        for start, end in find_times(text[first:last])
    ]
    found = [span for span in spans if span is not None]
    taken = {i for span in found for i in range(span.start, span.end)}
    dates = [
        ent for ent in doc.ents if ent.label_ in TIME_LABELS and not _is_undated(ent.text.lower())
    ]
    found += [ent for ent in dates if not taken & set(range(ent.start, ent.end))]
    dating = (span for span in found if not _is_of_rank(span))
    doc.user_data["times"] = tuple(sorted(dating, key=lambda span: span.start))


def _is_of_rank(span: Span) -> bool:
    """ "The first visit since 2013", "the worst raid in two years": among what it is the first."""
    prep = span[0] if span[0].dep_ == "prep" else span.root.head
    if prep.lower_ not in RANKING or prep.dep_ != "prep":
        return False
    said = children_by(prep.head, "amod")
    return any(one.tag_ == "JJS" or one.lower_ in ("first", "last") for one in said)


def _stretches(doc: Doc) -> list[tuple[int, int]]:
    """The blocks of the text, over whose ends no time runs: a headline's day and a dateline's."""
    blocks = (doc._.blocks if doc.has_extension("blocks") else None) or ()
    edges = sorted({0, *(block.start for block in blocks), len(doc.text)})
    return list(pairwise(edges))


def _is_undated(text: str) -> bool:
    """Whether the words tell how long or how often, and never when."""
    return bool(DURATION.fullmatch(text) or RECURRING.fullmatch(text))


def times_in(doc: Doc) -> tuple[Span, ...]:
    """Time expressions of `doc`, in order."""
    times: tuple[Span, ...] = doc.user_data.get("times", ())
    return times


def time_span_of(words: list[Token], *, taken: set[int]) -> Span | None:
    """The time nearest to any of `words`; none whose first token is `taken`."""
    found = [
        (steps, order, span)
        for span in times_in(words[0].doc)
        if span.start not in taken and is_same_sentence(span[0], words[0])
        for order, word in enumerate(words)
        if (steps := _steps_up(span, word)) is not None
    ]
    return min(found, key=lambda one: one[:2])[2] if found else None


def time_of(words: list[Token], *, tense: str) -> TimeDraft | None:
    """The time attached to any of `words`."""
    span = time_span_of(words, taken=set())
    return None if span is None else draft_of(span, tense)


def draft_of(span: Span, tense: str) -> TimeDraft:
    """The draft of a time expression that dates something in `tense`."""
    return TimeDraft(start=span.start_char, end=span.end_char, text=span.text, tense=tense)


def time_behind(word: Token) -> Span | None:
    """A time right behind the noun phrase of `word`, wherever the parser hung it."""
    edge = word.right_edge.i
    for span in times_in(word.doc):
        first = span.start
        while first > 0 and word.doc[first - 1].lower_ in ("on", "in", "at", "for", ","):
            first -= 1
        if (
            first == edge + 1
            and is_same_sentence(span[0], word)
            and governing_verb(word) is not None
        ):
            return span
    return None


def _steps_up(span: Span, word: Token) -> int | None:
    """Steps from the time up to `word`, through prepositions and nouns but no other clause."""
    node = span.root
    steps = 0
    while node != word:
        head = node.head
        if head == node or steps > FARTHEST or (is_verb(node) and node.dep_ in OTHER_CLAUSES):
            return None
        node = head
        steps += 1
    return steps
