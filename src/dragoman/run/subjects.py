"""Subjects: what a claim or figure may be about, as its report tells it, the nearest first."""

from typing import Any

from dragoman.model.record import Record
from dragoman.model.review import Spot
from dragoman.present.telling import Telling
from dragoman.present.wording import say_amount
from dragoman.store.lookup import load_actors, load_events, load_figures
from dragoman.store.rows import Connection

MOST = 24
EVENTS = """
SELECT e.id FROM (SELECT id, unnest(mentions) AS mention FROM event) AS e
JOIN (SELECT id, min(abs(start - ?)) AS far FROM reading_event WHERE report = ? GROUP BY id) AS m
    ON m.id = e.mention
GROUP BY e.id ORDER BY min(m.far), e.id LIMIT ?
"""
FIGURES = "SELECT id FROM figure WHERE report = ? ORDER BY abs(start - ?), id LIMIT ?"


def find_subjects(con: Connection, spot: Spot, *, kind: str) -> tuple[tuple[str, str], ...]:
    """Ids and words of what the row at `spot` may be about: events, and of a claim figures too."""
    near = [row[0] for row in con.execute(EVENTS, [spot.start, spot.report, MOST]).fetchall()]
    events = {event.id: event for event in load_events(con, near)}
    counted: list[str] = []
    if kind == "claim":
        found = con.execute(FIGURES, [spot.report, spot.start, MOST // 3]).fetchall()
        counted = [row[0] for row in found]
    figures = {figure.id: figure for figure in load_figures(con, counted)}
    empty: dict[str, Any] = dict.fromkeys(
        "reports claims situations tracks agreements commitments positions".split(), ()
    )
    people = [item.actor for event in events.values() for item in event.participants]
    part = Record(
        actors=tuple(load_actors(con, people)),
        events=tuple(events.values()),
        figures=tuple(figures.values()),
        **empty,
    )
    tell = Telling(part)
    told = [(id, tell.event(events[id])) for id in near if id in events]
    said = [
        (id, f"{tell.figure(figures[id])}: {say_amount(figures[id])}")
        for id in counted
        if id in figures
    ]
    return (*told, *said)
