"""Deciding: what a person answers to an item, as judgements that the store keeps."""

import json
from collections.abc import Mapping

from dragoman.errors import UsageError
from dragoman.model.event import Event
from dragoman.model.judgement import SENTENCE, Anchor, Judgement, make_judgement, names_row
from dragoman.model.record import Record
from dragoman.model.seen import write_seen
from dragoman.present.correction import correction_value
from dragoman.present.review.item import Item

ANSWERS = ("accept", "reject", "correct", "merge", "split")
PAIR_ANSWERS = {"accept": "merge", "reject": "split", "merge": "merge", "split": "split"}


def decide(
    item: Item,
    action: str,
    *,
    by: str,
    other: Anchor | None = None,
    change: tuple[str, str | None] | None = None,
    note: str | None = None,
) -> Judgement:
    """The judgement that an answer to an item is.

    Of a pair, ``accept`` says that it is one event and ``reject`` that it is two. Of a sentence,
    ``accept`` says that nothing is missing, ``reject`` that something is. `other` is what an
    event is merged with or split from, or what a claim or figure is corrected to be about;
    `change` the field and its value as people write it.
    Raises UsageError where the item cannot be answered so.
    """
    if action not in ANSWERS:
        raise UsageError(f"{action!r} is no answer; it is one of {', '.join(ANSWERS)}")
    if item.kind == "pair":
        return _of_pair(item, action, by=by, note=note)
    anchor = item.passages[0].anchor
    if item.kind == SENTENCE and action not in ("accept", "reject"):
        raise UsageError("a sentence is accepted as empty, or something is added to it")
    if action == "correct":
        return _correction(item, change, other, by=by, note=note)
    if action in ("merge", "split"):
        if item.kind != "event":
            raise UsageError(f"a {item.kind} is no event, which alone is merged or split")
        if other is None or other == anchor:
            raise UsageError(f"{action} needs another account of an event")
        return make_judgement(action, anchor, other=other, by=by, note=note)
    return make_judgement(action, anchor, by=by, note=note, seen=item.seen)


def add(
    anchor: Anchor, fields: Mapping[str, str | None], *, by: str, note: str | None = None
) -> Judgement:
    """The judgement that adds a row from words of a report; `fields` as people write them.

    `anchor` has the words and the kind: event, claim or figure.
    """
    kept = {
        name: _from_json(correction_value(name, value)) if value else None
        for name, value in fields.items()
    }
    value = json.dumps(kept, ensure_ascii=False, sort_keys=True)
    return make_judgement("add", anchor, by=by, value=value, note=note)


def seen_in(record: Record, row: str) -> str | None:
    """What a person sees of the row of the record that a row of layer one stands for.

    None where the record has none, or makes one of several of which it does not say which.
    """
    events = (event for event in record.events if row in event.mentions)
    others = (one for rows in (record.claims, record.figures) for one in rows if one.id == row)
    found = next(events, None) or next(others, None)
    if isinstance(found, Event):
        return write_seen(found, tier=found.tier)
    return write_seen(found) if found is not None else None


def _of_pair(item: Item, action: str, *, by: str, note: str | None) -> Judgement:
    if action not in PAIR_ANSWERS:
        raise UsageError("of two accounts one says that they are one event, or that they are two")
    one, other = (passage.anchor for passage in item.passages)
    return make_judgement(PAIR_ANSWERS[action], one, other=other, by=by, note=note)


def _correction(
    item: Item,
    change: tuple[str, str | None] | None,
    other: Anchor | None,
    *,
    by: str,
    note: str | None,
) -> Judgement:
    if change is None:
        raise UsageError("a correction names a field and its value")
    field, written = change
    before = {one.name: one.value for one in item.fields}
    if field not in before:
        raise UsageError(f"{field} cannot be corrected here; it is one of {', '.join(before)}")
    if names_row(item.kind, field) and written and other is None:
        raise UsageError(f"{field} names an event or a figure by its id, as ev_1a2b3c")
    return make_judgement(
        "correct",
        item.passages[0].anchor,
        by=by,
        other=other,
        field=field,
        value=correction_value(field, written) if written else None,
        before=before[field],
        note=note,
        seen=item.seen,
    )


def _from_json(text: str) -> object:
    """A nested value as itself, so that an addition is one piece of JSON."""
    return json.loads(text) if text[:1] in "{[" else text
