"""The conflicts of an invented year: who quarrels with whom, where, and what comes of it."""

from dataclasses import dataclass
from datetime import date
from random import Random

from dragoman.model.place import Place

MENTIONS_A_CONFLICT = 5_000  # in a year, on average; the busiest has some twelve times as many
SPEAKERS = 6
PLACES = 14
STATES = (
    "AFG ARM AZE BDI BFA CAF CHN CIV CMR COD COL CYP DZA EGY ERI ETH GEO GHA GIN GTM HTI IND IRN"
    " IRQ ISR JOR KEN KGZ KHM LBN LBR LBY LKA MAR MDA MEX MLI MMR MOZ MRT NER NGA NPL PAK PER PHL"
    " PSE RUS RWA SDN SEN SLE SOM SRB SSD SYR TCD THA TJK TUN TUR UGA UKR VEN VNM YEM ZAF"
).split()
# Type, mode, words that tell it, and how often it happens.
KINDS = (
    ("ASSAULT", "heavy-weapons", ("shelled", "shelling", "bombardment", "struck"), 26),
    ("ASSAULT", "firearms", ("shot", "attack", "clash", "raid"), 14),
    ("ACCUSE", "allege", ("accused", "blamed", "charge"), 14),
    ("REQUEST", None, ("called on", "urged", "demand"), 10),
    ("REJECT", None, ("rejected", "refused", "denied"), 8),
    ("CONSULT", None, ("talks", "met", "meeting", "round"), 9),
    ("CONSULT", "visit", ("visit", "arrived", "received"), 4),
    ("PROTEST", "demo", ("marched", "rally", "demonstration"), 4),
    ("COERCE", "restrict", ("closed", "closure", "curfew"), 4),
    ("AID", None, ("delivered", "convoy", "aid"), 3),
    ("RETREAT", "release", ("freed", "release", "handed over"), 2),
    ("SUPPORT", None, ("welcomed", "praised"), 2),
)
NOUNS = (
    "village school market bridge depot border checkpoint hospital column harvest garrison convoy"
    " river ridge station power water grain prisoners families soldiers miners students crossing"
).split()


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """A party to a conflict: its state, and those who speak for it."""

    state: str
    speakers: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Conflict:
    """Two sides, where they quarrel, and how much of the world's news is theirs."""

    number: int
    sides: tuple[Side, Side]
    places: tuple[Place, ...]
    share: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Happening:
    """What happens on one day, of some kind, done by one side to the other."""

    conflict: Conflict
    day: date
    kind: tuple[str, str | None, tuple[str, ...], int]
    doer: int
    speaker: str
    place: Place
    count: int
    noun: str


def make_conflicts(mentions: int, random: Random) -> list[Conflict]:
    """The conflicts of a year of so many mentions, the busiest first."""
    count = max(2, mentions // MENTIONS_A_CONFLICT)
    weights = [1 / (rank + 4) for rank in range(count)]
    total = sum(weights)
    return [
        Conflict(
            number=number,
            sides=(_side(random, number, 0), _side(random, number, 1)),
            places=tuple(_place(random, number, one) for one in range(PLACES)),
            share=weights[number] / total,
        )
        for number in range(count)
    ]


def make_happening(conflict: Conflict, day: date, random: Random) -> Happening:
    """Something that happens on that day."""
    doer = random.randrange(2)
    return Happening(
        conflict=conflict,
        day=day,
        kind=random.choices(KINDS, weights=[kind[3] for kind in KINDS])[0],
        doer=doer,
        speaker=random.choice(conflict.sides[doer].speakers),
        place=random.choice(conflict.places),
        count=random.randrange(1, 60),
        noun=random.choice(NOUNS),
    )


def _side(random: Random, number: int, which: int) -> Side:
    state = random.choice(STATES)
    return Side(
        state=state, speakers=tuple(f"Speaker {number} {which} {n}" for n in range(SPEAKERS))
    )


def _place(random: Random, number: int, which: int) -> Place:
    return Place(
        name=f"Town {number}-{which}",
        country=random.choice(STATES),
        latitude=round(random.uniform(-30, 50), 3),
        longitude=round(random.uniform(-60, 110), 3),
        precision="settlement",
        text=f"Town {number}-{which}",
    )
