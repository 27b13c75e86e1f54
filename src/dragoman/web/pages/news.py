"""News: all that changed since the last visit, a day or a report, kind by kind."""

from dataclasses import dataclass

from dragoman.errors import UsageError
from dragoman.present.news.digest import Part, make_digest
from dragoman.run.codebook import steps_of
from dragoman.run.guard import OPEN
from dragoman.run.news import find_answer, keep_visit
from dragoman.run.since import LAST
from dragoman.run.steps import load_steps
from dragoman.store.file import open_for_reading
from dragoman.store.overlook import count_record
from dragoman.store.visit import Visit
from dragoman.web.page import Action, Ask, Page, Sent, plain_sample
from dragoman.web.pages.overview import mark_seen
from dragoman.web.shelves import Shelves

PATH = "/news"
LIMIT = 40  # lines of a kind
# Both records are made anew to be set side by side; more reports than these take many seconds.
MOST_REPORTS = 400
CHANGED = "Nothing was marked as seen: new reports have come in meanwhile. Look at them first."


WITHHELD = "News are made by reading the texts again, and some of their words are withheld here."


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """The news as headed lists; `asked` is since when."""

    asked: str
    said: str
    notes: tuple[str, ...]
    parts: tuple[Part, ...]
    seen: str


def load(shelves: Shelves, ask: Ask) -> Context:
    """The news of an open store."""
    con = shelves.store
    asked = ask.one("since") or LAST
    if shelves.showing.guard != OPEN:
        raise UsageError(WITHHELD)
    reports = count_record(con).reports
    if reports > MOST_REPORTS:
        raise UsageError(
            f"This store holds {reports:,} reports, more than can be set side by side while you "
            "wait; the Overview shows what is new, and dragoman news --since LAST tells it all."
        )
    answer = find_answer(con, asked, steps=steps_of(con, load_steps))
    digest = make_digest(answer.news, limit=LIMIT)
    return Context(
        asked=asked, said=digest.title, notes=digest.notes, parts=digest.parts, seen=mark_seen(con)
    )


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
