"""Brief: a document to send, of a period and a filter, looked at before it is taken along."""

from dataclasses import dataclass

from dragoman.errors import UsageError
from dragoman.present.brief.document import Brief
from dragoman.run.brief.asked import TITLE, Asked
from dragoman.run.brief.drawing import HEIGHT, WIDTH, draw_svg, expect_drawing
from dragoman.run.brief.files import MEDIA, bytes_of, make_brief
from dragoman.run.guard import say_guard
from dragoman.store.index.reports import find_as_of
from dragoman.store.rows import Connection
from dragoman.web.filter_bar import FilterBar, load_bar
from dragoman.web.page import Ask, Download, File, NoSuchThingError, Page
from dragoman.web.pages.timeline import RECENT, make_recent
from dragoman.web.shelves import Shelves
from dragoman.web.view import Params, View, read_view
from dragoman.web.ways import Way

PATH = "/brief"
NAMED = "title"
LONGEST_TITLE = 200
LABELS = {"docx": "Word document", "html": "Web page, one file", "md": "Markdown"}
CHART = "chart-"
SVG = "image/svg+xml"
# Beside and below what is drawn: axes, and a legend of up to three rows.
AROUND = (90, 110)


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """The brief as it would be sent, the files it comes as, and its charts by their addresses.

    `asked` is the title as it was given; `kept` goes with it unseen.
    """

    bar: FilterBar
    recent: tuple[Way, ...]
    brief: Brief
    files: tuple[Way, ...]
    charts: tuple[str, ...]
    size: tuple[int, int]
    asked: str
    kept: Params


def load(shelves: Shelves, ask: Ask) -> Context:
    """The brief that the address asks for."""
    view = read_view(shelves.index, ask, path=PATH, own=(NAMED,))
    brief = _make(shelves, view)
    as_of = find_as_of(shelves.index)
    recent = make_recent(view, as_of)[: len(RECENT)] if as_of else ()
    return Context(
        bar=load_bar(shelves.index, view),
        recent=(*recent, Way(label="All days", path=view.where(since=None, until=None))),
        brief=brief,
        files=tuple(Way(label=LABELS[kind], path=_path(view, f"brief.{kind}")) for kind in MEDIA),
        charts=tuple(_path(view, f"{CHART}{number}.svg") for number in range(len(brief.charts))),
        size=(WIDTH + AROUND[0], HEIGHT + AROUND[1]),
        asked=view.one(NAMED),
        kept=tuple(pair for pair in view.params if pair[0] != NAMED),
    )


def make_file(shelves: Shelves, ask: Ask) -> File:
    """The brief as a file, or one of its charts."""
    view = read_view(shelves.index, ask, path=PATH, own=(NAMED,))
    name = ask.path["file"]
    stem, _, kind = name.rpartition(".")
    if kind == "svg" and stem.startswith(CHART):
        return _make_chart(shelves, view, stem.removeprefix(CHART))
    if stem != "brief" or kind not in MEDIA:
        raise NoSuchThingError(f"A brief comes as brief.{', brief.'.join(MEDIA)}.")
    brief = _make(shelves, view)
    days = [day for day in (view.filter.since, view.filter.until) if day]
    title = view.one(NAMED, TITLE)[:60]
    return File(
        name=f"{'-'.join((title, *days))}.{kind}",
        media_type=MEDIA[kind],
        content=bytes_of(brief, kind),
    )


def _make_chart(shelves: Shelves, view: View, number: str) -> File:
    expect_drawing()
    charts = _make(shelves, view).charts
    if not number.isdecimal() or len(number) > 3 or int(number) >= len(charts):
        raise NoSuchThingError("The brief has no such chart.")
    svg = draw_svg(charts[int(number)])
    return File(name=f"{CHART}{number}.svg", media_type=SVG, content=svg.encode())


def _make(shelves: Shelves, view: View) -> Brief:
    title = view.one(NAMED, TITLE)
    if len(title) > LONGEST_TITLE:
        raise UsageError(f"the title is longer than {LONGEST_TITLE} characters; shorten it")
    asked = Asked(filter=view.filter, title=title, limits=say_guard(shelves.showing.guard))
    return make_brief(shelves.store, shelves.index, asked)


def _path(view: View, name: str) -> str:
    return view.where().replace(PATH, f"{PATH}/{name}", 1)


def find_samples(con: Connection) -> tuple[str, ...]:
    """The whole, a period with a title, and one in which there is nothing."""
    row = con.execute("SELECT min(published), max(published) FROM reports").fetchone()
    first, last = row or (None, None)
    period = (f"{PATH}?since={first}&until={last}&title=Talks",) if first else ()
    return (PATH, *period, f"{PATH}?since=1901-01-01&until=1901-01-02")


DOWNLOAD = Download(name="brief_file", path=f"{PATH}/{{file}}", make=make_file)
PAGE = Page(
    name="brief",
    path=PATH,
    title="Brief",
    context=Context,
    load=load,
    find_samples=find_samples,
    label="Brief",
    group="Work",
)
