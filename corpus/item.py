"""What the corpus holds: items of text, with the events in them."""

from dataclasses import dataclass

Span = tuple[int, int]

ROLES = {
    "a": "actor",
    "r": "recipient",
    "v": "victim",
    "m": "mediator",
    "h": "host",
    "g": "guarantor",
    "d": "addressee",
    "b": "beneficiary",
    "o": "observer",
}
MODES: dict[str, tuple[str, ...]] = {
    "AGREE": (),
    "CONSULT": ("visit", "third-party", "multilateral", "phone"),
    "SUPPORT": (),
    "CONCEDE": (),
    "COOPERATE": (),
    "AID": (),
    "RETREAT": ("withdraw", "release", "disarm", "ceasefire", "access", "resign"),
    "REQUEST": ("assist", "change", "yield", "meet"),
    "ACCUSE": ("disapprove", "investigate", "allege"),
    "REJECT": ("assist", "change", "yield", "meet"),
    "THREATEN": ("restrict", "arrest", "relations", "expel", "territory", "violence"),
    "PROTEST": ("demo", "riot", "strike", "hunger", "boycott", "obstruct", "vandalize"),
    "SANCTION": ("convict", "expel", "withdraw", "discontinue"),
    "MOBILIZE": ("troops", "weapons", "police", "militia"),
    "COERCE": (
        "seize",
        "restrict",
        "censor",
        "curfew",
        "martial-law",
        "arrest",
        "deport",
        "withhold",
        "misinformation",
        "cyber",
    ),
    "ASSAULT": (
        "abduct",
        "beat",
        "torture",
        "sexual",
        "targeted",
        "destroy",
        "primitive",
        "firearms",
        "explosives",
        "suicide-attack",
        "aerial",
        "drone",
        "heavy-weapons",
        "crowd-control",
        "unconventional",
    ),
    "none": ("accident",),
}
STATUSES = (
    "called_for",
    "offered",
    "planned",
    "ongoing",
    "occurred",
    "postponed",
    "cancelled",
    "not_held",
)
FACTUALITIES = ("asserted", "claimed", "contested", "denied", "hypothetical", "negated")
CONTEXTS = (
    "military",
    "intelligence",
    "executive",
    "legislative",
    "election",
    "political institutions",
    "pro democracy",
    "pro autocracy",
    "economic",
    "legal",
    "reparations",
    "human rights",
    "rights freedoms",
    "repression",
    "human security",
    "gender",
    "lgbt",
    "religion ethnicity",
    "inequality",
    "diplomatic",
    "territory",
    "peacekeeping",
    "health",
    "asylum",
    "migration",
    "disasters",
    "natural resource",
    "environment",
    "technology",
    "terrorism",
    "cbrn",
    "cyber",
    "misinformation",
    "crime",
    "corruption",
    "illegal drugs",
    "trafficking",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """Somebody who takes part. `span` is None for one who is inferred and only has a `name`."""

    role: str
    span: Span | None
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One event of a text; spans count its characters, the end exclusive."""

    type: str
    mode: str | None
    status: str
    factuality: str
    background: bool
    trigger: Span
    roles: tuple[Role, ...]
    contexts: tuple[str, ...] = ()
    alternative: str | None = None  # a type that is also right
    optional: bool = False  # neither a miss nor a fault


@dataclass(frozen=True, slots=True, kw_only=True)
class Tempting:
    """Words that look like an event and tell none."""

    trigger: Span
    roles: tuple[Role, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One text with every event in it."""

    text: str
    events: tuple[Event, ...]
    tempting: tuple[Tempting, ...]
    file: str
    line: int
    template: str | None = None
