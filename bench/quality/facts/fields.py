"""The fields of a fact beside its core: mediator, host, place, date, speaker and others."""

from collections.abc import Iterable, Mapping

from bench.quality.facts.core import find_unfilled
from bench.quality.facts.export import Export, Row
from bench.quality.facts.fact import Day, Fact
from bench.quality.facts.names import Who, fold, is_one_of

# Those that decide whether a fact is right in its fields; the others are only printed.
DECIDING = ("mediator", "host", "place", "date", "speaker", "inferred")
ISO_DAY = len("YYYY-MM-DD")
PRINTED = (*DECIDING, "via", "format", "marked_inferred")


def expected_fields(fact: Fact) -> tuple[str, ...]:
    """The fields that the fact gives."""
    given = [*fact.fields.names]
    given += ["date"] if fact.fields.date else []
    given += ["format"] if fact.fields.format else []
    given += ["inferred", "marked_inferred"] if fact.fields.inferred else []
    return tuple(name for name in PRINTED if name in given)


def check_fields(
    fact: Fact, row: Row, export: Export, *, states: Mapping[str, str], published: str
) -> dict[str, bool]:
    """Whether the row is right in each field that the fact gives."""
    wanted, people = fact.fields, export.people(row)
    inferred = [who for who in people if not who.stated]
    someone = {
        "mediator": [who for who in people if who.role == "mediator"],
        "host": [who for who in people if who.role == "host"],
        "speaker": export.speakers(row),
        "via": export.channels(row),
    }
    right = {
        name: _has_one_of(whos, wanted.names.get(name, ()), states)
        for name, whos in someone.items()
    }
    right["place"] = is_place(row.get("place"), wanted.names.get("place", ()))
    right["date"] = wanted.date is not None and is_day(
        row.get("when") or row.get("start"), wanted.date, published
    )
    right["format"] = (row.get("meeting") or {}).get("format") == wanted.format
    right["inferred"] = not find_unfilled(wanted.inferred, people, states)
    right["marked_inferred"] = not find_unfilled(wanted.inferred, inferred, states)
    return {name: right[name] for name in expected_fields(fact)}


def is_right(fields: Mapping[str, bool]) -> bool:
    """Whether all the deciding fields are right."""
    return all(right for name, right in fields.items() if name in DECIDING)


def is_place(place: Row | None, names: Iterable[str]) -> bool:
    """Whether a place has one of the names, as written or in the gazetteer."""
    written = (place or {}).get("name"), (place or {}).get("text")
    own = {fold(text).removesuffix(" region") for text in written if text}
    return any(fold(name) in own for name in names)


def is_day(when: Row | None, day: Day, published: str) -> bool:
    """Whether a When is that day; an unknown one is right as unknown, or bounded by publication."""
    start, end = ((when or {}).get(key) for key in ("start", "end"))
    if day.unknown:
        return not start and (not end or end[:ISO_DAY] <= published)
    return (str(start)[:ISO_DAY], str(end)[:ISO_DAY]) == (day.start, day.end)


def _has_one_of(whos: Iterable[Who], names: Iterable[str], states: Mapping[str, str]) -> bool:
    accepted = tuple(names)
    return any(is_one_of(who, accepted, states) for who in whos)
