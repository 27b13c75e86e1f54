"""An actor as one report's mention stands for it, and the plain ways to come to one."""

from dataclasses import dataclass

from dragoman.model.actor import OfficeSeen
from dragoman.model.draft import ActorDraft
from dragoman.model.tables import Tables
from dragoman.resolve.names import fold_name
from dragoman.resolve.persons import COUNTERPART, Person


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolved:
    """An actor that a draft stands for; `stated` is False where it is only understood."""

    key: str
    name: str
    type: str
    country: str | None
    sector: str | None
    office: OfficeSeen | None = None
    stated: bool = True


Found = tuple[Resolved, ...]


def of_name(draft: ActorDraft) -> Resolved:
    """The actor whose name the draft gives, under its table's key or one made of the name."""
    return Resolved(
        key=draft.key or f"{draft.kind}:{fold_name(draft.name)}",
        name=draft.name,
        type=draft.kind,
        country=draft.country,
        sector=draft.sector,
    )


def of_person(person: Person, draft: ActorDraft) -> Resolved:
    """A person in the office that this draft gives."""
    office = draft.titles[0] if draft.titles else None
    if office is not None and office.title == COUNTERPART:
        office = person.offices[0] if person.offices else None
    return Resolved(
        key=person.key,
        name=person.name,
        type="person",
        country=person.country,
        sector=person.sector,
        office=office,
    )


def of_state(country: str | None, tables: Tables) -> Resolved | None:
    """The state of this code, if the tables know it."""
    name = tables.state_name(country)
    if country is None or name is None:
        return None
    return Resolved(key=f"state:{country}", name=name, type="state", country=country, sector=None)
