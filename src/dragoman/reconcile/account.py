"""An account: an event mention made ready to be compared with others."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from dragoman.model.event import EventMention
from dragoman.model.place import Place
from dragoman.reconcile.cast import Cast
from dragoman.reconcile.days import Span, reach
from dragoman.reconcile.order import Rank, rank_of

WORD = re.compile(r"\w+(?:[-'’]\w+)*")
SHORTEST_WORD = 4  # letters; shorter ones are mostly grammar

# Closed word classes of English, as far as they stand in triggers.
PARTICLES = frozenset("at by down for from in of off on out over the to up with".split())
IRREGULAR = {"met": "meet"}

# Types that are speech: what is said makes the event, not who said it to whom and when.
SPEECH = frozenset(
    ("ACCUSE", "AGREE", "CONCEDE", "COOPERATE", "REJECT", "REQUEST", "SUPPORT", "THREATEN")
)
# Types whose participants all do the same thing.
MUTUAL = frozenset(("AGREE", "CONSULT", "COOPERATE"))
MEETING = "CONSULT"


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A participant as comparisons see it: role, actor id, side, and whether it is the side."""

    role: str
    actor: str
    side: str
    type: str
    stated: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """A mention whose participants are the record's actors, with what comparisons need of it.

    `source` is the group of copies that its report belongs to.
    """

    mention: EventMention
    rank: Rank
    published: str | None
    source: str
    parts: tuple[Part, ...]
    span: Span | None
    heads: frozenset[str]
    words: frozenset[str]
    names: frozenset[str]
    sentence: str
    offset: int
    told: tuple["Account", ...] = ()

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
        """Where the mention sets the event."""
        return self.mention.place

    @property
    def is_bare(self) -> bool:
        """Whether it gives neither date nor place."""
        return self.place is None and not (self.span and self.span.is_known)

    @property
    def is_moved(self) -> bool:
        """Whether it says that the event was given another date."""
        return "postponed" in (self.mention.status, self.mention.step) or (
            self.mention.step == "moved"
        )

    def sides(self, *roles: str) -> frozenset[str]:
        """Sides of the participants in these roles, or in any role where none is given."""
        return frozenset(part.side for part in self.parts if not roles or part.role in roles)

    def shares_report(self, other: "Account") -> bool:
        """Whether one report gives both."""
        return self.mention.report == other.mention.report


def make_account(
    mention: EventMention,
    *,
    cast: Cast,
    published: Mapping[str, str | None],
    sources: Mapping[str, str],
) -> Account:
    """Account of a mention; its participants become the record's actors."""
    people = tuple(cast.participant(item, mention.report) for item in mention.participants)
    names = [text for item in people for text in (item.name, item.text)]
    names += [mention.place.name, mention.place.text] if mention.place else []
    sentence = " ".join(evidence.text for evidence in mention.evidence)
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
        words=words_of(sentence),
        names=words_of(" ".join(names)),
        sentence=" ".join(sentence.split()).casefold(),
        offset=mention.start - mention.evidence[0].start if mention.evidence else 0,
    )


def words_of(text: str) -> frozenset[str]:
    """Words of some length, folded."""
    found = WORD.findall(text.casefold())
    return frozenset(word for word in found if len(word) >= SHORTEST_WORD)


def heads_of(trigger: str) -> frozenset[str]:
    """Its first and last words that carry meaning, without the plain endings of English."""
    words = [word for word in WORD.findall(trigger.casefold()) if word not in PARTICLES]
    return frozenset(_stem(word) for word in {*words[:1], *words[-1:]})


def _stem(word: str) -> str:
    for ending in ("ings", "ing", "ed", "es", "s"):
        if word.endswith(ending) and len(word) - len(ending) >= SHORTEST_WORD:
            return word.removesuffix(ending)
    return IRREGULAR.get(word, word)
