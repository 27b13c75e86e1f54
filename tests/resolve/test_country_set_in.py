"""Names that nobody knows lie in the country in which the report is set."""

import pytest

from dragoman.model.draft import Drafts, PlaceDraft
from dragoman.model.place import Place
from dragoman.model.report import make_report
from dragoman.resolve.ground import Ground
from dragoman.resolve.places import PlaceContext
from tests.resolve.telling import TABLES, Story, side

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


def country_where_nobody_knows(story: Story, *sides: str) -> str | None:
    drafts = Drafts(
        actors=tuple(story.drafts), events=(), claims=(), figures=(), situations=(), places=()
    )
    ground = Ground(REPORT, drafts, tables=TABLES, gazetteer=Places())
    place = Place(name="Rivergate", country=None, text="Rivergate")
    found = ground.in_country(place, "CONSULT", tuple(side(country) for country in sides))
    assert found is not None
    return found.country


def led_by_georgia() -> Story:
    story = Story()
    for country in ("GEO",) * 4 + ("TUR", "TUR"):
        story.state(country)
    return story


def test_with_no_towns_it_lies_in_the_country_named_most_by_far():
    assert country_where_nobody_knows(led_by_georgia()) == "GEO"
    assert country_where_nobody_knows(led_by_georgia(), "GEO", "TUR") == "GEO"


def test_not_where_only_others_take_part():
    assert country_where_nobody_knows(led_by_georgia(), "TUR") is None


def test_not_where_another_is_named_half_as_often_and_more():
    story = led_by_georgia()
    story.state("TUR")
    assert country_where_nobody_knows(story) is None
