"""Where those are at home of whom a report names no country."""

from dragoman.model.actor import Participant
from dragoman.model.place import Place
from dragoman.resolve.homes import at_home

TEL_AVIV = Place(name="Tel Aviv", country="ISR")


def who(actor: str, country: str | None = None, sector: str | None = None) -> Participant:
    return Participant(role="actor", actor=actor, name=actor, country=country, sector=sector)


def countries(*participants: Participant, only: str | None = None) -> list[str | None]:
    return [one.country for one in at_home(participants, TEL_AVIV, only=only)]


def test_a_crowd_is_of_the_place_of_its_event() -> None:
    assert countries(who("crowd::people"), who("other::bus")) == ["ISR", "ISR"]


def test_who_has_a_country_keeps_it() -> None:
    assert countries(who("crowd:PSE:fighters", "PSE")) == ["PSE"]


def test_a_place_that_is_only_inferred_is_nobodys_home() -> None:
    place = Place(name="Tel Aviv", country="ISR", stated=False)
    (one,) = at_home((who("crowd::people"),), place, only=None)
    assert one.country is None


def test_an_official_is_of_the_only_country_of_the_report() -> None:
    official = who("person:omar el bashir", sector="GOV")
    assert countries(official, only="SDN") == ["SDN"]
    assert countries(official) == [None]


def test_an_official_is_not_of_the_country_that_he_deals_with() -> None:
    official = who("office::prime minister", sector="GOV")
    assert countries(official, who("state:IRN", "IRN"), only="IRN") == [None, "IRN"]


def test_a_private_person_is_of_no_country_for_that() -> None:
    assert countries(who("person:ann lee"), only="SDN") == [None]
