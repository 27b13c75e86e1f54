"""Ways that sentences tell of."""

from dragoman.model.place import Place, Waypoint
from dragoman.web.atlas.journeys import Point, find_journey, journey_of

NAMES = ("Karabakh", "Nagorno-Karabakh", "Lachin corridor", "Goris", "Armenia", "Baku")
POINTS = tuple(Point(name=name, latitude=40.0, longitude=46.0) for name in NAMES)


def way(sentence: str) -> tuple[str | None, tuple[str, ...], str | None]:
    journey = find_journey(sentence, POINTS)
    origin, goal = journey.origin, journey.goal
    return (
        origin.name if origin else None,
        tuple(point.name for point in journey.through),
        goal.name if goal else None,
    )


def test_the_parts_of_a_way_are_told_by_the_words_before_them() -> None:
    said = "They fled from Karabakh along the Lachin corridor to Goris."
    assert way(said) == ("Karabakh", ("Lachin corridor",), "Goris")


def test_the_longest_name_is_the_one_that_is_meant() -> None:
    assert way("200 people left Nagorno-Karabakh for Armenia.") == (
        "Nagorno-Karabakh",
        (),
        "Armenia",
    )


def test_a_place_that_is_only_named_is_no_part_of_the_way() -> None:
    assert way("Baku said that 200 people had entered Armenia.") == (None, (), "Armenia")
    assert way("Baku and Goris spoke of them.") == (None, (), None)


def test_the_way_of_the_record_has_its_points_in_order_and_leaves_out_what_has_none() -> None:
    def point(part: str, name: str, latitude: float | None) -> Waypoint:
        place = Place(name=name, latitude=latitude, longitude=latitude)
        return Waypoint(part=part, place=place, evidence=())

    route = (point("from", "A", 1.0), point("through", "B", None), point("to", "C", 3.0))
    journey = journey_of(route)
    assert [one.name for one in journey.points] == ["A", "C"]
    assert journey.through == ()
