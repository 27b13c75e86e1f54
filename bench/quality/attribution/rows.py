"""PolNeAR's texts with their attributions, from brat's files; one annotator a text.

Of several who annotated a text the first by name is taken. Discuss and Discard are skipped.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePath

from bench.quality.files import Files, SetError, load_files
from bench.quality.spans import Span

GET = (
    "download PolNeAR from github.com/networkdynamics/PolNeAR, pack a part's folders text and "
    "attributions as PolNeAR_dev.tar.gz and give it with --data"
)
DAY = re.compile(r"_(\d{4}-\d\d-\d\d)_")
PARTS = ("Source", "Cue", "Content")

Spans = tuple[Span, ...]  # of one stretch: several where it is interrupted


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """Who says (nobody, where a text tells none), by what words, and what is said."""

    sources: tuple[Spans, ...]
    cues: tuple[Spans, ...]
    contents: tuple[Spans, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A text, the day in its name, and all its attributions."""

    id: str
    text: str
    published: str | None
    attributions: tuple[Attribution, ...]


def load_rows(path: Path) -> tuple[tuple[Row, ...], str]:
    """The texts of the archive (or folder), by name, and its hash; raises SetError."""
    files, sha256 = load_files(path, get=GET)
    marked = _first_annotators(files)
    rows = tuple(
        _row(PurePath(name).stem, data.decode("utf-8"), marked[PurePath(name).stem])
        for name, data in files.items()
        if name.endswith(".txt") and PurePath(name).stem in marked
    )
    if not any(row.attributions for row in rows):
        raise SetError(f"{path} holds no texts with attributions; {GET}")
    return rows, sha256


def _first_annotators(files: Files) -> dict[str, str]:
    """The annotation of each text, by the text's name."""
    found: dict[str, str] = {}
    for name, data in files.items():  # in order of names, which end in the annotator's
        if name.endswith(".ann"):
            found.setdefault(PurePath(name).stem.rpartition("_")[0], data.decode("utf-8"))
    return found


def _row(id_: str, text: str, marked: str) -> Row:
    day = DAY.search(id_)
    return Row(
        id=id_,
        text=text,
        published=day[1] if day else None,
        attributions=tuple(_attributions(marked)),
    )


def _attributions(marked: str) -> Iterator[Attribution]:
    lines = [line.split("\t") for line in marked.splitlines()]
    spans = {line[0]: _spans(line[1]) for line in lines if line[0].startswith("T")}
    for line in lines:
        if not line[0].startswith("E"):
            continue
        parts: defaultdict[str, list[Spans]] = defaultdict(list)
        for part in line[1].split():
            role, _, id_ = part.partition(":")
            parts[role.rstrip("0123456789")].append(spans[id_])
        source, cue, content = (tuple(parts[name]) for name in PARTS)
        if source or cue or content:
            yield Attribution(sources=source, cues=cue, contents=content)


def _spans(marking: str) -> Spans:
    """ "Source 1 5;7 9": the stretches."""
    numbers = marking.partition(" ")[2]
    pairs = (fragment.split() for fragment in numbers.split(";"))
    return tuple(sorted((int(start), int(end)) for start, end in pairs))
