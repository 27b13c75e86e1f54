"""A brief as one HTML file that asks for nothing: no script, no font, no picture from elsewhere."""

import base64
import hashlib
from collections.abc import Iterable, Iterator, Sequence
from html import escape

from dragoman.present.brief.document import Brief, Reference, Section, Source, Statement, Table

STYLE = """
:root{color-scheme:light dark;--ink:#1c1e21;--soft:#565b61;--paper:#fff;--line:#dedbd2;\
--link:#14506b;--warn:#8a4b08}
@media (prefers-color-scheme:dark){:root{--ink:#e6e4df;--soft:#a9adb2;--paper:#16181b;\
--line:#383c42;--link:#8cc4de;--warn:#e8b26a}}
*{box-sizing:border-box}
body{margin:0 auto;max-width:46rem;padding:2rem 1rem 4rem;background:var(--paper);color:var(--ink);\
font:16px/1.5 Charter,"Noto Serif","Liberation Serif",Georgia,serif;overflow-wrap:anywhere}
h1{font-size:1.7rem;line-height:1.2;margin:.2rem 0}
h2{font-size:1.2rem;margin:2.2rem 0 .4rem;border-bottom:1px solid var(--line);padding-bottom:.2rem}
h3{font-size:1rem;margin:1.2rem 0 .3rem}
p,ul,ol,table,figure{margin:.4rem 0}
ul{padding-left:1.1rem}
li{margin:.35rem 0}
a{color:var(--link)}
.mark{font:700 .85rem/1.2 system-ui,sans-serif;letter-spacing:.05em}
.lead,.more,.none,.detail,figcaption{color:var(--soft);font-size:.9rem}
.detail{display:block;margin-top:.1rem}
.wary{color:var(--warn);font-size:.85rem}
sup{line-height:0;font-size:.7rem}
sup a{text-decoration:none;padding:0 .1rem}
.room{overflow-x:auto}
table{border-collapse:collapse;width:100%;min-width:32rem;font-size:.9rem;overflow-wrap:normal}
th,td{text-align:left;vertical-align:top;padding:.3rem .5rem .3rem 0;\
border-bottom:1px solid var(--line)}
figure img{max-width:100%;height:auto;background:#fff}
.references,.sources{font-size:.85rem}
.references li:target{outline:2px solid var(--link)}
@media print{body{max-width:none;padding:0}table{min-width:0}h2{break-after:avoid}\
li,tr,figure{break-inside:avoid}}
"""


def html_of(brief: Brief, drawn: Sequence[str]) -> str:
    """The file; `drawn` are the brief's charts as SVG, in their order."""
    return "\n".join((*_head(brief), *_body(brief, iter(drawn)), "</main></body></html>", ""))


def _head(brief: Brief) -> Iterator[str]:
    digest = base64.b64encode(hashlib.sha256(STYLE.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; img-src data:"
    policy += "; base-uri 'none'; form-action 'none'"
    yield '<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8">'
    yield f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield '<meta name="referrer" content="no-referrer">'
    yield f"<title>{escape(brief.title)}, {escape(brief.period)}</title>"
    yield f"<style>{STYLE}</style></head><body><main>"


def _body(brief: Brief, drawn: Iterator[str]) -> Iterator[str]:
    yield f'<header><p class="mark">TLP:{escape(brief.mark)}</p><h1>{escape(brief.title)}</h1>'
    yield f"<p>{escape(brief.period)}</p>"
    for said in brief.narrowed:
        yield f'<p class="lead">{escape(said)}</p>'
    for said in (*brief.coverage, *brief.limits):
        yield f'<p class="lead">{escape(said)}</p>'
    yield "</header>"
    for section in brief.sections:
        yield from _section(section, drawn)
    yield from _references(brief.references)
    yield from _sources(brief.sources)
    yield f'<p class="mark">TLP:{escape(brief.mark)}</p>'


def _section(section: Section, drawn: Iterator[str]) -> Iterator[str]:
    yield f'<section id="{escape(section.key)}"><h2>{escape(section.title)}</h2>'
    yield from _notes("lead", section.lead)
    if section.statements:
        yield f"<ul>{''.join(map(_statement, section.statements))}</ul>"
    for table in section.tables:
        yield from _table(table)
    for chart in section.charts:
        data = base64.b64encode(next(drawn).encode()).decode()
        source = f"data:image/svg+xml;base64,{data}"
        yield f'<figure><img src="{source}" alt="{escape(chart.title)}: {escape(chart.said)}">'
        yield f"<figcaption>{escape(chart.title)}. {escape(chart.said)}</figcaption></figure>"
    yield from _notes("more", section.more)
    yield from _notes("none", section.none)
    yield "</section>"


def _notes(name: str, said: str) -> Iterator[str]:
    if said:
        yield f'<p class="{name}">{escape(said)}</p>'


def _statement(one: Statement) -> str:
    wary = f' <span class="wary">[{escape(", ".join(one.wary))}]</span>' if one.wary else ""
    details = "".join(f'<span class="detail">{escape(said)}</span>' for said in one.details)
    return f'<li><span dir="auto">{escape(one.said)}</span>{wary}{_refs(one.refs)}{details}</li>'


def _table(table: Table) -> Iterator[str]:
    head = "".join(f'<th scope="col">{escape(column)}</th>' for column in table.columns)
    yield f"<h3>{escape(table.title)}</h3>"
    yield f'<div class="room"><table><thead><tr>{head}</tr></thead><tbody>'
    for row in table.rows:
        *cells, last = (escape(cell) for cell in row.cells)
        said = "".join(f"<td>{cell}</td>" for cell in cells)
        yield f"<tr>{said}<td>{last}{_refs(row.refs)}</td></tr>"
    yield "</tbody></table></div>"


def _refs(numbers: Iterable[int]) -> str:
    links = (f'<a href="#r{number}">[{number}]</a>' for number in numbers)
    return f"<sup>{''.join(links)}</sup>"


def _references(references: Sequence[Reference]) -> Iterator[str]:
    yield '<section id="references"><h2>References</h2><ol class="references">'
    for one in references:
        mark = "" if one.mark == "CLEAR" else f" · TLP:{escape(one.mark)}"
        yield (
            f'<li id="r{one.number}">{escape(one.source)}{_at(one)}{mark}:'
            f' <q dir="auto">{escape(one.text)}</q></li>'
        )
    yield "</ol></section>" if references else "</ol><p>None.</p></section>"


def _at(one: Reference) -> str:
    return f", characters {one.start}–{one.end}" if one.end else ""


def _sources(sources: Sequence[Source]) -> Iterator[str]:
    yield '<section id="sources"><h2>Sources</h2><div class="room"><table class="sources">'
    names = ("Outlet", "Day", "Report", "Handling")
    head = "".join(f'<th scope="col">{name}</th>' for name in names)
    yield f"<thead><tr>{head}</tr></thead><tbody>"
    for one in sources:
        address = f'<span class="detail">{escape(one.address)}</span>' if one.address else ""
        yield (
            f"<tr><td>{escape(one.outlet)}</td><td>{escape(one.published)}</td>"
            f"<td>{escape(one.title)}{address}</td><td>TLP:{escape(one.mark)}</td></tr>"
        )
    yield "</tbody></table></div></section>"
