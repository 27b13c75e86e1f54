"""Ways that sentences tell of."""

from dragoman.web.atlas.journeys import Point, find_journey

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
