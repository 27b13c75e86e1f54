"""What a report says of itself at its head: the day of its dateline or of a line, its agency.

Only a day with its year counts: "BRUSSELS, 15 July (Caucasus Wire) —" tells no year, and none is
guessed. What a front matter or a call says comes first.
"""

import re
from calendar import month_abbr, month_name
from dataclasses import dataclass
from datetime import date

HEAD_LINES = 6  # title, standfirst, by-line, date, place: what stands further down is news
MONTHS = {
    name.lower(): number
    for names in (month_name, month_abbr)
    for number, name in enumerate(names)
    if name
} | {"sept": 9}
_MONTH = r"(?P<month>[A-Za-z]{3,9})\.?"
DAYS = tuple(
    re.compile(rf"(?<![\d/.-]){pattern}(?![\d/-])")
    for pattern in (
        rf"{_MONTH} (?P<day>\d{{1,2}})(?:st|nd|rd|th)?,? (?P<year>(?:19|20)\d\d)",
        rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?: of)? {_MONTH},? (?P<year>(?:19|20)\d\d)",
        r"(?P<year>(?:19|20)\d\d)-(?P<month>\d{2})-(?P<day>\d{2})",
        r"(?P<day>\d{1,2})\.(?P<month>\d{1,2})\.(?P<year>(?:19|20)\d\d)",
    )
)
# "GOMA, Congo, March 4, 2026 (Lake Wire) - ", "Tbilisi, 4 March 2026 – "
DATELINE = re.compile(
    r"^[^\W\d_][^\n—–]{1,110}?(?:\((?P<agency>[^()\n]{2,40})\))? ?(?:[—–]| --? )", re.UNICODE
)
# What may stand beside the day in a line of its own.
BESIDE = re.compile(
    r"(?:first |last )?(?:published|posted|updated|issued|date|release date)(?: on| at)?\b"
    r"|\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b"
    r"|\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?: ?[ap]\.?m\.?)?"
    r"|\b(?:gmt|utc|cet|cest|eet|est|edt|local time)\b|\bat\b|[\W_]",
    re.IGNORECASE,
)
# Places beside the day of a dateline, and nothing else: "On 4 March 2026 the army – " is none.
PLACES = re.compile(
    r"(?!(?:on|in|by|since|until|till|as|after|before|from|at)\b)"
    r"(?:[^\W\d_]+[.'’]?|[\s,/;|:&'’()-])+",
    re.IGNORECASE,
)
JOINING = frozenset(("de", "del", "la", "le", "al", "el", "of", "and", "du", "da", "e", "y"))
AGENCY = re.compile(r"(?=.*[A-ZÀ-Þ])[^\W\d_][^\d]*$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """What the head of a text tells; None where it is silent. `published` is an ISO day."""

    published: str | None = None
    agency: str | None = None


def read_head(text: str) -> Head:
    """The day and agency at the head of `text`.

    >>> read_head("Talks stall\\n\\nGOMA, Congo, March 4, 2026 (Lake Wire) - Rebels left.")
    Head(published='2026-03-04', agency='Lake Wire')
    """
    lines = [line.strip() for line in text.split("\n", 3 * HEAD_LINES) if line.strip()]
    for line in lines[:HEAD_LINES]:
        own = _day_of_its_own(line)
        if own is not None:
            return Head(published=own, agency=_agency(lines))
        dateline = DATELINE.match(line)
        day = _day_of_dateline(dateline[0]) if dateline is not None else None
        if day is not None:
            return Head(published=day, agency=_agency(lines))
    return Head(agency=_agency(lines))


def _agency(lines: list[str]) -> str | None:
    """The agency that a dateline names in brackets, behind a place in capitals."""
    for line in lines[:HEAD_LINES]:
        dateline = DATELINE.match(line)
        if dateline is None or not dateline["agency"] or not line.split()[0][:3].isupper():
            continue
        if AGENCY.match(dateline["agency"]):
            return dateline["agency"].strip()
    return None


def _day_of_its_own(line: str) -> str | None:
    """The day of a line that holds nothing else: "Published: Wednesday, 4 March 2026, 14:20"."""
    found = _day_in(line) if len(line) <= 80 else None
    if found is None:
        return None
    day, span = found
    beside = BESIDE.sub("", line[: span[0]] + " " + line[span[1] :])
    return day if not beside else None


def _day_of_dateline(text: str) -> str | None:
    """The day beside places and the agency: "GOMA, Congo, March 4, 2026 (Lake Wire) - "."""
    found = _day_in(text)
    if found is None:
        return None
    day, (start, end) = found
    beside = re.sub(r"\([^()]*\)", "", f"{text[:start]} {text[end:]}").strip(" -—–")
    words = [word for word in re.findall(r"[^\W\d_]+", beside) if word not in JOINING]
    is_place = PLACES.fullmatch(beside) and all(word[0].isupper() for word in words)
    return day if is_place else None


def _day_in(text: str) -> tuple[str, tuple[int, int]] | None:
    """The first day with its year, as ISO, and where it stands."""
    for pattern in DAYS:
        for match in pattern.finditer(text):
            month = match["month"]
            number = int(month) if month.isdigit() else MONTHS.get(month.lower())
            if number is None:
                continue
            try:
                day = date(int(match["year"]), number, int(match["day"]))
            except ValueError:  # "30 February 2026": no day of the calendar
                continue
            return day.isoformat(), match.span()
    return None
