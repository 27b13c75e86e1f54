"""Answers: what a form of a review asks for, as judgements put into the store.

Each is put in at once and alone; the record is brought up to date when somebody asks for it, or
when reports are read. Whoever answers has said a name.
"""

import json
from collections.abc import Sequence
from urllib.parse import urlencode

from dragoman.errors import UsageError
from dragoman.model.judgement import (
    SENTENCE,
    Anchor,
    Judgement,
    make_judgement,
    names_row,
    withdraw,
)
from dragoman.present.exchange import read_judgements
from dragoman.present.review.deciding import add, decide
from dragoman.present.review.item import Item, Passage
from dragoman.run.exchange import adopt
from dragoman.run.queue import find_asked, open_queue
from dragoman.run.reviewing import (
    event_anchor,
    find_judgement,
    find_said,
    last_judgement,
    put_answer,
    put_answers,
    subject_anchor,
)
from dragoman.store.file import open_for_reading, open_for_writing
from dragoman.store.judgements import load_judgements, texts_of
from dragoman.store.rows import Connection
from dragoman.web.adding import find_anchor, read_fields
from dragoman.web.page import Action, Ask, Download, File, Named, Sent
from dragoman.web.putting_in import how_it_stands, put_in
from dragoman.web.shelves import Shelves
from dragoman.web.walk import PATH, read_local, walk_of

RESULTS = "/review/results"
MOST_TOLD = 5  # reasons for refusing lines of a file
GONE = "this is no longer in the record; go on with the next"


def keep_name(sent: Sent) -> Named:
    """Remember who answers from this browser."""
    name = sent.one("by")
    if name is None:
        raise UsageError("say your name: every answer is kept with it")
    return Named(address=_back(sent, PATH), by=name)


def keep_answer(sent: Sent) -> str:
    """Keep what was answered to an item, and go on to the next."""
    by, id = name_of(sent), sent.one("item") or ""
    with open_queue(sent.store) as queue, open_for_reading(sent.store) as con:
        item = find_asked(con, queue, id)
        if item is None:
            raise UsageError(GONE)
        judgements = _judgements(sent, item, con, by)
    put_answers(sent.store, judgements)
    return _back(sent, walk_of(sent).after(item.id))


def keep_addition(sent: Sent) -> str:
    """Add a row; a sentence of the queue it was added to lacked something."""
    by, (kind, fields) = name_of(sent), read_fields(sent)
    source, id = sent.one("source") or "", sent.one("item")
    with open_for_reading(sent.store) as con:
        text = texts_of(con, [source]).get(source)
    if text is None:
        raise UsageError("the store does not hold the report that the words are of")
    judgements = [add(find_anchor(source, text, sent, kind=kind), fields, by=by)]
    if id:
        judgements += _missing(sent, id, by)
    put_answers(sent.store, judgements)
    return _back(sent, walk_of(sent).after(id) if id else f"/report/{source}")


def undo_last(sent: Sent) -> str:
    """Withdraw the last answer of a person, and ask again."""
    by = name_of(sent)
    with open_for_reading(sent.store) as con:
        last = last_judgement(load_judgements(con), by)
        said = find_said(con) if last is not None else []
    if last is None:
        raise UsageError("there is no answer of yours to undo")
    put_answer(sent.store, withdraw(last, by=by))
    item = next((one.item for one in said if one.judgement.id == last.id), None)
    return _back(sent, walk_of(sent).back_to(item))


def withdraw_one(sent: Sent) -> str:
    """Withdraw one judgement, whoever gave it; it stays in the list as withdrawn."""
    judgement = find_judgement(sent.store, sent.one("judgement") or "")
    put_answer(sent.store, withdraw(judgement, by=name_of(sent)))
    return _back(sent, PATH)


def settle(sent: Sent) -> str:
    """Begin to bring the record up to date with all answers that wait; the page goes on."""
    put_in(sent.store)
    return _back(sent, PATH)


