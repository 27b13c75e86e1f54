"""How long ago it was: "signed a treaty on Monday, three years after clashes killed 50 people"."""

import re
from dataclasses import replace

from spacy.tokens import Token

from dragoman.extract.pairs import Pair
from dragoman.model.draft import TimeDraft

AFTER = "after"
UNITS = ("day", "decade", "month", "week", "year")
YEAR = re.compile(r"(?:1[89]|20)\d\d")  # beside it the length counts from another day than today's
LONGEST = 4  # words of a length: "more than two and a"
AGO = "ago"


def with_elapsed(pair: Pair) -> Pair:
    """The event with its date, where the time from it to the news is told."""
    trigger, draft = pair
    time = _elapsed_since(trigger.token)
    return pair if time is None else (trigger, replace(draft, time=time))


def _elapsed_since(word: Token) -> TimeDraft | None:
    """The length of time told before "after", in whose clause `word` stands."""
    for after in word.sent:
        if after.lower_ != AFTER or after.i == word.sent.start:
            continue
        unit = after.doc[after.i - 1]
        if unit.lemma_.lower() in UNITS and word.i > after.i and _is_behind(after, word):
            start = _start_of_length(unit)
            if start is not None and not YEAR.search(word.sent.text):
                span = after.doc[start : unit.i + 1]
                return TimeDraft(
                    start=span.start_char,
                    end=span.end_char,
                    text=span.text,
                    tense="past",
                    relation=AGO,
                )
    return None


def _is_behind(after: Token, word: Token) -> bool:
    """Whether the preposition or conjunction governs `word` or the verb that it depends on."""
    clause = after.head if after.dep_ == "mark" else after
    for node in (word, *word.ancestors):
        if node in (clause, after):
            return True
        if node.dep_ in ("relcl", "parataxis", "conj"):
            return False
    return False


def _start_of_length(unit: Token) -> int | None:
    """The first word of "four years", "a year", "nearly two years"."""
    number = next((c for c in unit.children if c.dep_ in ("nummod", "det") and c.i < unit.i), None)
    if number is None or unit.i - number.i > LONGEST or number.lower_ in ("the", "those", "these"):
        return None
    return min(number.left_edge.i, number.i)
