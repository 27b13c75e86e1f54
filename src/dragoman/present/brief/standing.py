"""What lasts: situations in force at the end of the period, and commitments as they stand."""

from dragoman.model.diplomacy import Commitment
from dragoman.model.situation import Situation
from dragoman.present.brief.changes import name_situation
from dragoman.present.brief.desk import Desk, first, say_more
from dragoman.present.brief.document import Section, Statement
from dragoman.present.days import day_order
from dragoman.present.pending import standing_of
from dragoman.present.people import People
from dragoman.present.wording import plain, say_day, say_when

MOST = 12
STATES = {"open": "Open", "kept": "Kept", "broken": "Broken", "disputed": "Disputed"}


def write_situations(desk: Desk) -> Section:
    """Each with when it began and when a report last saw it in force."""
    people, end = People(desk.material.record), desk.frame.as_of
    found = [
        one
        for one in desk.rows.situations(desk.material.situations)
        if (one.state_on(end) if end else one.state) == "in_force"
    ]
    found.sort(key=lambda one: (day_order(one.start), one.id))
    shown = tuple(
        Statement(
            said=f"{name_situation(one, people)}, {_since(one)}",
            details=(f"Last seen in force {say_day(one.last_seen)}.",) if one.last_seen else (),
            wary=("single source",) if one.reports <= 1 else (),
            refs=desk.citing.cite(one.evidence),
        )
        for one in first(found, MOST)
    )
    day = f"On {say_day(end)}; no report of an end." if end and shown else ""
    return Section(
        key="situations",
        title="Situations in force",
        lead=day,
        statements=shown,
        more=say_more(len(shown), len(found), "situations"),
        none="" if shown else desk.none("situations in force"),
    )


def _since(situation: Situation) -> str:
    return f"since {say_when(situation.start).removeprefix('from ')}"


def write_commitments(desk: Desk) -> Section:
    """Who promised what to whom, by when, and what came of it."""
    made = [one for one in desk.material.record.commitments if _was_told(one, desk)]
    found = sorted(made, key=lambda one: (day_order(one.due), one.id))
    shown = tuple(_commitment(one, desk) for one in first(found, MOST))
    return Section(
        key="commitments",
        title="Commitments",
        statements=shown,
        more=say_more(len(shown), len(found), "commitments"),
        none="" if shown else desk.none("commitments"),
    )


def _was_told(one: Commitment, desk: Desk) -> bool:
    """Whether a report told of it by the end of the period."""
    days = [desk.tell.published(piece.report) or "" for piece in one.evidence]
    return not desk.frame.as_of or min(days, default="") <= desk.frame.as_of


def _commitment(one: Commitment, desk: Desk) -> Statement:
    people = desk.tell.people
    by = ", ".join(dict.fromkeys(people.say_one(who) for who in one.by)) or "Somebody not named"
    to = ", ".join(dict.fromkeys(people.say_one(who) for who in one.to))
    stands = standing_of(one, desk.frame.as_of)
    due = say_when(one.due) if one.due.start or one.due.end else "no day given"
    condition = f"if {plain(one.condition)}" if one.condition else ""
    return Statement(
        said=f"{STATES.get(stands, stands.capitalize())}: {by}{f' to {to}' if to else ''}:"
        f" {plain(one.content)}",
        details=tuple(part for part in (f"due: {due}", condition) if part),
        refs=desk.citing.cite(one.evidence),
        event=one.event,
    )
