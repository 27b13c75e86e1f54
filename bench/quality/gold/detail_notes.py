"""The details of a report as annotators wrote them (DETAILS.md): lines to values."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.quality.gold.notes import GoldError, Noted
from bench.quality.spans import Span
from corpus.notation import NotationError, find_span

NONE = "-"
UNKNOWN = "unknown"
ELLIPSIS = " … "
WORD = re.compile(r"\w+")
BESIDES = re.compile(r"\b(?:right|too|also about)\b")  # a remark that gives another value


@dataclass(frozen=True, slots=True, kw_only=True)
class EventDetail:
    """When and where of one event; `also` are remarks that give other right values."""

    trigger: str
    start: str | None
    end: str | None
    basis: str
    place: str | None
    origin: str | None = None
    countries: tuple[str, ...] = ()
    optional: bool = False
    also: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """Somebody as a report names him; `meant` is whom a pronoun or short title stands for."""

    span: Span | None
    name: str
    meant: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureDetail:
    """One number."""

    span: Span
    measure: str
    low: float | None
    high: float | None
    exactness: str
    by: Words | None
    optional: bool = False
    also: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimDetail:
    """Who says what. `act` and `about` are places of events in the notes; None where none is."""

    speaker: Words | None
    cue: str | None
    content: Span
    stance: str
    directness: str
    act: int | None
    about: int | None
    optional: bool = False
    also: tuple[str, ...] = ()
    also_about: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Details:
    """All details of one report; `events` in the order of its notes."""

    events: tuple[EventDetail, ...]
    figures: tuple[FigureDetail, ...] = ()
    claims: tuple[ClaimDetail, ...] = ()


def load_all_details(folder: Path, gold: Sequence[Noted]) -> dict[str, Details]:
    """The details of all reports that have some, by the report's name; raises GoldError."""
    found = ((noted.name, load_details(folder, noted)) for noted in gold)
    return {name: details for name, details in found if details is not None}


def load_details(folder: Path, noted: Noted) -> Details | None:
    """The details beside a report's notes, or None; raises GoldError where they do not fit."""
    path = folder / f"{noted.name}.txt"
    if not path.is_file():
        return None
    events: list[EventDetail] = []
    figures: list[FigureDetail] = []
    claims: list[ClaimDetail] = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        kind, values = line[:2], _values(line[2:])
        try:
            if kind == "E:":
                events.append(_event(values, noted, at=len(events)))
            elif kind == "F:" and not _stands_in_title(values["text"], noted):
                figures.append(_figure(values, noted.report.text))
            elif kind == "C:":
                claims.append(_claim(values, noted.report.text, events))
        except (NotationError, KeyError, ValueError) as error:
            raise GoldError(f"{path}:{number}: {error}") from error
    if len(events) != len(noted.events):
        raise GoldError(f"{path} has {len(events)} events, the notes have {len(noted.events)}")
    return Details(events=tuple(events), figures=tuple(figures), claims=tuple(claims))


def _values(line: str) -> dict[str, str]:
    """Fields by their key; a word by itself ("optional") is one with an empty value."""
    rest, _, remark = f" {line.strip()} ".partition(" | n=")
    values = {"n": remark.strip()}
    for part in rest.split(" | "):
        key, _, value = part.partition("=")
        values[key.strip()] = value.strip()
    return values


def _stands_in_title(words: str, noted: Noted) -> bool:
    """Whether a number stands in the title alone, which is no part of the text read."""
    return words not in noted.report.text and words in (noted.report.title or "")


def _event(values: Mapping[str, str], noted: Noted, *, at: int) -> EventDetail:
    trigger = values["t"]
    if at >= len(noted.events):
        raise NotationError(f"{trigger!r} is one event more than the notes have")
    if find_span(trigger, noted.report.text) != noted.events[at].trigger:
        raise NotationError(f"{trigger!r} is not event {at + 1} of the notes")
    start, end = read_when(values["when"])
    countries = (values.get("country"), values.get("alt"))
    return EventDetail(
        trigger=trigger,
        start=start,
        end=end,
        basis=values["basis"],
        place=_given(values["place"]),
        origin=_given(values.get("from", NONE)),
        countries=tuple(one for one in countries if one and one != NONE),
        optional="optional" in values,
        also=_also(values),
    )


def _figure(values: Mapping[str, str], text: str) -> FigureDetail:
    return FigureDetail(
        span=find_span(values["text"], text),
        measure=values["measure"],
        low=float(values["low"]) if values["low"] else None,
        high=float(values["high"]) if values["high"] else None,
        exactness=values["exactness"],
        by=_words(values["by"], text),
        optional="optional" in values,
        also=_also(values),
    )


def _claim(values: Mapping[str, str], text: str, events: list[EventDetail]) -> ClaimDetail:
    speaker = _words(values["speaker"], text, meant=values.get("who"))
    also = _also(values)
    return ClaimDetail(
        speaker=speaker,
        cue=_given(values.get("cue", NONE)),
        content=find_content(values["content"], text),
        stance=values["stance"],
        directness=values["directness"],
        act=_event_at(values["act"], events),
        about=_event_at(values["about"], events),
        optional="optional" in values,
        also=also,
        also_about=tuple(_spoken_of(also, events)),
    )


def is_said(word: str, remarks: Sequence[str]) -> bool:
    """Whether a word stands in one of the remarks that say what is right besides."""
    return any(word in WORD.findall(remark) for remark in remarks)


def read_when(written: str) -> tuple[str | None, str | None]:
    """Start and end of `2024-06-21`, `2024-06-21..2024-06-25`, `..2024-06-21`, `2024-06-21..`.

    >>> read_when("..2024-06-21")
    (None, '2024-06-21')
    """
    if written == UNKNOWN:
        return None, None
    start, dots, end = written.partition("..")
    return (start or None, end or None) if dots else (start, start)


def find_content(written: str, text: str) -> Span:
    """From the first words to the last, where ` … ` stands between them."""
    first, *others = written.split(ELLIPSIS)
    start, end = find_span(first, text)
    for words in others:
        at = text.find(words, end)
        if at < 0:
            raise NotationError(f"{words!r} does not follow {first!r}")
        end = at + len(words)
    return start, end


def _words(written: str, text: str, *, meant: str | None = None) -> Words | None:
    if written == NONE:
        return Words(span=None, name=meant, meant=meant) if meant else None
    start, end = find_span(written, text)
    return Words(span=(start, end), name=text[start:end], meant=meant)


def _event_at(written: str, events: list[EventDetail]) -> int | None:
    if written == NONE:
        return None
    triggers = [event.trigger for event in events]
    if written not in triggers:
        raise NotationError(f"{written!r} is no event of the report")
    return triggers.index(written)


def _spoken_of(also: tuple[str, ...], events: list[EventDetail]) -> Iterator[int]:
    for at, event in enumerate(events):
        words = rf"(?<!\w){re.escape(event.trigger)}(?![\w#])"
        if any(re.search(words, remark) for remark in also):
            yield at


def _also(values: Mapping[str, str]) -> tuple[str, ...]:
    """The parts of the remark that say what is right besides."""
    parts = (part.strip() for part in values["n"].split(";"))
    return tuple(part for part in parts if BESIDES.search(part))


def _given(written: str) -> str | None:
    return None if written in (NONE, "") else written
