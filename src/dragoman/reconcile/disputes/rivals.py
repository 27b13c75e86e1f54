"""Rival figures: two sides' numbers for one harm or deed that cannot both be right."""

import re
from collections import defaultdict
from collections.abc import Iterator

from dragoman.model.figure import Figure
from dragoman.reconcile.disputes.kin import kin_of
from dragoman.reconcile.disputes.matter import Matter, differ
from dragoman.reconcile.disputes.pages import Pages
from dragoman.reconcile.disputes.statements import OUTLET, Statement
from dragoman.reconcile.disputes.ties import are_of_days, are_of_places
from dragoman.reconcile.disputes.wording import PARTITIVE, stems_of

LIKELY = 4
NEXT = 1  # sentences or days apart
MOST_BACK = 30  # counts of one thing before it that a count is laid against
ALIKE_AT_ONCE = 2  # the same where they are told within a day
ALIKE = 3  # words that counts without an event must share
# Who comes to those counted before.
ADDED = re.compile(
    r"\b(?:a|the) (?:further|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)"
    r" (?!day|night|round|time|week|year)\w+ (?:also )?(?:died|has died|had died|succumbed|was)\b",
    re.IGNORECASE,
)
AT_ONCE = 0  # days between the reports
RISING = re.compile(
    r"\b(?:climb\w*|gr[eo]w\w*|ris[ei]\w*|rose|so far|initial\w*|provisional\w*)\b", re.IGNORECASE
)
# Words for anybody who is counted.
WIDE = stems_of(
    "people persons citizens civilians villagers residents compatriots inhabitants victims bodies"
    " arrests casualties dead deaths fatalities injuries wounded"
)
# Those who serve are counted apart from those whom they meet.
SERVING = stems_of(
    "agents airmen commandos constables fighters gendarmes guards marines militiamen officers"
    " police policemen sailors servicemen soldiers troops uniformed"
)
AS_ONE = {"exchanged": "released"}  # who is handed over is let go
UNCOUNTED = ("money", "expected")


def find_rivals(pages: Pages) -> Iterator[Matter]:
    """Figures of one measure and event by two, the later not merely a higher count."""
    by_matter: dict[tuple[str, ...], list[tuple[Statement, Figure]]] = defaultdict(list)
    for one in pages.statements:
        for figure in one.figures:
            if not _counts(figure) or figure.id in pages.mended or _is_of_many(figure, one):
                continue
            measure = AS_ONE.get(figure.measure, figure.measure)
            if figure.event:
                by_matter[figure.event, measure].append((one, figure))
            by_matter["", measure, *sorted(stems_of(figure.unit))].append((one, figure))
            by_matter["", measure, one.report].append((one, figure))
    for key in sorted(by_matter):
        told = by_matter[key]
        for at, (one, figure) in enumerate(told):
            denied = pages.amounts_denied(one)
            for other, rival in reversed(told[max(0, at - MOST_BACK) : at]):
                is_of_report = key[-1] == one.report and not (
                    0 in (figure.low, rival.low) or _is_next(one, figure, other, rival)
                )
                if is_of_report or (
                    not key[0] and not _are_alike(one, figure, other, rival, pages)
                ):
                    continue
                if are_of_places(one, other) is False or not are_of_days(one, other):
                    continue
                if pages.is_mending(one) and rival.low in denied:
                    continue
                if denied and rival.low not in denied and not pages.is_mending(one):
                    continue  # "three, not five" says nothing of seven
                are_voiced = is_voiced(one) and is_voiced(other)
                is_told = are_voiced or rival.low in denied  # "three, not five"
                if (
                    is_told
                    and differ(one, other)
                    and _is_rival(other, rival, one, figure, denied=denied, pages=pages)
                ):
                    yield Matter(
                        type="number",
                        one=other,
                        other=one,
                        points=LIKELY,
                        field="number",
                        about=rival.id,
                    )
                    break


