"""How the values of the record are said in a few words, the same on every screen."""

import re
import unicodedata
from collections.abc import Sequence
from datetime import date

from dragoman.model.event import Event, EventMention
from dragoman.model.figure import Figure
from dragoman.model.place import Place, Waypoint
from dragoman.model.when import When

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
SEASONS = {12: "winter", 1: "winter", 2: "winter", 3: "spring", 4: "spring", 5: "spring"}
SEASONS |= {6: "summer", 7: "summer", 8: "summer", 9: "autumn", 10: "autumn", 11: "autumn"}
SIGNS = {
    "occurred": "●",
    "ongoing": "◐",
    "planned": "○",
    "offered": "◇",
    "called_for": "△",
    "postponed": "»",
    "cancelled": "×",
    "not_held": "×",
    "lapsed": "◌",
}
INFERRED = "*"
UNKNOWN_WORD = "unknown"
SHORT_ID = 9  # prefix, line and six hex digits: one in some thousands, else more is asked for
# Escape sequences of terminals (ECMA-48: CSI, OSC and other strings, two-byte ones).
ESCAPES = re.compile(r"\x1b\[[0-?]*[ -/]*[@-~]|\x1b[P\]X^_].*?(?:\x07|\x1b\\|$)|\x1b[ -/]*[0-~]?")


def plain(text: str, *, keep: str = "") -> str:
    """`text` without what would steer a terminal; line ends become blanks unless in `keep`.

    >>> plain("\\x1b[31mred\\x1b[0m\\nalert")
    'red alert'
    """
    if text.isprintable():  # no sign of it steers anything, and of blanks it has only spaces
        return text
    bare = ESCAPES.sub("", text)
    return "".join(sign if sign in keep else _visible(sign) for sign in bare)


def say_day(day: str | None) -> str:
    """An ISO date as people write it, with the time of day if it has one.

    >>> say_day("2023-05-14")
    '14 May 2023'
    """
    parsed = _parse(day)
    if day is None or parsed is None:
        return plain(day or UNKNOWN_WORD)
    clock = f", {day[11:16]}" if len(day) >= 16 else ""
    return f"{parsed.day} {MONTHS[parsed.month - 1]} {parsed.year}{clock}"


def say_when(when: When) -> str:
    """A when, as exact as it is known and no more.

    >>> say_when(When(start="2023-05-21", end="2023-05-31", precision="part_of_month"))
    'late May 2023'
    >>> say_when(When(end="2023-07-15", basis="bounded"))
    'by 15 Jul 2023'
    """
    start, end = _parse(when.start), _parse(when.end)
    if start is None or end is None:
        return _say_open(when)
    said = _say_span(start, end, when.precision) or say_days(when.start, when.end)
    is_plain = when.stated or when.basis == "bounded"  # "by 15 Jul" says so itself
    return said if is_plain else f"{said}{INFERRED}"


def say_days(first: str | None, last: str | None) -> str:
    """Two days and what lies between.

    >>> say_days("2023-09-24", "2023-09-26")
    '24–26 Sep 2023'
    """
    start, end = _parse(first), _parse(last)
    if first == last or start is None or end is None:
        return say_day(first)
    if (start.year, start.month) == (end.year, end.month):
        return f"{start.day}–{say_day(last)}"
    if start.year == end.year:
        return f"{start.day} {MONTHS[start.month - 1]} – {say_day(last)}"
    return f"{say_day(first)} – {say_day(last)}"


def say_status(status: str, factuality: str = "asserted") -> str:
    """Where an event stands, with its sign, and how it is put where it is not plainly so."""
    said = f"{SIGNS.get(status, '·')} {status.replace('_', ' ')}"
    return said if factuality == "asserted" else f"{said}, {factuality}"


def say_type(event: Event | EventMention) -> str:
    """Type and mode of an event, by the names of the codebook."""
    return " ".join(part for part in (event.type or "event", event.mode) if part)


def say_place(place: Place | None) -> str:
    """Name and country of a place; inferred ones are marked."""
    if place is None:
        return ""
    country = f", {place.country}" if place.country and place.precision != "country" else ""
    return plain(f"{place.name}{country}") + ("" if place.stated else INFERRED)


def say_route(route: Sequence[Waypoint]) -> str:
    """``from Stepanakert through Lachin corridor to Goris``; nothing where no way is told."""
    said: dict[str, list[str]] = {}
    for one in route:
        said.setdefault(one.part, []).append(say_place(one.place))
    return " ".join(f"{part} {' and '.join(places)}" for part, places in said.items())


def say_amount(figure: Figure) -> str:
    """The number, as exact as it is; a damaged one as written."""
    if not figure.legible:
        return f"not legible: “{plain(figure.text)}”"
    return say_number(figure.low, figure.high, figure.exactness) or plain(figure.text)


def say_number(low: float | None, high: float | None, exactness: str) -> str:
    """Bounds and exactness in words.

    >>> say_number(6000, 6000, "about")
    'about 6,000'
    """
    bounds = [bound for bound in (low, high) if bound is not None]
    if not bounds:
        return ""
    said = "–".join(dict.fromkeys(f"{bound:,.10g}" for bound in bounds))
    return said if exactness == "exact" else f"{exactness.replace('_', ' ')} {said}"


def short_id(id: str) -> str:
    """The beginning of an id, enough to name it in a call."""
    return id[:SHORT_ID]


def _say_open(when: When) -> str:
    if when.end:
        return f"by {say_day(when.end)}"
    if when.start:
        return f"from {say_day(when.start)}"
    return UNKNOWN_WORD


def _say_span(start: date, end: date, precision: str) -> str | None:
    month = f"{MONTHS[start.month - 1]} {start.year}"
    if precision == "week":
        return f"week of {say_day(start.isoformat())}"
    if precision == "part_of_month" and start.month == end.month:
        return f"{_part(start, end)} {month}"
    if precision == "month" and (start.year, start.month) == (end.year, end.month):
        return month
    if precision == "season":
        return f"{SEASONS[start.month]} {start.year}"
    if precision == "year" and start.year == end.year:
        return str(start.year)
    return None


def _part(start: date, end: date) -> str:
    middle = (start.day + end.day) / 2
    return "early" if middle <= 10 else "mid" if middle <= 20 else "late"


def _parse(day: str | None) -> date | None:
    try:
        return date.fromisoformat((day or "")[:10])
    except ValueError:
        return None


def _visible(sign: str) -> str:
    if sign.isspace():
        return " "
    return "" if unicodedata.category(sign) in ("Cc", "Cf", "Cs", "Co") else sign
