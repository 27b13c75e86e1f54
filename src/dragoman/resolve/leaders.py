"""Whom "the two leaders" or "the ministers" may mean: the latest of each country so named."""

from dragoman.model.referring import load_referring
from dragoman.resolve.persons import Person
from dragoman.resolve.resolved import Resolved

MINISTER, LEADER, ANYBODY = "minister", "leader", "anybody"


class Leaders:
    """The persons and offices of a report, each country's latest, by the noun for them."""

    def __init__(self) -> None:
        self._latest: dict[str, dict[str, Resolved]] = {MINISTER: {}, LEADER: {}, ANYBODY: {}}

    def see(self, one: Resolved, person: Person | None) -> None:
        """Keep somebody who has just been named; `person` is None for an office without holder."""
        if one.country is None:
            return
        for noun in _nouns_for(one, person):
            latest = self._latest[noun]
            latest.pop(one.country, None)
            latest[one.country] = one

    def latest(self, noun: str) -> dict[str, Resolved]:
        """By country, the latest first, those whom the report's noun may mean."""
        sort = LEADER if noun in load_referring().leader_nouns else noun
        latest = self._latest.get(sort, self._latest[ANYBODY])
        return dict(reversed(latest.items()))


def _nouns_for(one: Resolved, person: Person | None) -> list[str]:
    leaders = load_referring().leaders
    titles = {office.title for office in person.offices} if person else set()
    titles |= {one.office.title} if one.office else set()
    fits = {
        MINISTER: any("minister" in title and title not in leaders for title in titles),
        # Who is named without any title in such a report mostly leads.
        LEADER: bool(titles & leaders) or "leader" in titles or (person is not None and not titles),
        ANYBODY: person is not None,
    }
    return [noun for noun, does_fit in fits.items() if does_fit]
