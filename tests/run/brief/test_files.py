"""Briefs of a store by hand: what they hold, and that each file opens by itself."""

import base64
import hashlib
import io
import re
from pathlib import Path
from typing import Any

import pytest

from dragoman.errors import UsageError
from dragoman.present.brief.document import Brief
from dragoman.run.brief import docx as docx_files
from dragoman.run.brief import drawing
from dragoman.run.brief.asked import read_asked
from dragoman.run.brief.files import bytes_of, make_brief, write_brief
from dragoman.run.guard import Guard
from dragoman.run.index import open_index
from dragoman.run.narrowed import WHOLE, Showing
from dragoman.store.file import open_for_reading
from dragoman.store.record import load_state
from tests.present.sample import EVENTS, REPORT
from tests.web import rooms

docx = pytest.importorskip("docx")
pytest.importorskip("vl_convert")

PARTS = (
    "matters changed meetings ground claims figures situations commitments contradictions uncertain"
)


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("brief") / "talks.duckdb"
    rooms.save_sample(path, rooms.NASTY)
    return path


def brief_of(store: Path, *params: tuple[str, str], title: str = "Brief") -> Brief:
    with open_for_reading(store) as con, open_index(store) as index:
        return make_brief(con, index, read_asked(index, params, title=title))


def statements(brief: Brief, key: str) -> list[str]:
    section = next(one for one in brief.sections if one.key == key)
    rows = [cell for table in section.tables for row in table.rows for cell in row.cells]
    return [one.said for one in section.statements] + rows


def test_all_parts_stand_in_their_order_and_each_has_something_or_says_that_it_has_not(
    store: Path,
) -> None:
    brief = brief_of(store)
    assert [section.key for section in brief.sections] == PARTS.split()
    for section in brief.sections:
        assert section.statements or section.tables or section.none, section.key


def test_every_reference_is_the_kept_text_at_its_characters(store: Path) -> None:
    brief = brief_of(store)
    with open_for_reading(store) as con:
        texts = {report.id: report.text for report in load_state(con).reports}
    assert brief.references
    for one in brief.references:
        assert texts[one.report][one.start : one.end].split() == one.text.split()
    assert {one.report for one in brief.references} == {one.report for one in brief.sources}


def test_every_statement_is_cited(store: Path) -> None:
    for section in brief_of(store).sections:
        for one in section.statements:
            assert one.refs, one.said
        for table in section.tables:
            assert all(row.refs for row in table.rows)


def test_a_sentence_that_is_quoted_is_among_the_references_of_its_statement(store: Path) -> None:
    brief = brief_of(store)
    texts = {one.number: one.text for one in brief.references}
    quoted = [
        (detail.strip("“”…"), one.refs)
        for section in brief.sections
        if section.key in ("matters", "ground")
        for one in section.statements
        for detail in one.details
        if detail.startswith("“")
    ]
    assert quoted
    for words, refs in quoted:
        assert any(texts[number].startswith(words) for number in refs), words


def test_a_filter_narrows_it_and_is_said(store: Path) -> None:
    brief = brief_of(store, ("place", "Granada"))
    assert brief.narrowed == ("place: Granada",)
    assert "Granada" in " ".join(statements(brief, "meetings"))
    assert "Brussels" not in " ".join(statements(brief, "matters"))


def test_a_meeting_after_the_period_is_ahead_and_not_held(store: Path) -> None:
    brief = brief_of(store, ("since", "2023-05-01"), ("until", "2023-07-31"))
    section = next(one for one in brief.sections if one.key == "meetings")
    titles = {table.title: [row.event for row in table.rows] for table in section.tables}
    granada = next(one.id for one in EVENTS if one.place and one.place.name == "Granada")
    assert granada in titles["Ahead at the end of the period"]
    assert granada not in titles["Held"]


def test_a_period_without_reports_says_so_and_cites_nothing(store: Path) -> None:
    brief = brief_of(store, ("since", "1901-01-01"), ("until", "1901-01-02"))
    assert brief.references == ()
    assert next(one for one in brief.sections if one.key == "matters").none == (
        "No events that fit: no report was read."
    )


def test_words_that_mean_nothing_are_refused(store: Path) -> None:
    with pytest.raises(UsageError, match="the record has no 'Nobody'"):
        brief_of(store, ("actor", "Nobody"))
    with pytest.raises(UsageError, match="'soon' is no day"):
        brief_of(store, ("since", "soon"))


@pytest.mark.parametrize("kind", ["docx", "html", "md"])
def test_two_briefs_of_the_same_are_the_same_bytes(store: Path, kind: str) -> None:
    assert bytes_of(brief_of(store), kind) == bytes_of(brief_of(store), kind)


def test_the_html_file_asks_for_nothing_and_runs_nothing(store: Path) -> None:
    page = bytes_of(brief_of(store, title="<script>x</script>"), "html").decode()
    assert "http:" not in page
    assert "https:" not in page
    assert "<script" not in page
    assert not re.search(r"(?:src|href)=\"(?!data:image/svg|#)", page)
    assert "example.org/brussels" in page
    style = page.partition("<style>")[2].partition("</style>")[0]
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    assert f"default-src 'none'; style-src 'sha256-{digest}'; img-src data:" in page


def test_every_number_in_the_html_file_leads_to_a_reference(store: Path) -> None:
    page = bytes_of(brief_of(store), "html").decode()
    cited = set(re.findall(r'href="#r(\d+)"', page))
    assert cited == set(re.findall(r'<li id="r(\d+)"', page))


