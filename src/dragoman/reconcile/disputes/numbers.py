"""Numbers in dispute: two claimants' counts of the same that cannot both be right."""

import re
from collections.abc import Iterator
from dataclasses import replace

from dragoman.model.disputing import load_disputing
from dragoman.reconcile.disputes.matter import Matter, are_two
from dragoman.reconcile.disputes.pages import Pages
from dragoman.reconcile.disputes.statements import ASSERTING, OUTLET, Statement
from dragoman.reconcile.disputes.wording import DATED, NUMBER, PARTITIVE, numbers_in, stems_of

COUNTED = re.compile(
    r"(?:(?P<who>[A-Z][^,;\d]{2,60}?) (?:has |have |had |still |now )*"
    r"(?:puts?|counts?|counted|speaks? of|spoke of|estimates?|estimated|keeps? to|gives?|gave)\b"
    r"(?P<what>[^;]*)"
    r"|(?P<whose>[A-Z][^,;\d]{2,60}?)['’]s? (?:estimate|count|figure|toll) (?:is|was|stands at)"
    r"(?P<number>[^,;]*)).*$",
    re.DOTALL,
)
SURE, LIKELY = 5, 4
MOST_WORDS = 8
NEXT = 1  # sentences apart
NO_NAME = re.compile(
    r"\d|\b(?:after|among|at|before|by|correcting|first|for|from|in|including|last|makes|more|not|on"
    r"|since|stands|than|that|them|was|were|when|where|which|while|who|with)\b"
)
BY = re.compile(r"\d\S* by\b")  # "nine by the group and 41 by the army": what others did
PRONOUNS = frozenset("he her his it its she their they we i".split())
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
PARTS = re.compile(rf"{NUMBER.pattern}{PARTITIVE.pattern}", re.IGNORECASE)
ABOUT = re.compile(r"\b(?:about|around|some|roughly|almost|approximately)\b", re.IGNORECASE)
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
    if len(last.split()) > MOST_WORDS or BY.search(last):
        return
    counting = load_disputing().counting
    is_told = counting.search(first) or (sign == ";" and counting.search(last))
    if not is_told:
        return
    numbers = numbers_in(last)
    if len(numbers) != 1 or numbers_in(one.content) == numbers:
        return
    if not any(_may_rival(number, numbers[0], last) for number in numbers_in(first)[-1:]):
        return
    if _are_of_other_measures(first, last):
        return
    ahead = NUMBER.split(last, maxsplit=1)[0]  # who counts stands before what he counts
    words = counting.sub("", ahead).replace(" of ", " ").strip(" .,")
    name = re.sub(r"^(?:the|still|some|and|while)\s+", "", words, flags=re.IGNORECASE).strip()
    name = re.sub(r"\s+(?:still|some|only|about|of|has|have|had|now)\b.*$", "", name)
    if not name or name.casefold() == one.name.casefold() or _is_no_name(name):
        return
    rival = _speaking(name, numbers[0], one, pages)
    rival = replace(rival, content=last.strip(), figures=())
    yield Matter(type="number", one=one, other=rival, points=LIKELY, field="number")


def _is_no_name(words: str) -> bool:
    """ "after the wounded died", "killed fighters": what is left of a clause names nobody."""
    is_pronoun = words.casefold() in PRONOUNS
    return is_pronoun or bool(NO_NAME.search(words)) or any(harm.search(words) for harm in HARMS)


def _speaking(name: str, number: float, one: Statement, pages: Pages) -> Statement:
    """Who is known to give that number in the sentence; else a name alone."""
    for other in pages.near(one):
        is_here = other.sentence == one.sentence and other.stance != OUTLET
        is_named = other.name.casefold() == name.casefold() or numbers_in(other.content) == [number]
        if is_here and is_named:
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
        and any(_may_rival(number, counted, one.content) for number in _wholes_in(other.text))
        and _beside(one.content) <= stems_of(other.text)
        and not _are_of_other_measures(other.content, one.content)
    ]
    return max(found, key=lambda other: (other.start_of, other.name), default=None)


def _wholes_in(text: str) -> list[float]:
    """Numbers of a text that are of no part: not "five of my own"."""
    return numbers_in(PARTS.sub(" ", text))


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
