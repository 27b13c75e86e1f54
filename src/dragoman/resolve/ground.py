"""The ground that all rows of one report stand on: its text, and who, where and when resolved."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from functools import cached_property
from typing import Protocol

from dragoman.model.actor import AFFECTED_ROLES, ActorMention, OfficeSeen, Participant
from dragoman.model.claim import Speaker
from dragoman.model.draft import ActorDraft, Characters, Drafts, EventDraft, PlaceDraft, RoleDraft
from dragoman.model.ids import make_id
from dragoman.model.place import Place
from dragoman.model.report import Report
from dragoman.model.span import Evidence
from dragoman.model.tables import Tables
from dragoman.resolve.actors import resolve_actors
from dragoman.resolve.homes import WORLDWIDE
from dragoman.resolve.place_context import (
    FindPlace,
    confirm_places,
    make_place_context,
    with_places,
)
from dragoman.resolve.places import PlaceContext
from dragoman.resolve.reported_dates import ReportedDates
from dragoman.resolve.resolved import Found, Resolved
from dragoman.resolve.set_in import country_of_deed

PLACED = ("crowd", "other")  # kinds that a town may be taken for
FEWEST, MOST_OF = 2, 2 / 3  # known places of one country that tell where unknown ones lie
LEADS = 2  # times as often as the next is the country named by which a report is led
OFTEN = 4  # namings: fewer lead no report
COUNTRIES_KEPT = 12  # most named; further ones say nothing about which Tripoli is meant


class Spanned(Protocol):
    """A draft with its characters and those of its sentence."""

    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...
    @property
    def sentence_start(self) -> int: ...
    @property
    def sentence_end(self) -> int: ...


class Ground:
    """One report with its actors resolved and its dates and places resolved on demand."""

    def __init__(
        self, report: Report, drafts: Drafts, *, tables: Tables, gazetteer: FindPlace
    ) -> None:
        self.report = report
        self.tables = tables
        self.dates = ReportedDates(report.published)
        self._drafts = drafts
        self._gazetteer = gazetteer
        self._actor_drafts = {draft.index: draft for draft in drafts.actors}
        self._actors = resolve_actors(drafts.actors, tables, self._country_called)
        # Those whose country a name of a place gave say nothing of where that place is.
        names = {draft.start for draft in (*drafts.places, *drafts.possible_places)}
        own = (
            found
            for index, found in self._actors.items()
            if not self._actor_drafts[index].home
            and not (
                self._actor_drafts[index].kind in PLACED
                and self._actor_drafts[index].start in names
            )
        )
        self._countries = _most_named(own, tables)
        self.event_ids = {draft.index: self._event_id(draft) for draft in drafts.events}
        self.offices: dict[str, OfficeSeen] = {
            one.key: one.office for found in self._actors.values() for one in found if one.office
        }

    @cached_property
    def places(self) -> tuple[PlaceDraft, ...]:
        """All names of places in the report, the possible ones that turn out to be some too."""
        sure, possible = self._drafts.places, self._drafts.possible_places
        confirmed = confirm_places(sure, possible, self._sure_places, self._gazetteer)
        return tuple(sorted((*sure, *confirmed), key=lambda draft: draft.start))

    @cached_property
    def _names_of_others(self) -> frozenset[str]:
        """Last names of persons told by more than that, and acronyms of known bodies."""
        persons = (one for one in self._drafts.actors if one.kind == "person" and " " in one.name)
        bodies = (one for one in self._drafts.actors if one.kind == "organisation" and one.key)
        return frozenset(
            [one.name.rpartition(" ")[2] for one in persons]
            + [one.text for one in bodies if one.text.isupper()]
        )

    @cached_property
    def _sure_places(self) -> PlaceContext:
        return make_place_context(
            self._drafts.places,
            self._drafts.possible_places,
            self._drafts.actors,
            countries=self._countries,
        )

    @cached_property
    def _all_places(self) -> PlaceContext:
        return with_places(self._sure_places, self.places)

    @property
    def only_country(self) -> str | None:
        """The one country of whom the report speaks; None where there are more, or none."""
        return self._countries[0] if len(self._countries) == 1 else None

    # -- characters ------------------------------------------------------------------------

    def text(self, draft: Spanned | ActorDraft) -> str:
        """The draft's words."""
        return self.report.text[draft.start : draft.end]

    def evidence(self, draft: Spanned) -> tuple[Evidence, ...]:
        """The draft's sentence."""
        start, end = draft.sentence_start, draft.sentence_end
        text = self.report.text[start:end]
        return (Evidence(report=self.report.id, start=start, end=end, text=text),)

    def words(self, span: Characters) -> Evidence:
        """Words of the report by their characters."""
        start, end = span
        return Evidence(
            report=self.report.id, start=start, end=end, text=self.report.text[start:end]
        )

    # -- who -------------------------------------------------------------------------------

    def mentions(self) -> list[ActorMention]:
        """A row for each actor that each draft stands for."""
        return [
            self._mention(draft, one)
            for draft in self._drafts.actors
            for one in self._actors.get(draft.index, ())
        ]

    def participants(self, roles: Iterable[RoleDraft]) -> tuple[Participant, ...]:
        """The actors in these roles, each once a role; who does it has it not done to itself."""
        found: dict[tuple[str, str], Participant] = {}
        for role in roles:
            for one in self._actors.get(role.actor, ()):
                found.setdefault((role.role, one.key), self._participant(role, one))
        doers = {key for role, key in found if role == "actor"}
        return tuple(
            one
            for (role, key), one in found.items()
            if role not in AFFECTED_ROLES or key not in doers
        )

    def whom(self, index: int) -> Found:
        """Whom a draft stands for."""
        return self._actors.get(index, ())

    def speaker(self, index: int | None) -> Speaker | None:
        """Who speaks: the first that this actor draft stands for."""
        found = self._actors.get(index, ()) if index is not None else ()
        return Speaker(actor=found[0].key, name=found[0].name) if found else None

    def _mention(self, draft: ActorDraft, one: Resolved) -> ActorMention:
        return ActorMention(
            id=make_id("mn", self.report.id, draft.start, draft.end, "actor", one.key),
            report=self.report.id,
            start=draft.start,
            end=draft.end,
            text=self.text(draft),
            key=one.key,
            name=one.name,
            type=one.type,
            country=one.country,
            sector=one.sector,
            office=one.office,
            pronoun=draft.kind in ("members", "pronoun"),
        )

    def _participant(self, role: RoleDraft, one: Resolved) -> Participant:
        return Participant(
            role=role.role,
            actor=one.key,
            name=one.name,
            country=one.country,
            sector=one.sector,
            text=self.text(self._actor_drafts[role.actor]),
            stated=role.stated and one.stated,
        )

    # -- where, which event ----------------------------------------------------------------

    def place(self, draft: PlaceDraft | None) -> Place | None:
        """The place that is meant; a name that nobody knows is kept as written, in the country in
        which the report is set, unless it is somebody's.
        """
        if draft is None:
            return None
        known = self._known(draft)
        if known is None and draft.text in self._names_of_others:
            return None
        return known or Place(
            name=draft.text,
            country=draft.country or self._country_set_in,
            precision="settlement",
            text=draft.text,
        )

    def in_country(
        self, place: Place | None, type_: str | None, participants: tuple[Participant, ...]
    ) -> Place | None:
        """The place of a deed with the country that those who take part tell.

        Where no words tell a place, it is that country, as an inferred one.
        """
        if place is not None and place.country is not None:
            return place
        set_in = self._country_set_in or self.only_country
        country = country_of_deed(type_, participants, self.tables, set_in=set_in)
        if place is not None:
            return replace(place, country=country or self._country_led_by(participants))
        name = self.tables.state_name(country)
        found = self._gazetteer.resolve(name, self._all_places) if name else None
        if found is None or found.country != country or found.precision != "country":
            return None
        return replace(found, text="", stated=False)

    def _country_led_by(self, participants: tuple[Participant, ...]) -> str | None:
        """For a name that nobody knows: the country of which the report speaks most by far, where
        those who take part are of it or of none that is known.
        """
        counts = _count_named(self._actors.values(), self.tables)
        first, second = ([*counts.most_common(2), (None, 0), (None, 0)])[:2]
        states = {one.country for one in participants if one.country in self.tables.states}
        leads = first[1] >= max(LEADS * second[1], OFTEN)
        return first[0] if leads and (not states or first[0] in states) else None

    def _known(self, draft: PlaceDraft) -> Place | None:
        context = replace(self._all_places, country=draft.country, region=draft.within)
        return self._gazetteer.resolve(draft.text, context, preposition=draft.preposition)

    @cached_property
    def _country_set_in(self) -> str | None:
        """The country in which most of the towns of the report lie; None where several do."""
        governing = {draft.start for draft in self._drafts.actors if draft.kind == "state"}
        bare = (one for one in self.places if one.preposition or one.start not in governing)
        found = [place for draft in bare if (place := self._known(draft)) is not None]
        counts = Counter(one.country for one in found if one.precision != "country")
        country, most = max(counts.items(), key=lambda item: item[1], default=(None, 0))
        return country if most >= FEWEST and most >= MOST_OF * counts.total() else None

    def _country_called(self, name: str, spoken_of: tuple[str, ...]) -> str | None:
        place = self._gazetteer.resolve(name, PlaceContext(countries=spoken_of))
        return place.country if place else None

    def event_id(self, index: int | None) -> str | None:
        """Id of the row that an event draft becomes; None for no draft."""
        return self.event_ids.get(index) if index is not None else None

    def _event_id(self, draft: EventDraft) -> str:
        return make_id("mn", self.report.id, draft.start, draft.end, "event", draft.type)


def _most_named(actors: Iterable[Found], tables: Tables) -> tuple[str, ...]:
    counts = _count_named(actors, tables)
    return tuple(country for country, _ in counts.most_common(COUNTRIES_KEPT) if country)


def _count_named(actors: Iterable[Found], tables: Tables) -> Counter[str | None]:
    own = (one for found in actors for one in found if one.sector not in WORLDWIDE)
    return Counter(one.country for one in own if one.country in tables.states)
