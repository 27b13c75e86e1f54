"""What ties a denial to what it denies: the same event, words, parties, and place in the text."""

import re
from functools import lru_cache

from dragoman.model.disputing import load_disputing
from dragoman.reconcile.disputes.kin import kin_of
from dragoman.reconcile.disputes.statements import OUTLET, Statement
from dragoman.reconcile.disputes.wording import stems_of

# Points, found on corpus/stories: 12 stories, 110 contradictions.
SAME_EVENT = 3
WIDE_EVENT = 1  # where no word is shared besides
DENIED_DEED = 2  # its own words put the event as not so
ACCUSED = 3  # the speaker's side is accused of it
ACCUSES = 1  # it is an accusation; twice where words are shared
MOST_WORDS = 4  # one for each word in common
CONTAINED = 1  # most of the denial's words are in the other's
FOCUSED = 2  # one for each word, of the first that it says not to be so, that the other has
NEXT_SENTENCE = 2  # the denial stands in the same sentence or right behind
ELSEWHERE = 2  # each names a place and none is the same
TAKEN_UP = 2  # and has hardly words of its own: "denied the charge"
ANSWERED = 3  # "They say nothing came. It had sent them at noon, said the other."
TAKES_WORD = 3  # a speaker a little further on negates what has a word of the other's
LITTLE = 3  # sentences
MOSTLY = 0.6
FEW = 3
NO = re.compile(r"\b(?:no|nobody|none|not|nothing|never)\b|n['’]t\b", re.IGNORECASE)
NAME = re.compile(r"\b[A-Z][\w'’-]*")
LOCATED = re.compile(
    r"\b(?:at|for|from|in|inside|into|near|of|on|outside|over|through|to)\s+([A-Z][\w'’-]+)"
)
WEEKDAY = re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")
WORDS_DENIED = re.compile(r"(?:[^\w,;.]*[\w'’-]+){1,6}")  # right behind "no" or "not"
SOME = 2
PRONOUN = re.compile(r"\b(?:it|them|this|these|such|so)\b", re.IGNORECASE)
# "Reports that drones were shot down": what is denied is said in words of its own.
SPELT_OUT = re.compile(
    r"\b(?:accusation|allegation|assertion|charge|claim|report)s? (?:about|of|on|that)\b",
    re.IGNORECASE,
)
ANSWER = re.compile(
    r"(?:that )?(?:it|they|he|she) (?!are\b|is\b|was\b|were\b|will\b|would\b)", re.IGNORECASE
)


def shared_of(one: Statement, other: Statement) -> frozenset[str]:
    """Words in common, or of one family."""
    return kin_of(one.stems) & kin_of(other.stems)


@lru_cache(maxsize=2**12)
def focus_of(content: str) -> frozenset[str]:
    """The words that a denial says not to be so: behind "no" or "not", else its first.

    >>> sorted(focus_of("it was late but no lorry had passed the gate when night fell on Sotk"))
    ['+going', '+vehicles', 'gate']
    """
    negated = NO.search(content)
    match = WORDS_DENIED.match(content, negated.end() if negated else 0)
    return kin_of(stems_of(match[0])) if match else frozenset()


def _denied_words(one: Statement, other: Statement) -> int:
    """How many words in focus the other has, where they are not names alone."""
    shared = focus_of(one.content) & kin_of(other.stems)
    names = kin_of(stems_of(" ".join(NAME.findall(one.content))))
    return len(shared) if shared - names else 0


def says_no_too(one: Statement, other: Statement) -> bool:
    """Whether the other denies the same: "it was still not removed", said two."""
    return bool(NO.search(other.content) and focus_of(one.content) & focus_of(other.content))


@lru_cache(maxsize=2**12)
def places_of(content: str) -> frozenset[str]:
    """Names behind "in", "at", "through" and the like.

    >>> sorted(places_of("No lorry has entered through Nitzana since Thursday"))
    ['nitzana']
    """
    return stems_of(" ".join(match[1] for match in LOCATED.finditer(content)))


def are_of_places(one: Statement, other: Statement) -> bool | None:
    """Whether they name one place; None where one of them names none."""
    here, there = places_of(one.content), places_of(other.content)
    if here & stems_of(other.text) or there & stems_of(one.text):
        return True
    return False if here and there else None


