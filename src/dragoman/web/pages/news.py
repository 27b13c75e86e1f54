"""News: all that changed since the last visit, a day or a report, kind by kind."""

from dataclasses import dataclass, replace

from dragoman.errors import UsageError
from dragoman.present.news.digest import Digest, Part, make_digest
from dragoman.run.codebook import steps_of
from dragoman.run.fresh.news import find_kept_news
from dragoman.run.guard import OPEN
from dragoman.run.narrowed import Showing
from dragoman.run.news import find_answer, keep_visit
from dragoman.run.since import LAST
from dragoman.run.steps import load_steps
from dragoman.store.file import open_for_reading
from dragoman.store.overlook import count_record
from dragoman.store.rows import Connection
from dragoman.store.visit import Visit
from dragoman.web.page import Action, Ask, Page, Sent, plain_sample
from dragoman.web.pages.overview import mark_seen
from dragoman.web.shelves import Shelves

PATH = "/news"
LIMIT, KEPT_LIMIT = 40, 25  # lines of a kind
# Of no more reports both records are made and set side by side; of more, news come from the one.
MOST_REPORTS = 400
CHANGED = "Nothing was marked as seen: new reports have come in meanwhile. Look at them first."
KEPT = (
    "Told from the record as it stands; dragoman news sets it beside that of the reports known"
    " before, which takes longer."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """The news as headed lists; `asked` is since when."""

    asked: str
    said: str
    notes: tuple[str, ...]
    parts: tuple[Part, ...]
    seen: str


def load(shelves: Shelves, ask: Ask) -> Context:
    """The news of an open store; those since the last visit are the same until it is written."""
    asked = ask.one("since") or LAST
    if asked == LAST:
        return shelves.once(PATH, lambda: _load(shelves, asked))
    return _load(shelves, asked)


def _load(shelves: Shelves, asked: str) -> Context:
    con, showing = shelves.store, shelves.showing
    digest = _compared(con, asked, showing) if _is_small(con, showing) else _kept(shelves, asked)
    return Context(
        asked=asked, said=digest.title, notes=digest.notes, parts=digest.parts, seen=mark_seen(con)
    )


def _is_small(con: Connection, showing: Showing) -> bool:
    """Whether both records are soon made; where words are withheld the readings are not kept."""
    return showing.guard == OPEN and count_record(con).reports <= MOST_REPORTS


def _compared(con: Connection, asked: str, showing: Showing) -> Digest:
    """The record of the reports that one knew beside that of all."""
    steps = steps_of(con, load_steps)
    answer = find_answer(con, asked, steps=steps, mark=showing.limit)
    return make_digest(answer.news, limit=LIMIT)


def _kept(shelves: Shelves, asked: str) -> Digest:
    """What the record as it stands tells of the new reports."""
    found = find_kept_news(shelves.store, shelves.index, asked, limit=KEPT_LIMIT)
    digest = make_digest(found.news, limit=KEPT_LIMIT, counts=found.counts, reports=found.reports)
    return replace(digest, notes=(*digest.notes, *found.unseen, KEPT))


def mark_visit(sent: Sent) -> str:
    """Keep that the reader has seen all that the page knew of; refused where more came since."""
    with open_for_reading(sent.store) as con:
        if sent.one("seen") != mark_seen(con):
            raise UsageError(CHANGED)
        ids = con.execute("SELECT id FROM reports").fetchall()
        day = count_record(con).last
    keep_visit(sent.store, Visit(reports=frozenset(row[0] for row in ids), day=day))
    return "/"


KEEP_VISIT = Action(name="keep_visit", path="/visit", run=mark_visit)
PAGE = Page(
    name="news",
    path=PATH,
    title="News",
    context=Context,
    load=load,
    find_samples=plain_sample(PATH),
    label="News",
    group="Now",
)
