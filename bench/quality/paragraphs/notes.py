"""Paragraphs with their figures and claims, as written by hand.

    P: Medics said at least 14 people died, two of them children. “We wait,” the mayor said.
    F: 14+ killed | at least 14 people | Medics
    F: 2 killed | two of them | Medics | of=children | part
    C: states quoted | the mayor | said#2 | “We wait,”

- `F:` amount and measure, the words (letter by letter, `#2` for their second occurrence), who
  gives the number (nobody: the outlet itself), and what else is noted: `of=` who they are,
  `part` of another figure, `new` or `total`.
- Amounts: `14` exact, `~14` about, `14+` at least, `>14` more than, `..14` at most, `20..30`,
  `24..` and `?` of a damaged number.
- `C:` stance and directness, speaker (`-`: nobody named), cue, content.
- `optional`: right to tell and right to leave. `also=… is right`: another value that is right.
"""

import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from bench.quality.files import SetError
from bench.quality.gold.detail_notes import NONE, ClaimDetail, FigureDetail, Words, find_content
from corpus.notation import NotationError, find_span
from dragoman.model.figure import MEASURES

NUMBER = r"(?:\d+(?:\.\d+)?)?"
AMOUNT = re.compile(
    rf"(?P<mark>[~>]?)(?P<low>{NUMBER})(?P<dots>\.\.)?(?P<high>{NUMBER})(?P<plus>\+?)"
)
MARKS = {"~": "about", ">": "more_than"}
FLAGS = ("new", "optional", "part", "total")
KEYS = ("also", "of")
PARAGRAPHS = " ¶ "


@dataclass(frozen=True, slots=True, kw_only=True)
class NotedFigure:
    """A number with what is noted beside what the gold notes have."""

    detail: FigureDetail
    of: str | None
    is_part: bool
    cumulative: bool | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """A text with its figures and claims; `place` says where it is written."""

    place: str
    text: str
    figures: tuple[NotedFigure, ...]
    claims: tuple[ClaimDetail, ...]


def load_paragraphs(path: Path) -> tuple[tuple[Paragraph, ...], str]:
    """The paragraphs of a file, or of all files of a folder, and their hash; raises SetError."""
    paths = sorted(path.glob("*.txt")) if path.is_dir() else [path]
    digest = hashlib.sha256()
    found: list[Paragraph] = []
    for one in paths:
        try:
            data = one.read_bytes()
        except OSError as error:
            raise SetError(f"{one} cannot be read ({error}); give a file of paragraphs") from error
        digest.update(data)
        found += _read(data.decode("utf-8").splitlines(), one.name)
    if not found:
        raise SetError(f"{path} holds no paragraph; give a file of paragraphs, or their folder")
    return tuple(found), digest.hexdigest()


def _read(lines: Iterable[str], name: str) -> list[Paragraph]:
    blocks: list[list[tuple[int, str]]] = []
    for number, line in enumerate(lines, start=1):
        if line.startswith("P: "):
            blocks.append([])
        if line.strip() and not line.startswith("#"):
            if not blocks:
                raise SetError(f"{name}:{number}: stands before any paragraph")
            blocks[-1].append((number, line.strip()))
    return [_paragraph(block, name) for block in blocks]


def _paragraph(block: list[tuple[int, str]], name: str) -> Paragraph:
    first, head = block[0]
    text = head.removeprefix("P: ").replace(PARAGRAPHS, "\n\n")
    figures: list[NotedFigure] = []
    claims: list[ClaimDetail] = []
    for number, line in block[1:]:
        kind, _, rest = line.partition(": ")
        try:
            if kind == "F":
                figures.append(_figure(rest, text))
            elif kind == "C":
                claims.append(_claim(rest, text))
            else:
                raise NotationError(f"begins with none of P: F: C: #: {line[:40]!r}")
        except (NotationError, ValueError) as error:
            raise SetError(f"{name}:{number}: {error}") from error
    return Paragraph(
        place=f"{name}:{first}", text=text, figures=tuple(figures), claims=tuple(claims)
    )


def read_amount(written: str) -> tuple[float | None, float | None, str]:
    """Low, high and exactness.

    >>> read_amount("20..30")
    (20.0, 30.0, 'about')
    >>> read_amount(">90")
    (90.0, None, 'more_than')
    """
    if written == "?":
        return None, None, "about"
    found = AMOUNT.fullmatch(written)
    if found is None:
        raise NotationError(f"{written!r} is no amount")
    low, high = (float(found[name]) if found[name] else None for name in ("low", "high"))
    if found["plus"]:
        return low, None, "at_least"
    if found["dots"]:
        return low, high, "at_most" if low is None else "about"
    exactness = MARKS.get(found["mark"], "exact")
    return low, None if exactness == "more_than" else low, exactness


def _figure(line: str, text: str) -> NotedFigure:
    head, words, *rest = (part.strip() for part in line.split(" | "))
    amount, measure = head.split()
    if measure not in MEASURES:
        raise NotationError(f"{measure!r} is no measure")
    named, values, flags = _sorted(rest)
    low, high, exactness = read_amount(amount)
    return NotedFigure(
        detail=FigureDetail(
            span=find_span(words, text),
            measure=measure,
            low=low,
            high=high,
            exactness=exactness,
            by=_words(named[0], text) if named else None,
            optional="optional" in flags,
            also=_also(values),
        ),
        of=values.get("of"),
        is_part="part" in flags,
        cumulative=True if "total" in flags else False if "new" in flags else None,
    )


def _claim(line: str, text: str) -> ClaimDetail:
    head, speaker, cue, content, *rest = (part.strip() for part in line.split(" | "))
    stance, directness = head.split()
    named, values, flags = _sorted(rest)
    return ClaimDetail(
        speaker=_words(speaker, text, meant=named[0] if named else None),
        cue=None if cue == NONE else cue,
        content=find_content(content, text),
        stance=stance,
        directness=directness,
        act=None,
        about=None,
        optional="optional" in flags,
        also=_also(values),
    )


def _sorted(parts: list[str]) -> tuple[list[str], dict[str, str], list[str]]:
    """Names by themselves, values by their key, flags."""
    pairs = [part.partition("=") for part in parts]
    values = {key: value for key, _, value in pairs if key in KEYS}
    flags = [part for part in parts if part in FLAGS]
    named = [part for part in parts if part not in FLAGS and part.partition("=")[0] not in KEYS]
    return named, values, flags


def _also(values: dict[str, str]) -> tuple[str, ...]:
    return (values["also"],) if "also" in values else ()


def _words(written: str, text: str, *, meant: str | None = None) -> Words | None:
    if written == NONE:
        return None
    start, end = find_span(written, text)
    return Words(span=(start, end), name=text[start:end], meant=meant)
