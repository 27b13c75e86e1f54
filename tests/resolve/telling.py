"""Actor drafts by hand: a story told name by name, sentence by sentence."""

from typing import Any

from dragoman.model.actor import OfficeSeen, Participant
from dragoman.model.draft import ActorDraft
from dragoman.model.event import EventMention
from dragoman.model.ids import make_id
from dragoman.model.place import Place
from dragoman.model.span import Evidence
from dragoman.model.tables import Name, Office, State, Tables
from dragoman.model.when import UNKNOWN
from dragoman.resolve.actors import resolve_actors
from dragoman.resolve.resolved import Found

STATES = {
    "ARM": ("Armenia", "Armenian"),
    "AZE": ("Azerbaijan", "Azerbaijani"),
    "GEO": ("Georgia", "Georgian"),
    "LSO": ("Lesotho", None),
    "TUR": ("Turkey", "Turkish"),
}
CAPITALS = {"TUR": "Ankara"}
SEATS = {"TUR": ("Istanbul",)}
LEVELS = {
    "adviser": "advisers",
    "ambassador": "envoys",
    "foreign minister": "ministers",
    "president": "leaders",
    "prime minister": "leaders",
}
TABLES = Tables(
    states={
        iso: State(
            iso=iso,
            name=name,
            capital=CAPITALS.get(iso, ""),
            adjectives=(adjective,) if adjective else (),
            latitude=0.0,
            longitude=0.0,
            seats=SEATS.get(iso, ()),
        )
        for iso, (name, adjective) in STATES.items()
    },
    names=(),
    regions=(),
    offices={
        title: Office(title=title, sector="GOV", level=level) for title, level in LEVELS.items()
    },
    persons={},
    bodies={},
    parts={},
    world_bodies={
        "security council": Name(
            text="UN Security Council",
            kind="organisation",
            key="org:un-security-council",
            name="United Nations Security Council",
            country="IGO",
            sector="GOV",
        )
    },
)


class Story:
    """Drafts in the order of telling; each method gives the index of the draft it adds."""

    def __init__(self) -> None:
        self.drafts: list[ActorDraft] = []
        self._position = 0
        self._sentence = 0

    def stop(self, sentences: int = 1) -> None:
        """End the sentence; more than one leaves sentences that name nobody."""
        self._sentence += sentences

    def tell(self, text: str, kind: str, **given: Any) -> int:
        """Name somebody next."""
        draft = ActorDraft(
            index=len(self.drafts),
            start=self._position,
            end=self._position + len(text),
            text=text,
            kind=kind,
            name=given.pop("name", text),
            sentence=self._sentence,
            **given,
        )
        self._position += len(text) + 1
        self.drafts.append(draft)
        return draft.index

    def person(
        self, text: str, country: str | None = None, office: str | None = None, **given: Any
    ) -> int:
        """A person, maybe with a title of that country."""
        titles = (OfficeSeen(title=office, of=country),) if office else ()
        return self.tell(text, "person", country=country, titles=titles, **given)

    def office(self, text: str, title: str, of: str | None = None, **given: Any) -> int:
        """A title without a name."""
        titles = (OfficeSeen(title=title, of=of),)
        return self.tell(text, "office", titles=titles, **given)

    def state(self, iso: str, **given: Any) -> int:
        """A state by its name."""
        return self.tell(STATES[iso][0], "state", key=f"state:{iso}", country=iso, **given)

    def pronoun(self, text: str, **given: Any) -> int:
        """A pronoun."""
        return self.tell(text, "pronoun", pronoun=given.pop("pronoun", text.lower()), **given)

    def whom(self, index: int) -> Found:
        """Whom the draft stands for when the story is read to its end."""
        return resolve_actors(self.drafts, TABLES)[index]

    def keys(self, index: int) -> list[str]:
        """The keys of those whom it stands for."""
        return [one.key for one in self.whom(index)]

    def names(self, index: int) -> list[str]:
        """Their names."""
        return [one.name for one in self.whom(index)]


def side(country: str | None, role: str = "actor", **given: Any) -> Participant:
    """A state in a role, or whatever actor is given."""
    key = given.pop("actor", f"state:{country}")
    return Participant(role=role, actor=key, name=key, country=country, **given)


def happening(
    type: str, *participants: Participant, sentence: int = 0, **given: Any
) -> EventMention:
    """An event told in a sentence of that number."""
    start = given.pop("start", sentence * 100)
    place = given.pop("place", None)
    row: dict[str, Any] = {
        "id": make_id("mn", type, start, given.get("trigger")),
        "report": "rp_1",
        "start": start,
        "end": start + 5,
        "trigger": "event",
        "type": type,
        "mode": None,
        "contexts": (),
        "status": "occurred",
        "factuality": "asserted",
        "background": False,
        "participants": participants,
        "when": UNKNOWN,
        "place": place,
        "meeting": None,
        "links": (),
        "figures": (),
        "confidence": 0.9,
        "decided_by": "rule",
        "evidence": (sentence_of(sentence),),
    }
    return EventMention(**(row | given))


def sentence_of(number: int) -> Evidence:
    """The evidence of the sentence of that number."""
    return Evidence(
        report="rp_1", start=number * 100, end=number * 100 + 99, text=f"Sentence {number}."
    )


def town(name: str, country: str) -> Place:
    """A settlement."""
    return Place(name=name, country=country, text=name)
