"""Descriptions of actors with country and sector, each in a sentence: text, country, sector,
context in columns with tabs between.
"""

import csv
import hashlib
from dataclasses import dataclass
from pathlib import Path

from bench.quality.files import SetError

DESCRIPTIONS = Path(__file__).parent.parent / "actors.tsv"
COLUMNS = ("text", "country", "sector", "context")
NONE = ("", "---")  # of an actor without a country, or whose country is not told


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """Words for an actor, where they stand, and what is right; of several codes any is."""

    text: str
    context: str
    countries: tuple[str, ...]
    sectors: tuple[str, ...]

    @property
    def start(self) -> int:
        """Where the words begin in their context."""
        return max(0, self.context.find(self.text))

    @property
    def end(self) -> int:
        """Where they end."""
        return self.start + len(self.text)


def load_rows(path: Path) -> tuple[tuple[Row, ...], str]:
    """The rows of the file, and its hash; raises SetError."""
    try:
        data = path.read_bytes()
    except OSError as error:
        raise SetError(
            f"{path} cannot be read ({error}); the descriptions are part of the repository, "
            "as bench/quality/actors.tsv; give another file with --data"
        ) from error
    lines = data.decode("utf-8").splitlines()
    table = csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
    if tuple(table.fieldnames or ()) != COLUMNS:
        raise SetError(f"{path} has not the columns {', '.join(COLUMNS)}; give one with --data")
    rows = tuple(_row(row) for row in table)
    return rows, hashlib.sha256(data).hexdigest()


def _row(row: dict[str, str | None]) -> Row:
    text, context = (row["text"] or "").strip(), (row["context"] or "").strip()
    return Row(
        text=text,
        context=context if text in context else text,
        countries=_codes(row["country"]),
        sectors=_codes(row["sector"]),
    )


def _codes(cell: str | None) -> tuple[str, ...]:
    """ "GOV|MIL": either; empty where there is none."""
    codes = (code.strip() for code in (cell or "").split("|"))
    return tuple(code for code in codes if code not in NONE)
