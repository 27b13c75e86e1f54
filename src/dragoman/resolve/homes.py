"""Where those are at home of whom a report names no country.

Who is told to be of a place is of its country ("police in Piraeus"). A crowd else is of the place
where its event is told ("23 people were killed in Tel Aviv"), and an official of the only country
that the report speaks of. It says where they are counted, not whose the place is.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from dragoman.model.actor import OTHER, Participant
from dragoman.model.draft import ActorDraft
from dragoman.model.place import Place
from dragoman.model.tables import Tables

# The country of a place name, among the countries that the report speaks of, most named first.
FindCountry = Callable[[str, tuple[str, ...]], str | None]

LOCAL = ("crowd", OTHER)
OFFICIAL = ("office", "person", "body")
OFFICIAL_SECTORS = ("GOV", "LEG", "JUD", "COP", "MIL", "ELI")
WORLDWIDE = ("IGO", "JRN", "MNC", "NGO")  # they tell and help far from home
COUNTRIES_KEPT = 12  # most named; further ones say nothing about which Tripoli is meant


def settle_homes(
    drafts: Sequence[ActorDraft], tables: Tables, find_country: FindCountry
) -> list[ActorDraft]:
    """The drafts, with the country of the place that their own words say they are of."""
    spoken_of = countries_named(drafts, tables)
    return [
        replace(draft, country=find_country(draft.home, spoken_of))
        if draft.home and draft.country is None and not draft.countries
        else draft
        for draft in drafts
    ]


def countries_named(drafts: Iterable[ActorDraft], tables: Tables) -> tuple[str, ...]:
    """The states of which drafts speak, the most named first; not those of the world's media."""
    own = (draft for draft in drafts if draft.sector not in WORLDWIDE)
    counts = Counter(draft.country for draft in own if draft.country in tables.states)
    return tuple(country for country, _ in counts.most_common(COUNTRIES_KEPT) if country)


def at_home(
    participants: tuple[Participant, ...],
    place: Place | None,
    *,
    only: str | None,
    is_elsewhere: bool = False,
) -> tuple[Participant, ...]:
    """Participants with the country that place or report imply; `only` is the report's one.

    `is_elsewhere`: where it was tells nothing of whence they are.
    """
    here = place.country if place is not None and place.stated and not is_elsewhere else None
    others = {one.country for one in participants}
    return tuple(_at_home(one, here, only, others) for one in participants)


def _at_home(
    one: Participant, here: str | None, only: str | None, others: set[str | None]
) -> Participant:
    kind = one.actor.partition(":")[0]
    if one.country is None and kind in LOCAL:
        return replace(one, country=here or only)
    is_official = kind in OFFICIAL and one.sector in OFFICIAL_SECTORS
    if one.country is None and is_official and only not in others:
        return replace(one, country=only)
    return one
