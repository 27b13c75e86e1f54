"""Numbers in dispute: two claimants' counts of the same that cannot both be right."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace

from dragoman.model.disputing import load_disputing
from dragoman.model.figure import Figure
from dragoman.reconcile.disputes.kin import kin_of
from dragoman.reconcile.disputes.matter import Matter, are_two, differ
from dragoman.reconcile.disputes.pages import Pages
from dragoman.reconcile.disputes.statements import ASSERTING, OUTLET, Statement
from dragoman.reconcile.disputes.wording import DATED, NUMBER, numbers_in, stems_of

COUNTED = re.compile(
    r"(?:(?P<who>[A-Z][^,;\d]{2,60}?) (?:has |have |had |still |now )*"
    r"(?:puts?|counts?|counted|speaks? of|spoke of|estimates?|estimated|keeps? to|gives?|gave)\b"
    r"(?P<what>[^;]*)"
    r"|(?P<whose>[A-Z][^,;\d]{2,60}?)['’]s? (?:estimate|count|figure|toll) (?:is|was|stands at)"
    r"(?P<number>[^,;]*)).*$",
    re.DOTALL,
)
SURE, LIKELY = 5, 4
MOST_BACK = 30  # counts of one thing before it that a count is laid against
ALIKE_AT_ONCE = 2  # the same where they are told within a day
ALIKE = 3  # words that counts without an event must share
MOST_WORDS = 8
NEXT = 1  # sentences apart
NO_NAME = re.compile(
    r"\d|\b(?:after|before|since|when|where|while|with|from|for|in|on|at|them|more|than|which|who|first|last|that|makes|not|was|by|were|stands|correcting|among|including)\b"
)
CLAUSES = re.compile(r"(.*\d.*|.*)([;,]|\band\b)\s+((?:(?!\band\b)[^,;])+)$", re.DOTALL)
BESIDES = re.compile(r", with [^,;]*$")  # "a hospital put it at one, with eight hurt"
MOST_TIMES = 20
ROUGHLY = 1.25  # "about 100" is not 130
AT_LEAST = re.compile(
    r"\b(?:more than|over|at least|upwards? of|no fewer than|no less than)\b", re.I
)
AT_MOST = re.compile(
    r"\b(?:fewer than|less than|under|at most|up to|no more than|nearly)\b", re.IGNORECASE
)
HARMS = tuple(
    re.compile(rf"\b(?:{words})\b", re.IGNORECASE)
    for words in (
        "dead|died|dies|killed|killing|lives|slain",
        "hurt|injured|wounded|wounding",
        "arrested|arrests|detained|held|seized",
        "displaced|fled|flee|left",
        "missing",
    )
)
# What stands behind the number of a part.
PARTITIVE = re.compile(r"\s+of (?:the|them|those|these|its|their|his|her|whom|which)\b")
AT_ONCE = 0  # days between the reports
RISING = re.compile(
    r"\b(?:climb\w*|gr[eo]w\w*|ris[ei]\w*|rose|so far|initial\w*|provisional\w*)\b", re.IGNORECASE
)
ABOUT = re.compile(r"\b(?:about|around|some|roughly|almost|approximately)\b", re.IGNORECASE)
UNCOUNTED = ("money", "expected")
# Words beside a bare number: "put the number of those affected at 9,000".
BESIDE = stems_of(
    "number numbers total toll turnout figure crowd strength people persons affected dead killed"
    " wounded injured departures heads put at of about around some only just nearly hardly estimate"
)


def find_numbers(pages: Pages) -> Iterator[Matter]:
    """Counts of one thing by two, first those that take up the number before them."""
    for statement in pages.statements:
        one = _as_counted(statement)
        other = _taken_up(one, pages)
        if other is not None:
            yield Matter(
                type="number",
                one=other,
                other=one,
                points=SURE,
                field="number",
                about=next((figure.id for figure in other.figures), None),
            )
        yield from _in_turn(statement, pages)
    yield from _rivals(pages)


def _as_counted(one: Statement) -> Statement:
    """The count of whom the sentence names, where nothing else found who counts."""
    match = COUNTED.match(one.text) if one.stance == OUTLET else None
    if match is None:
        return one
    name = re.sub(r"^The ", "", match["who"] or match["whose"])
    what = match["what"] or match["number"] or ""
    if NO_NAME.search(name) or not _is_bare(what):
        return one
    side = f"name:{name.casefold()}"
    return replace(one, name=name, actor=None, side=side, stance="states", content=what.strip(" ."))


def _in_turn(one: Statement, pages: Pages) -> Iterator[Matter]:
    """ "Police counted 300 heads, the organisers 700": two counts in one sentence."""
    match = CLAUSES.match(BESIDES.sub("", one.text))
    if match is None or pages.is_mending(one):
        return
    first, sign, last = match.groups()
    if len(last.split()) > MOST_WORDS:
        return
    counting = load_disputing().counting
    is_told = counting.search(first) or (sign == ";" and counting.search(last))
    if not is_told:
        return
    numbers = numbers_in(last)
    if len(numbers) != 1:
        return
    if not any(_may_rival(number, numbers[0], last) for number in numbers_in(first)[-1:]):
        return
    if _are_of_other_measures(first, last):
        return
    words = NUMBER.sub("", counting.sub("", last)).replace(" of ", " ").strip(" .,")
    name = re.sub(r"^(?:the|still|some|and|while)\s+", "", words, flags=re.IGNORECASE).strip()
    name = re.sub(r"\s+(?:still|some|only|about|of)\b.*$", "", name)
    if not name or name.casefold() == one.name.casefold() or _is_no_name(name):
        return
    rival = _speaking(name, one, pages)
    rival = replace(rival, content=last.strip(), figures=())
    yield Matter(type="number", one=one, other=rival, points=LIKELY, field="number")


def _is_no_name(words: str) -> bool:
    """ "after the wounded died", "killed fighters": what is left of a clause names nobody."""
    return bool(NO_NAME.search(words)) or any(harm.search(words) for harm in HARMS)


def _speaking(name: str, one: Statement, pages: Pages) -> Statement:
    """Who is so named in the sentence, where he is known to speak in it; else a name alone."""
    for other in pages.near(one):
        is_here = other.sentence == one.sentence and other.stance != OUTLET
        if is_here and other.name.casefold() == name.casefold():
            return other
    return replace(one, actor=None, name=name, side=f"name:{name.casefold()}")


def _are_of_other_measures(first: str, last: str) -> bool:
    """ "One was killed, four were wounded": whether two clauses say they count other things."""
    before, behind = ({at for at, one in enumerate(HARMS) if one.search(t)} for t in (first, last))
    return bool(before) and bool(behind) and not before & behind


def _taken_up(one: Statement, pages: Pages) -> Statement | None:
    """What was counted just before by another: "Police put their number at 120"."""
    if one.stance not in ASSERTING or pages.is_mending(one) or not _is_bare(one.content):
        return None
    counted = numbers_in(one.content)[0]
    found = [
        other
        for other in pages.near(one)
        if other.stance in (*ASSERTING, OUTLET)
        and are_two(one, other)
        and 0 <= one.sentence - other.sentence <= 1
        and other.start_of < one.start_of
        and any(_may_rival(number, counted, one.content) for number in numbers_in(other.text))
        and _beside(one.content) <= stems_of(other.text)
        and not _are_of_other_measures(other.content, one.content)
    ]
    return max(found, key=lambda other: (other.start_of, other.name), default=None)


def _is_bare(content: str) -> bool:
    """Whether it says a number and hardly anything besides."""
    text = DATED.sub(" ", content)
    if len(NUMBER.findall(text)) != 1 or not numbers_in(content):
        return False
    rest = NUMBER.sub(" ", text)
    return len(_beside(content)) <= 1 and len(re.findall(r"\w+", rest)) <= MOST_WORDS


def _beside(content: str) -> frozenset[str]:
    """Words beside a number that say what it counts."""
    return stems_of(NUMBER.sub(" ", DATED.sub(" ", content))) - BESIDE


def _may_rival(number: float, counted: float, words: str = "") -> bool:
    """Different, and of one order: "300 people", not "one of 9,000".

    By the words around it the second may be a bound, or rough: 100,417 are "more than 100,000".
    """
    low, high = sorted((number, counted))
    if low <= 0 or high / low > MOST_TIMES:
        return False
    if AT_LEAST.search(words):
        return number < counted
    if AT_MOST.search(words):
        return number > counted
    return high > ROUGHLY * low if ABOUT.search(words) else low != high


def _rivals(pages: Pages) -> Iterator[Matter]:
    """Figures of one measure and event by two, the later not merely a higher count."""
    by_matter: dict[tuple[str, ...], list[tuple[Statement, Figure]]] = defaultdict(list)
    for one in pages.statements:
        for figure in one.figures:
            if not _counts(figure) or figure.id in pages.mended or _is_of_many(figure, one):
                continue
            if figure.event:
                by_matter[figure.event, figure.measure].append((one, figure))
            by_matter["", figure.measure, *sorted(stems_of(figure.unit))].append((one, figure))
            by_matter["", figure.measure, one.report].append((one, figure))
    for key in sorted(by_matter):
        told = by_matter[key]
        for at, (one, figure) in enumerate(told):
            denied = pages.amounts_denied(one)
            for other, rival in reversed(told[max(0, at - MOST_BACK) : at]):
                is_of_report = key[-1] == one.report and 0 not in (figure.low, rival.low)
                if is_of_report or (
                    not key[0] and not _are_alike(one, figure, other, rival, pages)
                ):
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


def _are_alike(
    one: Statement, figure: Figure, other: Statement, rival: Figure, pages: Pages
) -> bool:
    """Whether two counts are of one day and place, or else told in much the same words."""
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
    """ "12 of the students": a number of those who were counted elsewhere."""
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
    wide = stems_of("people persons civilians villagers residents compatriots")
    one, other = stems_of(first.of or first.unit) - wide, stems_of(second.of or second.unit) - wide
    return not one or not other or bool(one & other)
