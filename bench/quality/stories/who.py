"""Whether somebody in the record is the one whom the notes name."""

from bench.quality.facts.names import OFFICIAL_SECTORS
from bench.quality.stories.names import share_word
from dragoman.model.actor import Actor
from dragoman.model.record import Record
from dragoman.model.tables import load_tables


def is_who(noted: str, *, actor: str | None, name: str, record: Record) -> bool:
    """By a word that the noted name shares with one of his, or that of the state he serves."""
    row = next((one for one in record.actors if one.id == actor), None)
    names = (name, *(names_of(row) if row is not None else ()))
    return any(share_word(noted, one) for one in names)


def names_of(actor: Actor) -> tuple[str, ...]:
    """Every name the record knows; of those in a state's service also the state's.

    An outlet's "Mr Haddad rejected the plan" is what his government wants.
    """
    state = load_tables().state_name(actor.country)
    is_official = actor.sector in OFFICIAL_SECTORS
    return (actor.name, *actor.aliases, *((state,) if state and is_official else ()))
