"""The rows of a relations set (tab-separated; its README in shared/data tells the protocol)."""

import csv
import hashlib
import io
from dataclasses import dataclass
from pathlib import Path

Span = tuple[int, int]

ROOTS = (
    "AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID", "YIELD", "REQUEST", "ACCUSE", "REJECT",
    "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT",
)  # fmt: skip
QUAD_OF = {
    "AGREE": "1", "CONSULT": "1", "SUPPORT": "1", "COOPERATE": "2", "AID": "2", "YIELD": "2",
    "REQUEST": "3", "ACCUSE": "3", "REJECT": "3", "THREATEN": "3", "PROTEST": "4",
    "SANCTION": "4", "MOBILIZE": "4", "COERCE": "4", "ASSAULT": "4",
}  # fmt: skip


class RelationsError(Exception):
    """The file is no relations set."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A sentence with the spans of its source and target, and what people coded."""

    sentence: str
    source: Span | None
    target: Span | None
    root: str | None
    quad: str | None
    is_conflict: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class RelationsSet:
    """All rows of a file under its name and hash."""

    name: str
    sha256: str
    rows: tuple[Row, ...]


def load_rows(path: Path) -> RelationsSet:
    """Rows of a file of the set's form; raises RelationsError."""
    try:
        data = path.read_bytes()
    except OSError as error:
        raise RelationsError(
            f"{path}: {error.strerror}; download PLV_train.tsv or AW_train.tsv from "
            "github.com/snowood1/Zero-Shot-PLOVER and give it with --data"
        ) from error
    rows = list(csv.DictReader(io.StringIO(data.decode("utf-8"), newline=""), delimiter="\t"))
    if not rows or "marked_sentence" not in rows[0]:
        raise RelationsError(f"{path} has no column marked_sentence; it is no relations set")
    return RelationsSet(
        name=path.stem,
        sha256=hashlib.sha256(data).hexdigest(),
        rows=tuple(_row(found) for found in rows),
    )


def _row(found: dict[str, str]) -> Row:
    sentence, spans = unmark(found["marked_sentence"])
    root = found.get("gold_root") or None
    quad = found.get("gold_penta") or None
    conflict = quad in ("3", "4") if quad else found["gold_binary"] == "1"
    return Row(
        sentence=sentence,
        source=spans.get("s"),
        target=spans.get("t"),
        root=root,
        quad=quad,
        is_conflict=conflict,
    )


def unmark(marked: str) -> tuple[str, dict[str, Span]]:
    """The sentence without its marks, and the first span that each mark encloses."""
    text = ""
    starts: dict[str, int] = {}
    spans: dict[str, Span] = {}
    rest = marked
    while rest:
        mark = next((m for m in ("<s>", "</s>", "<t>", "</t>") if rest.startswith(m)), None)
        if mark is None:
            text, rest = text + rest[0], rest[1:]
            continue
        rest = rest[len(mark) :]
        name = mark.strip("</>")
        if "/" in mark:
            spans.setdefault(name, (starts.get(name, len(text)), len(text)))
        else:
            starts[name] = len(text)
    return text, spans
