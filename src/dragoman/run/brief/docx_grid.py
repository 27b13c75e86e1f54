"""Tables of a Word brief: as wide as the page, columns by what they hold, heads on every page."""

from collections.abc import Sequence
from typing import Any

LEAST_SHARE = 0.17  # of the width: a day, or a status with its references, on one line
LONGEST = 60  # characters that count: longer cells are broken anyway
LINE = "B9B4A6"


def shares_of(columns: Sequence[str], rows: Sequence[Sequence[str]]) -> list[float]:
    """The part of the width that each column gets, by the length of what stands in it.

    >>> shares_of(("When", "Who"), [("1 May", "x" * 60)])
    [0.17, 0.83]
    """
    lengths = []
    for place, name in enumerate(columns):
        held = [min(LONGEST, len(row[place])) for row in rows]
        lengths.append(max(len(name), sum(held) / max(1, len(held))))
    whole = sum(lengths) or 1
    least = min(LEAST_SHARE, 1 / max(1, len(columns)))
    wide = sum(length for length in lengths if length / whole > least)
    narrow = sum(length / whole <= least for length in lengths)
    left = 1 - narrow * least
    return [
        round(length / wide * left if length / whole > least else least, 4) for length in lengths
    ]


def fit_columns(table: Any, shares: Sequence[float], width: int) -> None:
    """Set the width of each column, which a word processor then keeps."""
    table.autofit = False
    for column, share in zip(table.columns, shares, strict=True):
        column.width = int(width * share)  # some read this one, some those of the cells
        for cell in column.cells:
            cell.width = int(width * share)


def keep_rows(table: Any) -> None:
    """No row is broken over two pages, and the first stands on top of each."""
    from docx.oxml import OxmlElement

    for number, row in enumerate(table.rows):
        facts = row._tr.get_or_add_trPr()
        facts.append(OxmlElement("w:cantSplit"))
        if number == 0:
            facts.append(OxmlElement("w:tblHeader"))


def rule_lines(table: Any) -> None:
    """Thin lines between rows and none between columns."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    borders = OxmlElement("w:tblBorders")
    for edge in ("top", "bottom", "insideH"):
        line = OxmlElement(f"w:{edge}")
        for name, value in (("val", "single"), ("sz", "4"), ("space", "0"), ("color", LINE)):
            line.set(qn(f"w:{name}"), value)
        borders.append(line)
    table._tbl.tblPr.append(borders)
