"""Voices: whose outlet it is. Outlets of one owner, or that speak for one side, are one voice."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from dragoman.model.outlets import Outlets, fold_outlet
from dragoman.model.report import Report
from dragoman.reconcile.cast import Cast

MEDIA = "JRN"
MOST_WORDS = 6  # of a name that an outlet's name holds
COLLECTIVE = ("state", "organisation", "group", "body", "people")


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """What counts as one where sources are counted; `side` is the key of whom it speaks for."""

    key: str
    side: str | None


def find_voices(reports: Iterable[Report], *, cast: Cast, outlets: Outlets) -> dict[str, Voice]:
    """The voice of each report by its id; a report of no outlet is a voice of its own."""
    actors = _actors_by_name(cast)
    by_outlet: dict[str, Voice] = {}
    voices = {}
    for report in reports:
        if report.outlet is None:
            voices[report.id] = Voice(key=f"report:{report.id}", side=None)
            continue
        if report.outlet not in by_outlet:
            by_outlet[report.outlet] = _voice(report.outlet, actors, outlets, cast)
        voices[report.id] = by_outlet[report.outlet]
    return voices


def _voice(outlet: str, actors: Mapping[str, str], outlets: Outlets, cast: Cast) -> Voice:
    side = outlets.side(outlet) or _own_side(outlet, actors, outlets, cast)
    owner = outlets.owner(outlet)
    key = side or (f"owner:{owner}" if owner else f"outlet:{fold_outlet(outlet)}")
    return Voice(key=key, side=side)


def _own_side(outlet: str, actors: Mapping[str, str], outlets: Outlets, cast: Cast) -> str | None:
    """Side of the one whose own voice it is: it bears the name, or says it is an office of it."""
    bearer = actors.get(fold_outlet(outlet.partition(",")[0]))
    if bearer is not None or not outlets.is_official(outlet):
        return bearer
    words = outlets.official.sub("/", fold_outlet(outlet)).replace(" of the ", " of ").split()
    names = _states_by_name(cast) | dict(actors)
    return next((names[name] for name in _stretches(words) if name in names), None)


def _stretches(words: list[str]) -> Iterator[str]:
    """Stretches of the words, the longest first; of the "Niger State" none that is "Niger"."""
    for length in range(min(MOST_WORDS, len(words)), 0, -1):
        for start in range(len(words) - length + 1):
            if words[start + length : start + length + 1] != ["state"]:
                yield " ".join(words[start : start + length])


def _states_by_name(cast: Cast) -> dict[str, str]:
    return {
        fold_outlet(name): f"state:{iso}"
        for iso, state in sorted(cast.tables.states.items())
        for name in (state.name, *state.adjectives)
    }


def _actors_by_name(cast: Cast) -> dict[str, str]:
    """Sides of states, organisations and groups by their folded names."""
    found = {}
    for actor in sorted(cast.by_id.values(), key=lambda actor: actor.id, reverse=True):
        is_somebody = actor.key in cast.known or actor.sector is not None
        if actor.type in COLLECTIVE and is_somebody and actor.sector != MEDIA:
            found[fold_outlet(actor.name)] = cast.side(actor.id)
    return {name: side for name, side in found.items() if not side.startswith("body:")}
