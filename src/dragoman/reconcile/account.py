"""An account: an event mention made ready to be compared with others."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache
from hashlib import blake2b

from dragoman.model.actor import AFFECTED_ROLES, Participant
from dragoman.model.event import EventMention
from dragoman.model.place import Place
from dragoman.model.reading import Reading
from dragoman.reconcile.cast import Cast
from dragoman.reconcile.days import Span, ordinal, reach
from dragoman.reconcile.order import Rank, rank_of

WORD = re.compile(r"\w+(?:[-'’]\w+)*")
SHORTEST_WORD = 4  # letters; shorter ones are mostly grammar
AROUND = 60  # characters on either side of a trigger that are close by

# Closed word classes of English, as far as they stand in triggers.
PARTICLES = frozenset("at by down for from in of off on out over the to up with".split())
IRREGULAR = {"met": "meet"}

# Types that are speech: what is said makes the event, not who said it to whom and when.
SPEECH = frozenset(
    ("ACCUSE", "AGREE", "CONCEDE", "COOPERATE", "REJECT", "REQUEST", "SUPPORT", "THREATEN")
)
Count = tuple[str, float]

# Types whose participants all do the same thing.
MUTUAL = frozenset(("AGREE", "CONSULT", "COOPERATE"))
MEETING = "CONSULT"
DONE = frozenset(("ongoing", "occurred"))
DOER = "actor"


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A participant as comparisons see it: role, actor id, side, and whether it is the side."""

    role: str
    actor: str
    side: str
    type: str
    stated: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Company:
    """Participants, and their sides: one object for all accounts of the same people."""

    parts: tuple[Part, ...]
    doers: frozenset[str]
    done_to: frozenset[str]
    named: frozenset[str]
    everybody: frozenset[str]


