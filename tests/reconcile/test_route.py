"""The way of an event out of its accounts."""

from dragoman.model.place import Place, Waypoint
from dragoman.model.span import Evidence
from dragoman.reconcile.places import merge_route


def point(part: str, name: str, report: str) -> Waypoint:
    words = Evidence(report=report, start=0, end=len(name), text=name)
    return Waypoint(part=part, place=Place(name=name, text=name), evidence=(words,))


def test_a_place_told_twice_stands_once_with_the_evidence_of_both() -> None:
    one = (point("from", "Goma", "rp_1"), point("to", "Bukavu", "rp_1"))
    other = (point("through", "Kalehe", "rp_2"), point("to", "Bukavu", "rp_2"))
    found = merge_route((one, other))
    assert [(p.part, p.place.name) for p in found] == [
        ("from", "Goma"),
        ("through", "Kalehe"),
        ("to", "Bukavu"),
    ]
    assert [piece.report for piece in found[2].evidence] == ["rp_1", "rp_2"]


def test_places_that_accounts_tell_differently_stand_side_by_side() -> None:
    found = merge_route(((point("to", "Goma", "rp_1"),), (point("to", "Bukavu", "rp_2"),)))
    assert [p.place.name for p in found] == ["Goma", "Bukavu"]


def test_the_same_place_may_be_where_from_and_where_to() -> None:
    there_and_back = (point("from", "Goma", "rp_1"), point("to", "Goma", "rp_1"))
    assert merge_route((there_and_back,)) == there_and_back
