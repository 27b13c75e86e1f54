"""Persons of public life, whom reports name without saying who they are."""

from collections.abc import Iterable

from dragoman.model.spelling import spelling_key
from dragoman.model.tables import Tables
from dragoman.resolve.persons import Person


def learn_notables(persons: Iterable[Person], tables: Tables) -> None:
    """Give persons whom the tables know what the report does not say: country and sector.

    One whom the report puts in another country is somebody else of that name.
    """
    for person in persons:
        notable = tables.notables.get(spelling_key(person.name))
        if notable is None or person.country not in (None, notable.country):
            continue
        person.country = notable.country
        person.sector = person.sector or notable.sector