def are_of_days(one: Statement, other: Statement) -> bool:
    """Whether they may tell of one day: false where each names days and none is the same.

    The names are those of the days of the week.
    """
    here, there = (set(map(str.casefold, WEEKDAY.findall(told.content))) for told in (one, other))
    return not here or not there or bool(here & there)


def _takes_up(one: Statement, other: Statement) -> bool:
    """Whether a denial right behind a statement has a word, a deed or a charge of it, or "it"."""
    is_tied = one.events & other.events or one.side in other.accused
    return bool(
        is_tied or kin_of(one.stems) & kin_of(stems_of(other.text)) or PRONOUN.search(one.content)
    )


def is_short(one: Statement) -> bool:
    """ "It denied the charge": hardly any words but those that take up what was said."""
    content = one.content.removeprefix("that ")
    if not load_disputing().anaphors.search(content):
        return False
    return len(one.stems) <= (1 if SPELT_OUT.search(content) else FEW)


def is_close(one: Statement, other: Statement) -> bool:
    """Whether a mere "no" speaks of the other's matter: two words in common, or its deed."""
    if is_behind(one, other) and OUTLET not in (one.stance, other.stance):
        return is_short(one) or bool(shared_of(one, other) or one.events & other.events)
    if is_answering(one, other):
        return True
    shared = len(shared_of(one, other))
    denies_deed = bool(one.unreal & other.events)
    if one.stance == OUTLET and not one.is_party and shared < SOME:
        return False
    return shared >= SOME or bool(one.events & other.events and (shared or denies_deed))


def is_behind(one: Statement, other: Statement) -> bool:
    """Whether it stands in the same sentence of the report or the next."""
    return one.report == other.report and one.sentence - other.sentence in (0, 1)


def is_answering(one: Statement, other: Statement) -> bool:
    """Whether one speaker, a little behind the other in a report, takes up a word of his."""
    apart = one.sentence - other.sentence
    are_said = OUTLET not in (one.stance, other.stance)
    return (
        one.report == other.report
        and 0 < apart <= LITTLE
        and are_said
        and bool(shared_of(one, other))
    )


def points_of(one: Statement, other: Statement) -> int:
    """How surely `one` denies what `other` says."""
    return _by_matter(one, other) + _by_parties(one, other) + _by_place(one, other)


def _by_matter(one: Statement, other: Statement) -> int:
    shared = len(shared_of(one, other))
    points = min(MOST_WORDS, shared)
    denies_deed = bool(one.unreal & other.events)
    if one.events & other.events:
        points += SAME_EVENT if shared or denies_deed else WIDE_EVENT
    points += DENIED_DEED * (denies_deed and one.is_party)
    points += min(FOCUSED, _denied_words(one, other))
    return points + CONTAINED * (shared >= SOME and shared >= MOSTLY * len(one.stems))


def _by_parties(one: Statement, other: Statement) -> int:
    shared = len(shared_of(one, other))
    is_accused = one.side in other.accused and (shared or one.report == other.report)
    points = ACCUSED if one.accusing & other.accusing or is_accused else 0
    if other.stance == "accuses":
        points += 2 * ACCUSES if shared >= SOME else ACCUSES
    return points


def _by_place(one: Statement, other: Statement) -> int:
    if one.report != other.report:
        is_elsewhere = are_of_places(one, other) is False or not are_of_days(one, other)
        is_elsewhere = is_elsewhere and not one.events & other.events
        return -ELSEWHERE if is_elsewhere else 0
    if is_behind(one, other):
        is_said = (
            bool(shared_of(one, other))
            if other.stance == OUTLET
            else is_short(one) or _takes_up(one, other)
        )
        return NEXT_SENTENCE * is_said + TAKEN_UP * (is_said and is_short(one))
    if one.sentence - other.sentence == -1 and OUTLET not in (one.stance, other.stance):
        return ANSWERED if ANSWER.match(other.content) else 0
    if is_answering(one, other):
        return TAKES_WORD
    return -NEXT_SENTENCE if one.sentence < other.sentence else 0
