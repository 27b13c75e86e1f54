"""The scene: whom a report has named up to the draft that is being read, ready to be looked up.

Every look-up goes through an index, so that a long report takes no longer a sentence than a
short one.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence

from dragoman.model.draft import ActorDraft
from dragoman.model.referring import load_referring
from dragoman.model.tables import Tables
from dragoman.resolve.described import learn_described
from dragoman.resolve.holders import Holders
from dragoman.resolve.leaders import Leaders
from dragoman.resolve.names import fold_name
from dragoman.resolve.notables import learn_notables
from dragoman.resolve.parties import NO_COUNTRY, most_named
from dragoman.resolve.persons import find_persons
from dragoman.resolve.resolved import Found, Resolved, of_name, of_state

GENDERS = ("f", "m")

ReadAhead = Callable[[ActorDraft, "Scene"], Found]


class Scene:
    """One report while its drafts are read in order.

    Persons, their offices and the parties are known from the start; `found` and what the
    look-ups give grow with each draft. `read_ahead` resolves a draft that is not reached yet.
    """

    def __init__(
        self, drafts: Sequence[ActorDraft], tables: Tables, *, read_ahead: ReadAhead
    ) -> None:
        self.tables = tables
        self.found: dict[int, Found] = {}
        self.leaders = Leaders()
        self.persons = find_persons(drafts)
        learn_described(drafts, self.persons)
        self.person_by_key = {person.key: person for person in self.persons.values()}
        learn_notables(self.person_by_key.values(), tables)
        self._drafts = {draft.index: draft for draft in drafts}
        self.holders = Holders(self.person_by_key.values(), self._drafts)
        self.parties = most_named(drafts, self.persons, tables)
        self.states = self._states()
        self.first_body: Found = ()  # that does something: whose statement the report may be
        self._read_ahead = read_ahead
        self._reading: set[int] = set()  # drafts ahead that are being resolved just now
        self._bodies: dict[frozenset[str], Found] = {}  # by the words of the name, latest last
        self._last_sentence = 0
        self._told: defaultdict[int, list[ActorDraft]] = defaultdict(list)
        self._all: defaultdict[int, list[ActorDraft]] = defaultdict(list)
        for draft in drafts:
            self._all[draft.sentence].append(draft)

    def _states(self) -> tuple[Resolved | None, ...]:
        """The parties as actors; None for a country that the tables do not know."""
        groups: dict[str | None, Resolved] = {}
        for draft in self._drafts.values():
            if draft.kind in ("group", "people") and draft.key in self.parties:
                groups.setdefault(draft.key, of_name(draft))
        return tuple(groups.get(party) or of_state(party, self.tables) for party in self.parties)

    # -- what is added ---------------------------------------------------------------------

    def add(self, draft: ActorDraft, found: Found) -> None:
        """Keep whom a draft stands for."""
        self.found[draft.index] = found
        if not found:
            return
        self._learn_gender(draft, found)
        self._told[draft.sentence].append(draft)
        self._last_sentence = max(self._last_sentence, draft.sentence)
        for one in reversed(found):  # the first named stays the latest
            if one.type in ("person", "office") and one.country not in NO_COUNTRY:
                self.leaders.see(one, self.person_by_key.get(one.key))
        if draft.kind in ("body", "organisation"):
            self._keep_body(found)
        if draft.kind == "body" and draft.subject and not self.first_body:
            self.first_body = found

    def _learn_gender(self, draft: ActorDraft, found: Found) -> None:
        """Whom "his" has stood for is not meant by "her" behind it."""
        person = self.person_by_key.get(found[0].key)
        is_told = draft.kind == "pronoun" and draft.gender in GENDERS and len(found) == 1
        if is_told and person is not None and person.gender is None:
            person.gender = draft.gender

    def _keep_body(self, found: Found) -> None:
        words = frozenset(fold_name(found[0].name).split())
        self._bodies.pop(words, None)
        self._bodies[words] = found

    # -- what is looked up -----------------------------------------------------------------

    def told_since(self, sentence: int) -> Iterator[ActorDraft]:
        """Drafts read already that stand for somebody, from this sentence on."""
        for number in range(sentence, self._last_sentence + 1):
            yield from self._told.get(number, ())

    def all_in(self, sentence: int) -> list[ActorDraft]:
        """All drafts of a sentence, read or not."""
        return self._all.get(sentence, [])

    def last_body(self, name: str) -> Found:
        """The body or organisation named last with all words of this name, none of lower level."""
        words = set(fold_name(name).split())
        lower = load_referring().lower_levels
        return next(
            (
                self._bodies[one]
                for one in reversed(self._bodies)
                if words <= one and not (one - words) & lower
            ),
            (),
        )

    def is_subject(self, index: int) -> bool:
        """Whether a draft is the subject of its clause; not so one that was not kept."""
        draft = self._drafts.get(index)
        return draft is not None and draft.subject

    def whom(self, index: int) -> Found:
        """Whom a draft stands for, be it read or still ahead ("advisers to Macron")."""
        return self.found.get(index) or self._ahead(index)

    def owner_of(self, draft: ActorDraft) -> Resolved | None:
        """Whom the draft's actor belongs to or speaks for; the first of several."""
        return next(iter(self.owners_of(draft)), None)

    def owners_of(self, draft: ActorDraft) -> Found:
        """All to whom the draft's actor belongs; may be a pronoun still ahead."""
        if draft.whole is None:
            return ()
        return self.found.get(draft.whole) or self._read_once(draft.whole)

    def _ahead(self, index: int) -> Found:
        return () if self._drafts[index].kind == "pronoun" else self._read_once(index)

    def _read_once(self, index: int) -> Found:
        """Resolve a draft ahead; nobody where that leads back to itself."""
        if index in self._reading:
            return ()
        self._reading.add(index)
        found = self._read_ahead(self._drafts[index], self)
        self._reading.discard(index)
        return found
