"""Who held which office when, learnt from reports that name the holder with the title."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from dragoman.model.actor import Office
from dragoman.model.tables import Tables
from dragoman.reconcile.days import ordinal

PREFIX = "office:"
ONE_HOLDER_LEVELS = ("leaders", "ministers")
# Titles of these levels that several hold at once.
SHARED = frozenset(
    [
        *("commissioner", "deputy prime minister", "leader", "minister", "opposition leader"),
        *("party leader", "vice president", "vice-president"),
    ]
)
# Titles that any head of state, of government or of an organisation may be given.
GENERIC = frozenset(("head of government", "head of state", "leader"))
LEADING_SECTORS = ("COP", "GOV")
# Offices change hands by the year: a holder named further off than this explains nothing.
HOLDER_DAYS = 365


@dataclass(frozen=True, slots=True, kw_only=True)
class Sighting:
    """One report's giving an office to a person (an actor key)."""

    person: str
    title: str
    of: str | None
    published: str | None

    @property
    def office(self) -> str:
        """Key of the office."""
        return office_key(self.title, self.of)


def office_key(title: str, of: str | None) -> str:
    """Key that a title without its holder has: ``office:ARM:prime minister``."""
    return f"{PREFIX}{of or ''}:{title.casefold()}"


def has_one_holder(title: str, of: str | None, tables: Tables) -> bool:
    """Whether the title, of that owner, means one person at a time."""
    office = tables.offices.get(title.casefold())
    is_single = office is None or office.level in ONE_HOLDER_LEVELS
    return bool(of) and is_single and title.casefold() not in SHARED


def leads(title: str, of: str | None, tables: Tables) -> bool:
    """Whether whoever holds the title may be called the leader of its owner."""
    office = tables.offices.get(title.casefold())
    is_top = office is not None and office.level == "leaders" and office.sector in LEADING_SECTORS
    return is_top and has_one_holder(title, of, tables) and title.casefold() not in GENERIC


def telling(sightings: Iterable[Sighting], tables: Tables) -> list[Sighting]:
    """Sightings of one person without the generic titles that an office of his explains."""
    sightings = list(sightings)
    if not any(leads(seen.title, seen.of, tables) for seen in sightings):
        return sightings
    return [seen for seen in sightings if seen.title.casefold() not in GENERIC]


def owner_of(office: str) -> str:
    """Whose an office key is: an ISO code, an actor key, or nothing."""
    return office.removeprefix(PREFIX).rpartition(":")[0]


@dataclass(frozen=True, slots=True, kw_only=True)
class Holders:
    """Sightings of each office: by day, and the persons of those without a date.

    `leading` are the offices, by their owner, whose holders are called its leader.
    """

    dated: dict[str, list[tuple[int, str]]]
    undated: dict[str, frozenset[str]]
    leading: Mapping[str, tuple[str, ...]]

    def find(self, office: str, published: str | None) -> str | None:
        """The one person whom the nearest reports name as holder, else None."""
        day, sightings = ordinal(published), self.dated.get(office, [])
        if day is None or not sightings:
            everyone = {person for _, person in sightings} | self.undated.get(office, frozenset())
            return everyone.pop() if len(everyone) == 1 else None
        near = _nearest(sightings, day)
        return near.pop() if len(near) == 1 else None

    def find_leader(self, owner: str, published: str | None) -> str | None:
        """The one person who then held an office that leads `owner`, else None."""
        found = [self.find(office, published) for office in self.leading.get(owner, ())]
        persons = {person for person in found if person}
        return persons.pop() if len(persons) == 1 else None


def learn_holders(sightings: Iterable[Sighting], tables: Tables) -> Holders:
    """Holders by office out of all sightings."""
    leading: dict[str, set[str]] = defaultdict(set)
    dated: dict[str, set[tuple[int, str]]] = defaultdict(set)
    undated: dict[str, set[str]] = defaultdict(set)
    for seen in sightings:
        day = ordinal(seen.published)
        if seen.of and leads(seen.title, seen.of, tables):
            leading[seen.of].add(seen.office)
        if day is None:
            undated[seen.office].add(seen.person)
        else:
            dated[seen.office].add((day, seen.person))
    return Holders(
        dated={office: sorted(days) for office, days in dated.items()},
        undated={office: frozenset(persons) for office, persons in undated.items()},
        leading={owner: tuple(sorted(offices)) for owner, offices in leading.items()},
    )


def offices_held(sightings: Iterable[Sighting]) -> tuple[Office, ...]:
    """Offices of one person, each with the first and last published dates that gave it.

    A title given without its owner is the one with an owner, where there is only one.
    """
    sightings = list(sightings)
    owners: dict[str, set[str]] = defaultdict(set)
    for seen in sightings:
        owners[seen.title.casefold()] |= {seen.of} if seen.of else set()
    days: dict[tuple[str, str | None], list[str]] = defaultdict(list)
    titles: dict[tuple[str, str | None], str] = {}
    for seen in sightings:
        known = owners[seen.title.casefold()]
        key = (seen.title.casefold(), seen.of or (min(known) if len(known) == 1 else None))
        titles[key] = min(titles.get(key, seen.title), seen.title)
        days[key] += [seen.published] if seen.published else []
    return tuple(
        Office(
            title=titles[key],
            of=key[1],
            seen_from=min(days[key], default=None),
            seen_to=max(days[key], default=None),
        )
        for key in sorted(titles, key=lambda key: (key[0], key[1] or ""))
    )


def _nearest(sightings: list[tuple[int, str]], day: int) -> set[str]:
    """Holders on that very day, else those of the nearest days before and after it."""
    low = bisect_left(sightings, (day, ""))
    high = bisect_right(sightings, (day, "\U0010ffff"))
    if low < high:
        return {person for _, person in sightings[low:high]}
    days = {sightings[place][0] for place in (low - 1, low) if 0 <= place < len(sightings)}
    near = {found for found in days if abs(found - day) <= HOLDER_DAYS}
    return {person for found, person in sightings if found in near}
