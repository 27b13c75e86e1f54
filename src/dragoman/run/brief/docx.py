"""A brief as a Word document, in a template that the user can replace.

The template gives page, header, footer and styles; the brief is put behind what its body holds.
A style that it lacks is left out. References are numbers that lead to their sentence.
"""

import io
import zipfile
from collections.abc import Iterable, Sequence
from datetime import datetime
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from dragoman.errors import UsageError
from dragoman.present.brief.document import Brief, Chart, Section, Statement, Table
from dragoman.run.brief.docx_grid import fit_columns, keep_rows, rule_lines, shares_of
from dragoman.run.brief.docx_page import lay_out, mark_header

MISSING = "Word documents need what is not installed; run: pip install 'dragoman[web]'"
AUTHOR = "Dragoman"
UNDATED = (1980, 1, 1, 0, 0, 0)  # the first moment that a zip file knows: equal briefs, equal bytes
TITLE, SUBTITLE, HEADING, BELOW = "Title", "Subtitle", "Heading 1", "Heading 2"
BULLET, GRID, CAPTION = "List Bullet", "Light List", "Caption"


def docx_of(brief: Brief, drawn: Sequence[bytes], *, template: Path | None = None) -> bytes:
    """The document's bytes; `drawn` are the brief's charts as PNG, in their order."""
    document = _open(template)
    if template is None:
        lay_out(document)
    writer = _Writer(document, brief, is_own=template is None)
    writer.write(iter(drawn))
    out = io.BytesIO()
    document.save(out)
    return _without_times(out.getvalue())


def expect_docx() -> None:
    """Raise UsageError where what writes Word documents is not installed."""
    if find_spec("docx") is None:
        raise UsageError(MISSING)


def _open(template: Path | None) -> Any:
    import docx
    from docx.opc.exceptions import PackageNotFoundError

    if template is None:
        return docx.Document()
    try:
        return docx.Document(str(template))
    except (OSError, KeyError, ValueError, PackageNotFoundError, zipfile.BadZipFile) as error:
        raise UsageError(f"{template} is no Word document (.docx) to write in") from error


