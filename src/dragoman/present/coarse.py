"""Coarser places: no site or settlement, but the region around it, in fields and in texts."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from dragoman.model.names_in_text import fold_name, make_names
from dragoman.model.place import Place, Waypoint
from dragoman.model.record import Record
from dragoman.present.rewriting import rewrite_record

FINE = ("site", "settlement")
AREA_FIELDS = ("name", "text", "place")  # in which a region stands without brackets
ADDRESSES = ("file", "url")  # in which names stand in small letters
AreaOf = Callable[[Place], Place]  # the region around a site or settlement, else its country


def coarsen_places(record: Record, area_of: AreaOf) -> Record:
    """The record with places no finer than a district: the others become the region around them.

    Their names in texts become the region's, in brackets. Ids of situations are made from the
    name of the place, and become numbers, which hold within one export only.
    """
    found = [row.place for row in record.events] + [row.place for row in record.figures]
    found += [row.place for row in record.situations]
    found += [one.place for row in record.events for one in row.route]
    places = {place for place in found if place and place.precision in FINE}
    if not places:
        return record
    areas = {place: area_of(place) for place in sorted(places, key=_order)}
    # Where two places of one name lie in two regions, the first in the alphabet is said.
    said = {fold_name(word): _say(areas[p]) for p in reversed(areas) for word in (p.name, p.text)}
    names, own = make_names(said), {area.name for area in areas.values()}

    def rewrite(field: str, text: str) -> str:
        if field in AREA_FIELDS and text in own:
            return text
        return names.replace(text, lambda _, name: said[name], any_case=field in ADDRESSES)

    moved = sorted(row.id for row in record.situations if row.place in areas)
    ids = {id: f"si_withheld_{number}" for number, id in enumerate(moved, start=1)}
    return rewrite_record(_with_areas(record, areas), rewrite, ids=ids)


def _order(place: Place) -> tuple[str, ...]:
    return (place.name, place.text, place.country or "", repr(place))


def _say(area: Place) -> str:
    return f"[{area.name}]"


def _with_areas(record: Record, areas: Mapping[Place, Place]) -> Record:
    def coarse(place: Place | None) -> Place | None:
        return areas.get(place, place) if place else None

    def coarse_point(point: Waypoint) -> Waypoint:
        return replace(point, place=areas.get(point.place, point.place))

    return replace(
        record,
        events=tuple(
            replace(row, place=coarse(row.place), route=tuple(map(coarse_point, row.route)))
            for row in record.events
        ),
        figures=tuple(replace(row, place=coarse(row.place)) for row in record.figures),
        situations=tuple(replace(row, place=coarse(row.place)) for row in record.situations),
    )
