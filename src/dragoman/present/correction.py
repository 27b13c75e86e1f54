"""Corrected values as people write them, and as a judgement keeps them."""

import calendar
import json
import re
from dataclasses import asdict, is_dataclass
from typing import Any

from dragoman.errors import UsageError
from dragoman.model.actor import ROLES, Participant
from dragoman.model.place import Place
from dragoman.model.when import UNKNOWN, When

WHENS = ("when", "as_of")
SPEAKERS = ("speaker", "addressee", "by")
LISTS = ("participants", "parties")
NUMBERS = ("low", "high")
TRUTH_FIELDS = ("background", "legible", "cumulative")
TRUTHS = {"yes": "true", "no": "false"}
SPAN = re.compile(r"(\d{4}-\d{2}-\d{2})(?:\s*(?:/|\.\.)\s*(\d{4}-\d{2}-\d{2}))?")
MONTH = re.compile(r"(\d{4})-(\d{2})")
YEAR = re.compile(r"\d{4}")
COUNTRY = re.compile(r"(.+?)\s*(?:\(([A-Z]{3})\)|,\s*([A-Z]{3}))")


def correction_value(field: str, written: str) -> str:
    """A day becomes a when, a name a place, a list of names participants; JSON stays as it is.

    >>> json.loads(correction_value("when", "2023-07"))["end"]
    '2023-07-31'
    >>> json.loads(correction_value("place", "Granada, ESP"))["country"]
    'ESP'
    >>> said = correction_value("participants", "Ilham Aliyev (AZE), Armenia; host Michel")
    >>> [(one["role"], one["name"]) for one in json.loads(said)]
    [('actor', 'Ilham Aliyev'), ('actor', 'Armenia'), ('host', 'Michel')]
    """
    text = written.strip()
    if text.startswith(("{", "[")):
        return text
    if field in WHENS:
        return _json(read_when(text))
    if field == "place":
        name, country = _name(text)
        return _json(Place(name=name, country=country, text=name))
    if field in LISTS:
        return json.dumps([_plain(one) for one in read_participants(text)], ensure_ascii=False)
    if field in SPEAKERS:
        return json.dumps({"actor": None, "name": _name(text)[0]}, ensure_ascii=False)
    if field in NUMBERS:
        return text.replace(",", "").replace(" ", "")
    return TRUTHS.get(text.casefold(), text) if field in TRUTH_FIELDS else written


def read_when(text: str) -> When:
    """A day, two days with a stroke between, a month, a year, or ``unknown``.

    >>> read_when("2023-09-24/2023-09-26").end
    '2023-09-26'
    """
    if text.casefold() == "unknown":
        return UNKNOWN
    if found := SPAN.fullmatch(text):
        start, end = found[1], found[2] or found[1]
        return When(start=start, end=end, precision="day", text=text, basis="explicit")
    if (found := MONTH.fullmatch(text)) and 1 <= int(found[2]) <= 12 and int(found[1]) > 0:
        last = calendar.monthrange(int(found[1]), int(found[2]))[1]
        span = (f"{text}-01", f"{text}-{last}")
        return When(start=span[0], end=span[1], precision="month", text=text, basis="explicit")
    if YEAR.fullmatch(text):
        span = (f"{text}-01-01", f"{text}-12-31")
        return When(start=span[0], end=span[1], precision="year", text=text, basis="explicit")
    raise UsageError(
        f"{text!r} is no time; write YYYY-MM-DD, two such days with / between, YYYY-MM, YYYY, "
        "or unknown"
    )


def read_participants(text: str) -> list[Participant]:
    """Names by commas, groups by semicolons; a group may begin with its role, else it acts."""
    found = []
    for group in filter(None, (part.strip() for part in text.split(";"))):
        first, _, rest = group.partition(" ")
        role, names = (first, rest) if first in ROLES and rest else ("actor", group)
        found += [_participant(role, name) for name in names.split(",") if name.strip()]
    return found


def _participant(role: str, written: str) -> Participant:
    name, country = _name(written.strip().removesuffix("*").strip())
    is_stated = not written.strip().endswith("*")
    return Participant(role=role, actor="", name=name, country=country, stated=is_stated)


def _name(written: str) -> tuple[str, str | None]:
    """A name, and the country that stands behind it."""
    found = COUNTRY.fullmatch(written.strip())
    return (found[1], found[2] or found[3]) if found else (written.strip(), None)


def value_before(row: Any, field: str) -> str | None:
    """The value that a row has now, as a judgement keeps it."""
    value = getattr(row, field, None)
    if value is None or isinstance(value, str):
        return value
    if isinstance(value, tuple):
        return json.dumps([_plain(item) for item in value], ensure_ascii=False)
    return _json(value)


def _json(value: Any) -> str:
    return json.dumps(_plain(value), ensure_ascii=False)


def _plain(value: Any) -> Any:
    return asdict(value) if is_dataclass(value) and not isinstance(value, type) else value
