"""Passages in which it is marked who says what: `python -m corpus.attributions FILE` checks one.

A passage is a line `P: text`, its paragraphs parted by ` ¶ `; below it stands a line for each
attribution, in the order of their cues:

    P: The army left, the governor said. “No losses,” he told reporters.
    A: s=the governor | q=said | c=The army left | st=states | d=reported
    A: s=he | q=told | c=“No losses,” | st=states | d=quoted | to=reporters

Values are words of the passage: `#2` behind them means their second occurrence as whole words,
` … ` parts the pieces of one that is interrupted, `-` is nobody, or no word of saying.
"""

import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).parent / "attributions"
STANCES = (
    "states", "denies", "accuses", "rejects", "demands", "offers", "promises", "warns",
    "supports", "doubts",
)  # fmt: skip
DIRECTNESS = ("quoted", "reported", "document")
FIELDS = ("s", "q", "c", "st", "d", "to", "via")
NONE = "-"
PIECES = " … "
PARAGRAPHS = re.compile(r"\s*¶\s*")
NUMBERED = re.compile(r"(.*?)\s*#(\d+)")

Span = tuple[int, int]


class AttributionError(ValueError):
    """A line that cannot be read: says which and why."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """Who says what: characters of the passage, in pieces; none where nothing is named."""

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    stance: str
    directness: str
    addressee: tuple[Span, ...] = ()
    via: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Passage:
    """A text and its attributions, in the order of their cues."""

    text: str
    attributions: tuple[Attribution, ...]


def read_attributions(path: Path) -> list[Passage]:
    """All passages of a file; raises AttributionError with file and line."""
    found: list[tuple[str, list[Attribution]]] = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        try:
            _read_line(line, found)
        except AttributionError as error:
            raise AttributionError(f"{path}:{number}: {error}") from None
    return [Passage(text, tuple(attributions)) for text, attributions in found]


def split_attributions() -> tuple[list[Passage], list[Passage]]:
    """Those to train on, and those to choose by: one in eight."""
    found = [one for path in sorted(FOLDER.glob("*.txt")) for one in read_attributions(path)]
    return [one for n, one in enumerate(found) if n % 8], found[::8]


def _read_line(line: str, found: list[tuple[str, list[Attribution]]]) -> None:
    kind, _, rest = line.partition(": ")
    if not line.strip() or line.startswith("#"):
        return
    if kind == "P":
        found.append((PARAGRAPHS.sub("\n\n", rest.strip()), []))
    elif kind == "A" and found:
        text, attributions = found[-1]
        attributions.append(_attribution(rest, text))
    else:
        raise AttributionError(f"neither a passage nor an attribution: {line[:40]!r}")


def _attribution(line: str, text: str) -> Attribution:
    values: dict[str, str] = {}
    for part in line.split(" | "):
        name, _, value = part.strip().partition("=")
        if name not in FIELDS:
            raise AttributionError(f"no such field: {part!r}")
        values[name] = value
    missing = [name for name in ("s", "q", "c") if not values.get(name)]
    if missing:
        raise AttributionError(f"lacks {', '.join(missing)}")
    if values.get("st") not in STANCES:
        raise AttributionError(f"st is one of {', '.join(STANCES)}, not {values.get('st')!r}")
    if values.get("d") not in DIRECTNESS:
        raise AttributionError(f"d is one of {', '.join(DIRECTNESS)}, not {values.get('d')!r}")
    spans = {name: _spans(values.get(name, NONE), text) for name in ("s", "q", "c", "to", "via")}
    return Attribution(
        source=spans["s"],
        cue=spans["q"],
        content=spans["c"],
        stance=values["st"],
        directness=values["d"],
        addressee=spans["to"],
        via=spans["via"],
    )


def _spans(value: str, text: str) -> tuple[Span, ...]:
    """Where the pieces stand; one without a number is the first behind the piece before it."""
    if value in ("", NONE):
        return ()
    spans: list[Span] = []
    for piece in value.split(PIECES):
        numbered = NUMBERED.fullmatch(piece)
        words = (numbered[1] if numbered else piece).replace(" ¶ ", "\n\n")
        last = spans[-1][1] if spans else 0
        start = _find(words, text, int(numbered[2]), 0) if numbered else _find(words, text, 1, last)
        spans.append((start, start + len(words)))
    return tuple(spans)


def _find(words: str, text: str, nth: int, start: int) -> int:
    before = r"(?<!\w)" if words[:1].isalnum() else ""
    behind = r"(?!\w)" if words[-1:].isalnum() else ""
    for number, match in enumerate(
        re.compile(before + re.escape(words) + behind).finditer(text, start), 1
    ):
        if number == nth:
            return match.start()
    raise AttributionError(f"not in the passage: {words!r}")


def complaints(passage: Passage) -> Iterator[str]:
    """What cannot be right."""
    for one in passage.attributions:
        if any(_touch(one.source, other) for other in (one.cue, one.content)):
            start, end = one.source[0]
            yield f"a source within what it says, or its cue: {passage.text[start:end]!r}"


def _touch(ones: tuple[Span, ...], others: tuple[Span, ...]) -> bool:
    return any(a < d and c < b for a, b in ones for c, d in others)


def main(paths: list[str]) -> int:
    """Check files; 1 where one cannot be read or is not right."""
    status = 0
    for path in paths:
        try:
            found = read_attributions(Path(path))
        except AttributionError as error:
            print(error, file=sys.stderr)
            return 1
        for passage in found:
            for complaint in complaints(passage):
                print(f"{path}: {complaint}", file=sys.stderr)
                status = 1
        count = sum(len(one.attributions) for one in found)
        print(f"{path}: {len(found)} passages, {count} attributions")
    return status


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
