"""Judgements out of a store and into another: appended, numbered anew, none twice."""

from collections import Counter
from collections.abc import Hashable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from dragoman.errors import UsageError
from dragoman.model.handling import SHARED, read_mark
from dragoman.model.judgement import Judgement
from dragoman.present.exchange import judgement_lines, read_judgements
from dragoman.run.handling import MakeSteps, load_judgements_within
from dragoman.run.judging import put_judgements
from dragoman.run.steps import load_steps
from dragoman.store.file import open_for_reading, open_for_writing
from dragoman.store.judgements import load_judgements
from dragoman.store.rows import Connection

Identity = tuple[Hashable, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Adopted:
    """How many judgements were taken in, were there already, and were refused, with reasons."""

    taken: int
    known: int
    refused: tuple[str, ...]


def export_judgements(
    store: Path, out: Path, *, mark: str = SHARED, make_steps: MakeSteps = load_steps
) -> int:
    """Write the judgements of a store to a file, one a line; returns how many.

    Those on what is marked more strictly than `mark` are left out: they have its words.
    """
    with open_for_reading(store) as con:
        judgements = load_judgements_within(con, read_mark(mark), make_steps)
    try:
        out.write_text("".join(judgement_lines(judgements)), encoding="utf-8")
    except OSError as error:
        raise UsageError(f"{out} cannot be written: {error.strerror or error}") from error
    return len(judgements)


def adopt_judgements(store: Path, file: Path) -> Adopted:
    """Take in the judgements of a file; what the store holds already is left out.

    One that points to a report which the store does not hold is refused, and the others go on.
    """
    try:
        lines = file.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"{file} cannot be read as text: {error}") from error
    given = read_judgements(lines, file=str(file))
    with open_for_writing(store) as con:
        return adopt(con, given)


def adopt(con: Connection, given: Sequence[Judgement]) -> Adopted:
    """The same on an open store."""
    own = load_judgements(con)
    ids = {identity: row.id for row, identity in identities(own)}
    renamed: dict[str, str] = {}  # ids of the colleague's store, and what they are here
    refused: list[str] = []
    known = 0
    for row, identity in identities(given):
        if identity in ids:
            renamed[row.id] = ids[identity]
            known += 1
            continue
        value = renamed.get(row.value or "", row.value) if row.action == "withdraw" else row.value
        try:
            (kept,) = put_judgements(con, [replace(row, value=value)])
            renamed[row.id] = kept.id
        except UsageError as error:
            refused.append(f"{row.action} by {row.by}: {error}")
    taken = len(given) - known - len(refused)
    return Adopted(taken=taken, known=known, refused=tuple(refused))


def identities(judgements: Sequence[Judgement]) -> list[tuple[Judgement, Identity]]:
    """Each judgement with what makes it the same in any store: who decided what, the nth time.

    A withdrawal is what it takes back, not the id that this has in one store.
    """
    by_id: dict[str, Identity] = {}
    counts: Counter[Identity] = Counter()
    found = []
    for row in sorted(judgements, key=lambda row: row.number):
        value: Hashable = row.value
        if row.action == "withdraw":
            value = by_id.get(row.value or "", ())
        what = (row.action, row.anchor, row.other, row.field, value)
        bare = (*what, row.before, row.by, row.note, row.seen)
        counts[bare] += 1
        by_id[row.id] = (*bare, counts[bare])
        found.append((row, by_id[row.id]))
    return found
