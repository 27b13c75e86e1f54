"""Cues: small closed word classes by which extraction reads grammar, one value a topic.

They stand in codebooks/cues.toml, where a comment beside each says what it is for.
"""

import tomllib
from dataclasses import dataclass, fields
from functools import cache
from importlib import resources
from typing import Any, TypeVar

from dragoman.errors import CodebookError

CODEBOOKS = resources.files("dragoman.model") / "codebooks"
Words = frozenset[str]
Topic = TypeVar("Topic")


@dataclass(frozen=True, slots=True, kw_only=True)
class ClauseCues:
    """Verbs that say who does the clause below them."""

    subject_control: Words


@dataclass(frozen=True, slots=True, kw_only=True)
class TriggerCues:
    """Words between an event noun and what carries it."""

    measuring: Words
    carriers_of_aid: Words
    spanning: Words
    happening: Words
    posts: Words
    pressed: Words
    wrongs: Words


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleCues:
    """Words that give roles; `parts` and `participles` map a lemma to its role."""

    locative: Words
    holding: Words
    departures: Words
    protesting: Words
    speechless: Words
    hosting: Words
    venues: Words
    parts: dict[str, str]
    participles: dict[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class StandingCues:
    """Words around an event that tell whether it happened."""

    accepting: Words
    answering: Words
    backdrops: Words
    conditions: Words
    going: Words
    looking_into: Words
    ordering: Words
    spells: Words
    transparent: Words


@dataclass(frozen=True, slots=True, kw_only=True)
class EventCues:
    """Words that decide whether an event is written down, and as what."""

    accidents: Words
    accusing: Words
    ceasing: Words
    closing: Words
    counting_verbs: Words
    counts: Words
    deals: Words
    peacekeepers: Words
    topic_verbs: Words
    truces: Words
    weapons: Words


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingCues:
    """Words of meetings; `formats` maps a word to a format, the first that fits wins.

    `ordinals` maps a word to its number; `outcomes` a verb that says what came of a meeting to
    the prepositions that must follow it, none where it says so by itself.
    """

    another: Words
    preparing: Words
    gatherings: Words
    sides: Words
    rounds: Words
    sites: Words
    discussing: Words
    topics: Words
    untopical: Words
    papers: Words
    adopting: Words
    formats: dict[str, str]
    ordinals: dict[str, int]
    outcomes: dict[str, list[str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimCues:
    """Words of what is said and how."""

    counting: Words
    deniable: Words
    documents: Words
    false: Words
    papers: Words
    tallies: Words
    tellings: Words


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureCues:
    """Words in and around numbers."""

    abstract: Words
    anybody: Words
    counts: Words
    cumulative: Words
    forces: Words
    further: Words
    giving: Words
    including: Words
    nobody: Words
    numbered: Words
    rising: Words
    quantifiers: Words
    round_numbers: Words
    scales: Words
    uncounted: Words
    unreal: Words


@dataclass(frozen=True, slots=True, kw_only=True)
class SituationCues:
    """Words around what lasts."""

    directions: Words
    ending: Words
    unreal_verbs: Words


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceCues:
    """Words that attach a place to an event."""

    of_places: Words
    prepositions: Words
    going: Words
    areas: Words
    sites: Words
    moving: Words
    leaving: Words
    passing: Words
    reaching: Words
    bound_for: Words
    from_where: Words
    through_where: Words
    to_where: Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Cues:
    """All cues."""

    clauses: ClauseCues
    triggers: TriggerCues
    roles: RoleCues
    standing: StandingCues
    events: EventCues
    meetings: MeetingCues
    claims: ClaimCues
    figures: FigureCues
    situations: SituationCues
    places: PlaceCues


@cache
def load_cues() -> Cues:
    """The cues shipped with the program; raises CodebookError where one is missing."""
    data = tomllib.loads((CODEBOOKS / "cues.toml").read_text(encoding="utf-8"))
    try:
        return Cues(
            clauses=_topic(ClauseCues, data["clauses"]),
            triggers=_topic(TriggerCues, data["triggers"]),
            roles=_topic(RoleCues, data["roles"]),
            standing=_topic(StandingCues, data["standing"]),
            events=_topic(EventCues, data["events"]),
            meetings=_topic(MeetingCues, data["meetings"]),
            claims=_topic(ClaimCues, data["claims"]),
            figures=_topic(FigureCues, data["figures"]),
            situations=_topic(SituationCues, data["situations"]),
            places=_topic(PlaceCues, data["places"]),
        )
    except KeyError as error:
        raise CodebookError(f"codebook cues.toml lacks {error}") from error


def _topic(topic: type[Topic], section: dict[str, Any]) -> Topic:
    names = [field.name for field in fields(topic)]  # type: ignore[arg-type]  # a dataclass
    values = {name: section[name] for name in names}
    return topic(
        **{
            name: value if isinstance(value, dict) else frozenset(value)
            for name, value in values.items()
        }
    )