@lru_cache(maxsize=2**15)
def _company_of(parts: tuple[Part, ...]) -> Company:
    return Company(
        parts=parts,
        doers=frozenset([part.side for part in parts if part.role == DOER]),
        done_to=frozenset([part.side for part in parts if part.role in AFFECTED_ROLES]),
        named=frozenset([part.actor for part in parts if part.role == DOER]),
        everybody=frozenset([part.side for part in parts]),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """A mention whose participants are the record's actors, with what comparisons need of it.

    `source` is the group of copies that its report belongs to, `counts` are its figures (measure,
    low), `sentence` is a checksum of the words around it, the same in each copy of them; `words`
    are those of them that name nobody and no place, sorted; `around` are the words close by its
    trigger; `context` are the sides and places that its report speaks of most.
    """

    mention: EventMention
    rank: Rank
    published: str | None
    source: str
    parts: tuple[Part, ...]
    span: Span | None
    heads: frozenset[str]
    counts: frozenset[Count]
    sentence: bytes
    words: str
    offset: int
    around: str = ""
    context: tuple[str, ...] = ()
    told: tuple["Account", ...] = ()
    # What many comparisons ask of it, found once.
    doers: frozenset[str] = field(init=False)
    done_to: frozenset[str] = field(init=False)
    named: frozenset[str] = field(init=False)
    everybody: frozenset[str] = field(init=False)
    day: int | None = field(init=False)

    def __post_init__(self) -> None:
        """Sides of doers, of those done to and of all; doers themselves; day of publication."""
        company = _company_of(self.parts)
        for name in ("parts", "doers", "done_to", "named", "everybody"):
            object.__setattr__(self, name, getattr(company, name))
        object.__setattr__(self, "day", ordinal(self.published))

    @property
    def mentions(self) -> tuple["Account", ...]:
        """Accounts of single mentions that make this one up, itself where it is single."""
        return self.told or (self,)

    @property
    def id(self) -> str:
        """Id of the mention."""
        return self.mention.id

    @property
    def place(self) -> Place | None:
        """Where the mention sets the event; not a country that is only inferred."""
        place = self.mention.place
        is_told = place is not None and (place.stated or place.precision != "country")
        return place if is_told else None

    @property
    def is_bare(self) -> bool:
        """Whether it gives neither date nor place."""
        return self.place is None and not (self.span and self.span.is_known)

    @property
    def is_meeting(self) -> bool:
        """Whether people meet in it."""
        return self.mention.type == MEETING

    @property
    def is_held_meeting(self) -> bool:
        """Whether people met in it, as it tells."""
        return self.is_meeting and self.mention.status in DONE

    @property
    def is_of_day(self) -> bool:
        """Whether words of the report give its one day."""
        return self.span is not None and self.span.is_day

    @property
    def is_moved(self) -> bool:
        """Whether it says that the event was given another date."""
        return "postponed" in (self.mention.status, self.mention.step) or (
            self.mention.step == "moved"
        )

    def sides(self, *roles: str) -> frozenset[str]:
        """Sides of the participants in these roles, or in any role where none is given."""
        if not roles:
            return self.everybody
        return frozenset([part.side for part in self.parts if part.role in roles])

    def shares_report(self, other: "Account") -> bool:
        """Whether one report gives both."""
        return self.mention.report == other.mention.report


def make_account(
    mention: EventMention,
    *,
    cast: Cast,
    published: Mapping[str, str | None],
    sources: Mapping[str, str],
    counts: frozenset[Count] = frozenset(),
) -> Account:
    """Account of a mention; its participants become the record's actors."""
    people = tuple(cast.participant(item, mention.report) for item in mention.participants)
    return Account(
        mention=replace(mention, participants=people),
        rank=rank_of(mention, published),
        published=published[mention.report],
        source=sources[mention.report],
        parts=tuple(
            Part(
                role=item.role,
                actor=item.actor,
                side=cast.side(item.actor),
                type=cast.by_id[item.actor].type,
                stated=item.stated,
            )
            for item in people
        ),
        span=reach(mention.when, status=mention.status, published=published[mention.report]),
        heads=heads_of(mention.trigger),
        counts=counts,
        sentence=_checksum(mention),
        words=_words(mention, people),
        offset=mention.start - mention.evidence[0].start if mention.evidence else 0,
        around=_around(mention),
    )


def counts_in(reading: Reading) -> dict[str, frozenset[Count]]:
    """Measures and numbers that a reading gives with each mention, by its id."""
    found: dict[str, set[Count]] = {}
    for figure in reading.figures:
        if figure.event and figure.low is not None:
            found.setdefault(figure.event, set()).add((figure.measure, figure.low))
    return {mention: frozenset(counts) for mention, counts in found.items()}


def _words(mention: EventMention, people: Iterable[Participant]) -> str:
    """Words of some length of its sentences, folded and sorted, without those of who and where."""
    names = " ".join(text for item in people for text in (item.name, item.text or ""))
    place = f"{mention.place.name} {mention.place.text or ''}" if mention.place else ""
    sentences = " ".join(item.text for item in mention.evidence)
    return " ".join(sorted(set(_long_words(sentences)) - set(_long_words(f"{names} {place}"))))


def _around(mention: EventMention) -> str:
    """Words of some length close by its trigger and in it, each whole."""
    if not mention.evidence:
        return ""
    text, at = mention.evidence[0].text, mention.start - mention.evidence[0].start
    first, last = max(0, at - AROUND), at + len(mention.trigger) + AROUND
    near = text[first:last]
    if first > 0:
        near = near.partition(" ")[2] or near
    if last < len(text):
        near = near.rpartition(" ")[0] or near
    return " ".join(sorted(set(_long_words(near))))


def _long_words(text: str) -> list[str]:
    return [word for word in WORD.findall(text.casefold()) if len(word) >= SHORTEST_WORD]


def _checksum(mention: EventMention) -> bytes:
    words = " ".join(word for item in mention.evidence for word in item.text.split())
    return blake2b(words.casefold().encode(), digest_size=8).digest()


@lru_cache(maxsize=2**14)
def heads_of(trigger: str) -> frozenset[str]:
    """Its first and last words that carry meaning, without the plain endings of English."""
    words = [word for word in WORD.findall(trigger.casefold()) if word not in PARTICLES]
    return frozenset(_stem(word) for word in {*words[:1], *words[-1:]})


def _stem(word: str) -> str:
    for ending in ("ings", "ing", "ed", "es", "s"):
        if word.endswith(ending) and len(word) - len(ending) >= SHORTEST_WORD:
            return word.removesuffix(ending)
    return IRREGULAR.get(word, word)
