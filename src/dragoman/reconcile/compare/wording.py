"""Same words: the sentences beyond the names, as sets, misspellings allowed for."""

from rapidfuzz import fuzz

from dragoman.reconcile.account import MEETING, SPEECH, Account
from dragoman.reconcile.finding import Finding, bar
from dragoman.reconcile.sides import is_named

# Sentences about other things reach 35 to 52 (letters agree by chance); the two tellings of the
# "illegal blockade" accusation in one report reach 61. Below 58 they say different things.
CHANCE = 50.0
SAME_CONTENT = 58.0


def compare(one: Account, other: Account) -> Finding:
    """How alike the words are; speech must say the same, undated deeds be told alike.

    Two words of one sentence have nothing beyond themselves to be compared by.
    """
    is_one_sentence = one.shares_report(other) and one.sentence == other.sentence
    ratio = 0.0 if is_one_sentence else likeness(one, other)
    has_same_head = bool(one.heads & other.heads)
    reason = _apart(one, other, ratio=ratio, has_same_head=has_same_head)
    if reason:
        return bar(reason)
    worth = max(0.0, (ratio - CHANCE) / (100.0 - CHANCE))
    if has_same_head and one.mention.type not in SPEECH:
        worth = max(worth, 0.5)
    words = f"the same word, {one.mention.trigger}" if has_same_head else "words alike"
    return Finding(value=worth, reason=words if worth >= 0.15 else "")


def likeness(one: Account, other: Account) -> float:
    """Token-set ratio of the sentences without the names in either, 0 to 100."""
    names = one.names | other.names
    mine, theirs = one.words - names, other.words - names
    if not mine or not theirs:
        return 0.0
    return fuzz.token_set_ratio(" ".join(sorted(mine)), " ".join(sorted(theirs)))


def _apart(one: Account, other: Account, *, ratio: float, has_same_head: bool) -> str | None:
    """Why the words keep two accounts apart, if they do."""
    kind = one.mention.type
    says_same = ratio >= SAME_CONTENT
    if one.is_bare and other.is_bare:
        if not one.shares_report(other):
            return None if kind in SPEECH and says_same else "neither has a date or place"
        if kind not in SPEECH and not (has_same_head and one.sides() == other.sides()):
            return "neither has a date or place, and the words differ"
    if kind in SPEECH:
        return None if says_same else "they say different things"
    if kind == MEETING:
        is_unclear = one.shares_report(other) and not (_is_dated(one) or _is_dated(other))
        return "two words for undated meetings" if is_unclear and not has_same_head else None
    if one.shares_report(other) and has_same_head and _names_the_same(one, other):
        return None
    if one.span and one.span.is_day and one.span == other.span:
        is_told_alike = says_same or has_same_head or bool(one.place and other.place)
    else:
        is_told_alike = says_same
    return None if is_told_alike else "of a kind that recurs, and told in other words"


def _names_the_same(one: Account, other: Account) -> bool:
    """Whether both name who or where it was, and the same."""
    sides = set(filter(is_named, one.sides()))
    if one.place and other.place:
        return True
    return bool(sides) and sides == set(filter(is_named, other.sides()))


def _is_dated(account: Account) -> bool:
    return account.span is not None and account.span.is_known
