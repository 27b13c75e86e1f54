"""When and where the events of whole reports are: `python -m corpus.settings FILE` checks one.

A file of `settings/` has a line for each `E:` line of the file of the same name in `source/`, by
the number of that line, with the words that tell when (`w`), where (`p`), and from where (`f`):

    30 | w=in July | p=Sebha
    33 | w=>on Monday@5 | p=- | ?

`@5`: they stand in the sentence of line 5; `>` and `<`: it was after, or before, what they tell;
`-`: the text does not say; `?`: in doubt. Sentences of one report follow a comment that begins with
"# report".
"""

import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from corpus.item import Event, Item, Span
from corpus.notation import NotationError, find_span, read_items

FOLDER = Path(__file__).parent / "settings"
SOURCE = Path(__file__).parent / "source"
AT, AFTER, BEFORE = "at", "after", "before"
RELATIONS = {">": AFTER, "<": BEFORE}
NONE, DOUBTED = "-", "?"
REPORT = "# report"
ELSEWHERE = re.compile(r"(.*)@(\d+)")
A_PARAGRAPH = 2  # sentences, in the text of a report


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """An event, and the characters of its report that tell when, where and from where; None where
    it does not say.
    """

    event: Event
    trigger: Span
    when: Span | None
    relation: str
    where: Span | None
    start: Span | None
    doubted: bool


@dataclass(frozen=True, slots=True)
class Told:
    """A whole report and the settings of its events, in text order."""

    text: str
    settings: tuple[Setting, ...]


class SettingsError(ValueError):
    """A line that does not say what it should: file, line, and why."""


def read_settings(path: Path) -> list[Told]:
    """The reports of a file; raises SettingsError for the first line that is wrong."""
    items = read_items(SOURCE / path.name).items
    source = (SOURCE / path.name).read_text(encoding="utf-8").splitlines()
    lines = dict(_lines(path))
    found = [
        _report(items_of_one, source, lines, path) for items_of_one in _by_report(items, source)
    ]
    if lines:
        raise SettingsError(f"{path.name}: no event at line {min(lines)} of {path.parent.name}")
    return found


def split_settings() -> tuple[list[Told], list[Told]]:
    """Reports to train on, and those to choose by: one in eight."""
    found = [told for path in sorted(FOLDER.glob("*.txt")) for told in read_settings(path)]
    return [one for n, one in enumerate(found) if n % 8], found[::8]


def _lines(path: Path) -> Iterator[tuple[int, list[str]]]:
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if line.strip() and not line.startswith("#"):
            first, *fields = (part.strip() for part in line.split(" | "))
            if not first.isdigit():
                raise SettingsError(f"{path.name}:{number}: begins with no line number")
            yield int(first), fields


def _by_report(items: list[Item], source: list[str]) -> list[list[Item]]:
    starts = [number for number, line in enumerate(source, 1) if line.startswith(REPORT)]
    found: dict[int, list[Item]] = {}
    for item in items:
        found.setdefault(sum(start < item.line for start in starts), []).append(item)
    return list(found.values())


def _report(items: list[Item], source: list[str], lines: dict[int, list[str]], path: Path) -> Told:
    """One report; takes the lines of its events out of `lines`."""
    text, offsets = "", {}
    for number, item in enumerate(items):
        if number:
            text += " " if number % A_PARAGRAPH else "\n\n"
        offsets[item.line] = len(text)
        text += item.text
    texts = {item.line: item.text for item in items}
    settings = []
    for item in items:
        for at, event in zip(_event_lines(source, item.line), item.events, strict=True):
            try:
                fields = lines.pop(at)
                settings.append(_setting(event, fields, item.line, texts, offsets))
            except KeyError:
                raise SettingsError(f"{path.name}: nothing of line {at}") from None
            except NotationError as error:
                raise SettingsError(f"{path.name}: of line {at}: {error}") from None
    return Told(text, tuple(settings))


def _event_lines(source: list[str], first: int) -> Iterator[int]:
    """Numbers of the `E:` lines of the item that begins at line `first`."""
    for number, line in enumerate(source[first:], first + 1):
        if line.strip().startswith("S:"):
            return
        if line.strip().startswith("E:"):
            yield number


def _setting(
    event: Event, fields: list[str], here: int, texts: dict[int, str], offsets: dict[int, int]
) -> Setting:
    values: dict[str, str] = {}
    for part in fields:
        name, equals, value = part.partition("=")
        if part != DOUBTED and (not equals or name not in ("w", "p", "f")):
            raise NotationError(f"does not understand {part!r}")
        values[name] = value
    written = values.get("w", NONE)
    relation = RELATIONS.get(written[:1], AT)

    def span(value: str) -> Span | None:
        if value in ("", NONE):
            return None
        elsewhere = ELSEWHERE.fullmatch(value)
        words, line = (elsewhere[1], int(elsewhere[2])) if elsewhere else (value, here)
        if line not in texts:
            raise NotationError(f"line {line} is no sentence of the report")
        start, end = find_span(words.strip(), texts[line])
        return start + offsets[line], end + offsets[line]

    return Setting(
        event=event,
        trigger=(event.trigger[0] + offsets[here], event.trigger[1] + offsets[here]),
        when=span(written.lstrip("<>")),
        relation=relation,
        where=span(values.get("p", NONE)),
        start=span(values.get("f", NONE)),
        doubted=DOUBTED in values,
    )


def main(paths: list[str]) -> int:
    """Check files; 1 where something is wrong."""
    wrong = 0
    for path in map(Path, paths):
        try:
            found = read_settings(FOLDER / path.name)
        except (SettingsError, OSError) as error:
            print(error, file=sys.stderr)
            wrong = 1
        else:
            print(
                f"{path.name}: {len(found)} reports, {sum(len(o.settings) for o in found)} events"
            )
    return wrong


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
