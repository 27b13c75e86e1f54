"""The conflicts of an invented year: who quarrels with whom, where, and what comes of it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import accumulate
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
MEETING_WORDS = ("talks", "met", "meeting", "round")
ANNOUNCED = 0.6  # of the meetings; the others are told once they are held
MOVED = 0.15  # of those announced: to another day
CANCELLED = 0.15  # of those announced: half by both sides, half by one that will not come
MEDIATED = 0.4
LONGEST_AHEAD_DAYS = 20
# Type, mode, words that tell it, and how often it happens.
KINDS = (
    ("ASSAULT", "heavy-weapons", ("shelled", "shelling", "bombardment", "struck"), 26),
    ("ASSAULT", "firearms", ("shot", "attack", "clash", "raid"), 14),
    ("ACCUSE", "allege", ("accused", "blamed", "charge"), 14),
    ("REQUEST", None, ("called on", "urged", "demand"), 10),
    ("REJECT", None, ("rejected", "refused", "denied"), 8),
    ("CONSULT", None, MEETING_WORDS, 9),
    ("CONSULT", "visit", ("visit", "arrived", "received"), 4),
    ("PROTEST", "demo", ("marched", "rally", "demonstration"), 4),
    ("COERCE", "restrict", ("closed", "closure", "curfew"), 4),
    ("AID", None, ("delivered", "convoy", "aid"), 3),
    ("RETREAT", "release", ("freed", "release", "handed over"), 2),
    ("SUPPORT", None, ("welcomed", "praised"), 2),
)
SYLLABLES = "ba de fi go lu ma ne pi ro su ta ve wi zo kal mon ter".split()
COMMONEST = (
    "village school market bridge depot border checkpoint hospital column harvest garrison convoy"
    " river ridge station power water grain prisoners families soldiers miners students crossing"
).split()
# Some five thousand words, each as common as its place in the list lets expect (Zipf's law).
NOUNS = (*COMMONEST, *(a + b + c for a in SYLLABLES for b in SYLLABLES for c in SYLLABLES))
RARITY = tuple(accumulate(1 / (place + 10) for place in range(len(NOUNS))))


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
    mediator: str
    places: tuple[Place, ...]
    share: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Happening:
    """What happens on one day, of some kind, done by one side to the other; or a step in its life.

    It is news on the day `told`, `status` and `step` say where it then stands.
    """

    conflict: Conflict
    day: date
    told: date
    kind: tuple[str, str | None, tuple[str, ...], int]
    doer: int
    speaker: str
    place: Place
    count: int
    noun: str
    status: str = "occurred"
    step: str | None = None
    is_mediated: bool = False
    is_alone: bool = False  # whether one side alone is told of


def make_conflicts(mentions: int, random: Random) -> list[Conflict]:
    """The conflicts of a year of so many mentions, the busiest first."""
    count = max(2, mentions // MENTIONS_A_CONFLICT)
    weights = [1 / (rank + 4) for rank in range(count)]
    total = sum(weights)
    return [
        Conflict(
            number=number,
            sides=(_side(random, number, 0), _side(random, number, 1)),
            mediator=random.choice(STATES),
            places=tuple(_place(random, number, one) for one in range(PLACES)),
            share=weights[number] / total,
        )
        for number in range(count)
    ]


def make_happenings(conflict: Conflict, day: date, random: Random) -> Iterator[Happening]:
    """What becomes news on that day; of a meeting announced also what is to become of it."""
    happening = make_happening(conflict, day, random)
    if happening.kind[2] is MEETING_WORDS and random.random() < ANNOUNCED:
        yield from _life_of_meeting(happening, random)
    else:
        yield happening


def _life_of_meeting(meeting: Happening, random: Random) -> Iterator[Happening]:
    """A meeting announced, perhaps moved, and then held or called off."""
    ahead = random.randrange(2, LONGEST_AHEAD_DAYS)
    meeting = replace(meeting, is_mediated=random.random() < MEDIATED)
    coming = replace(meeting, day=meeting.day + timedelta(days=ahead), status="planned")
    yield replace(coming, step="announced")
    later = meeting.day + timedelta(days=random.randrange(1, ahead))
    if random.random() < MOVED:
        coming = replace(coming, day=coming.day + timedelta(days=random.randrange(1, 8)))
        yield replace(coming, told=later, step="moved")
    elif random.random() < CANCELLED:
        is_alone = random.random() < 0.5
        yield replace(coming, told=later, status="cancelled", step="cancelled", is_alone=is_alone)
        return
    yield replace(coming, told=coming.day, status="occurred", step="held")


def make_happening(conflict: Conflict, day: date, random: Random) -> Happening:
    doer = random.randrange(2)
    return Happening(
        conflict=conflict,
        day=day,
        told=day,
        kind=random.choices(KINDS, weights=[kind[3] for kind in KINDS])[0],
        doer=doer,
        speaker=random.choice(conflict.sides[doer].speakers),
        place=random.choice(conflict.places),
        count=random.randrange(1, 60),
        noun=make_noun(random),
    )


def make_noun(random: Random) -> str:
    """A word, the common ones likelier."""
    return random.choices(NOUNS, cum_weights=RARITY)[0]


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
