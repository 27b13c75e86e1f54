"""Persons of one report: which full name a surname, a misspelling or a title stands for."""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field

from rapidfuzz.distance import JaroWinkler

from dragoman.model.actor import OfficeSeen
from dragoman.model.draft import ActorDraft

# "Schultz" and "Scholz" are 0.87 alike, "Michel" and "Miller" 0.77, "Aliyev" and "Alief" 0.88.
MISSPELT = 0.86
MISSPELT_LENGTH = 5
PARTICLES = {"al", "el", "bin", "ibn", "de", "van", "von", "da", "der", "abu"}


@dataclass(slots=True)
class Person:
    """A person while the report is read: names, offices, country, sector."""

    name: str
    country: str | None = None
    sector: str | None = None
    gender: str | None = None
    offices: list[OfficeSeen] = field(default_factory=list)
    mentions: list[int] = field(default_factory=list)

    @property
    def surname(self) -> str:
        """Last word of the name, folded."""
        return fold(self.name).split()[-1]

    @property
    def key(self) -> str:
        """Key of the actor in layer one."""
        return f"person:{fold(self.name)}"


def fold(text: str) -> str:
    """Lower case without accents and marks, for keys and comparison.

    >>> fold("Əliyev"), fold("Recep Tayyip Erdoğan")
    ('aliyev', 'recep tayyip erdogan')
    """
    plain = text.replace("Ə", "A").replace("ə", "a").replace("ı", "i").replace("ø", "o").replace("ł", "l")
    decomposed = unicodedata.normalize("NFKD", plain.casefold())
    kept = "".join(c if c.isalnum() else " " for c in decomposed if not unicodedata.combining(c))
    return " ".join(kept.split())


def find_persons(drafts: Iterable[ActorDraft]) -> dict[int, Person]:
    """Person of each draft that names one; longer names first, so that surnames find them."""
    named = [draft for draft in drafts if draft.kind == "person"]
    people: list[Person] = []
    found: dict[int, Person] = {}
    for draft in sorted(named, key=lambda one: (-len(fold(one.name).split()), one.index)):
        person = _match(draft, people)
        if person is None:
            person = Person(name=draft.name)
            people.append(person)
        found[draft.index] = person
    for draft in sorted(named, key=lambda one: one.index):
        _learn(found[draft.index], draft)
    return found


def _match(draft: ActorDraft, people: list[Person]) -> Person | None:
    words = fold(draft.name).split()
    if not words:
        return None
    same = [person for person in people if _is_part(words, fold(person.name).split())]
    if not same and len(words) == 1:
        same = [person for person in people if _is_misspelt(words[0], person.surname)]
    if not same and len(words) > 1:
        same = [
            person
            for person in people
            if len(fold(person.name).split()) > 1
            and fold(person.name).split()[0] == words[0]
            and _is_misspelt(words[-1], person.surname)
        ]
    fits = [person for person in same if _agrees(draft, person)]
    return fits[0] if fits else None


def _is_part(words: list[str], full: list[str]) -> bool:
    """Whether `words` is the surname of `full`, or the same name shortened."""
    if not full or words[-1] != full[-1]:
        return " ".join(words) == " ".join(full)
    return all(word in full for word in words)


def _is_misspelt(word: str, surname: str) -> bool:
    if min(len(word), len(surname)) < MISSPELT_LENGTH or word[0] != surname[0]:
        return False
    return bool(JaroWinkler.similarity(word, surname) >= MISSPELT)


def _agrees(draft: ActorDraft, person: Person) -> bool:
    return draft.country is None or person.country is None or draft.country == person.country


def _learn(person: Person, draft: ActorDraft) -> None:
    person.mentions.append(draft.index)
    person.country = person.country or draft.country
    person.sector = person.sector or draft.sector
    person.gender = person.gender or draft.gender
    for office in draft.titles:
        if office not in person.offices:
            person.offices.append(office)