def is_voiced(one: Statement) -> bool:
    """Whether somebody says it, or an outlet that speaks for a side."""
    return one.is_party or one.stance != OUTLET


def _is_next(one: Statement, figure: Figure, other: Statement, rival: Figure) -> bool:
    """ "The hospital counts 61 dead. The ministry said 23 had died." """
    is_told = bool(figure.event) and figure.event == rival.event
    may_be = not (figure.event and rival.event)
    is_behind = 0 <= one.sentence - other.sentence <= NEXT
    is_of_one = is_told or (may_be and is_behind)
    return (
        one.report == other.report and is_of_one and figure.exactness == rival.exactness == "exact"
    )


def _are_alike(
    one: Statement, figure: Figure, other: Statement, rival: Figure, pages: Pages
) -> bool:
    """Whether two counts are of one day and place, or else told in much the same words."""
    if one.report == other.report and _is_next(one, figure, other, rival):
        return True
    if one.report == other.report and 0 in (figure.low, rival.low):
        return abs(one.sentence - other.sentence) <= NEXT  # "not a single one was hurt"
    if figure.event and rival.event:
        return pages.are_set_alike(figure.event, rival.event)
    shared = max(len(one.stems & other.stems), len(kin_of(one.stems) & kin_of(other.stems)))
    return shared >= (ALIKE_AT_ONCE if pages.are_told_together(one, other, NEXT) else ALIKE)


def _counts(figure: Figure) -> bool:
    is_whole = figure.part_of is None and figure.measure not in UNCOUNTED
    return figure.legible and is_whole and figure.low is not None


def _is_of_many(figure: Figure, one: Statement) -> bool:
    """ "12 of the students", "a fourth trader": of those counted elsewhere, or beside them."""
    if ADDED.search(one.text):
        return True
    ends = (match.end() for match in re.finditer(re.escape(figure.text), one.text))
    return any(PARTITIVE.match(one.text, end) for end in ends)


def _is_rival(
    one: Statement,
    first: Figure,
    other: Statement,
    second: Figure,
    *,
    denied: set[float],
    pages: Pages,
) -> bool:
    """Whether both cannot be right: apart, of the same people, and no later higher count."""
    if not _are_apart(first, second) or not _are_of_same(first, second):
        return False
    second_denies = first.low in denied  # "two guards, not one"
    is_growth = (second.low or 0) > (first.low or 0) and one.report != other.report
    return (
        not is_growth
        or second_denies
        or _is_at_once(one, first, other, second, pages)
        or first.measure in ("demonstrators", "crossed", "returned", "released")
    )


def _is_at_once(
    one: Statement, first: Figure, other: Statement, second: Figure, pages: Pages
) -> bool:
    """Whether two sides count the same exactly at one time: no toll that merely rose."""
    are_exact = first.exactness == second.exactness == "exact"
    is_rising = RISING.search(one.text) or RISING.search(other.text)
    return are_exact and not is_rising and pages.are_told_together(one, other, AT_ONCE)


def _are_apart(first: Figure, second: Figure) -> bool:
    one = (first.low if first.low is not None else 0.0, _top(first))
    other = (second.low if second.low is not None else 0.0, _top(second))
    if "about" in (first.exactness, second.exactness):
        low, high = sorted((one[0], other[0]))
        return high > 1.25 * low
    return one[1] < other[0] or other[1] < one[0]


def _top(figure: Figure) -> float:
    return figure.high if figure.high is not None else float("inf")


def _are_of_same(first: Figure, second: Figure) -> bool:
    """Whether neither counts a part that the other leaves out: "children" among "people"."""
    one, other = stems_of(first.of or first.unit) - WIDE, stems_of(second.of or second.unit) - WIDE
    if bool(one & SERVING) != bool(other & SERVING):
        return False  # officers hurt, and people hurt
    return not one or not other or bool(one & other)