def test_every_footnote_of_the_markdown_is_defined(store: Path) -> None:
    text = bytes_of(brief_of(store), "md").decode()
    defined = set(re.findall(r"^\[\^(\d+)\]:", text, re.MULTILINE))
    assert defined == set(re.findall(r"\[\^(\d+)\](?!:)", text))
    assert text.startswith("**TLP:CLEAR**")


def paragraphs(document: Any) -> list[str]:
    return [one.text for one in document.paragraphs]


def test_the_word_document_has_headings_links_and_pictures_with_words(store: Path) -> None:
    brief = brief_of(store, title="Talks in May")
    document = docx.Document(io.BytesIO(bytes_of(brief, "docx")))
    headings = [one.text for one in document.paragraphs if one.style.name == "Heading 1"]
    assert headings == [*(one.title for one in brief.sections), "References", "Sources"]
    xml = document.element.xml
    assert set(re.findall(r'w:anchor="(r\d+)"', xml)) == set(re.findall(r'w:name="(r\d+)"', xml))
    assert len(document.inline_shapes) == len(brief.charts) > 0
    assert all("Events by" in one._inline.docPr.get("descr") for one in document.inline_shapes)
    assert document.core_properties.title == "Talks in May"
    assert document.sections[0].header.paragraphs[0].text == "TLP:CLEAR"


def test_without_a_template_the_page_is_a4_numbered_and_its_tables_fill_it(store: Path) -> None:
    document = docx.Document(io.BytesIO(bytes_of(brief_of(store), "docx")))
    page = document.sections[0]
    assert (round(page.page_width.cm), round(page.page_height.cm)) == (21, 30)
    footer = page.footer.paragraphs[0]._p.xml
    assert 'w:instr="PAGE"' in footer
    assert 'w:instr="NUMPAGES"' in footer
    room = page.page_width - page.left_margin - page.right_margin
    sources = document.tables[-1]
    assert [cell.text for cell in sources.rows[0].cells] == ["Outlet", "Day", "Report", "Handling"]
    assert sum(column.width for column in sources.columns) == pytest.approx(room, rel=0.01)
    assert "w:tblHeader" in sources.rows[0]._tr.xml
    assert all("w:cantSplit" in row._tr.xml for row in sources.rows)


def test_a_template_keeps_its_header_and_words_and_lacks_styles_without_harm(
    store: Path, tmp_path: Path
) -> None:
    made = docx.Document()
    made.sections[0].header.paragraphs[0].text = "Institute"
    made.add_paragraph("Our own first words")
    made.styles["List Bullet"].delete()
    made.save(str(tmp_path / "own.docx"))
    content = bytes_of(brief_of(store), "docx", template=tmp_path / "own.docx")
    document = docx.Document(io.BytesIO(content))
    assert paragraphs(document)[0] == "Our own first words"
    assert document.sections[0].header.paragraphs[0].text == "Institute"
    assert "What matters" in paragraphs(document)


def test_a_template_that_is_none_is_refused(store: Path, tmp_path: Path) -> None:
    (tmp_path / "own.docx").write_text("no", encoding="utf-8")
    for name in ("own.docx", "absent.docx"):
        with pytest.raises(UsageError, match="no Word document"):
            bytes_of(brief_of(store), "docx", template=tmp_path / name)


def write(store: Path, out: Path, *params: tuple[str, str], **more: Any) -> Brief:
    options = {"title": "Brief", "showing": WHOLE} | more
    return write_brief(store, out, params, **options)


@pytest.mark.parametrize(
    ("name", "said"), [("brief.pdf", "it is .docx, .html or .md"), ("no/brief.md", "no folder")]
)
def test_a_file_that_cannot_be_a_brief_is_refused(
    store: Path, tmp_path: Path, name: str, said: str
) -> None:
    with pytest.raises(UsageError, match=said):
        write(store, tmp_path / name)


def test_without_the_extra_one_line_says_what_to_install_and_markdown_is_written(
    store: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(drawing, "find_spec", lambda name: None)
    monkeypatch.setattr(docx_files, "find_spec", lambda name: None)
    for name in ("brief.docx", "brief.html"):
        with pytest.raises(UsageError, match=r"pip install 'dragoman\[web\]'"):
            write(store, tmp_path / name)
    assert not list(tmp_path.iterdir())
    write(store, tmp_path / "brief.md")
    assert (tmp_path / "brief.md").read_text(encoding="utf-8").startswith("**TLP:")


def test_withheld_names_are_in_no_part_of_it(store: Path, tmp_path: Path) -> None:
    guard = Guard(names=("Ilham Aliyev",))
    write(store, tmp_path / "open.md")
    write(store, tmp_path / "brief.md", showing=Showing(limit="GREEN", guard=guard))
    assert "Aliyev" in (tmp_path / "open.md").read_text(encoding="utf-8")
    text = (tmp_path / "brief.md").read_text(encoding="utf-8")
    assert "Aliyev" not in text
    assert "Some names are withheld" in text


def test_the_sources_name_their_reports_and_marks(store: Path) -> None:
    (source,) = [one for one in brief_of(store).sources if one.report == REPORT.id]
    assert (source.outlet, source.published, source.mark) == (
        "Caucasus Wire",
        "15 Jul 2023",
        "CLEAR",
    )
    assert source.address == "example.org/brussels"
