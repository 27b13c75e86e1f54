"""Names withheld from a record that is given away: those of a list, and those of victims.

The ids of actors, and of the rows whose ids are made from theirs, are hashes of names, and anybody
can try names on a hash; they are replaced by numbers, which hold within one export only.
"""

import re
from collections.abc import Collection, Iterable, Iterator
from typing import Any

from dragoman.model.actor import AFFECTED_ROLES, Actor
from dragoman.model.event import Event
from dragoman.model.minors import load_minors
from dragoman.model.names_in_text import Names, make_names
from dragoman.model.record import Record
from dragoman.present.rewriting import rewrite_record

PERSON = "person"
SEXUAL = "sexual"  # the codebook's mode of sexual violence
WITHHELD = "[name withheld]"
PLACES = ("file", "key", "url")  # fields in which names stand in small letters
AROUND = 40  # characters on either side of a name in which reports give an age
ADULT = 18
LEAST_LETTERS = 3  # of a word that stands for a person alone; "al" and "bin" do not


def withhold_names(record: Record, names: Iterable[str], *, victims: bool) -> Record:
    """The record without the names, and without those of minors harmed and of victims of rape.

    A person who has one of the names loses all his names. Of the victims each word of the name is
    taken out, wherever it stands: too much rather than too little.
    """
    listed = make_names(names)
    persons = [one for one in record.actors if _has(one, listed)]
    harmed = find_victims(record) if victims else []
    gone = {actor.id: actor for actor in (*persons, *harmed)}
    words = [name for actor in gone.values() for name in _names(actor)]
    words += [word for actor in harmed for word in _words(actor.name)]
    found = make_names((*names, *words))

    def rewrite(field: str, text: str) -> str:
        return found.replace(text, _withheld, any_case=field in PLACES)

    return rewrite_record(record, rewrite, ids=numbered_ids(record, gone))


def _withheld(written: str, name: str) -> str:
    return WITHHELD


def find_victims(record: Record) -> list[Actor]:
    """Persons harmed whom a report calls a child or gives an age under 18, and victims of rape."""
    persons = {actor.id: actor for actor in record.actors if actor.type == PERSON}
    found = {
        one.actor: persons[one.actor]
        for event in record.events
        for one in event.participants
        if one.role in AFFECTED_ROLES and one.actor in persons
        if event.mode == SEXUAL or _is_minor(persons[one.actor], one.text, event)
    }
    return [found[id] for id in sorted(found)]


def numbered_ids(record: Record, gone: Collection[str]) -> dict[str, str]:
    """Numbers in place of the ids that are made from what is taken out: ``ac_withheld_1``."""
    rows: list[str] = sorted(gone)
    for kind in (record.situations, record.tracks, record.positions, record.contradictions):
        rows += sorted(row.id for row in kind if not _ids_in(row).isdisjoint(gone))
    return {id: f"{id.partition('_')[0]}_withheld_{number}" for number, id in enumerate(rows, 1)}


def _ids_in(row: Any) -> set[str | None]:
    """Actors whose names or ids a row's own id may be made from."""
    seats = (*getattr(row, "parties", ()), *filter(None, (getattr(row, "mediator", None),)))
    sides = getattr(row, "sides", ())
    return {getattr(row, "actor", None), *(one.actor for one in (*seats, *sides))}


def _has(actor: Actor, names: Names) -> bool:
    """Whether one of the actor's names is, as a whole, one of the names."""
    return any(
        (start, end) == (0, len(name))
        for name in _all_names(actor)
        for start, end, _ in names.find(name, any_case=True)
    )


def _all_names(actor: Actor) -> Iterator[str]:
    yield from (actor.name, *actor.aliases)


def _names(actor: Actor) -> Iterator[str]:
    """Names of an actor that share a word with the first: "the girl" is said of many."""
    own = {word.casefold() for word in _words(actor.name)}
    for name in _all_names(actor):
        if not own.isdisjoint(word.casefold() for word in _words(name)):
            yield name


def _words(name: str) -> list[str]:
    words = re.findall(r"[^\W\d_]+", name)
    return [word for word in words if len(word) >= LEAST_LETTERS and word[0].isupper()]


def _is_minor(person: Actor, text: str, event: Event) -> bool:
    names = make_names((text, *_names(person)))
    for piece in event.evidence:
        for start, end, _ in names.find(piece.text):
            if _says_minor(piece.text[max(0, start - AROUND) : end + AROUND]):
                return True
            age = re.match(r",? \(?(\d{1,2})\b[),.;]", piece.text[end:])
            if age and int(age[1]) < ADULT:
                return True
    return _says_minor(text)


def _says_minor(words: str) -> bool:
    minors = load_minors()
    ages = (int(match[1]) for pattern in minors.ages for match in pattern.finditer(words))
    return bool(minors.words.search(words)) or any(age < ADULT for age in ages)
