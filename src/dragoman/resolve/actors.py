"""Who is who in one report: every actor draft to the actors that it stands for.

Full names and tables first, then titles, then "the two leaders" and pronouns, in reading order,
since each takes up what stands before it.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from dragoman.model.actor import OfficeSeen
from dragoman.model.draft import ActorDraft
from dragoman.model.tables import Tables
from dragoman.resolve.persons import Person, find_persons, fold

PRONOUN_REACH = 3  # sentences back that a pronoun may refer to
LEADERS = {"president", "prime minister", "chancellor", "king", "emir", "supreme leader", "head of state"}
ARMED_SECTORS = {"REB", "UAF", "MIL"}
IGO = {"IGO", "NGO", "IMG", "MNC"}
SIDE_NOUNS = {"side", "party", "country", "nation", "neighbour", "neighbor", "state", "government", "capital", "delegation", "foe", "rival", "republic"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolved:
    """An actor that a draft stands for; `stated` is False where it is only understood."""

    key: str
    name: str
    type: str
    country: str | None
    sector: str | None
    office: OfficeSeen | None = None
    stated: bool = True


def resolve_actors(drafts: Sequence[ActorDraft], tables: Tables) -> dict[int, tuple[Resolved, ...]]:
    """Actors of each draft by its index; an empty tuple where nobody can be told."""
    reader = _Reader(drafts, tables)
    for draft in sorted(drafts, key=lambda one: (one.start, -one.end)):
        reader.take(draft)
    return reader.found


class _Reader:
    """One report while it is read from its start."""

    def __init__(self, drafts: Sequence[ActorDraft], tables: Tables) -> None:
        self.drafts = {draft.index: draft for draft in drafts}
        self.tables = tables
        self.persons = find_persons(drafts)
        self._learn_counterparts()
        self.found: dict[int, tuple[Resolved, ...]] = {}
        self.order: list[int] = []
        self.parties = self._parties()

    def _parties(self) -> tuple[str, ...]:
        """The two states or armed groups that the report names most, as ISO codes or group keys.

        The earlier named goes first in a tie.
        """
        counts: Counter[str] = Counter()
        for draft in self.drafts.values():
            person = self.persons.get(draft.index)
            country = draft.country or (person.country if person else None)
            if draft.kind == "group" and draft.key and draft.sector in ARMED_SECTORS:
                counts[draft.key] += 1
            elif country and country not in IGO:
                counts[country] += 1
        return tuple(country for country, _ in counts.most_common(2))

    def _learn_counterparts(self) -> None:
        """ "his Turkish counterpart": the office of the person named before, in another country."""
        last: OfficeSeen | None = None
        for index in sorted(self.persons, key=lambda one: self.drafts[one].start):
            person = self.persons[index]
            for office in list(person.offices):
                if office.title == "counterpart":
                    person.offices.remove(office)
                    if last is not None:
                        person.offices.append(OfficeSeen(title=last.title, of=office.of))
                else:
                    last = office

    def take(self, draft: ActorDraft) -> None:
        """Resolve one draft with what was read before it."""
        makers = {
            "person": self._person,
            "office": self._office,
            "members": self._members,
            "pronoun": self._pronoun,
            "crowd": self._crowd,
        }
        resolved = makers.get(draft.kind, self._named)(draft)
        self.found[draft.index] = resolved
        self.order.append(draft.index)

    # -- each kind -------------------------------------------------------------------------

    def _person(self, draft: ActorDraft) -> tuple[Resolved, ...]:
        return (_of_person(self.persons[draft.index], draft),)

    def _named(self, draft: ActorDraft) -> tuple[Resolved, ...]:
        if draft.kind == "body" and draft.countries:
            noun = draft.name.split(" ", 1)[-1]
            return tuple(self._body_of(country, replace(draft, name=noun)) for country in draft.countries)
        if draft.kind == "body" and draft.key is None:
            return self._bare_body(draft)
        key = draft.key or f"{draft.kind}:{fold(draft.name)}"
        return (
            Resolved(key=key, name=draft.name, type=draft.kind, country=draft.country, sector=draft.sector),
        )

    def _bare_body(self, draft: ActorDraft) -> tuple[Resolved, ...]:
        """ "the Ministry": the last body of that name, else one of an unnamed country."""
        if draft.whole is not None:
            owner = self._first(draft.whole)
            if owner and owner.country:
                return (self._body_of(owner.country, draft),)
        words = set(fold(draft.name).split())
        for index in reversed(self.order):
            other = self.drafts[index]
            if other.kind in ("body", "organisation") and self.found[index]:
                if words <= set(fold(self.found[index][0].name).split()):
                    return self.found[index]
        key = f"body::{fold(draft.name)}"
        return (Resolved(key=key, name=draft.name, type="body", country=None, sector=draft.sector),)

    def _body_of(self, country: str, draft: ActorDraft) -> Resolved:
        state = self.tables.states.get(country)
        adjective = state.adjectives[0] if state and state.adjectives else None
        name = f"{adjective} {draft.name}" if adjective else draft.name
        key = f"body:{country}:{draft.name.casefold()}"
        return Resolved(key=key, name=name, type="body", country=country, sector=draft.sector)

    def _office(self, draft: ActorDraft) -> tuple[Resolved, ...]:
        if draft.countries:
            return tuple(self._office_of(draft, country, stated=True) for country in draft.countries)
        if draft.members:
            return self._offices_of_members(draft)
        if draft.plural:
            return self._plural_office(draft)
        title = draft.titles[0] if draft.titles else OfficeSeen(title=draft.name, of=None)
        if title.title == "counterpart":
            return ()
        of = title.of or self._owner_country(draft)
        holder = self._holder(title.title, of, draft.start)
        if holder is not None:
            return (_of_person(holder, draft),)
        return (self._office_of(draft, of or "", stated=True),)

    def _offices_of_members(self, draft: ActorDraft) -> tuple[Resolved, ...]:
        """ "the foreign ministers of A and B": one of each state; else people of each member."""
        wholes = [one for member in draft.members for one in self.found.get(member) or self._ahead(member)]
        if wholes and all(one.type == "state" and one.country for one in wholes):
            return tuple(self._office_of(draft, one.country or "", stated=True) for one in wholes)
        return self._for_each_member(draft)

    def _office_of(self, draft: ActorDraft, of: str, *, stated: bool) -> Resolved:
        title = draft.titles[0].title if draft.titles else draft.name
        state = self.tables.states.get(of)
        country = of if state else draft.country
        adjective = state.adjectives[0] if state and state.adjectives else ""
        name = f"{adjective} {title}".strip() if state else _without_article(draft.text)
        holder = self._holder(title, of or None, draft.start) if of else None
        if holder is not None:
            return replace(_of_person(holder, draft), stated=stated)
        return Resolved(
            key=f"office:{of}:{title}",
            name=name,
            type="office",
            country=country,
            sector=draft.sector,
            office=OfficeSeen(title=title, of=of or None),
            stated=stated,
        )

    def _plural_office(self, draft: ActorDraft) -> tuple[Resolved, ...]:
        """ "the foreign ministers": those of the two parties."""
        if draft.country is not None:
            return (self._office_of(draft, draft.country, stated=True),)
        title = draft.titles[0].title if draft.titles else draft.name
        if title in LEADERS or title == "leader":
            return self._leaders(draft, draft.count or 2)
        level = self.tables.offices[title].level if title in self.tables.offices else ""
        if level != "ministers" or not draft.text.lower().startswith("the "):
            name = _without_article(draft.text)
            return (Resolved(key=f"crowd::{fold(name)}", name=name, type="crowd", country=None, sector=draft.sector),)
        return tuple(self._office_of(draft, country, stated=False) for country in self.parties[:2])

    def _holder(self, title: str, of: str | None, before: int) -> Person | None:
        """The person whom the report calls so: nearest before, else the first after."""
        everybody = {person.key: person for person in self.persons.values()}
        titles = {title} | (LEADERS if title == "leader" and of is not None else set())
        fits = [
            person
            for person in everybody.values()
            if any(office.title in titles and (of is None or office.of in (of, None)) for office in person.offices)
        ]
        if of is None and len({person.key for person in fits}) > 1:
            return None
        return min(fits, key=lambda person: _distance(person, self.drafts, before), default=None)

    def _owner_country(self, draft: ActorDraft) -> str | None:
        if draft.country:
            return draft.country
        owner = self._first(draft.whole) if draft.whole is not None else None
        return owner.country if owner else None

    def _crowd(self, draft: ActorDraft) -> tuple[Resolved, ...]:
        if draft.members:
            return self._for_each_member(draft)
        if draft.countries:
            return tuple(self._crowd_of(draft, country) for country in draft.countries)
        country = draft.country or self._owner_country(draft)
        name = _without_article(draft.text) if draft.country else draft.name
        state = self.tables.states.get(country or "")
        if draft.country is None and state is not None and draft.whole is not None:
            name = f"{state.adjectives[0] if state.adjectives else state.name} {draft.name.split()[-1]}"
        key = f"crowd:{country or ''}:{fold(_head_words(name))}"
        return (Resolved(key=key, name=_head_words(name), type="crowd", country=country, sector=draft.sector),)

    def _crowd_of(self, draft: ActorDraft, country: str) -> Resolved:
        state = self.tables.states.get(country)
        adjective = state.adjectives[0] if state and state.adjectives else country
        name = f"{adjective} {draft.name.split()[-1]}"
        return Resolved(key=f"crowd:{country}:{fold(name)}", name=name, type="crowd", country=country, sector=draft.sector)

    def _for_each_member(self, draft: ActorDraft) -> tuple[Resolved, ...]:
        """ "advisers to A, B and C": advisers of each; "representatives of X": X's."""
        resolved = []
        noun = draft.name.split()[-1]
        for member in draft.members:
            for whole in self.found.get(member) or self._ahead(member):
                name = f"{noun} of {whole.name}" if draft.plural else f"{noun} of {whole.name}"
                sector = draft.sector if whole.type in ("person", "state", "office") else whole.sector
                if whole.type == "people":
                    resolved.append(Resolved(key=f"crowd:{whole.key}:{fold(noun)}", name=name, type="crowd", country=whole.country, sector=whole.sector))
                else:
                    resolved.append(Resolved(key=f"crowd:{whole.country or ''}:{fold(name)}", name=name, type="crowd", country=whole.country, sector=sector))
        return tuple(resolved)

    def _ahead(self, index: int) -> tuple[Resolved, ...]:
        """A draft that stands behind the one being read ("advisers to Macron")."""
        draft = self.drafts[index]
        if draft.kind == "person":
            return self._person(draft)
        if draft.kind in ("pronoun", "members"):
            return ()
        return self._named(draft) if draft.kind not in ("office", "crowd") else ()

    # -- reference back --------------------------------------------------------------------

    def _members(self, draft: ActorDraft) -> tuple[Resolved, ...]:
        count = draft.count or 2
        if draft.name in SIDE_NOUNS or draft.pronoun == "both":
            sides = self._sides(draft)
            if len(sides) >= 2:
                return sides[:count]
            return self._leaders(draft, count)
        return self._leaders(draft, count)

    def _leaders(self, draft: ActorDraft, count: int) -> tuple[Resolved, ...]:
        """The last `count` persons of different countries named before, the parties' first."""
        latest: dict[str, Resolved] = {}
        for index in reversed(self.order):
            for one in self.found[index]:
                is_somebody = one.type in ("person", "office") and one.country and one.country not in IGO
                if is_somebody and one.country and one.country not in latest and self._fits(one, draft.name):
                    latest[one.country] = one
        chosen = [latest[country] for country in self.parties if country in latest]
        chosen += [one for country, one in latest.items() if country not in self.parties]
        if len(chosen) < count:
            return self._states(count)
        return tuple(replace(one, stated=True) for one in chosen[:count])

    def _fits(self, one: Resolved, noun: str) -> bool:
        """Whether somebody is one of "the two leaders" (or ministers, diplomats …)."""
        person = next((p for p in self.persons.values() if p.key == one.key), None)
        titles = {office.title for office in person.offices} if person else set()
        titles |= {one.office.title} if one.office else set()
        if noun == "minister":
            return any("minister" in title and title not in LEADERS for title in titles)
        if noun in ("leader", "head", "president", "man"):
            return bool(titles & LEADERS) or "leader" in titles or (person is not None and not titles)
        return person is not None

    def _sides(self, draft: ActorDraft) -> tuple[Resolved, ...]:
        return self._states(2)

    def _states(self, count: int) -> tuple[Resolved, ...]:
        states = []
        for iso in self.parties[:count]:
            group = next((one for one in self.drafts.values() if one.key == iso and one.kind == "group"), None)
            if group is not None:
                states += list(self._named(group))
            name = self.tables.state_name(iso)
            if name:
                states.append(Resolved(key=f"state:{iso}", name=name, type="state", country=iso, sector=None))
        return tuple(states)

    def _pronoun(self, draft: ActorDraft) -> tuple[Resolved, ...]:
        pronoun = draft.pronoun or ""
        if pronoun in ("we", "us", "our", "i", "me", "my"):
            return self._speaker(draft)
        if pronoun == "country":
            return self._country(draft)
        if draft.plural:
            return self._plural(draft)
        if pronoun in ("he", "him", "his", "she", "her", "hers"):
            return self._he(draft)
        return self._it(draft)

    def _near(self, draft: ActorDraft) -> list[ActorDraft]:
        """Drafts before, the best antecedents first: nearer sentence, subjects, then nearer."""
        before = [
            self.drafts[index]
            for index in self.order
            if self.drafts[index].end <= draft.start
            and draft.sentence - self.drafts[index].sentence <= PRONOUN_REACH
            and self.found[index]
        ]
        return sorted(
            before,
            key=lambda one: (
                draft.sentence - one.sentence,
                not one.author,
                draft.subject and not one.main,
                not one.subject,
                -one.start,
            ),
        )

    def _he(self, draft: ActorDraft) -> tuple[Resolved, ...]:
        for other in self._near(draft):
            found = self.found[other.index]
            gender = self._gender(found[0])
            is_person = found[0].type in ("person", "office") and not other.plural
            if len(found) == 1 and is_person and (gender is None or draft.gender in (gender, None)):
                return found
            # "The Kremlin said … He added": translations give a body its spokesman's pronoun.
            if other.subject and found[0].type == "body" and other.sentence == draft.sentence - 1 and draft.subject:
                return found
        return ()

    def _gender(self, one: Resolved) -> str | None:
        person = next((p for p in self.persons.values() if p.key == one.key), None)
        return person.gender if person else None

    def _it(self, draft: ActorDraft) -> tuple[Resolved, ...]:
        for other in self._near(draft):
            found = self.found[other.index]
            if len(found) == 1 and found[0].type in ("state", "body", "organisation", "group") and not other.plural:
                return found
        return ()

    def _plural(self, draft: ActorDraft) -> tuple[Resolved, ...]:
        for other in self._near(draft):
            found = self.found[other.index]
            is_many = len(found) > 1 or other.plural or found[0].type in ("people", "group", "crowd")
            if is_many and other.kind not in ("state",):
                return found
        return ()

    def _speaker(self, draft: ActorDraft) -> tuple[Resolved, ...]:
        """ "we" in a quotation: who speaks in its sentence."""
        here = [one for one in self.drafts.values() if one.sentence == draft.sentence and one.subject and one.kind != "pronoun"]
        here = [one for one in here if one.index not in self.found or self.found[one.index]]
        for other in sorted(here, key=lambda one: one.kind != "person"):
            found = self.found.get(other.index) or self._ahead(other.index)
            if found:
                return found[:1]
        for index in self.order:  # "we" in a ministry's own statement
            if self.drafts[index].kind == "body" and self.drafts[index].subject and self.found[index]:
                return self.found[index][:1]
        return ()

    def _country(self, draft: ActorDraft) -> tuple[Resolved, ...]:
        owner = self._first(draft.whole) if draft.whole is not None else None
        country = owner.country if owner else None
        if country is None:
            country = next((self.found[o.index][0].country for o in self._near(draft) if self.found[o.index][0].country not in IGO), None)
        name = self.tables.state_name(country)
        if country is None or name is None:
            return ()
        return (Resolved(key=f"state:{country}", name=name, type="state", country=country, sector=None),)

    def _first(self, index: int) -> Resolved | None:
        if index not in self.found:
            draft = self.drafts[index]
            if draft.kind == "pronoun":
                found = self._pronoun(draft)
                return found[0] if found else None
            ahead = self._ahead(index)
            return ahead[0] if ahead else None
        found = self.found[index]
        return found[0] if found else None


def _of_person(person: Person, draft: ActorDraft) -> Resolved:
    office = draft.titles[0] if draft.titles else None
    if office is not None and office.title == "counterpart":
        office = person.offices[0] if person.offices else None
    return Resolved(
        key=person.key,
        name=person.name,
        type="person",
        country=person.country,
        sector=person.sector,
        office=office,
    )


def _distance(person: Person, drafts: dict[int, ActorDraft], position: int) -> tuple[bool, int]:
    starts = [drafts[index].start for index in person.mentions]
    before = [position - start for start in starts if start <= position]
    return (not before, min(before) if before else min(starts))


def _without_article(text: str) -> str:
    words = text.split()
    while words and words[0].lower() in ("the", "a", "an", "his", "her", "its", "their", "some", "these", "those"):
        words = words[1:]
    return " ".join(words)


def _head_words(name: str) -> str:
    """The words of a crowd that tell who it is: numbers and vague words dropped."""
    dropped = {"around", "about", "some", "more", "than", "at", "least", "many", "several", "dozens", "hundreds", "thousands", "of", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "other", "his", "her", "its", "their", "the"}
    words = [word for word in name.split() if word.lower() not in dropped and not any(c.isdigit() for c in word)]
    return " ".join(words) or name
