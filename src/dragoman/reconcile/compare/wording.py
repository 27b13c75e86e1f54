"""Same words: the head of what tells the event, and the words around it, though misspelt."""

from collections.abc import Hashable, Iterator, Sequence

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import fuzz
from rapidfuzz.process import cpdist

from dragoman.reconcile.account import SPEECH, Account
from dragoman.reconcile.compare.likeness import are_of_like_sense
from dragoman.reconcile.finding import Finding, found

# Sentences about other things reach 35 to 52 (letters agree by chance); two tellings of one
# accusation in one report reach 61. Below 58 they say different things.
ALIKE = 58.0
TOLD_ALIKE, TOLD_OTHERWISE = "told alike", "told in other words"


def compare(one: Account, other: Account) -> Iterator[Finding]:
    """Whether the words around what tells the two are alike.

    In one report two words tell two meetings, unless a day that both give says that they are one;
    and what somebody says there in other words is another thing that he says. One deed a report may
    tell again in words of like sense ("opened fire", "the shooting").
    """
    has_same_head = bool(one.heads & other.heads)
    is_alike = likeness(one, other) >= ALIKE
    is_apart = one.shares_report(other) and not (
        is_alike if one.mention.type in SPEECH else has_same_head or _is_dated_alike(one, other)
    )
    if is_apart:
        is_deed = not one.is_meeting and one.mention.type not in SPEECH
        may_be_one = is_deed and are_of_like_sense(one, other)
        yield found("one report tells them in other words", bars=not may_be_one)
    yield found(TOLD_ALIKE if is_alike else TOLD_OTHERWISE)


def compare_word(one: Account, other: Account) -> Iterator[Finding]:
    """Whether one word tells both."""
    yield found("the same word" if one.heads & other.heads else "other words")


def view_word(account: Account) -> Hashable:
    """The words that tell it."""
    return account.heads


def are_alike(ones: Sequence[str], others: Sequence[str]) -> NDArray[np.bool_]:
    """Whether the words of two accounts are alike, for many at once; told by two reports."""
    found = cpdist(ones, others, scorer=fuzz.token_set_ratio, score_cutoff=ALIKE, dtype=np.float64)
    return np.asarray(found >= ALIKE, dtype=bool)


def likeness(one: Account, other: Account) -> float:
    """Token-set ratio of the words that name nobody in either, 0 to 100; none of one sentence."""
    if one.shares_report(other) and one.sentence == other.sentence:
        return 0.0
    mine, theirs = one.words, other.words
    return fuzz.token_set_ratio(mine, theirs) if mine and theirs else 0.0


def _is_dated_alike(one: Account, other: Account) -> bool:
    """Whether both give days that meet; of a meeting, whether one does, and neither is bare."""
    a, b = one.span, other.span
    if a is None or b is None:
        return False
    if one.is_meeting:
        return (a.is_known or b.is_known) and not (one.is_bare or other.is_bare)
    return a.is_known and b.is_known and a.meets(b)
