"""Countries of local actors that no words give: from the places and actors told beside them.

"Gunmen attacked a bus in Maiduguri": they are counted where the sentence is set, else where the
one before was if theirs names no country, else in the one country of which the report speaks. What
they are called by (their key) stays the same: it is where they are, not who. A person of whom only
the name is told is from wherever he is from: where he speaks does not tell.
"""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from dragoman.model.actor import OTHER
from dragoman.model.draft import ActorDraft
from dragoman.model.tables import Tables
from dragoman.resolve.homes import FindCountry, countries_named
from dragoman.resolve.resolved import Found, Resolved

TRAVELLING = "envoys"  # where they speak is not where they are from
# Those of a state may act abroad, where the report speaks of other states.
OF_STATE = ("GOV", "LEG", "MIL", "SPY")
LEADS = 2  # times as often as the next
LOCAL = ("body", "crowd", "group", "office", "organisation", "person", OTHER)


def with_neighbours_countries(
    found: Mapping[int, Found],
    drafts: Sequence[ActorDraft],
    tables: Tables,
    find_country: FindCountry,
) -> dict[int, Found]:
    """The actors found, those local ones of no country with that of what is told beside them."""
    spoken_of = countries_named(drafts, tables)
    known = {one.key: one.country for several in found.values() for one in several if one.country}
    in_sentence: defaultdict[int, list[ActorDraft]] = defaultdict(list)
    for draft in drafts:
        in_sentence[draft.sentence].append(draft)
    leading = _leading(drafts, tables)
    last: tuple[int, str] | None = None  # the sentence before that was set somewhere, and where
    settled = dict(found)
    for draft in sorted(drafts, key=lambda one: one.start):
        country = None
        if draft.near is not None:
            country = find_country(draft.near, spoken_of)
            last = (draft.sentence, country) if country else None
        named = countries_named(in_sentence[draft.sentence], tables)
        before = last[1] if last and not named and draft.sentence - last[0] <= 1 else None
        country = country or _only(named) or before or _only(spoken_of)
        settled[draft.index] = tuple(
            _settled(one, known.get(one.key) or _home(one, country, spoken_of, leading))
            if _is_open(one, draft) and _is_local(one, tables) and _may_be_from_here(one, draft)
            else one
            for one in found.get(draft.index, ())
        )
    return settled


def _settled(one: Resolved, country: str | None) -> Resolved:
    return replace(one, country=country)


def _is_open(one: Resolved, draft: ActorDraft) -> bool:
    return one.country is None and one.type in LOCAL and not draft.countries


def _may_be_from_here(one: Resolved, draft: ActorDraft) -> bool:
    """Not so a person of whom only the name is told."""
    return one.type != "person" or bool(draft.titles) or draft.sector is not None


def _home(
    one: Resolved, country: str | None, spoken_of: tuple[str, ...], leading: str | None
) -> str | None:
    """The country told beside; for those of a state, none where the report leads elsewhere."""
    if one.sector not in OF_STATE or not set(spoken_of) - {country}:
        return country
    return leading if country in (None, leading) else None


def _leading(drafts: Sequence[ActorDraft], tables: Tables) -> str | None:
    """The country that the report names far more than any other."""
    named = Counter(draft.country for draft in drafts if draft.country in tables.states)
    first, second = ([*named.most_common(2), (None, 0), (None, 0)])[:2]
    return first[0] if first[1] >= LEADS * max(second[1], 1) else None


def _is_local(one: Resolved, tables: Tables) -> bool:
    office = tables.offices.get(one.office.title) if one.office else None
    return office is None or office.level != TRAVELLING


def _only(countries: tuple[str, ...]) -> str | None:
    return countries[0] if len(countries) == 1 else None
