"""None harmed: one says that nobody was hurt or killed, another gives a number."""

from bisect import bisect_left
from collections.abc import Iterator

from dragoman.model.figure import Figure
from dragoman.reconcile.disputes.denying import SINCE
from dragoman.reconcile.disputes.kin import kin_of
from dragoman.reconcile.disputes.matter import Matter, differ
from dragoman.reconcile.disputes.pages import MOST, Pages
from dragoman.reconcile.disputes.statements import OUTLET, Statement
from dragoman.reconcile.disputes.ties import are_of_days, are_of_places

LIKELY = 4
DAYS = 3  # between the reports: later harm is other harm
# What nobody suffered, and what somebody therefore cannot have suffered.
DENIED_HARM = {
    "casualties": ("casualties", "killed", "wounded"),
    "killed": ("casualties", "killed"),
    "wounded": ("killed", "wounded"),
}


def find_spared(pages: Pages) -> Iterator[Matter]:
    """Each "none" with the nearest number of another report that it cannot stand beside."""
    harmed = [one for one in pages.statements if any(map(_is_harm, one.figures))]
    places = [one.place for one in harmed]
    for one in pages.statements:
        if not (one.is_party or one.stance != OUTLET) or SINCE.search(one.content):
            continue
        for none in one.figures:
            if none.low != 0 or none.high not in (0, None) or none.measure not in DENIED_HARM:
                continue
            at = bisect_left(places, one.place)
            near = sorted(
                harmed[max(0, at - MOST) : at + MOST],
                key=lambda other: (abs(other.place - one.place), other.place, other.start_of),
            )
            found = next((made for made in _against(one, none, near, pages)), None)
            if found is not None:
                yield found


def _against(one: Statement, none: Figure, near: list[Statement], pages: Pages) -> Iterator[Matter]:
    for other in near:
        if other.report == one.report or not differ(one, other):
            continue
        if not pages.are_told_together(one, other, DAYS) or not _is_of_one(one, other):
            continue
        for some in other.figures:
            if _is_harm(some) and some.measure in DENIED_HARM[none.measure]:
                first, second = sorted((one, other), key=lambda told: (told.place, told.start_of))
                yield Matter(
                    type="number",
                    one=first,
                    other=second,
                    points=LIKELY,
                    field="number",
                    about=some.id,
                )


def _is_harm(figure: Figure) -> bool:
    return figure.legible and figure.measure in DENIED_HARM and (figure.low or 0) > 0


def _is_of_one(one: Statement, other: Statement) -> bool:
    """Whether both tell of one event, or of one place and thing."""
    if one.events & other.events:
        return True
    if not are_of_days(one, other):
        return False
    shared = kin_of(one.stems) & kin_of(other.stems)
    are_near = are_of_places(one, other)
    return bool(are_near or (are_near is None and shared))