class _Writer:
    """Puts the parts of a brief behind one another."""

    def __init__(self, document: Any, brief: Brief, *, is_own: bool) -> None:
        self._document = document
        self._is_own = is_own  # the page is the program's own, not of the user's template
        self._brief = brief
        self._styles = {style.name for style in document.styles}
        self._bookmarks = 0

    def write(self, drawn: Any) -> None:
        """All of it."""
        brief = self._brief
        self._describe()
        if not self._is_own:
            self._paragraph(f"TLP:{brief.mark}", bold=True)
        self._paragraph(brief.title, TITLE)
        self._paragraph(brief.period, SUBTITLE)
        for said in (*brief.narrowed, *brief.coverage, *brief.limits):
            self._paragraph(said)
        for section in brief.sections:
            self._section(section, drawn)
        self._references()
        self._sources()

    def _describe(self) -> None:
        facts = self._document.core_properties
        facts.title, facts.subject = self._brief.title, self._brief.period
        facts.author = facts.last_modified_by = AUTHOR
        facts.keywords = f"TLP:{self._brief.mark}"
        facts.comments = ""
        facts.created = facts.modified = datetime(*UNDATED)
        for section in self._document.sections[:1]:
            header = section.header
            if not any(one.text.strip() for one in header.paragraphs):
                mark_header(header.paragraphs[0], self._brief.mark)

    def _section(self, section: Section, drawn: Any) -> None:
        self._paragraph(section.title, HEADING)
        if section.lead:
            self._paragraph(section.lead, italic=True)
        for statement in section.statements:
            self._statement(statement)
        for table in section.tables:
            self._table(table)
        for chart in section.charts:
            self._chart(chart, next(drawn))
        for said in (section.more, section.none):
            if said:
                self._paragraph(said, italic=True)

    def _paragraph(
        self, text: str, style: str | None = None, *, bold: bool = False, italic: bool = False
    ) -> Any:
        made = self._document.add_paragraph(style=style if style in self._styles else None)
        run = made.add_run(text)
        run.bold = True if bold else None
        run.italic = True if italic else None
        return made

    def _statement(self, one: Statement) -> None:
        made = self._paragraph(one.said, BULLET)
        if one.wary:
            made.add_run(f" [{', '.join(one.wary)}]").italic = True
        self._refs(made, one.refs)
        for detail in one.details:
            made.add_run().add_break()
            run = made.add_run(detail)
            run.font.size = self._points(9)

    def _table(self, table: Table) -> None:
        self._paragraph(table.title, BELOW)
        made = self._grid(table.columns, [row.cells for row in table.rows])
        for filled, row in zip(made.rows[1:], table.rows, strict=True):
            self._refs(filled.cells[-1].paragraphs[0], row.refs)

    def _grid(self, columns: Sequence[str], rows: Sequence[Sequence[str]]) -> Any:
        """A table with its cells filled: in the style of a template, else with thin lines."""
        style = GRID if GRID in self._styles and not self._is_own else None
        made = self._document.add_table(rows=1 + len(rows), cols=len(columns), style=style)
        for filled, cells in zip(made.rows, (columns, *rows), strict=True):
            for cell, said in zip(filled.cells, cells, strict=True):
                cell.text = said
        if self._is_own:
            self._quiet(made)
        fit_columns(made, shares_of(columns, rows), self._width())
        keep_rows(made)
        return made

    def _quiet(self, table: Any) -> None:
        """Small type, little room between lines, heads bold."""
        rule_lines(table)
        for number, row in enumerate(table.rows):
            for cell in row.cells:
                for paragraph in cell.paragraphs:
                    paragraph.paragraph_format.space_after = self._points(1)
                    for run in paragraph.runs:
                        run.font.size = self._points(9)
                        run.bold = True if number == 0 else None

    def _width(self) -> int:
        """Of what can be written on, in the units of the library."""
        page = self._document.sections[0]
        return int(page.page_width - page.left_margin - page.right_margin)

    def _chart(self, chart: Chart, picture: bytes) -> None:
        shape = self._document.add_picture(io.BytesIO(picture), width=self._width())
        self._document.paragraphs[-1].paragraph_format.keep_with_next = True
        shape._inline.docPr.set("descr", f"{chart.title}: {chart.said}")
        self._paragraph(f"{chart.title}. {chart.said}", CAPTION)

    def _refs(self, paragraph: Any, numbers: Iterable[int]) -> None:
        """Numbers above the line, each a link to its sentence."""
        from docx.oxml import OxmlElement
        from docx.oxml.ns import qn

        for number in numbers:
            link = OxmlElement("w:hyperlink")
            link.set(qn("w:anchor"), f"r{number}")
            run = paragraph.add_run(f"[{number}]")
            run.font.superscript = True
            link.append(run._r)
            paragraph._p.append(link)

    def _references(self) -> None:
        self._paragraph("References", HEADING)
        for one in self._brief.references:
            at = f", characters {one.start}–{one.end}" if one.end else ""
            mark = "" if one.mark == "CLEAR" else f", TLP:{one.mark}"
            made = self._paragraph(f"[{one.number}] {one.source}{at}{mark}: “{one.text}”")
            if self._is_own:
                made.runs[0].font.size = self._points(9)
            self._bookmark(made, f"r{one.number}")

    def _bookmark(self, paragraph: Any, name: str) -> None:
        from docx.oxml import OxmlElement
        from docx.oxml.ns import qn

        self._bookmarks += 1
        start, end = OxmlElement("w:bookmarkStart"), OxmlElement("w:bookmarkEnd")
        for edge in (start, end):
            edge.set(qn("w:id"), str(self._bookmarks))
        start.set(qn("w:name"), name)
        first = paragraph._p.find(qn("w:r"))
        first.addprevious(start)
        paragraph._p.append(end)

    def _sources(self) -> None:
        self._paragraph("Sources", HEADING)
        self._grid(
            ("Outlet", "Day", "Report", "Handling"),
            [
                (
                    one.outlet,
                    one.published,
                    "\n".join(part for part in (one.title, one.address) if part),
                    f"TLP:{one.mark}",
                )
                for one in self._brief.sources
            ],
        )

    def _points(self, size: int) -> Any:
        from docx.shared import Pt

        return Pt(size)


def _without_times(content: bytes) -> bytes:
    """The same package with no time of its making in it."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(out, "w") as new:
        for item in old.infolist():
            info = zipfile.ZipInfo(item.filename, date_time=UNDATED)
            info.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(info, old.read(item))
    return out.getvalue()
