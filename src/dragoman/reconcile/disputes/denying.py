"""Denying: whether a statement says that something is not so, and what may be denied."""

import re

from dragoman.model.disputing import load_disputing
from dragoman.reconcile.disputes.statements import ASSERTING, OUTLET, Statement
from dragoman.reconcile.disputes.ties import is_short, says_no_too

STRONG, WEAK = "strong", "weak"  # in words of denying; by a mere "no" or "not"
HEAD = 40  # characters of a statement within which it is negated as a whole
# Words with which a denial speaks of the days since something, or of those until something.
SINCE = re.compile(
    r"\b(?:no|not|nothing|nobody|never)\b.*\b(?:since|until|before)\b", re.IGNORECASE
)
# "Not a single bullet was used.": so an outlet gives on what a party says.
FLATLY = re.compile(r"(?:no|nobody|none|not (?:a|one))\b", re.IGNORECASE)
# A denial of a plan or promise may speak of what is still to come.
PLANNED = re.compile(r"\b(?:agree|intend|offer|plan|promis|will|would)\w*\b", re.IGNORECASE)
HARM = ("casualties", "detained", "killed", "missing", "wounded")


def strength_of(one: Statement) -> str | None:
    """How plainly it denies something; None where it does not."""
    if any(figure.low == 0 and figure.measure in HARM for figure in one.figures):
        return None  # "nobody was hurt": a number
    words = load_disputing()
    if one.stance == "denies":
        return STRONG
    if one.stance == "rejects":
        return None if words.wishes.search(one.content) else STRONG
    if one.stance not in (*ASSERTING, OUTLET):
        return None
    if words.denying.search(one.content):
        return STRONG
    return WEAK if one.unreal or _is_negated(one) else None


def may_be_denied(other: Statement, one: Statement) -> bool:
    """Whether `other` is an account of something that `one` can deny."""
    if other.stance not in (*ASSERTING, OUTLET, "demands") or strength_of(other) is not None:
        return False
    shared = one.events & other.events
    is_plan = bool(shared) and shared <= other.coming and not PLANNED.search(one.content)
    if is_plan or _is_of_later_days(one, other):
        return False
    if says_no_too(one, other):
        return False
    if one.stance == "rejects" and not _may_be_rejected(other, one):
        return False
    is_elsewhere = (other.report, other.sentence) != (one.report, one.sentence)
    return is_elsewhere or other.start_of < one.start_of


def _is_negated(one: Statement) -> bool:
    """ "Not one shot was fired", said by somebody or an outlet that speaks for a side."""
    words = load_disputing()
    head = one.content.lstrip("\"'“‘ ")[:HEAD]
    is_said = one.stance == "states" or one.is_party or bool(FLATLY.match(head))
    return is_said and bool(words.negating.search(head)) and not words.ahead.search(head)


def _is_of_later_days(one: Statement, other: Statement) -> bool:
    """ "No rocket has fallen since": of days after what was told before."""
    return other.place < one.place and bool(SINCE.search(one.content))


def _may_be_rejected(other: Statement, one: Statement) -> bool:
    """Whether a rejection is of an accusation of a deed, not of a plan or a wish."""
    if other.stance != "accuses":
        return _is_called_false(other, one)
    is_here = one.report == other.report
    is_behind = one.sentence - other.sentence == 1 or (
        one.sentence == other.sentence and other.start_of < one.start_of
    )
    if is_here and is_behind and is_short(one):
        return True
    is_charge = bool(load_disputing().charges.search(one.text))
    return other.about is not None and (is_charge or (is_here and one.side in other.accused))


def _is_called_false(other: Statement, one: Statement) -> bool:
    """ "Choque said that gangs had paid them. Mamani called that a lie." """
    if other.stance != "states" or not load_disputing().denying.search(one.content):
        return False
    is_next = one.report == other.report and one.sentence - other.sentence == 1
    return (is_next and is_short(one)) or bool(one.stems & other.stems)
