"""The region around a place: what is said in its stead where it must not be told exactly."""

from dragoman.model.place import Place
from dragoman.model.tables import Tables
from dragoman.resolve.admin import AdminRegion, AdminRegions, load_admin_regions
from dragoman.resolve.cities import Cities, City, data_folder
from dragoman.resolve.countries import Countries, load_countries
from dragoman.resolve.place_candidates import city_place
from dragoman.resolve.places import distance_km

# A place without a GeoNames id lies in the region of the settlement next to it; with none so near
# (open sea, desert) only the country is said.
NEAR_KM = 50
# Of fewer settlements a region is a town with its suburbs, and says as much as the town would.
LEAST_TOWNS = 5
UNKNOWN_AREA = "place withheld"


class Enclosing:
    """Finds the first-level region, else the country, of a site or settlement."""

    def __init__(self, cities: Cities, countries: Countries, regions: AdminRegions) -> None:
        self._cities = cities
        self._countries = countries
        self._regions = regions

    @classmethod
    def load(cls, tables: Tables) -> "Enclosing":
        """With the tables of the program."""
        folder = data_folder()
        return cls(Cities(folder), load_countries(folder, tables), load_admin_regions())

    def find(self, place: Place) -> Place:
        """The region of the settlement that the place is, or that lies next to it."""
        city = self._city(place)
        found = self._regions.of_code(place.country or "", city.code) if city else None
        if found is None or found.towns < LEAST_TOWNS:
            return self._country(place)
        return _area(found, stated=place.stated)

    def _city(self, place: Place) -> City | None:
        country = self._countries.by_iso.get(place.country or "")
        if country is None:
            return None
        cities = self._cities.all_in(country.iso2)
        own = next((one for one in cities if one.geonames == place.geonames), None)
        if own or place.latitude is None:
            return own
        away = {one: distance_km(place, city_place(one, country=country.iso)) for one in cities}
        nearest = min(away, key=lambda one: (away[one], one.geonames), default=None)
        return nearest if nearest and away[nearest] <= NEAR_KM else None

    def _country(self, place: Place) -> Place:
        country = self._countries.by_iso.get(place.country or "")
        name = country.place.name if country else UNKNOWN_AREA
        return Place(
            name=name, country=place.country, precision="country", text=name, stated=place.stated
        )


def _area(region: AdminRegion, *, stated: bool) -> Place:
    return Place(
        name=region.name,
        country=region.country,
        latitude=region.latitude,
        longitude=region.longitude,
        precision="region",
        radius_km=region.radius_km,
        geonames=region.geonames,
        text=region.name,
        stated=stated,
    )
