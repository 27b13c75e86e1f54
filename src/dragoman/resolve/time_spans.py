"""Spans of time expressions in plain text: names of days found by pattern, grown by the words
around them that belong to the date ("since", "late", "at 13:00", "to").
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise

from dragoman.resolve.calendar_dates import FORMS as CALENDAR
from dragoman.resolve.composed_dates import ATOMS, NOT_DATES
from dragoman.resolve.literals import Literals, literals_of
from dragoman.resolve.relative_dates import IN_SOME_TIME, WEEKDAYS
from dragoman.resolve.time_words import CLOSES, OPENS, Form, expanded, time_words

BLANK_LINE = re.compile(r"\n[ \t]*\n\s*")
HYPHENED = re.compile(r"\w[-–]$")  # "post-2020", but also "mid-May" and "2020-2022"
ARTICLE = re.compile(r"\bthe\s+$", re.I)
LOOK_BACK = 48  # characters; longer than any prefix below
# "The first visit in three years" tells how long there was none.
FIRST = re.compile(
    r"\b(?!\w*(?:arrest|contest|forest|guest|harvest|interest|protest|request|test|west)\b)"
    r"(?:first|last|only|best|worst|most|least|\w{2,}est)\b[^.,;:!?\n]{0,40}\s$",
    re.I,
)
PREPOSITION = re.compile(r"\b(?:in|of|on|during|for|since|until|by|over|last|next)\s+$", re.I)
BOUND = r"<bounds>(?: at least)?(?: on| in| at)? "
# Each takes the date to its right along; those of PARTS also a bare "the month".
PARTS = (
    r"(?:the )?(?:very )?(?:early|late|mid)(?:-| in | on | of | )(?:the )?",
    r"(?:the )?(?:very )?(?:beginning|start|middle|mid|end)(?:-| of )(?:the )?",
    r"(?:the )?(?:first|second|third|fourth|last|final|closing|opening) "
    r"(?:half|week|days|weeks) of (?:the )?",
    r"(?:the )?week (?:of|beginning|starting) (?:the )?",
    r"(?:earlier|later|so far)(?: in| on)? (?:the )?",
)
BEFORE = (
    r"(?:the )?<dayparts>(?: of|,)? (?:the )?",
    r"overnight (?:on |into |to )?",
    r"<clock>(?: on)? ",
    r"(?:<num> <unit>|the (?:day|week|month)) (?:before|after) ",
    r"the eve of ",
    BOUND,
)
AFTER = (r",? <dayparts>", r",?(?: at| around| about)? <clock>", r" onwards?")
JOINTS = (
    (r"between ", r" and "),
    (r"(?:from )?", r" (?:to|until|till|through) "),
    (r"", r"[-–—]"),
)
DASH = (r"", r" [-–—] ")  # between dates of one form only: a dash is often no more than a comma
COUNTED = re.compile(r"\s+(?:people|men|women|children|\w+s)\b")
YEAR_ALONE = re.compile(r"(?:(?:by|up to|after|before|through) )?\d{4}", re.I)
NAMED = (*CALENDAR, *WEEKDAYS)  # what a range runs between
OWNER = ("'s", "’s")


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A date in the text; `is_date` once it stands as one without more words."""

    start: int
    end: int
    form: Form
    is_date: bool


def find_spans(text: str) -> list[tuple[int, int]]:
    """Start and end of each time expression, in order, none overlapping or over a blank line."""
    edges = [0, *(match.end() for match in BLANK_LINE.finditer(text)), len(text)]
    return [
        (first + start, first + end)
        for first, last in pairwise(edges)
        for start, end in _in_paragraph(text[first:last])
    ]


def _in_paragraph(text: str) -> list[tuple[int, int]]:
    grown = [_grown(text, found) for found in _longest(_atoms(text))]
    joined = _joined(text, [found for found in grown if found.form not in NOT_DATES])
    spans = [(found.start, found.end) for found in joined if found.is_date]
    return [span for span in _disjoint(spans) if not _is_count(text, *span)]


def _atoms(text: str) -> Iterator[Found]:
    folded = text.casefold()
    held = {group for group in _groups() if any(map(folded.__contains__, group))}
    present: dict[str, bool] = {}
    for pattern, form, literals in _patterns():
        if literals is not None and literals not in held:
            continue
        if form.needs not in present:
            present[form.needs] = _needed()[form.needs].search(text) is not None
        if not present[form.needs]:
            continue
        for match in pattern.finditer(text):
            if match.end() > match.start() and not _is_other_word(match[0]):
                stands = _stands(text, match, form)
                yield Found(start=match.start(), end=match.end(), form=form, is_date=stands)


