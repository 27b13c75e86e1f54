"""Situations: mentions of what lasts, united by type, place, party and event."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from dragoman.model.event import Event
from dragoman.model.handling import strictest
from dragoman.model.ids import make_id
from dragoman.model.situation import STATE_AFTER, Situation, SituationMention, Turn
from dragoman.model.when import UNKNOWN, When
from dragoman.reconcile.cast import Cast
from dragoman.reconcile.connected import Groups
from dragoman.reconcile.days import is_known, ordinal
from dragoman.reconcile.order import rank_of, unite_evidence
from dragoman.reconcile.participants import merge_participants
from dragoman.reconcile.places import merge_place
from dragoman.reconcile.references import References
from dragoman.reconcile.sides import is_named, is_party
from dragoman.reconcile.turning_deeds import Told, find_turnings
from dragoman.reconcile.turns import BREAKABLE, find_turns, violators

# What began so long before its report is another than what goes on now.
FORMER_DAYS = 300
FORMER_TRUCE_DAYS = 120  # truces between the same parties follow one another faster

PAIR = 2
PARTY_ROLES = ("actor", "recipient")
DETENTION = "detention"
KIN = {"blockade": "closure"}  # told by one word and another, one thing
SEVERAL = 2

# Type, place (else report), side of the main party, year of what is long past.
Key = tuple[str, str | None, str | None, str | None]


def unite_situations(
    mentions: Iterable[SituationMention],
    *,
    events: Sequence[Event],
    cast: Cast,
    references: References,
    published: Mapping[str, str | None],
) -> list[Situation]:
    """Situations of the record, sorted by id; `events` open, break and end them."""
    by_id = {event.id: event for event in events}
    told = [
        Told(
            mention=replace(
                m, parties=tuple(cast.participant(party, m.report) for party in m.parties)
            ),
            event=by_id.get(references.event(m.event) or ""),
        )
        for m in mentions
    ]
    told = sorted((*told, *find_turnings(events)), key=lambda one: rank_of(one.mention, published))
    breaches = violators(events)
    situations = [
        _situation(key, group, breaches=breaches, cast=cast, published=published)
        for key, group in _groups(told, cast, published).items()
    ]
    return sorted(situations, key=lambda situation: situation.id)


def _groups(
    told: Sequence[Told], cast: Cast, published: Mapping[str, str | None]
) -> dict[Key, list[Told]]:
    """Mentions of each situation; what only ends one is left out where none began."""
    keys = _keys([one.mention for one in told], cast, published)
    united: Groups[Key] = Groups(dict.fromkeys(keys))
    for is_anywhere, bucket in _buckets(told, keys, cast):
        places = {key[1] for key in bucket if key[1]}
        if len(places) <= 1 or is_anywhere:
            for key in bucket[1:]:
                united.join(bucket[0], key)
    groups: dict[Key, list[Told]] = defaultdict(list)
    for one, key in zip(told, keys, strict=True):
        groups[united.root(key)].append(one)
    return {
        key: group
        for key, group in groups.items()
        if any(not one.only_ending or one.mention.state != "ended" for one in group)
    }


def _buckets(
    told: Sequence[Told], keys: Sequence[Key], cast: Cast
) -> Iterable[tuple[bool, list[Key]]]:
    """Keys that share an event or a party, and whether they are one wherever they are set.

    The same men are seized in one place and freed in another; a blockade is a closure too.
    """
    found: dict[tuple[str, ...], dict[Key, None]] = defaultdict(dict)
    is_one_truce = len(_truce_sides(told, cast)) <= PAIR
    for one, key in zip(told, keys, strict=True):
        kind = (KIN.get(key[0], key[0]), key[3] or "")
        if one.event is not None:
            found["event", *kind, one.event.id][key] = None
        if one.mention.type == BREAKABLE:
            found["report", *kind, one.mention.report][key] = None
            if is_one_truce:
                found["truce", *kind][key] = None
        for party in one.mention.parties:
            side = cast.side(party.actor)
            name = side if is_named(side) else party.name.casefold()
            word = name.rpartition(" ")[2]
            found["party", *kind, party.role, word][key] = None
            if key[0] == DETENTION and party.role != "actor" and " " in name:
                found["held", *kind, name][key] = None
    return [(kind[0] in ("event", "held"), list(bucket)) for kind, bucket in found.items()]


def _truce_sides(told: Sequence[Told], cast: Cast) -> set[str]:
    """Named sides that keep truces; where they are two, all of a time are one truce."""
    truces = [one for one in told if one.mention.type == BREAKABLE]
    items = [item for one in truces for item in one.mention.parties]
    items += [item for one in truces if one.event for item in one.event.participants]
    return {
        side
        for item in items
        if item.role in PARTY_ROLES and is_named(side := cast.side(item.actor))
        if is_party(side)
    }


def _keys(
    mentions: Sequence[SituationMention], cast: Cast, published: Mapping[str, str | None]
) -> list[Key]:
    """Key of each mention; what it leaves out is filled in where only one thing fits.

    A party left out is the one of that type and place; a place left out is the one that the
    same report, else the whole record, gives for that type and party.
    """
    own = [(m.type, m.place.name.casefold() if m.place else None, _main(m, cast)) for m in mentions]
    parties: dict[tuple[str, str | None], set[str]] = defaultdict(set)
    places: dict[tuple[str, str, str | None], set[str]] = defaultdict(set)
    for mention, (kind, place, party) in zip(mentions, own, strict=True):
        if place and party:
            parties[kind, place].add(party)
            places[mention.report, kind, party].add(place)
            places[mention.report, kind, None].add(place)
            places["", kind, party].add(place)
    keys: list[Key] = []
    told = _only({mention.report for mention in mentions})
    for mention, (kind, place, party) in zip(mentions, own, strict=True):
        place = place or _only(places[mention.report, kind, party])
        place = place or (_only(places["", kind, party]) if party else None)
        party = party or (_only(parties[kind, place]) if place else None)
        # of no place and nobody's: nothing says that another report means the same one
        where = place or (None if party or told else mention.report)
        keys.append((kind, where, party, _former(mention, published)))
    return keys


def _former(mention: SituationMention, published: Mapping[str, str | None]) -> str | None:
    """The year of what began long before its report, and is told with its day."""
    begun, day = ordinal(mention.when.start), ordinal(published[mention.report])
    limit = FORMER_TRUCE_DAYS if mention.type == BREAKABLE else FORMER_DAYS
    if begun is None or day is None or day - begun < limit:
        return None
    return (mention.when.start or "")[:4]


def _only(values: set[str]) -> str | None:
    return next(iter(values)) if len(values) == 1 else None


def _main(mention: SituationMention, cast: Cast) -> str | None:
    """Side of the one that keeps the situation up: its actor, the stated one first."""
    actors = [party for party in mention.parties if party.role == "actor"]
    first = min(actors, key=lambda party: not party.stated, default=None)
    return cast.side(first.actor) if first else None


def _situation(
    key: Key,
    told: Sequence[Told],
    *,
    breaches: Mapping[str, Sequence[Event]],
    cast: Cast,
    published: Mapping[str, str | None],
) -> Situation:
    mentions = [one.mention for one in told]
    events = sorted({one.event.id for one in told if one.event})
    broken = [breach for event in events for breach in breaches.get(event, ())]
    if key[0] != BREAKABLE:
        broken = []
    turns = find_turns(told, list({one.id: one for one in broken}.values()), published)
    state = _state(turns)
    seen = [published[m.report] for m in mentions if m.state == "in_force"]
    return Situation(
        id=make_id("si", *(key if key[3] else key[:3])),
        type=_type(mentions),
        parties=merge_participants((m.parties for m in mentions), kind=None, cast=cast),
        place=merge_place([(m.report, m.place) for m in mentions]),
        start=_start(mentions),
        end=_end(mentions) if state == "ended" else None,
        state=state,
        last_seen=max((day for day in seen if day), default=None),
        events=tuple(sorted({*events, *(one.id for one in broken)})),
        reports=len({mention.report for mention in mentions}),
        evidence=unite_evidence(mention.evidence for mention in mentions),
        turns=turns,
        mark=strictest(mention.mark for mention in mentions),
    )


def _type(mentions: Sequence[SituationMention]) -> str:
    """What most reports call it; of kin the narrower word where several reports use it."""
    counts = Counter(kind for kind, _ in {(m.type, m.report) for m in mentions})
    narrow = [kind for kind in counts if kind in KIN and counts[kind] >= SEVERAL]
    return min(narrow or counts, key=lambda kind: (-counts[kind], kind in KIN, kind))


def _state(turns: Sequence[Turn]) -> str:
    """What the last turn left behind."""
    return STATE_AFTER[turns[-1].turn] if turns else "unknown"


def _start(mentions: Sequence[SituationMention]) -> When:
    """The earliest known opening, else that it had begun when it was first reported."""
    going = [m.when for m in mentions if m.state != "ended"] or [m.when for m in mentions]
    known = [when for when in going if when.start and when.basis != "bounded"]
    if known:
        return min(known, key=lambda when: (when.start or "", when.end or "9999", when.text or ""))
    bounded = [when for when in going if when.end]
    if not bounded:
        return next((when for when in going if when.text), UNKNOWN)
    first = min(bounded, key=lambda when: (when.end or "", when.text or ""))
    return When(end=first.end, extent=first.extent, basis="bounded", text=first.text)


def _end(mentions: Sequence[SituationMention]) -> When | None:
    ends = [mention.when for mention in mentions if mention.state == "ended"]
    known = [when for when in ends if is_known(when)]
    return (known or ends)[-1] if ends else None
