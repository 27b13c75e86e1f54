"""Who mediates between whom: the pairs of parties that a record is about."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from heapq import heapify, heappop, heappush
from itertools import combinations

from dragoman.model.actor import Actor
from dragoman.model.claim import Claim
from dragoman.model.event import Event
from dragoman.reconcile.account import MEETING
from dragoman.reconcile.cast import Cast
from dragoman.reconcile.sides import STATE_SECTORS, is_party

Pair = tuple[str, str]

MANY_SIDES = 20  # their pairs are more than those that a record mediates between
MOST_PARTIES = 6  # a conference of more is no talks between two
MEDIATION = "mediation"  # issue of the claim by which somebody offers to mediate


@dataclass(frozen=True, slots=True, kw_only=True)
class Seats:
    """Sides at an event: all, the parties, those who mediate, and those stated as hosts."""

    all: frozenset[str]
    parties: frozenset[str]
    mediators: frozenset[str]
    hosts: frozenset[str]

    @property
    def thirds(self) -> frozenset[str]:
        """Mediators, else hosts who are no party themselves."""
        return self.mediators or self.hosts - self.parties


def seats_of(event: Event, cast: Cast) -> Seats:
    """Seats at an event.

    Where somebody is told to mediate between two, these are the parties whoever they are: a
    union, a company, the men of a clan.
    """
    by_role: dict[str, set[str]] = defaultdict(set)
    for item in event.participants:
        by_role[item.role].add(cast.side(item.actor))
        if item.role == "host" and item.stated:
            by_role["stated host"].add(cast.side(item.actor))
        if item.role == "mediator":
            actor = cast.by_id[item.actor]
            by_role["mediating"].add(mediating_side(actor, event, cast, is_stated=item.stated))
            by_role["stated mediator"] |= {cast.side(item.actor)} if item.stated else set()
    mediators = frozenset(filter(_can_mediate, by_role["mediating"]))
    meeting = by_role["actor"] | by_role["recipient"]
    others = meeting - mediators - by_role["host"]
    is_between_two = bool(mediators and by_role["stated mediator"]) and len(others) == 2
    parties = others if is_between_two else set(filter(is_party, meeting))
    return Seats(
        all=frozenset(found for sides in by_role.values() for found in sides if found),
        parties=frozenset(parties) - mediators,
        mediators=mediators,
        hosts=frozenset(filter(_can_mediate, by_role["stated host"])),
    )


def mediating_side(actor: Actor, event: Event, cast: Cast, *, is_stated: bool) -> str:
    """For whom somebody mediates: a clergyman or elder for himself, whatever his country.

    An official does so for the state that his office is of, or on whose ground he does it; where
    neither is told his state is a guess, and nothing is given.
    """
    side = cast.side(actor.id)
    if actor.type != "person" or side.startswith("org:"):
        return side
    if actor.sector and actor.sector not in STATE_SECTORS:
        return actor.key if is_stated else side
    is_told = any(office.of for office in actor.offices)
    is_home = event.place is not None and event.place.country == actor.country
    return side if side.startswith("state:") and (is_told or is_home) else ""


def find_pairs(events: Sequence[Event], seats: Mapping[str, Seats]) -> list[Pair]:
    """Pairs of parties whom somebody mediates between, the pair with most to settle first.

    A pair counts its mediated meetings and the acts of conflict between its two. An event with
    a pair already found says nothing of the other pairs who sit at the same table.
    """
    mediated: dict[Pair, set[str]] = defaultdict(set)
    for event in events:
        place = seats[event.id]
        if event.type == MEETING and place.thirds and len(place.parties) <= MOST_PARTIES:
            for pair in combinations(sorted(place.parties - place.thirds), 2):
                mediated[pair].add(event.id)
    return explaining_pairs(mediated, _count_conflict(events, seats))


def explaining_pairs(mediated: Mapping[Pair, set[str]], conflict: Mapping[Pair, int]) -> list[Pair]:
    """Pairs until all mediated meetings are explained, each time the one with most left."""
    pairs_of: dict[str, list[Pair]] = defaultdict(list)
    for pair, meetings in mediated.items():
        for meeting in meetings:
            pairs_of[meeting].append(pair)
    heap = [_by_weight(pair, mediated[pair], conflict) for pair in mediated]
    heapify(heap)
    found: list[Pair] = []
    while heap:
        entry = heappop(heap)
        pair = entry[1]
        if not mediated[pair] or entry != _by_weight(pair, mediated[pair], conflict):
            continue  # a pair found since explains some of its meetings
        found.append(pair)
        fewer = {other for meeting in mediated[pair] for other in pairs_of[meeting]}
        explained = set(mediated[pair])
        for other in fewer:
            mediated[other].difference_update(explained)
            if mediated[other]:
                heappush(heap, _by_weight(other, mediated[other], conflict))
    return found


def _by_weight(pair: Pair, left: set[str], conflict: Mapping[Pair, int]) -> tuple[int, Pair]:
    return -len(left) - conflict[pair], pair


def pairs_among(sides: frozenset[str], pairs: Mapping[Pair, int]) -> list[Pair]:
    """Those of the pairs (each with its place in their order) whose two are both among the sides.

    >>> pairs_among(frozenset("abc"), {("b", "c"): 0, ("a", "d"): 1, ("a", "b"): 2})
    [('b', 'c'), ('a', 'b')]
    """
    few = combinations(sorted(sides), 2) if len(sides) <= MANY_SIDES else pairs
    return sorted(
        (pair for pair in few if pair in pairs and sides.issuperset(pair)), key=pairs.__getitem__
    )


def find_mediators(
    events: Iterable[Event], seats: Mapping[str, Seats], pairs: Sequence[Pair]
) -> dict[Pair | None, set[str]]:
    """Sides that reports call mediators, by the pair they mediate between (None: not told)."""
    known: dict[Pair | None, set[str]] = defaultdict(set)
    order = {pair: at for at, pair in enumerate(pairs)}
    for event in events:
        place = seats[event.id]
        if not place.mediators:
            continue
        between = pairs_among(place.all, order)
        if not between and not place.parties and len(pairs) == 1:
            between = list(pairs)
        if not between:
            known[None] |= place.mediators
        for pair in between:
            known[pair] |= place.mediators - set(pair)
    return known


def find_offering(claims: Iterable[Claim], side: Callable[[str], str]) -> dict[str, list[Claim]]:
    """Claims by which somebody offers to mediate, by his side."""
    found: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.stance == "offers" and claim.issue == MEDIATION:
            own = side(claim.speaker.actor) if claim.speaker and claim.speaker.actor else ""
            if _can_mediate(own):
                found[own].append(claim)
    return found


def add_offering(
    known: dict[Pair | None, set[str]],
    offering: Mapping[str, Sequence[Claim]],
    pairs: Sequence[Pair],
    told: Mapping[str, set[Pair]],
) -> None:
    """Count those who offer to mediate among the mediators; `told` has each report's pairs.

    The offer is for the first of all pairs whose meetings the same report tells of.
    """
    for own, claims in offering.items():
        for claim in claims:
            between = [p for p in pairs if p in told.get(claim.report, ()) and own not in p]
            known[between[0] if between else None].add(own)


def _can_mediate(side: str) -> bool:
    return side.startswith(("state:", "org:", "person:"))


def _count_conflict(events: Iterable[Event], seats: Mapping[str, Seats]) -> Counter[Pair]:
    counts: Counter[Pair] = Counter()
    for event in events:
        if event.quad and "conflict" in event.quad:
            parties = sorted(seats[event.id].parties)
            if len(parties) <= MOST_PARTIES:
                counts.update(combinations(parties, 2))
    return counts
