"""The notation that items are written in (README.md): lines to items, with what is wrong in them.

Every error is kept with its line and the reading goes on, so that one pass finds them all.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from corpus.item import (
    CONTEXTS,
    FACTUALITIES,
    MODES,
    ROLES,
    STATUSES,
    Event,
    Item,
    Role,
    Span,
    Tempting,
)

_NTH = re.compile(r"^(.*?)\s*#(\d+)$", re.DOTALL)
_INFERRED = "(i)"


@dataclass(slots=True)
class Reading:
    """Items read from a file, and what could not be read, a line each."""

    items: list[Item] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)


class NotationError(ValueError):
    """A line that does not say what it should."""


@dataclass(slots=True)
class _Open:
    text: str
    line: int
    template: str | None
    events: list[Event] = field(default_factory=list)
    tempting: list[Tempting] = field(default_factory=list)


def read_items(path: Path) -> Reading:
    """All items of a source file (UTF-8)."""
    reading = Reading()
    item: _Open | None = None
    template: str | None = None

    def close() -> None:
        if item is not None:
            reading.items.append(
                Item(
                    text=item.text,
                    events=tuple(item.events),
                    tempting=tuple(item.tempting),
                    file=path.name,
                    line=item.line,
                    template=item.template,
                )
            )

    for number, raw in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        line = raw.strip()
        if not line or line.startswith("#"):
            continue
        kind, _, rest = line.partition(":")
        rest = rest.strip()
        try:
            if kind == "T":
                template = rest or None
            elif kind == "S":
                close()
                item, template = _Open(text=rest, line=number, template=template), None
            elif item is None:
                raise NotationError("stands before any S: line")
            elif kind == "E":
                item.events.append(read_event(rest, item.text))
            elif kind == "N":
                item.tempting.append(_read_tempting(rest, item.text))
            else:
                raise NotationError("begins with none of S: E: N: T: #")
        except NotationError as error:
            reading.errors.append(f"{path.name}:{number}: {error}")
    close()
    return reading


def read_event(line: str, text: str) -> Event:
    """The event that an `E:` line (without its `E:`) tells of the text.

    Raises NotationError where it names what the text or the codebook does not have.
    """
    head, *fields = (part.strip() for part in line.split(" | "))
    words = head.split()
    if len(words) < 3:
        raise NotationError(f"needs TYPE status factuality, has {head!r}")
    type_, _, mode = words[0].partition("/")
    _known(type_, MODES, "type")
    if mode:
        _known(mode, MODES[type_], f"mode of {type_}")
    _known(words[1], STATUSES, "status")
    _known(words[2], FACTUALITIES, "factuality")
    for word in words[3:]:
        _known(word, ("background", "optional"), "word after the factuality")
    values = _values(fields)
    if "t" not in values:
        raise NotationError("has no t=")
    return Event(
        type=type_,
        mode=mode or None,
        status=words[1],
        factuality=words[2],
        background="background" in words[3:],
        optional="optional" in words[3:],
        trigger=find_span(values["t"], text),
        roles=_roles(values, text),
        contexts=tuple(
            _known(context.strip(), CONTEXTS, "context")
            for context in values.get("c", "").split(",")
            if context.strip() and context.strip() != "-"
        ),
        alternative=_known(values["alt"], MODES, "type") if "alt" in values else None,
    )


def _read_tempting(line: str, text: str) -> Tempting:
    head, *fields = (part.strip() for part in line.split(" | "))
    values = _values(fields)
    return Tempting(trigger=find_span(head.removeprefix("t="), text), roles=_roles(values, text))


def _values(fields: Iterable[str]) -> dict[str, str]:
    values: dict[str, str] = {}
    for part in fields:
        key, equals, value = part.partition("=")
        key = key.strip()
        if not equals or (key not in ROLES and key not in ("t", "c", "alt", "n")):
            raise NotationError(f"does not understand {part!r}")
        if key in values:
            raise NotationError(f"has {key}= twice; join several with &")
        values[key] = value.strip()
    return values


def _roles(values: dict[str, str], text: str) -> tuple[Role, ...]:
    roles = []
    for letter, role in ROLES.items():
        for written in values.get(letter, "").split(" & "):
            name = written.strip()
            if not name or name == "-":
                continue
            if name.startswith(_INFERRED):
                said = name.removeprefix(_INFERRED).strip()
                roles.append(Role(role=role, span=None, name=said))
            else:
                start, end = find_span(name, text)
                roles.append(Role(role=role, span=(start, end), name=text[start:end]))
    return tuple(roles)


def find_span(written: str, text: str) -> Span:
    """Where words stand in the text, `#2` behind them the second time; else NotationError."""
    quote, nth = written, 1
    if not written:
        raise NotationError("has an empty value")
    if match := _NTH.match(written):
        quote, nth = match[1], int(match[2])
    if nth < 1:
        raise NotationError(f"{written!r}: occurrences count from #1")
    starts = _occurrences(quote, text)
    if len(starts) < nth:
        raise NotationError(f"{written!r} does not stand in the text")
    return starts[nth - 1], starts[nth - 1] + len(quote)


def _occurrences(quote: str, text: str) -> list[int]:
    """Where `quote` begins in `text`, as whole words: "he" does not stand in "the"."""
    before = r"(?<!\w)" if quote[0].isalnum() else ""
    behind = r"(?!\w)" if quote[-1].isalnum() else ""
    return [found.start() for found in re.finditer(f"{before}{re.escape(quote)}{behind}", text)]


def _known(word: str, known: Iterable[str], what: str) -> str:
    if word not in known:
        raise NotationError(f"{word!r} is no {what}")
    return word
