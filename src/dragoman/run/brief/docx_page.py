"""The page of a Word brief for which the user gives no template: A4, quiet type, page numbers."""

from typing import Any

INK, LINE = "1F4E5F", "B9B4A6"
# Colours of the marks as the standard gives them (TLP 2.0), on white where it says so.
MARK_INK = {"CLEAR": "000000", "GREEN": "1E7B1E", "AMBER": "B26A00", "RED": "C4161C"}
BODY_FONT, HEAD_FONT = "Calibri", "Calibri"
SIZES = {"Normal": 10.5, "Title": 22, "Subtitle": 12, "Heading 1": 14, "Heading 2": 11.5}
SIZES |= {"List Bullet": 10.5, "Caption": 9}
SIDE_CM, TOP_CM = 2.3, 2.1
PAGE_CM = (21.0, 29.7)


def lay_out(document: Any) -> None:
    """Page, styles and page numbers of an empty document of the writing library's own template."""
    from docx.shared import Cm

    for section in document.sections:
        section.page_width, section.page_height = (Cm(size) for size in PAGE_CM)
        section.left_margin = section.right_margin = Cm(SIDE_CM)
        section.top_margin = section.bottom_margin = Cm(TOP_CM)
        _number_pages(section.footer.paragraphs[0])
    for name, size in SIZES.items():
        _style(document.styles[name], name, size)


def mark_header(paragraph: Any, mark: str) -> None:
    """The mark at the head of every page, at the right, in its colour."""
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.shared import RGBColor

    paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    run = paragraph.add_run(f"TLP:{mark}")
    run.bold = True
    run.font.color.rgb = RGBColor.from_string(MARK_INK.get(mark, MARK_INK["RED"]))


def _style(style: Any, name: str, size: float) -> None:
    from docx.shared import Pt, RGBColor

    is_head = name.startswith(("Heading", "Title", "Subtitle"))
    style.font.size, style.font.name = Pt(size), HEAD_FONT if is_head else BODY_FONT
    _own_fonts_only(style, HEAD_FONT if is_head else BODY_FONT)
    form = style.paragraph_format
    form.space_after = Pt(4)
    if is_head:
        style.font.color.rgb = RGBColor.from_string(INK)
        style.font.italic = False
        form.keep_with_next = True
        form.space_before = Pt(14 if name == "Heading 1" else 6)
    if name == "Caption":
        style.font.color.rgb = RGBColor.from_string("555555")
        style.font.bold = False


def _own_fonts_only(style: Any, font: str) -> None:
    """No font of the theme stands before the one that is named."""
    from docx.oxml.ns import qn

    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for name in list(fonts.attrib):
        del fonts.attrib[name]
    for name in ("w:ascii", "w:hAnsi", "w:cs", "w:eastAsia"):
        fonts.set(qn(name), font)


def _number_pages(paragraph: Any) -> None:
    from docx.enum.text import WD_ALIGN_PARAGRAPH

    paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    _field(paragraph, "PAGE")
    paragraph.add_run(" / ")
    _field(paragraph, "NUMPAGES")


def _field(paragraph: Any, code: str) -> None:
    """A number that the word processor fills in."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), code)
    run = paragraph.add_run("1")
    field.append(run._r)
    paragraph._p.append(field)
