"""Review: one item of the queue, large, with all that is needed to answer it by a key."""

from collections.abc import Iterable
from dataclasses import dataclass

from dragoman.model.judgement import Judgement
from dragoman.present.review.item import AROUND, Item
from dragoman.present.review.item import Passage as Told
from dragoman.present.review.verdicts import Said
from dragoman.run.queue import find_asked, find_next, open_queue, review_so_far
from dragoman.run.reviewing import SAID_KINDS, Review, find_said, last_judgement
from dragoman.run.subjects import find_subjects
from dragoman.store.index.events import find_event, find_events
from dragoman.store.index.near import find_near
from dragoman.store.judgements import load_judgements, settled_number
from dragoman.store.rows import Connection
from dragoman.web.adding import Adding
from dragoman.web.edits import Edit, Words, load_words, make_edits
from dragoman.web.event_lines import EventLine, load_lines
from dragoman.web.marked import Piece, Stretch, cut_marked
from dragoman.web.page import Ask, Page
from dragoman.web.shelves import Shelves
from dragoman.web.walk import PATH, Walk, read_walk

PARAGRAPH = "\n\n"
# What each key does.
KEYS = (
    ("a", "accept: the text says so; the two are one event; nothing is missing"),
    ("r", "reject: the text does not say so; they are two; something is missing"),
    ("c", "correct a field of an event, claim or figure"),
    ("m", "merge with another event"),
    ("s", "split accounts of an event off"),
    ("+", "add from the words that are selected, or from the marked ones"),
    ("Enter", "send the form that is open; from several lines Ctrl+Enter"),
    ("n", "next: leave it for later"),
    ("p", "previous: what was shown before"),
    ("u", "undo your last answer"),
    ("?", "these keys"),
    ("Esc", "close what is open"),
)
ANSWERS = {
    "event": ("It says so", "It does not"),
    "claim": ("They said so", "They did not"),
    "figure": ("It says so", "It does not"),
    "pair": ("One event", "Two events"),
    "sentence": ("Nothing is missing", "Something is"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """An account, with its number, in pieces; `first` is where the shown text begins.

    It `is_begun` where its paragraph began before, and `is_ended` where that goes on.
    """

    number: int
    told: Told
    first: int
    pieces: tuple[Piece, ...]
    is_begun: bool
    is_ended: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """An item, None where nothing is left, and what can be answered to it.

    `beside` are the events that a pair is of, `near` those that an event may be one with. `is_gone`
    says that what the address asks for is no longer in the record. `last` is the person's last
    answer that stands; `pending` are those on the item that the record does not know yet.
    """

    by: str | None
    walk: Walk
    item: Item | None
    is_gone: bool
    passages: tuple[Passage, ...]
    edits: tuple[Edit, ...]
    beside: tuple[EventLine, ...]
    near: tuple[EventLine, ...]
    adding: Adding | None
    last: Judgement | None
    pending: tuple[Judgement, ...]
    review: Review
    answers: tuple[str, str]
    keys: tuple[tuple[str, str], ...]
    link: str | None


def load(shelves: Shelves, ask: Ask) -> Context:
    """The item that the address asks for, else the next one of the queue."""
    walk, con, by = read_walk(ask), shelves.store, ask.by
    with open_queue(shelves.path) as queue:
        said = find_said(con, queue.rows_at)
        item = find_asked(con, queue, walk.item) if walk.item and by else None
        is_gone = item is None and walk.item is not None and by is not None
        if item is None and by:
            item = find_next(con, queue, said, by, skip=walk.trail)
        review = review_so_far(con, queue, said)
    words = load_words(con)
    is_event = item is not None and item.kind == "event"
    return Context(
        by=by,
        walk=walk,
        item=item,
        is_gone=is_gone,
        passages=_passages(item.passages if item else ()),
        edits=_edits(con, item, words) if item else (),
        beside=_beside(shelves, item) if item and not is_event else (),
        near=_near(shelves, item, walk) if item and walk.panel == "merge" else (),
        adding=_adding(item, words) if item else None,
        last=last_judgement(load_judgements(con), by) if by else None,
        pending=_pending(con, said, item) if item else (),
        review=review,
        answers=ANSWERS[item.kind if item else "event"],
        keys=KEYS,
        link=_link(item) if item else None,
    )


def _pending(con: Connection, said: Iterable[Said], item: Item) -> tuple[Judgement, ...]:
    """What was answered to the item and is not yet in the record."""
    settled = settled_number(con)
    late = (one.judgement for one in said if one.item == item.id)
    return tuple(one for one in late if settled is not None and one.number > settled)


def _passages(told: Iterable[Told]) -> tuple[Passage, ...]:
    return tuple(_passage(number, one) for number, one in enumerate(told, start=1))


def _passage(number: int, told: Told) -> Passage:
    before, after = _before(told.before), _after(told.after)
    text = before + told.text + after
    left = len(before)
    stretches = [Stretch(start=left, end=left + len(told.text), kind="evidence", ref="")]
    stretches += [
        Stretch(start=left + start, end=left + end, kind="trigger", ref="")
        for start, end in told.marks
    ]
    return Passage(
        number=number,
        told=told,
        first=told.start - left,
        pieces=cut_marked(text, stretches),
        is_begun=before != told.before or len(before) >= AROUND,
        is_ended=after != told.after or len(after) >= AROUND,
    )


def _before(text: str) -> str:
    """What stands before in the same paragraph, in whole words."""
    kept = text.rpartition(PARAGRAPH)[2]
    return kept.partition(" ")[2] if len(kept) == AROUND else kept


def _after(text: str) -> str:
    kept = text.partition(PARAGRAPH)[0]
    return kept.rpartition(" ")[0] if len(kept) == AROUND else kept


def _link(item: Item) -> str | None:
    """The page where a row stands among the others."""
    match item.kind:
        case "event":
            return f"/event/{item.events[0]}"
        case "claim":
            return f"/claims?claim={item.id}"
        case "figure":
            return f"/figures?event={item.events[0]}" if item.events else "/figures?list=all"
    return None


def _edits(con: Connection, item: Item, words: Words) -> tuple[Edit, ...]:
    """The form of the item's fields, with what a claim or figure may be about."""
    is_said = item.kind in SAID_KINDS
    subjects = find_subjects(con, item.candidate.spots[0], kind=item.kind) if is_said else ()
    return make_edits(item.kind, item.fields, words, subjects=subjects)


def _beside(shelves: Shelves, item: Item) -> tuple[EventLine, ...]:
    return load_lines(shelves.index, find_events(shelves.index, item.events)) if item.events else ()


def _near(shelves: Shelves, item: Item, walk: Walk) -> tuple[EventLine, ...]:
    event = find_event(shelves.index, item.events[0]) if item.kind == "event" else None
    if event is None:
        return ()
    return load_lines(shelves.index, find_near(shelves.index, event, words=walk.words))


def _adding(item: Item, words: Words) -> Adding:
    """The form begins with the words that tell it; in a sentence, with the whole of it."""
    anchor = item.passages[0].anchor
    return Adding(
        source=anchor.report,
        words=anchor.quote,
        start=anchor.start,
        back="",
        item=item.id if item.kind == "sentence" else "",
        codebook=words,
    )


def find_samples(con: Connection) -> tuple[str, ...]:
    """The queue, and its first event with the events that it may be one with."""
    rows = con.execute("SELECT id FROM event ORDER BY confidence, id LIMIT 1").fetchall()
    return (PATH, *(f"{PATH}?item={row[0]}&panel=merge" for row in rows))


PAGE = Page(
    name="review",
    path=PATH,
    title="Review",
    context=Context,
    load=load,
    find_samples=find_samples,
    label="Review",
    group="Work",
)
