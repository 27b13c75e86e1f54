"""Positions: what each actor wants on each issue, since when, and what it wanted before."""

from dataclasses import dataclass

from dragoman.model.record import Record
from dragoman.present.days import UNDATED_LAST
from dragoman.present.stances import Stance, find_stances
from dragoman.present.telling import Telling
from dragoman.present.views.column import Column, View
from dragoman.present.wording import plain, say_day, short_id


@dataclass(frozen=True, slots=True, kw_only=True)
class PositionRow:
    """One stance of one actor on one issue, the first and last days on which it was voiced."""

    id: str
    short: str
    issue: str
    actor: str
    name: str
    stance: str
    since: str | None
    until: str | None
    was: str | None
    was_until: str | None
    later: str | None
    later_since: str | None
    stands: str
    contents: tuple[str, ...]
    sentences: tuple[str, ...]
    words: str
    claims: tuple[str, ...]
    reports: tuple[str, ...]


COLUMNS = (
    Column(field="issue", title="Issue", group=True, width=14),
    Column(field="name", title="Who", width=15),
    Column(field="stands", title="Stance", width=15, least=11),
    Column(field="words", title="Last words"),
    Column(field="short", title="Id", is_id=True),
)


def position_rows(record: Record, as_of: str | None) -> list[PositionRow]:
    """Positions by issue, then by actor, the first one voiced first."""
    tell = Telling(record)
    rows = [_row(stance, tell) for stance in find_stances(record)]
    return sorted(
        rows,
        key=lambda row: (
            row.issue.casefold(),
            row.name.casefold(),
            row.actor,
            row.since or UNDATED_LAST,
            row.stance,
            row.id,
        ),
    )


def _row(stance: Stance, tell: Telling) -> PositionRow:
    position, was, later = stance.position, stance.was, stance.later
    contents = tuple(dict.fromkeys(plain(claim.content) for claim in tell.claims(position.claims)))
    sentences = tuple(dict.fromkeys(plain(piece.text) for piece in position.evidence))
    return PositionRow(
        id=position.id,
        short=short_id(position.id),
        issue=plain(position.issue),
        actor=position.actor,
        name=plain(position.name),
        stance=position.stance,
        since=position.since,
        until=stance.until,
        was=was.stance if was else None,
        was_until=stance.was_until,
        later=later.stance if later else None,
        later_since=later.since if later else None,
        stands=say_stance(stance),
        contents=contents,
        sentences=sentences,
        words=(contents or sentences or ("",))[-1],
        claims=position.claims,
        reports=tell.in_order(piece.report for piece in position.evidence),
    )


def say_stance(stance: Stance) -> str:
    """The stance, since when, and what it was before or came to be after."""
    was = f"was {stance.was.stance} until {say_day(stance.was_until)}" if stance.was else ""
    later = ""
    if stance.later:
        later = f"later {stance.later.stance}"
    since = f" since {say_day(stance.position.since)}" if stance.position.since else ""
    return "; ".join(part for part in (f"{stance.position.stance}{since}", was, later) if part)


def position_notes(record: Record, as_of: str | None) -> list[str]:
    """How many have changed, and what the days are."""
    if not record.positions:
        return []
    changed = sum(stance.was is not None for stance in find_stances(record))
    return [f"{changed} changed.  Days are those of the reports that first and last have it."]


VIEW = View(
    name="positions",
    title="Positions",
    things="positions",
    lists="positions",
    columns=COLUMNS,
    rows=position_rows,
    notes=position_notes,
)
