"""Blame: each says that the other did it; or tells otherwise what he is said to have done."""

import re
from collections.abc import Iterator

from dragoman.reconcile.disputes.denying import strength_of
from dragoman.reconcile.disputes.matter import Matter, differ
from dragoman.reconcile.disputes.pages import Pages
from dragoman.reconcile.disputes.statements import ASSERTING, OUTLET, Statement

SURE, LIKELY = 5, 4
# Words with which an accusation is turned round.
BACK = re.compile(
    r"\b(?:in turn|itself|themselves|himself|herself|instead|the blame)\b", re.IGNORECASE
)
TELLING = (*ASSERTING, OUTLET)


def find_blame(pages: Pages) -> Iterator[Matter]:
    """Pairs of statements on one deed whose speakers lay it to each other."""
    for one in pages.statements:
        if not _is_telling(one) or not _blamed(one):
            continue
        for other in (*pages.near(one), *pages.of_event(one)):
            if not _is_before(other, one) or not _is_telling(other) or not differ(one, other):
                continue
            if _is_mutual(one, other) and _is_of_one(one, other):
                yield Matter(type="blame", one=other, other=one, points=SURE)


def find_accounts(pages: Pages) -> Iterator[Matter]:
    """One who is said to have done a deed tells right behind it how it was."""
    for one in pages.statements:
        if one.stance != "states" or not one.about or strength_of(one):
            continue
        for other in pages.near(one):
            is_answer = one.sentence - other.sentence == 1 and other.about == one.about
            if not is_answer or one.side not in other.doers | other.accused:
                continue
            if other.stance in ASSERTING and not strength_of(other) and differ(one, other):
                yield Matter(type="account", one=other, other=one, points=LIKELY, field="how")


def _is_telling(one: Statement) -> bool:
    return one.stance in TELLING and (one.is_party or one.stance != OUTLET) and not one.unreal


def _is_before(other: Statement, one: Statement) -> bool:
    return (other.place, other.sentence, other.start_of) < (one.place, one.sentence, one.start_of)


def _blamed(one: Statement) -> frozenset[str]:
    """Whom it lays a deed to, others than the speaker."""
    return (one.accused or one.doers) - {one.side}


def _is_mutual(one: Statement, other: Statement) -> bool:
    if one.side in _blamed(other) and other.side in _blamed(one):
        return True
    is_back = one.report == other.report and abs(one.sentence - other.sentence) <= 1
    are_accusing = one.stance == other.stance == "accuses"
    is_turned = bool(BACK.search(one.text)) and is_back and are_accusing
    return is_turned and bool(one.side in _blamed(other) or other.side in _blamed(one))


def _is_of_one(one: Statement, other: Statement) -> bool:
    """Whether both speak of one deed: the same event, or side by side in one report."""
    if one.about and one.about == other.about:
        return True
    is_by = one.report == other.report and abs(one.sentence - other.sentence) <= 1
    return is_by and one.stance == other.stance == "accuses"
