"""Situations: mentions of what lasts, united by type, place and main party."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from dragoman.model.ids import make_id
from dragoman.model.situation import Situation, SituationMention
from dragoman.model.when import UNKNOWN, When
from dragoman.reconcile.cast import Cast
from dragoman.reconcile.days import is_known
from dragoman.reconcile.order import rank_of, unite_evidence
from dragoman.reconcile.participants import merge_participants
from dragoman.reconcile.places import merge_place
from dragoman.reconcile.references import References

Key = tuple[str, str | None, str | None]  # type, place (else report), side of the main party


def unite_situations(
    mentions: Iterable[SituationMention],
    *,
    cast: Cast,
    references: References,
    published: Mapping[str, str | None],
) -> list[Situation]:
    """Situations of the record, sorted by id."""
    ordered = sorted(mentions, key=lambda mention: rank_of(mention, published))
    named = [
        replace(m, parties=tuple(cast.participant(party, m.report) for party in m.parties))
        for m in ordered
    ]
    groups: dict[Key, list[SituationMention]] = defaultdict(list)
    for mention, key in zip(named, _keys(named, cast), strict=True):
        groups[key].append(mention)
    situations = [
        _situation(key, group, cast=cast, references=references, published=published)
        for key, group in groups.items()
    ]
    return sorted(situations, key=lambda situation: situation.id)


def _keys(mentions: Sequence[SituationMention], cast: Cast) -> list[Key]:
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
        keys.append((kind, place or (None if party or told else mention.report), party))
    return keys


def _only(values: set[str]) -> str | None:
    return next(iter(values)) if len(values) == 1 else None


def _main(mention: SituationMention, cast: Cast) -> str | None:
    """Side of the one that keeps the situation up: its actor, the stated one first."""
    actors = [party for party in mention.parties if party.role == "actor"]
    first = min(actors, key=lambda party: not party.stated, default=None)
    return cast.side(first.actor) if first else None


def _situation(
    key: Key,
    mentions: Sequence[SituationMention],
    *,
    cast: Cast,
    references: References,
    published: Mapping[str, str | None],
) -> Situation:
    state = _state(mentions)
    seen = [published[m.report] for m in mentions if m.state == "in_force"]
    events = {references.event(mention.event) for mention in mentions}
    return Situation(
        id=make_id("si", *key),
        type=key[0],
        parties=merge_participants((m.parties for m in mentions), kind=None, cast=cast),
        place=merge_place([(m.report, m.place) for m in mentions]),
        start=_start(mentions),
        end=_end(mentions) if state == "ended" else None,
        state=state,
        last_seen=max((day for day in seen if day), default=None),
        events=tuple(sorted(event for event in events if event)),
        reports=len({mention.report for mention in mentions}),
        evidence=unite_evidence(mention.evidence for mention in mentions),
    )


def _state(mentions: Sequence[SituationMention]) -> str:
    """What the last report to say anything of it says."""
    said = [mention.state for mention in mentions if mention.state != "unknown"]
    return said[-1] if said else "unknown"


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
