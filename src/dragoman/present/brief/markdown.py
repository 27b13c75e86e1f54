"""A brief as Markdown, its references as footnotes; charts are told in words."""

from collections.abc import Iterable, Iterator

from dragoman.present.brief.document import Brief, Section, Statement, Table
from dragoman.present.news.markdown import escape_markdown


def markdown_of(brief: Brief) -> str:
    """The whole, with a line end at its end."""
    return "\n".join(_lines(brief)) + "\n"


def _lines(brief: Brief) -> Iterator[str]:
    yield from (f"**TLP:{brief.mark}**", "", f"# {_safe(brief.title)}", "", _safe(brief.period))
    for said in (*brief.narrowed, *brief.coverage, *brief.limits):
        yield from ("", _safe(said))
    for section in brief.sections:
        yield from _section(section)
    yield from ("", "## Sources", "")
    yield from ("| Outlet | Day | Report | Handling |", "| --- | --- | --- | --- |")
    for one in brief.sources:
        title = ", ".join(part for part in (one.title, one.address) if part)
        cells = (one.outlet, one.published, title, f"TLP:{one.mark}")
        yield f"| {' | '.join(map(_safe, cells))} |"
    yield ""
    for ref in brief.references:
        at = f", characters {ref.start}–{ref.end}" if ref.end else ""
        mark = "" if ref.mark == "CLEAR" else f", TLP:{ref.mark}"
        yield f"[^{ref.number}]: {_safe(ref.source)}{at}{mark}: “{_safe(ref.text)}”"


def _section(section: Section) -> Iterator[str]:
    yield from ("", f"## {_safe(section.title)}")
    if section.lead:
        yield from ("", _safe(section.lead))
    if section.statements:
        yield ""
    for one in section.statements:
        yield from _statement(one)
    for table in section.tables:
        yield from _table(table)
    for chart in section.charts:
        yield from ("", f"*{_safe(chart.title)}*: {_safe(chart.said)}")
    for said in (section.more, section.none):
        if said:
            yield from ("", _safe(said))


def _statement(one: Statement) -> Iterator[str]:
    wary = f" *({_safe(', '.join(one.wary))})*" if one.wary else ""
    yield f"- {_safe(one.said)}{wary}{_refs(one.refs)}"
    for detail in one.details:
        yield f"  - {_safe(detail)}"


def _table(table: Table) -> Iterator[str]:
    yield from ("", f"### {_safe(table.title)}", "")
    yield f"| {' | '.join(table.columns)} |"
    yield f"|{' --- |' * len(table.columns)}"
    for row in table.rows:
        *cells, last = map(_safe, row.cells)
        yield f"| {' | '.join((*cells, last + _refs(row.refs)))} |"


def _refs(numbers: Iterable[int]) -> str:
    return "".join(f"[^{number}]" for number in numbers)


def _safe(text: str) -> str:
    return escape_markdown(text)
