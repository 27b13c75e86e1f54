"""Personal names that are one person's: misspellings, shorter forms, surnames alone."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from rapidfuzz import fuzz

from dragoman.reconcile.connected import Groups

PREFIX = "person:"
# Schultz/Scholz is 77, Aliev/Aliyev 91; two surnames of one given name and country that are
# alike by 75 were one man's in every case met; below it, other families begin (Sargsyan, Sarkisov).
SURNAME_RATIO = 75
# Ilkham/Ilham is 91, Nikola/Nikol 91; Armen/Arman, two men's names, 80.
GIVEN_RATIO = 85
# ... but where both held one office, 75 is enough.
GIVEN_RATIO_SAME_OFFICE = 75
SURNAME_RATIO_SAME_OFFICE = 70  # Alief/Aliyev is 73
SHORTEST_MISSPELT = 4  # letters; three-letter names differ by one letter too often


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonSeen:
    """A personal key as reports use it."""

    key: str
    reports: int
    countries: frozenset[str]
    offices: frozenset[tuple[str, str | None]]

    @property
    def words(self) -> tuple[str, ...]:
        """The folded name's words, surname last."""
        return tuple(self.key.removeprefix(PREFIX).split())


def unite_names(persons: Iterable[PersonSeen]) -> dict[str, str]:
    """Which key stands for each key: full names first, then surnames that only one person has."""
    people = sorted(persons, key=lambda person: person.key)
    full = [person for person in people if len(person.words) > 1]
    groups = _unite_full(full)
    by_key = {person.key: person for person in full}
    canon: dict[str, str] = {}
    for group in groups.groups():
        best = min(group, key=lambda key: (-by_key[key].reports, -len(key), key))
        canon.update(dict.fromkeys(group, best))
    return canon | _surnames(people, by_key, canon)


def _unite_full(full: list[PersonSeen]) -> Groups[str]:
    by_key = {person.key: person for person in full}
    groups = Groups([person.key for person in full])
    for bucket in _buckets(full):
        for place, one in enumerate(bucket):
            for other in bucket[place + 1 :]:
                if _is_same(one, other) and _agree(one.key, other.key, groups, by_key):
                    groups.join(one.key, other.key)
    _join_shorter(full, groups, by_key)
    return groups


def _buckets(full: list[PersonSeen]) -> list[list[PersonSeen]]:
    """Those that share all but one word, by what they share and that word's first letter."""
    buckets: dict[tuple[str, ...], list[PersonSeen]] = defaultdict(list)
    for person in full:
        words = person.words
        for place, word in enumerate(words):
            buckets[(str(place), word[:1], *words[:place], "*", *words[place + 1 :])].append(person)
    return [bucket for _, bucket in sorted(buckets.items()) if len(bucket) > 1]


def _is_same(one: PersonSeen, other: PersonSeen) -> bool:
    pairs = [pair for pair in zip(one.words, other.words, strict=True) if pair[0] != pair[1]]
    if len(pairs) != 1 or min(map(len, pairs[0])) < SHORTEST_MISSPELT:
        return False
    has_same_office = bool(one.offices & other.offices)
    is_bound = has_same_office or bool(one.countries & other.countries)
    ratio = fuzz.ratio(*pairs[0])
    if one.words[-1] != other.words[-1]:
        return is_bound and ratio >= (
            SURNAME_RATIO_SAME_OFFICE if has_same_office else SURNAME_RATIO
        )
    return is_bound and ratio >= (GIVEN_RATIO_SAME_OFFICE if has_same_office else GIVEN_RATIO)


def _join_shorter(
    full: list[PersonSeen], groups: Groups[str], by_key: Mapping[str, PersonSeen]
) -> None:
    """Join "Recep Erdogan" to "Recep Tayyip Erdogan" where only one longer name fits."""
    by_surname: dict[str, list[PersonSeen]] = defaultdict(list)
    for person in full:
        by_surname[person.words[-1]].append(person)
    for person in full:
        longer = [
            other
            for other in by_surname[person.words[-1]]
            if set(person.words) < set(other.words)
            and _agree(person.key, other.key, groups, by_key)
        ]
        if len({groups.root(other.key) for other in longer}) == 1:
            groups.join(person.key, longer[0].key)


def _agree(one: str, other: str, groups: Groups[str], by_key: Mapping[str, PersonSeen]) -> bool:
    """Whether the two groups together know at most one country."""
    members = [*groups.members(one), *groups.members(other)]
    sets = [by_key[key].countries for key in members if by_key[key].countries]
    return not sets or bool(frozenset.intersection(*sets))


def _surnames(
    people: list[PersonSeen], by_key: Mapping[str, PersonSeen], canon: Mapping[str, str]
) -> dict[str, str]:
    by_surname: dict[str, list[PersonSeen]] = defaultdict(list)
    for person in by_key.values():
        by_surname[person.words[-1]].append(person)
    found: dict[str, str] = {}
    for person in people:
        if len(person.words) != 1:
            continue
        bearers = [
            other
            for other in by_surname[person.words[0]]
            if not (person.countries and other.countries) or person.countries & other.countries
        ]
        holders = {canon[other.key] for other in bearers}
        if len(holders) == 1:
            found[person.key] = holders.pop()
    return found
