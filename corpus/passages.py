"""Passages in which it is marked who is who: `python -m corpus.passages FILE` checks one.

A passage is one or more paragraphs; passages are parted by a line of `---`. Whoever or whatever
is named again later, and whatever names again, stands in brackets with a label of the passage:

    [A:The foreign ministry] said that [A:it] had summoned [B:the ambassador]. [A+B:The two] met.

`A+B` is several together, `0` a word that stands for nobody ("[0:It] was raining"). Brackets nest.
Every personal and possessive pronoun is marked.
"""

import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).parent / "passages"
NOBODY = "0"
LABEL = re.compile(r"\[([A-Z][0-9]?(?:\+[A-Z][0-9]?)*|0):")
PRONOUNS = frozenset(
    "i me my we us our you your he him his she her hers it its they them their theirs".split()
)
WORD = re.compile(r"[A-Za-z]+")


class PassageError(ValueError):
    """A passage that cannot be read: says which and why."""


@dataclass(frozen=True, slots=True, order=True)
class Marked:
    """Characters `start` to `end` name those of `labels`; none where they stand for nobody."""

    start: int
    end: int
    labels: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Passage:
    """A text without its brackets, and what they marked, in text order."""

    text: str
    marked: tuple[Marked, ...]


def read_passages(path: Path) -> list[Passage]:
    """All passages of a file; raises PassageError with file and number."""
    found = []
    for number, raw in enumerate(re.split(r"(?m)^---\s*$", path.read_text(encoding="utf-8")), 1):
        if raw.strip():
            try:
                found.append(read_passage(raw.strip()))
            except PassageError as error:
                raise PassageError(f"{path}: passage {number}: {error}") from None
    return found


def split_passages() -> tuple[list[Passage], list[Passage]]:
    """Those to train on, and those to choose by: one in eight."""
    found = [one for path in sorted(FOLDER.glob("*.txt")) for one in read_passages(path)]
    return [one for n, one in enumerate(found) if n % 8], found[::8]


def read_passage(raw: str) -> Passage:
    """A passage in brackets."""
    text, marked, opened, at = "", [], [], 0
    while at < len(raw):
        label = LABEL.match(raw, at)
        if label is not None:
            opened.append((len(text), label[1]))
            at = label.end()
            continue
        if raw[at] == "[":
            raise PassageError(f"a bracket without a label: {raw[at : at + 30]!r}")
        if raw[at] == "]":
            if not opened:
                raise PassageError(f"a bracket closes that was not opened: {raw[:at][-30:]!r}")
            start, names = opened.pop()
            labels = () if names == NOBODY else tuple(names.split("+"))
            marked.append(Marked(start, len(text), labels))
        else:
            text += raw[at]
        at += 1
    if opened:
        raise PassageError(f"a bracket stays open: {text[opened[-1][0] :][:30]!r}")
    passage = Passage(text, tuple(sorted(marked)))
    for complaint in complaints(passage):
        raise PassageError(complaint)
    return passage


def complaints(passage: Passage) -> Iterator[str]:
    """What is not marked, or marked in vain."""
    starts = {one.start for one in passage.marked}
    for word in WORD.finditer(passage.text):
        is_acronym = word[0].isupper() and len(word[0]) > 1  # "US", "IT"
        if word[0].lower() in PRONOUNS and not is_acronym and word.start() not in starts:
            yield f"a pronoun is not marked: {passage.text[max(0, word.start() - 20) :][:45]!r}"
    named: dict[str, int] = {}
    for one in passage.marked:
        for label in one.labels:
            named[label] = named.get(label, 0) + 1
    for label, times in named.items():
        if times == 1:
            yield f"{label} is marked only once"


def main(paths: list[str]) -> int:
    """Check files; 1 where one cannot be read."""
    for path in paths:
        try:
            found = read_passages(Path(path))
        except PassageError as error:
            print(error, file=sys.stderr)
            return 1
        print(f"{path}: {len(found)} passages, {sum(len(one.marked) for one in found)} marked")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
