"""Actors: who they are, the offices that reports gave them, how much the record has of each."""

from collections import Counter
from dataclasses import dataclass

from dragoman.model.actor import Actor, Office
from dragoman.model.record import Record
from dragoman.present.views.column import Column, View
from dragoman.present.wording import plain, say_days, short_id


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorRow:
    """One actor."""

    id: str
    short: str
    name: str
    type: str
    country: str | None
    sector: str | None
    belongs: str
    offices: str
    aliases: tuple[str, ...]
    events: int
    claims: int


COLUMNS = (
    Column(field="name", title="Name"),
    Column(field="type", title="Type", width=12),
    Column(field="belongs", title="Of", width=7),
    Column(field="offices", title="Office, as reports gave it"),
    Column(field="events", title="Events", is_number=True, width=6),
    Column(field="claims", title="Claims", is_number=True, width=6),
    Column(field="short", title="Id", is_id=True),
)


def actor_rows(record: Record, as_of: str | None) -> list[ActorRow]:
    """Actors, those with the most events first."""
    events = Counter(
        actor
        for event in record.events
        for actor in {participant.actor for participant in event.participants}
    )
    claims = Counter(claim.speaker.actor for claim in record.claims if claim.speaker)
    rows = [_row(actor, events[actor.id], claims[actor.id]) for actor in record.actors]
    return sorted(rows, key=lambda row: (-row.events, -row.claims, row.name, row.id))


def _row(actor: Actor, events: int, claims: int) -> ActorRow:
    return ActorRow(
        id=actor.id,
        short=short_id(actor.id),
        name=plain(actor.name),
        type=actor.type,
        country=actor.country,
        sector=actor.sector,
        belongs=" ".join(part for part in (actor.country, actor.sector) if part),
        offices="; ".join(_say_office(office) for office in actor.offices),
        aliases=tuple(plain(alias) for alias in actor.aliases),
        events=events,
        claims=claims,
    )


def _say_office(office: Office) -> str:
    # A body's key is no word for people, and its name is in the title as a rule.
    country = f" ({office.of})" if office.of and ":" not in office.of else ""
    title = plain(f"{office.title}{country}")
    seen = say_days(office.seen_from, office.seen_to or office.seen_from)
    return f"{title}, {seen}" if office.seen_from else title


def actor_notes(record: Record, as_of: str | None) -> list[str]:
    """What the dates of offices are."""
    has_offices = any(actor.offices for actor in record.actors)
    return ["Dates of offices: the reports that gave them, not terms of office."] * has_offices


VIEW = View(
    name="actors",
    title="Actors",
    things="actors",
    lists="actors",
    columns=COLUMNS,
    rows=actor_rows,
    notes=actor_notes,
)
