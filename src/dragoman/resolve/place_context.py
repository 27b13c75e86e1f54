"""What one report tells about all its places: its names, and the countries that it speaks of."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Protocol

from dragoman.model.draft import ActorDraft, PlaceDraft
from dragoman.model.place import Place
from dragoman.resolve.place_names import fold
from dragoman.resolve.places import FAR_KM, PlaceContext, PlaceName, distance_km

# Names that a place context holds; further ones of a long report change nothing.
NAMES_KEPT = 120
PERSON = "person"
# A doubtful name is a place only as one of these.
DOUBTFUL = ("settlement", "district", "region")


class FindPlace(Protocol):
    """What the gazetteer does for a reading."""

    def resolve(self, text: str, context: PlaceContext, *, preposition: str = "") -> Place | None:
        """Place of a name as written, or None."""

    def find(self, text: str, context: PlaceContext) -> Place | None:
        """Place of a name spelt right, or None."""


def make_place_context(
    sure: Sequence[PlaceDraft],
    possible: Sequence[PlaceDraft],
    actors: Iterable[ActorDraft],
    *,
    countries: tuple[str, ...],
) -> PlaceContext:
    """The context of the report's places; `countries` are those of its actors, most named first.

    A country is vouched for by an actor that is known to be of it, and in whose words no name of a
    place is: "Georgia lawmakers" may be of another Georgia, "the Georgian parliament" is not.
    """
    starts = sorted(draft.start for draft in (*sure, *possible))
    vouching = {
        draft.country
        for draft in actors
        if (draft.kind != PERSON or draft.key) and not _holds(draft, starts)
    }
    return PlaceContext(
        countries=countries,
        vouched=tuple(iso for iso in countries if iso in vouching),
        names=_names(sure),
    )


def _holds(draft: ActorDraft, starts: Sequence[int]) -> bool:
    """Whether a place name begins within the draft; `starts` ascend."""
    return bisect_left(starts, draft.start) < bisect_left(starts, draft.end)


def confirm_places(
    sure: Sequence[PlaceDraft],
    possible: Sequence[PlaceDraft],
    context: PlaceContext,
    gazetteer: FindPlace,
) -> tuple[PlaceDraft, ...]:
    """The possible names that are places: said surely elsewhere, or lying among the sure ones."""
    keys = {fold(draft.text) for draft in sure}
    texts = dict.fromkeys((draft.text, draft.country, draft.within) for draft in sure)
    found = [_resolve(gazetteer, text, context, at) for text, *at in texts]
    known = [place for place in found if place is not None and place.precision != "country"]
    confirmed: list[PlaceDraft] = []
    for draft in possible:
        if confirmed and draft.start < confirmed[-1].end:
            continue
        if fold(draft.text) in keys or _lies_among(draft, known, context, gazetteer):
            confirmed.append(draft)
    return tuple(confirmed)


def with_places(context: PlaceContext, places: Iterable[PlaceDraft]) -> PlaceContext:
    """The context with these names only."""
    return replace(context, names=_names(places))


def _lies_among(
    draft: PlaceDraft, known: Sequence[Place], context: PlaceContext, gazetteer: FindPlace
) -> bool:
    at = replace(context, country=draft.country, region=draft.within)
    place = gazetteer.find(draft.text, at)
    if place is None or place.precision not in DOUBTFUL or not _is_called(place, draft.text):
        return False
    return any(distance_km(place, one) <= FAR_KM for one in known)


def _resolve(
    gazetteer: FindPlace, text: str, context: PlaceContext, at: Sequence[str | None]
) -> Place | None:
    country, within = at
    return gazetteer.resolve(text, replace(context, country=country, region=within))


def _is_called(place: Place, text: str) -> bool:
    """Whether that is its name, without slips."""
    return fold(place.name) == fold(text)


def _names(places: Iterable[PlaceDraft]) -> tuple[PlaceName, ...]:
    counts = Counter((one.text, one.country, one.within) for one in places)
    return tuple(
        PlaceName(text=text, times=times, country=country, within=within)
        for (text, country, within), times in counts.most_common(NAMES_KEPT)
    )