def take_in(sent: Sent) -> str:
    """Take in a colleague's judgements; what the store holds already is left out."""
    content = sent.files.get("file", b"")
    try:
        lines = content.decode("utf-8").splitlines()
    except UnicodeDecodeError as error:
        raise UsageError("the file is no text; give one of the export of judgements") from error
    given = read_judgements(lines, file="the file")
    if not given:
        raise UsageError("the file holds no judgement; choose one of the export of judgements")
    with open_for_writing(sent.store) as con:
        found = adopt(con, given)
    told = [("refused", reason) for reason in found.refused[:MOST_TOLD]]
    counts = {"taken": found.taken, "known": found.known, "left": len(found.refused)}
    return f"{RESULTS}?{urlencode([*counts.items(), *told])}"


def name_of(sent: Sent) -> str:
    """Who answers; refused where nobody has said."""
    if not sent.by:
        raise UsageError("say your name on the page Review: every answer is kept with it")
    return sent.by


def _judgements(sent: Sent, item: Item, con: Connection, by: str) -> Sequence[Judgement]:
    action, note = sent.one("action") or "", sent.one("note")
    if action == "correct":
        return [
            decide(item, action, by=by, change=change, note=note, other=_named(item, change, con))
            for change in _changes(sent, item)
        ]
    if action == "merge" and item.kind == "event":
        other = event_anchor(con, sent.one("other") or "")
        return [decide(item, action, by=by, other=other, note=note)]
    if action == "split" and item.kind == "event":
        others = [passage.anchor for passage in _chosen(sent, item)]
        return [decide(item, action, by=by, other=other, note=note) for other in others]
    return [decide(item, action, by=by, note=note)]


def _changes(sent: Sent, item: Item) -> list[tuple[str, str | None]]:
    """Fields whose value is another than the form began with."""
    changes = []
    for field in item.fields:
        if f"field-{field.name}" not in sent.form:
            continue
        value = " ".join((sent.one(f"field-{field.name}") or "").splitlines())
        if value != " ".join(field.written.split("\n")).strip():
            changes.append((field.name, value or None))
    if not changes:
        raise UsageError("nothing was changed; accept it, or change a field")
    return changes


def _named(item: Item, change: tuple[str, str | None], con: Connection) -> Anchor | None:
    """Where the row stands that a correction names, if it names one."""
    field, value = change
    return subject_anchor(con, value) if value and names_row(item.kind, field) else None


def _chosen(sent: Sent, item: Item) -> list[Passage]:
    numbers = {int(one) for one in sent.form.get("account", ()) if one.isdecimal()}
    chosen = [item.passages[number - 1] for number in sorted(numbers) if _is_other(number, item)]
    if not chosen:
        raise UsageError("choose the accounts that are another event")
    return chosen


def _is_other(number: int, item: Item) -> bool:
    """The first account is what the others are split from."""
    return 2 <= number <= len(item.passages)


def _missing(sent: Sent, id: str, by: str) -> list[Judgement]:
    with open_queue(sent.store) as queue, open_for_reading(sent.store) as con:
        item = find_asked(con, queue, id)
    if item is None or item.kind != SENTENCE:
        return []
    return [make_judgement("reject", item.passages[0].anchor, by=by)]


def _back(sent: Sent, default: str) -> str:
    """Where a form leads on to: an address of the room, and no other."""
    return read_local(sent.one("back")) or default


def tell_putting_in(shelves: Shelves, ask: Ask) -> File:
    """Whether answers are being put in, for a page that waits for it."""
    stands = how_it_stands(shelves.path)
    told = {"running": stands.is_running, "failed": stands.failed}
    content = json.dumps(told).encode()
    return File(name="putting-in.json", media_type="application/json", content=content)


PUTTING_IN = Download(name="putting_in", path="/review/putting-in.json", make=tell_putting_in)
ACTIONS = (
    Action(name="keep_name", path="/review/name", run=keep_name),
    Action(name="keep_answer", path="/review/answer", run=keep_answer),
    Action(name="keep_addition", path="/review/add", run=keep_addition),
    Action(name="undo_last", path="/review/undo", run=undo_last),
    Action(name="withdraw_one", path="/review/withdraw", run=withdraw_one),
    Action(name="settle", path="/review/settle", run=settle),
    Action(name="take_in", path="/review/adopt", run=take_in),
)
