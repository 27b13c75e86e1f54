"""A marked text cut into pieces, with signs that show the marks where there are no colours."""

from collections.abc import Iterator
from dataclasses import dataclass

from dragoman.present.views.report import Mark, ReportPage

SIGNS = {
    "actor": ("‹", "›"),
    "place": ("«", "»"),
    "date": ("~", "~"),
    "event": ("[", "]"),
    "figure": ("<", ">"),
    "claim": ("{", "}"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """Characters of the text, or a sign between them, and the kinds of marks they lie in."""

    text: str
    kinds: tuple[str, ...]
    is_sign: bool = False


def cut_text(page: ReportPage) -> Iterator[Piece]:
    """Pieces in order; without the signs they are the text itself."""
    edges = sorted({0, len(page.text), *(edge for one in page.marks for edge in _edges(one))})
    for start, end in zip(edges, [*edges[1:], len(page.text)], strict=True):
        yield from _signs_at(start, page.marks)
        kinds = tuple(sorted({m.kind for m in page.marks if m.start <= start < m.end}))
        if end > start:
            yield Piece(text=page.text[start:end], kinds=kinds)


def _edges(mark: Mark) -> tuple[int, int]:
    return mark.start, mark.end


def _signs_at(edge: int, marks: tuple[Mark, ...]) -> Iterator[Piece]:
    """Signs that close here, inner ones first, then those that open, outer ones first."""
    for mark in reversed(marks):
        if mark.end == edge:
            close = f"{SIGNS[mark.kind][1]}{mark.number}"
            yield Piece(text=close, kinds=(mark.kind,), is_sign=True)
    for mark in marks:
        if mark.start == edge:
            yield Piece(text=SIGNS[mark.kind][0], kinds=(mark.kind,), is_sign=True)
