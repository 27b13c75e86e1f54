"""A brief as the bytes of a file, by its ending; and a brief of a store written to one."""

import os
from collections.abc import Callable, Sequence
from pathlib import Path

from dragoman.errors import UsageError
from dragoman.present.brief.compose import compose_brief
from dragoman.present.brief.document import Brief
from dragoman.present.brief.html import html_of
from dragoman.present.brief.markdown import markdown_of
from dragoman.run.brief.asked import Asked, read_asked
from dragoman.run.brief.docx import docx_of, expect_docx
from dragoman.run.brief.drawing import draw_png, draw_svg, expect_drawing
from dragoman.run.brief.gather import gather_material
from dragoman.run.guard import say_guard
from dragoman.run.index import open_index
from dragoman.run.narrowed import WHOLE, Showing, held_part, holds_no_more
from dragoman.store.file import open_for_reading
from dragoman.store.index.index import Index
from dragoman.store.rows import Connection

MEDIA = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "html": "text/html; charset=utf-8",
    "md": "text/markdown; charset=utf-8",
}
Params = Sequence[tuple[str, str]]


def make_brief(con: Connection, index: Index, asked: Asked) -> Brief:
    """The brief of an open store and its index."""
    return compose_brief(gather_material(con, index, asked))


def write_brief(
    store: Path,
    out: Path,
    params: Params,
    *,
    title: str,
    showing: Showing,
    template: Path | None = None,
) -> Brief:
    """Write the brief that the words of a filter ask for; `out` ends in its format.

    What `showing` leaves out has left the record before the brief is made of it.
    """
    kind = kind_of(out)
    expect_installed(kind)
    if template is not None and kind != "docx":
        raise UsageError("--template belongs to a brief in .docx; leave it out here")
    if not out.parent.is_dir():
        raise UsageError(f"{out} cannot be written: there is no folder {out.parent}; make it first")
    if out.is_dir() or (out.exists() and store.exists() and out.samefile(store)):
        raise UsageError(f"{out} cannot be written over; give another name for the brief")
    with (
        held_part(store, _needed(store, showing)) as shown,
        open_for_reading(shown) as con,
        open_index(shown) as index,
    ):
        limits = say_guard(showing.guard)
        brief = make_brief(con, index, read_asked(index, params, title=title, limits=limits))
    _write(out, bytes_of(brief, kind, template=template))
    return brief


def _needed(store: Path, showing: Showing) -> Showing:
    """All where the store holds no more than is shown, so that nobody waits for a copy."""
    with open_for_reading(store) as con:
        return WHOLE if showing.is_whole or holds_no_more(con, showing) else showing


def kind_of(out: Path) -> str:
    """The format that a file's ending asks for."""
    kind = out.suffix.lower().removeprefix(".")
    kind = {"markdown": "md", "htm": "html"}.get(kind, kind)
    if kind not in MEDIA:
        raise UsageError(f"{out.name} ends in no format of a brief; it is .docx, .html or .md")
    return kind


def expect_installed(kind: str) -> None:
    """Raise UsageError where what writes a format is not installed; Markdown needs nothing."""
    if kind == "docx":
        expect_docx()
    if kind != "md":
        expect_drawing()


def bytes_of(brief: Brief, kind: str, *, template: Path | None = None) -> bytes:
    """The brief in one of the formats of MEDIA."""
    makers: dict[str, Callable[[], bytes]] = {
        "docx": lambda: docx_of(brief, list(map(draw_png, brief.charts)), template=template),
        "html": lambda: html_of(brief, list(map(draw_svg, brief.charts))).encode(),
        "md": lambda: markdown_of(brief).encode(),
    }
    expect_installed(kind)
    return makers[kind]()


def _write(out: Path, content: bytes) -> None:
    draft = out.with_name(f".{out.name}.{os.getpid()}.new")
    try:
        draft.write_bytes(content)
        os.replace(draft, out)
    except OSError as error:
        raise UsageError(f"{out} cannot be written: {error.strerror or error}") from error
    finally:
        draft.unlink(missing_ok=True)
