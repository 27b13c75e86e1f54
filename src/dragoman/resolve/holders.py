"""Holders of offices: whom a title means where the report also names the person."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping

from dragoman.model.draft import ActorDraft
from dragoman.model.referring import load_referring
from dragoman.resolve.persons import Person


class Holders:
    """Persons by the offices that the report gives them, at the characters where it names them."""

    def __init__(self, persons: Iterable[Person], drafts: Mapping[int, ActorDraft]) -> None:
        self._by_title: defaultdict[str, list[Person]] = defaultdict(list)
        by_office: defaultdict[tuple[str, str | None], dict[int, Person]] = defaultdict(dict)
        for person in persons:
            starts = [drafts[index].start for index in person.mentions]
            for office in person.offices:
                for start in starts:
                    by_office[office.title, office.of].setdefault(start, person)
            for title in dict.fromkeys(office.title for office in person.offices):
                self._by_title[title].append(person)
        self._by_office = {
            office: sorted(by_start.items(), key=lambda one: one[0])
            for office, by_start in by_office.items()
        }

    def find_only(self, title: str) -> Person | None:
        """The one person of this title, whosever it is; None if several have it."""
        holders = self._by_title.get(title, [])
        return holders[0] if len(holders) == 1 else None

    def find(self, title: str, of: str, *, at: int) -> Person | None:
        """The holder of the title in this country: named nearest before, else first after.

        A person with the title of no stated country will do as well.
        """
        leaders = load_referring().leaders if title == "leader" else frozenset()
        found = [
            nearest
            for one in sorted(leaders | {title})
            for whose in (of, None)
            if (nearest := _nearest(self._by_office.get((one, whose), []), at=at))
        ]
        return min(found, key=lambda one: one[:2])[2] if found else None


def _nearest(named: list[tuple[int, Person]], *, at: int) -> tuple[bool, int, Person] | None:
    """Whether it stands behind, how far, and who."""
    if not named:
        return None
    count = bisect_right(named, at, key=lambda one: one[0])
    if count == 0:
        start, person = named[0]
        return True, start, person
    start, person = named[count - 1]
    return False, at - start, person
