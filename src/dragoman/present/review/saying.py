"""What a judgement sets, in words for people: names of whom and where, days of when."""

import json
from typing import Any

from dragoman.model.judgement import Judgement
from dragoman.model.when import When
from dragoman.present.review.writing import write_when

NONE = "nothing"


def say_judged(judgement: Judgement) -> tuple[tuple[str, str], ...]:
    """Each field that it sets and what to; of an acceptance or rejection none."""
    if judgement.action == "add":
        return tuple((name, say_value(one)) for name, one in _read(judgement.value or "{}").items())
    if judgement.action == "correct" and judgement.field:
        return ((judgement.field, say_value(_read(judgement.value))),)
    return ()


def say_before(judgement: Judgement) -> str:
    """What the field was when it was corrected."""
    return say_value(_read(judgement.before))


def say_value(value: Any) -> str:
    """A value as a judgement keeps it.

    >>> say_value({"start": "2023-07-01", "end": "2023-07-31", "precision": "month"})
    '2023-07'
    >>> say_value([{"role": "actor", "name": "Armenia"}, {"role": "host", "name": "Russia"}])
    'Armenia, host Russia'
    """
    match value:
        case None | "":
            return NONE
        case bool():
            return "yes" if value else "no"
        case float() | int():
            return f"{value:,.10g}"
        case list():
            return ", ".join(map(say_value, value)) or NONE
        case {"role": str(role), "name": name}:
            return str(name) if role == "actor" else f"{role} {name}"
        case {"name": name}:
            country = value.get("country")
            return f"{name}, {country}" if country and country != name else str(name)
        case {"start": _} | {"end": _}:
            return write_when(When(start=value.get("start"), end=value.get("end")))
        case dict():
            return ", ".join(f"{name} {one}" for name, one in value.items() if one) or NONE
    return str(value).replace("_", " ") if str(value).islower() else str(value)


def _read(text: str | None) -> Any:
    """JSON where it is nested, else the text itself."""
    if not text or text[:1] not in "{[":
        return text
    try:
        return json.loads(text)
    except ValueError:
        return text
