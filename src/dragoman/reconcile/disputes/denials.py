"""Denials: one says that it happened, another that it did not."""

import re
from collections.abc import Iterator

from dragoman.model.disputing import load_disputing
from dragoman.reconcile.disputes.matter import Matter, differ
from dragoman.reconcile.disputes.pages import Pages
from dragoman.reconcile.disputes.statements import ASSERTING, OUTLET, Statement

# Points for what ties a denial to what it denies, found on corpus/stories.
SAME_EVENT = 3
ACCUSED = 3
ACCUSES = 1
NEXT_SENTENCE = 2
ANSWERED = 3
HARM = ("casualties", "detained", "killed", "missing", "wounded")
ANSWER = re.compile(r"(?:that )?(?:it|they|he|she)\b", re.IGNORECASE)
FEW = 3
CONTAINED = 1
SURE = 7
MOSTLY = 0.6  # of the words of a denial
TAKEN_UP = 2
PER_WORD = 1
MOST_WORDS = 4
DENIED_DEED = 2
WIDE_EVENT = 1  # of a negation that only shares the event
# A denial in words of denying needs less than a sentence that merely has "no" in it.
ENOUGH = {"strong": 3, "weak": 4}
ENOUGH_ELSEWHERE = {"strong": 4, "weak": 5}
FIRST_WORDS = 40  # characters of a statement within which it is negated as a whole


def find_denials(pages: Pages) -> Iterator[Matter]:
    """Each denial with the likeliest account that it denies."""
    for one in pages.statements:
        strength = _strength(one)
        if strength is None:
            continue
        here = [(p, -abs(other.sentence - one.sentence), other) for p, other in _denied(one, pages)]
        best = max((item for item in here if item[0] >= ENOUGH[strength]), key=_rank, default=None)
        if best is None or best[0] < SURE:
            there = [(p, -other.place, other) for p, other in _denied_elsewhere(one, pages)]
            ahead = max(there, key=_rank, default=None)
            if ahead and (best is None or ahead[0] > best[0] + 1):
                best = ahead
        if best is not None:
            yield Matter(type="denial", one=best[2], other=one, points=best[0])


def _denied(one: Statement, pages: Pages) -> Iterator[tuple[int, Statement]]:
    for other in pages.near(one):
        if _may_be_denied(other, one):
            yield _points(one, other), other


def _denied_elsewhere(one: Statement, pages: Pages) -> Iterator[tuple[int, Statement]]:
    strength = _strength(one) or ""
    for other in pages.same(one):
        if _may_be_denied(other, one):
            points = _points(one, other)
            is_charge = other.stance == "accuses" and strength == "weak"
            if points >= ENOUGH_ELSEWHERE[strength] - is_charge:
                yield points, other


def _rank(item: tuple[int, int, Statement]) -> tuple[int, int, str, int, str]:
    points, near, other = item
    return points, near, other.report, -other.start, other.name


def is_denial(one: Statement) -> bool:
    """Whether it says of something that it is not so."""
    return _strength(one) is not None


def _strength(one: Statement) -> str | None:
    words = load_disputing()
    if any(figure.low == 0 and figure.measure in HARM for figure in one.figures):
        return None  # "nobody was hurt": a number
    if one.stance == "denies":
        return "strong"
    if one.stance == "rejects":
        return None if words.wishes.search(one.content) else "strong"
    if one.stance not in (*ASSERTING, OUTLET):
        return None
    if words.denying.search(one.content):
        return "strong"
    if one.unreal:
        return "weak"
    head = one.content.lstrip("\"'“‘ ")[:FIRST_WORDS]
    is_said = one.stance == "states" or one.is_party
    return "weak" if is_said and words.negating.search(head) else None


def _may_be_denied(other: Statement, one: Statement) -> bool:
    if other.stance not in (*ASSERTING, OUTLET, "demands") or not differ(one, other):
        return False
    if _strength(other) is not None:
        return False
    if one.stance == "rejects" and not _may_be_rejected(other, one):
        return False
    return (
        other.report != one.report
        or other.sentence != one.sentence
        or other.start_of < one.start_of
    )


def _may_be_rejected(other: Statement, one: Statement) -> bool:
    """Whether a rejection is of an accusation of a deed, not of a plan or a wish."""
    if other.stance != "accuses":
        return False
    if one.report == other.report and one.sentence - other.sentence == 1 and _is_short(one):
        return True
    if not other.about:
        return False
    is_charge = bool(load_disputing().charges.search(one.text))
    return is_charge or (one.report == other.report and bool(one.side in other.accused))


def _is_short(one: Statement) -> bool:
    """ "It denied the charge": hardly any words but those that take up what was said."""
    content = one.content.removeprefix("that ")
    return len(one.stems) <= FEW and bool(load_disputing().anaphors.search(content))


def _is_close(one: Statement, other: Statement, shared: int) -> bool:
    """Whether a mere "no" speaks of the other's matter: two words in common, or its deed and one."""
    is_answer = one.report == other.report and one.sentence - other.sentence in (0, 1)
    if is_answer and OUTLET not in (one.stance, other.stance):
        return True
    return shared >= 2 or bool((shared or one.unreal & other.events) and one.events & other.events)


def _points(one: Statement, other: Statement) -> int:
    """How surely `one` denies what `other` says."""
    shared = len(one.stems & other.stems)
    if _strength(one) == "weak" and not _is_close(one, other, shared):
        return 0
    events = one.events & other.events
    points = min(MOST_WORDS, PER_WORD * shared)
    points += (
        SAME_EVENT
        if events and (shared or one.unreal & other.events)
        else WIDE_EVENT
        if events
        else 0
    )
    if one.accusing & other.accusing:
        points += ACCUSED
    elif one.side in other.accused and (shared or one.report == other.report):
        points += ACCUSED
    points += ACCUSES * (other.stance == "accuses") * (2 if shared > 1 else 1)
    points += CONTAINED * (shared > 1 and shared >= MOSTLY * len(one.stems))
    points += DENIED_DEED * bool(one.unreal & other.events and one.is_party)
    if one.report != other.report:
        return points
    apart = one.sentence - other.sentence
    if apart in (0, 1):
        is_said = other.stance != OUTLET or bool(shared)
        points += NEXT_SENTENCE * is_said + TAKEN_UP * (is_said and _is_short(one))
    elif apart == -1 and OUTLET not in (one.stance, other.stance):
        points += ANSWERED if ANSWER.match(other.content) else 0
    elif apart < 0:
        points -= NEXT_SENTENCE
    return points
