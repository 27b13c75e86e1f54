"""Which of the linked times or places an event has: the likeliest, all words for one told together.

A report names a day or a town several times. Each mention alone may be unlikely to be the one that
dates or places an event, where together they are likelier than that no words do.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from spacy.tokens import Span

from dragoman.extract.judging.encoder import Floats
from dragoman.extract.judging.labels import LINKS, PLACES, TIMES

# The odds that no words tell it, times which what does must be likelier: best on the reports of
# `corpus/settings` kept to choose by.
NOTHING = {TIMES: 0.5, PLACES: 1.0}
RULED = (
    0.4  # by which the place that the rules give is surer: they are seldom wrong where they speak
)
LEAST = 0.01  # of the chance that a mention is none, so that no odds are endless
BEFORE = "before"

WORD = re.compile(r"\w+")

Key = tuple[str, ...]  # a label, and the words that say which day or place

# What a time is told with, and which day it is does not hang on.
BESIDE_TIMES = frozenset(
    "about afternoon around at by dawn during early evening in late midday midnight morning night"
    " noon of on the this".split()
)
BESIDE_PLACES = frozenset(("a", "an", "the"))


@dataclass(frozen=True, slots=True)
class Linked:
    """A time or place, and how it is linked to an event."""

    span: Span
    label: str
    chance: float


def choose(
    kind: str, spans: Sequence[Span], chances: Floats, *, ruled: Sequence[bool]
) -> Linked | None:
    """The surest mention of the likeliest day or place; None where none is likelier than no words.

    `chances` (spans, labels) are what each mention is by itself, `ruled` those that the rules give.
    """
    odds: dict[Key, float] = {}
    surest: dict[Key, Linked] = {}
    for one, least in _links(kind, spans, chances, ruled):
        key = (one.label, *_named(kind, one.span))
        odds[key] = odds.get(key, 0.0) + one.chance / least
        if key not in surest or one.chance > surest[key].chance:
            surest[key] = one
    # That it was before a day says as little of when as nothing does: both stand against the rest.
    befores = [key for key in odds if key[0] == BEFORE]
    others = [key for key in odds if key[0] != BEFORE]
    nothing = NOTHING[kind]
    unsaid = nothing + sum(odds[key] for key in befores)
    best = _best(odds, others, unsaid) or _best(odds, befores, nothing)
    return None if best is None else surest[best]


def _best(odds: Mapping[Key, float], keys: Sequence[Key], least: float) -> Key | None:
    """The likeliest of `keys`, where its odds are more than `least`."""
    best = max(keys, key=lambda key: odds[key], default=None)
    return best if best is not None and odds[best] > least else None


def _links(
    kind: str, spans: Sequence[Span], chances: Floats, ruled: Sequence[bool]
) -> Iterator[tuple[Linked, float]]:
    """Each mention under each label, with the chance that it is none."""
    for span, row, is_ruled in zip(spans, chances, ruled, strict=True):
        for column, label in enumerate(LINKS[kind][1:], start=1):
            chance = float(row[column]) + (RULED if is_ruled and column == 1 else 0.0)
            yield Linked(span, label, chance), max(float(row[0]), LEAST)


def _named(kind: str, span: Span) -> tuple[str, ...]:
    """The words that say which day or place it is."""
    words = tuple(WORD.findall(span.text.casefold()))
    beside = BESIDE_TIMES if kind == TIMES else BESIDE_PLACES
    return tuple(word for word in words if word not in beside) or words
