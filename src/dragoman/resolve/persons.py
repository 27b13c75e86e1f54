"""Persons of one report: which full name a surname, a misspelling or a title stands for."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from rapidfuzz.distance import JaroWinkler

from dragoman.model.actor import OfficeSeen
from dragoman.model.draft import ActorDraft
from dragoman.resolve.names import fold_name

# "Schultz" and "Scholz" are 0.87 alike, "Michel" and "Miller" 0.77, "Aliyev" and "Alief" 0.88.
MISSPELT = 0.86
MISSPELT_LENGTH = 5
# States whose people are called by the name that stands first: "Abiy", "Anwar", "Xi".
CALLED_FIRST = frozenset("CHN ERI ETH IDN ISL KHM KOR LAO MMR MYS PRK SGP THA TWN VNM".split())
# The title in "his Turkish counterpart": the office of whom the report named before.
COUNTERPART = "counterpart"


@dataclass(slots=True, kw_only=True)
class Person:
    """A person while the report is read; `words` are the folded name's, surname last."""

    name: str
    words: tuple[str, ...]
    country: str | None = None
    sector: str | None = None
    gender: str | None = None
    offices: list[OfficeSeen] = field(default_factory=list)
    mentions: list[int] = field(default_factory=list)

    @property
    def key(self) -> str:
        """Key of the actor in layer one."""
        return f"person:{' '.join(self.words)}"


def find_persons(drafts: Iterable[ActorDraft]) -> dict[int, Person]:
    """Person of each draft that names one; longer names first, so that surnames find them."""
    named = {draft.index: draft for draft in drafts if draft.kind == "person"}
    words = {index: tuple(fold_name(draft.name).split()) for index, draft in named.items()}
    people = _People()
    found = {
        index: people.named(words[index], name=named[index].name)
        for index in sorted(named, key=lambda one: (-len(words[one]), one))
    }
    for index in sorted(named):
        _learn(found[index], named[index])
    _find_called(found, named)
    _settle_counterparts(found, named)
    return found


class _People:
    """The persons found so far, by the parts of their names that another name must share."""

    def __init__(self) -> None:
        self._by_name: dict[tuple[str, ...], Person] = {}
        self._by_surname: defaultdict[str, list[Person]] = defaultdict(list)
        self._by_initial: defaultdict[str, list[Person]] = defaultdict(list)

    def named(self, words: tuple[str, ...], *, name: str) -> Person:
        """The person of this name: one known by it, by a longer or a misspelt one, or new."""
        if words not in self._by_name:
            self._by_name[words] = self._like(words) or self._new(words, name)
        return self._by_name[words]

    def _new(self, words: tuple[str, ...], name: str) -> Person:
        person = Person(name=name, words=words)
        if words:
            self._by_surname[words[-1]].append(person)
            self._by_initial[words[-1][0]].append(person)
        return person

    def _like(self, words: tuple[str, ...]) -> Person | None:
        if not words:
            return None
        for person in self._by_surname.get(words[-1], ()):
            if all(word in person.words for word in words):
                return person
        for person in self._by_initial.get(words[-1][0], ()):
            if _is_misspelt(words, person.words):
                return person
        return None


def _is_misspelt(words: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Whether `words` is `full` with slips in the surname: alone, or behind one given name."""
    if len(words) > 1 and (len(full) == 1 or full[0] != words[0]):
        return False
    if min(len(words[-1]), len(full[-1])) < MISSPELT_LENGTH:
        return False
    return bool(JaroWinkler.similarity(words[-1], full[-1]) >= MISSPELT)


def _learn(person: Person, draft: ActorDraft) -> None:
    person.mentions.append(draft.index)
    person.country = person.country or draft.country
    person.sector = person.sector or draft.sector
    person.gender = person.gender or draft.gender
    for office in draft.titles:
        if office not in person.offices:
            person.offices.append(office)


def _find_called(found: dict[int, Person], drafts: Mapping[int, ActorDraft]) -> None:
    """ "Anwar" is Anwar Ibrahim, "Xi" Xi Jinping: some are called by the name that is first."""
    called: defaultdict[str, dict[str, Person]] = defaultdict(dict)
    for person in found.values():
        countries = {person.country, *(office.of for office in person.offices)}
        if len(person.words) > 1 and countries & CALLED_FIRST:
            called[person.words[0]][person.key] = person
    for index in sorted(found):
        words = found[index].words
        meant = list(called[words[0]].values()) if len(words) == 1 and words[0] in called else []
        if len(meant) == 1:
            found[index] = meant[0]
            _learn(meant[0], drafts[index])


def _settle_counterparts(persons: Mapping[int, Person], drafts: Mapping[int, ActorDraft]) -> None:
    """ "his Turkish counterpart" holds the office of whom the report named before, elsewhere."""
    last: OfficeSeen | None = None
    for index in sorted(persons, key=lambda one: drafts[one].start):
        person = persons[index]
        for office in list(person.offices):
            if office.title != COUNTERPART:
                last = office
                continue
            person.offices.remove(office)
            if last is not None:
                person.offices.append(OfficeSeen(title=last.title, of=office.of))
