"""Persons of public life."""

from dragoman.model.tables import Tables
from dragoman.resolve.notables import learn_notables
from dragoman.resolve.persons import Person


def learnt(name: str, tables: Tables, country: str | None = None) -> Person:
    person = Person(name=name, words=tuple(name.lower().split()), country=country)
    learn_notables([person], tables)
    return person


def test_a_person_of_public_life_has_country_and_sector(tables: Tables) -> None:
    person = learnt("Sergey Lavrov", tables)
    assert (person.country, person.sector) == ("RUS", "GOV")


def test_a_namesake_elsewhere_is_somebody_else(tables: Tables) -> None:
    assert learnt("Sergei Lavrov", tables, "KAZ").sector is None
