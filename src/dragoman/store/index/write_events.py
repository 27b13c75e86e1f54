"""Events into an index, in the order of their days."""

import json
from collections.abc import Iterable, Mapping
from typing import Any

from dragoman.model.actor import Participant
from dragoman.model.arrow import from_dict
from dragoman.model.when import When
from dragoman.store.index.briefs import EventBrief, columns_of, stream_plain
from dragoman.store.index.draft import Draft, rank
from dragoman.store.index.folding import plain_spellings, without_controls
from dragoman.store.index.kept_events import KEPT, pack_event, write_dictionary
from dragoman.store.rows import Connection

LAST = "9999-12-31"  # where those without a day go
SHOWN_CHARACTERS = 400  # of a sentence, in a list of events


def write_events(con: Connection, draft: Draft) -> None:
    """Every event of the record."""
    draft.events = _numbers(con)
    brief = columns_of(EventBrief)
    dictionary = b""
    for row in stream_plain(con, "event", dict.fromkeys((*brief, *KEPT))):
        number = draft.events[row["id"]]
        dictionary = dictionary or write_dictionary(draft.con, row)
        draft.insert("kept_event", (number, pack_event(row, dictionary)))
        _write_event(draft, number, from_dict(EventBrief, {name: row[name] for name in brief}))
        _pack_steps(draft, number, row)
        draft.packer.add_int("event.way", _points_of(row["route"]))


def day_of(when: When) -> str | None:
    """The day at which a view shows it: the first possible, else the last; None is not known."""
    day = when.start or when.end
    return day[:10] if day else None


def last_day_of(when: When) -> str | None:
    """The last day on which it may have been, as far as that is known."""
    day = when.end or when.start
    return day[:10] if day else None


def _numbers(con: Connection) -> dict[str, int]:
    """The number of each event by the order of days, then of ids."""
    sql = 'SELECT id, "when".start, "when"."end" FROM event'
    rows = [
        (start or end or LAST, end or LAST, id) for id, start, end in con.execute(sql).fetchall()
    ]
    return {id: number for number, (_, _, id) in enumerate(sorted(rows), start=1)}


def _write_event(draft: Draft, number: int, event: EventBrief) -> None:
    mark = draft.mark(event.evidence)
    track = event.meeting.track if event.meeting else None
    place, first = event.place, event.evidence[0] if event.evidence else None
    draft.insert(
        "event",
        (
            number,
            event.id,
            event.type,
            event.mode,
            event.quad,
            event.score,
            event.status,
            event.factuality,
            event.background,
            event.when.start,
            event.when.end,
            event.when.precision,
            day_of(event.when),
            track,
            place.name if place else None,
            place.country if place else None,
            place.latitude if place else None,
            place.longitude if place else None,
            place.precision if place else None,
            event.confidence,
            event.tier,
            event.reports,
            event.independent,
            mark,
            event.trigger,
            json.dumps([_seat(one) for one in event.participants], ensure_ascii=False),
            first.report if first else None,
            first.text[:SHOWN_CHARACTERS] if first else "",
        ),
    )
    _pack_event(draft, number, event, mark=mark)
    _write_words(draft, number, event)


def _pack_event(draft: Draft, number: int, event: EventBrief, *, mark: str) -> None:
    packer = draft.packer
    packer.add_int("event.n", number)
    packer.add_word("event.type", event.type)
    packer.add_word("event.mode", event.mode)
    packer.add_word("event.quad", event.quad)
    packer.add_word("event.status", event.status)
    packer.add_word("event.factuality", event.factuality)
    packer.add_word("event.tier", event.tier)
    packer.add_int("event.mark", rank(mark))
    packer.add_int("event.background", event.background)
    packer.add_int("event.reports", event.reports)
    packer.add_int("event.independent", event.independent)
    packer.add_float("event.score", event.score)
    packer.add_float("event.confidence", event.confidence)
    packer.add_day("event.first", day_of(event.when))
    packer.add_day("event.last", last_day_of(event.when))
    packer.add_day("event.end", event.when.end)
    packer.add_int("event.place", draft.place(event.place))
    packer.add_word("event.country", event.place.country if event.place else None)
    track = event.meeting.track if event.meeting else None
    packer.add_int("event.track", draft.tracks.get(track or "", 0))
    _pack_seats(draft, number, event)
    _pack_tellings(draft, number, event)


def _pack_seats(draft: Draft, number: int, event: EventBrief) -> None:
    """A row for each actor in each of its roles; `first` counts each actor once."""
    seen: set[int] = set()
    for one in event.participants:
        actor = draft.actors.get(one.actor, 0)
        draft.packer.add_int("seat.event", number)
        draft.packer.add_int("seat.actor", actor)
        draft.packer.add_word("seat.role", one.role)
        draft.packer.add_word("seat.country", one.country)
        draft.packer.add_int("seat.first", actor not in seen and actor > 0)
        seen.add(actor)


def _pack_tellings(draft: Draft, number: int, event: EventBrief) -> None:
    """A row for each report that tells it; `first` counts each outlet once."""
    seen: set[int] = set()
    for id in dict.fromkeys(one.report for one in event.evidence):
        report = draft.telling(id)
        outlet = draft.packer.code("report.outlet", report.outlet)
        draft.packer.add_int("telling.event", number)
        draft.packer.add_int("telling.report", report.number)
        draft.packer.add_int("telling.outlet", outlet)
        draft.packer.add_int("telling.first", outlet not in seen and outlet > 0)
        seen.add(outlet)


def _pack_steps(draft: Draft, number: int, row: Mapping[str, Any]) -> None:
    """A row for each report that moved it; told by one report alone it has one step."""
    for step in row["trail"] if row["reports"] > 1 else ():
        draft.packer.add_int("step.event", number)
        draft.packer.add_int("step.report", draft.telling(step["report"]).number)
        draft.packer.add_day("step.day", step["published"])


def _points_of(route: Iterable[Mapping[str, Any]]) -> int:
    """How many points the way of an event has that can be drawn."""
    spots = {(one["place"]["latitude"], one["place"]["longitude"]) for one in route}
    return len({spot for spot in spots if None not in spot})


def _write_words(draft: Draft, number: int, event: EventBrief) -> None:
    names = " ".join(f"{one.name} {one.text}" for one in event.participants)
    sentences = dict.fromkeys(one.text for one in event.evidence)
    place = f"{event.place.name} {event.place.text}" if event.place else ""
    kind = " ".join(filter(None, (event.type, event.mode)))
    said = (" ".join(sentences), event.trigger, kind, names, place)
    words = tuple(map(without_controls, said))
    draft.insert_words("event_words", (number, *words, plain_spellings(*words)))


def _seat(one: Participant) -> list[str | None]:
    return [one.role, one.actor, one.name, one.country]
