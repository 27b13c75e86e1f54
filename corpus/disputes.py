"""Who says otherwise, and what is put right: `python -m corpus.disputes [FILE ...]` checks files.

A file of `disputes/` has vignettes: two to four short reports each, and the contradictions and
corrections that a reader should be shown of them; what else stands in them is neither.

    == gate_at_nitzana
    -- 1 | 2024-05-13 | Levant Post
    No lorry has entered since Thursday because Israel keeps the gate shut, the UN said.
    -- 2 | 2024-05-13 | Negev Radio
    The gate is open and 62 lorries went through on Sunday alone, according to COGAT.
    X: denial | 1:No lorry has entered | 2:62 lorries went through | UN ; COGAT
    K: 3 of 1 | place | Sotk | Norabak
    N: 1:four people | 2:nine people | another day
    O: denial | 1:No lorry has entered | 3:it had been open | UN ; COGAT

`X` is a contradiction (kind, the words of both sides, who they are), `K` a correction (its report
and the earlier one, what it mends, from, to), `N` a tempting wrong one and why, `O` a contradiction
that is said again or is in doubt: it may be shown and need not be. Words are copied from the text
letter by letter.
"""

import re
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from bench.quality.stories.story import NotedCorrection, NotedDispute, NotedReport, Quote, Story
from dragoman.model.dispute import CONTRADICTION_TYPES, CORRECTED_FIELDS
from dragoman.model.report import make_report

FOLDER = Path(__file__).parent / "disputes"
BETWEEN = " | "
NOTE = re.compile(r"^([XKNO]): ", re.MULTILINE)
HEAD = re.compile(r"^-- (\d) \| (\d{4}-\d\d-\d\d) \| (.+)$")
Row = TypeVar("Row")
ONE_IN = 4  # vignettes of which one is kept to choose by


class VignetteError(ValueError):
    """A vignette that cannot be read: says which and why."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Vignette:
    """Reports with what is in dispute among them; `tempting` are pairs that are not."""

    story: Story
    tempting: tuple[tuple[Quote, Quote], ...]
    optional: tuple[NotedDispute, ...] = ()


def split_vignettes() -> tuple[list[Vignette], list[Vignette]]:
    """Those to train on, and those to choose by."""
    found = [one for path in sorted(FOLDER.glob("*.txt")) for one in read_vignettes(path)]
    return [one for n, one in enumerate(found) if n % ONE_IN], found[::ONE_IN]


def read_vignettes(path: Path) -> list[Vignette]:
    """All vignettes of a file; raises VignetteError with file and name."""
    text = path.read_text(encoding="utf-8")
    found = []
    for raw in re.split(r"^== ", text, flags=re.MULTILINE)[1:]:
        name, _, rest = raw.partition("\n")
        try:
            found.append(read_vignette(name.strip(), rest))
        except VignetteError as error:
            raise VignetteError(f"{path}: {name}: {error}") from None
    return found


def read_vignette(name: str, raw: str) -> Vignette:
    """One vignette of its lines."""
    reports = tuple(_reports(name, raw))
    if not reports:
        raise VignetteError("has no report")
    texts = {one.number: one.report.text for one in reports}
    notes = {kind: list(_notes(kind, raw)) for kind in "XKNO"}
    story = Story(
        name=name,
        as_of=max(one.report.published or "" for one in reports),
        reports=reports,
        disputes=tuple(_read(_dispute, fields, texts) for fields in notes["X"]),
        corrections=tuple(_read(_correction, fields, texts) for fields in notes["K"]),
    )
    tempting = tuple(_read(_tempting, fields, texts) for fields in notes["N"])
    if not (story.disputes or story.corrections or tempting):
        raise VignetteError("has no X:, K: or N: line")
    optional = tuple(_read(_dispute, fields, texts) for fields in notes["O"])
    return Vignette(story=story, tempting=tempting, optional=optional)


def _reports(name: str, raw: str) -> Iterator[NotedReport]:
    body = NOTE.split(raw)[0]
    for part in re.split(r"^(?=-- )", body, flags=re.MULTILINE):
        head, _, text = part.partition("\n")
        match = HEAD.match(head)
        if match is None:
            if part.strip():
                raise VignetteError(f"is no head of a report: {head!r}")
            continue
        number, published, outlet = match.groups()
        report = make_report(
            text.strip(),
            file=f"{name}_{number}.txt",
            published=published,
            outlet=outlet,
        )
        yield NotedReport(number=number, report=report)


def _notes(kind: str, raw: str) -> Iterator[list[str]]:
    for line in raw.splitlines():
        if line.startswith(f"{kind}: "):
            yield line.removeprefix(f"{kind}: ").split(BETWEEN)


def _read(
    read: Callable[[list[str], dict[str, str]], Row], fields: list[str], texts: dict[str, str]
) -> Row:
    try:
        return read(fields, texts)
    except ValueError as error:
        raise VignetteError(f"{BETWEEN.join(fields)}: {error}") from None


def _dispute(fields: list[str], texts: dict[str, str]) -> NotedDispute:
    kind, one, other, who = fields
    if kind not in CONTRADICTION_TYPES:
        raise VignetteError(f"{kind} is none of {', '.join(CONTRADICTION_TYPES)}")
    names = tuple(name.strip() for name in who.split(";"))
    return NotedDispute(
        about="-", kind=kind, one=_quote(one, texts), other=_quote(other, texts), who=names
    )


def _correction(fields: list[str], texts: dict[str, str]) -> NotedCorrection:
    where, field, before, after = fields
    report, _, corrects = where.partition(" of ")
    if field not in CORRECTED_FIELDS:
        raise VignetteError(f"{field} is none of {', '.join(CORRECTED_FIELDS)}")
    for number, words in ((corrects, before), (report, after)):
        if words.casefold() not in texts.get(number, "").casefold():
            raise VignetteError(f"report {number} has no {words!r}")
    return NotedCorrection(
        report=report, corrects=corrects, of="-", field=field, before=before, after=after
    )


def _tempting(fields: list[str], texts: dict[str, str]) -> tuple[Quote, Quote]:
    one, other, _ = fields
    return _quote(one, texts), _quote(other, texts)


def _quote(said: str, texts: dict[str, str]) -> Quote:
    number, _, words = said.partition(":")
    start = texts.get(number, "").find(words)
    if start < 0 or not words:
        raise VignetteError(f"report {number} has no {words!r}")
    return Quote(report=number, span=(start, start + len(words)), text=words)


def main(paths: list[str]) -> int:
    """Check files; 1 where one cannot be read."""
    for path in paths or sorted(map(str, FOLDER.glob("*.txt"))):
        try:
            found = [one.story for one in read_vignettes(Path(path))]
        except VignetteError as error:
            print(error, file=sys.stderr)
            return 1
        disputes = sum(len(one.disputes) for one in found)
        mended = sum(len(one.corrections) for one in found)
        print(f"{path}: {len(found)} vignettes, {disputes} contradictions, {mended} corrections")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
