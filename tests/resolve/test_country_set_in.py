"""Names that nobody knows lie in the country in which the report is set."""

import pytest

from dragoman.model.draft import Drafts, PlaceDraft
from dragoman.model.place import Place
from dragoman.model.report import make_report
from dragoman.resolve.ground import Ground
from dragoman.resolve.places import PlaceContext
from tests.resolve.telling import TABLES

KNOWN = {"Tbilisi": "GEO", "Gori": "GEO", "Poti": "GEO", "Sochi": "RUS", "Baku": "AZE"}
REPORT = make_report("Text.", file="talks.txt", published="2023-07-15")


class Places:
    """A gazetteer that knows a few towns and one country."""

    def resolve(self, text: str, context: PlaceContext, *, preposition: str = "") -> Place | None:
        if text == "Georgia":
            return Place(name=text, country="GEO", precision="country", text=text)
        country = KNOWN.get(text)
        return Place(name=text, country=country, text=text) if country else None

    def find(self, text: str, context: PlaceContext) -> Place | None:
        return self.resolve(text, context)


def country_of_unknown(*named: str) -> str | None:
    places = tuple(
        PlaceDraft(start=10 * n, end=10 * n + len(name), text=name)
        for n, name in enumerate((*named, "Rivergate"))
    )
    drafts = Drafts(actors=(), events=(), claims=(), figures=(), situations=(), places=places)
    ground = Ground(REPORT, drafts, tables=TABLES, gazetteer=Places())
    found = ground.place(places[-1])
    assert found is not None
    assert found.name == "Rivergate"
    return found.country


def test_it_lies_where_the_known_towns_of_the_report_do():
    assert country_of_unknown("Tbilisi", "Gori") == "GEO"


@pytest.mark.parametrize(
    "named",
    [(), ("Tbilisi",), ("Georgia", "Tbilisi"), ("Tbilisi", "Gori", "Sochi", "Baku")],
)
def test_where_too_few_are_known_or_several_are_it_is_not_told(named: tuple[str, ...]):
    assert country_of_unknown(*named) is None