def _stands(text: str, match: re.Match[str], form: Form) -> bool:
    """Whether it is a date without more words."""
    left = text[max(0, match.start() - LOOK_BACK) : match.start()]
    if HYPHENED.search(left) or (form is IN_SOME_TIME and FIRST.search(left)):
        return False
    return form.found == "alone" or _is_led(left, match, form)


def _is_led(left: str, match: re.Match[str], form: Form) -> bool:
    """Whether a word that may be something else has a preposition, or a year an article."""
    leads = ARTICLE.search(left) if match[0].isdigit() else None
    return form.found == "after_preposition" and bool(leads or PREPOSITION.search(left))


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], Form, Literals | None], ...]:
    compiled = (
        (_compiled(rf"{OPENS}(?:{form.pattern}){CLOSES}"), form) for form in (*NOT_DATES, *ATOMS)
    )
    return tuple((pattern, form, literals_of(pattern.pattern)) for pattern, form in compiled)


@cache
def _groups() -> frozenset[Literals]:
    """Strings of which a text holds one where it matches some pattern, by pattern."""
    return frozenset(literals for _, _, literals in _patterns() if literals is not None)


@cache
def _needed() -> dict[str, re.Pattern[str]]:
    """What forms need, compiled; nothing is always there."""
    return {form.needs: _compiled(form.needs) for _, form, _ in _patterns()}


def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(expanded(pattern, open_slot="(?:"), re.IGNORECASE)


def _is_other_word(text: str) -> bool:
    """Whether a month or weekday of the match is written small, as a verb would be."""
    return not set(time_words()["also_words"]).isdisjoint(re.split(r"[\s.,-]+", text))


def _longest(atoms: Iterable[Found]) -> list[Found]:
    """The first and longest of those that overlap; of equals, the one that is a date."""
    order = sorted(atoms, key=lambda one: (one.start, -one.end, not one.is_date))
    kept: list[Found] = []
    for one in order:
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
    return kept


def _grown(text: str, found: Found) -> Found:
    parts, before, after = _growths()
    bigger = found
    for patterns in (parts, before):
        if patterns is parts or bigger.is_date or found.form.found == "after_preposition":
            bigger = _grown_left(text, bigger, patterns)
        if patterns is parts and bigger.is_date:
            bigger = _grown_right(text, bigger, after)
    return bigger


def _grown_left(text: str, found: Found, patterns: tuple[re.Pattern[str], ...]) -> Found:
    left = text[max(0, found.start - LOOK_BACK) : found.start]
    for pattern in patterns:
        match = pattern.search(left)
        if match and not (pattern is patterns[-1] and text.startswith(OWNER, found.end)):
            return replace(found, start=found.start - len(match[0]), is_date=True)
    return found


def _grown_right(text: str, found: Found, patterns: tuple[re.Pattern[str], ...]) -> Found:
    matches = (pattern.match(text, found.end) for pattern in patterns)
    match = next((match for match in matches if match), None)
    return replace(found, end=match.end(), is_date=True) if match else found


@cache
def _growths() -> tuple[tuple[re.Pattern[str], ...], ...]:
    left = [
        tuple(_compiled(rf"{OPENS}(?:{pattern})$") for pattern in patterns)
        for patterns in (PARTS, BEFORE)
    ]
    return (*left, tuple(_compiled(f"{pattern}{CLOSES}") for pattern in AFTER))


def _joined(text: str, dates: list[Found]) -> list[Found]:
    """Dates with "to", a dash or "between … and" between them made one range."""
    joined: list[Found] = []
    for date in dates:
        span = _range_span(text, joined[-1], date) if joined else None
        if span:
            joined[-1] = replace(joined[-1], start=span[0], end=span[1], is_date=True)
        else:
            joined.append(date)
    return joined


def _range_span(text: str, first: Found, second: Found) -> tuple[int, int] | None:
    if first.form not in NAMED or second.form not in NAMED:
        return None
    for before, joint in _joints()[: None if first.form is second.form else -1]:
        if joint.fullmatch(text, first.end, second.start):
            match = before.search(text[max(0, first.start - LOOK_BACK) : first.start])
            if match:
                return first.start - len(match[0]), second.end
    return None


@cache
def _joints() -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
    return tuple(
        (_compiled(rf"(?:{before})$"), _compiled(joint)) for before, joint in (*JOINTS, DASH)
    )


def _disjoint(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    kept: list[tuple[int, int]] = []
    for start, end in spans:
        if kept and start < kept[-1][1]:
            kept[-1] = (min(start, kept[-1][0]), max(end, kept[-1][1]))
        else:
            kept.append((start, end))
    return kept


def _is_count(text: str, start: int, end: int) -> bool:
    """Whether a year is a number of things: "by 2000 troops"."""
    return bool(YEAR_ALONE.fullmatch(text, start, end) and COUNTED.match(text, end))
