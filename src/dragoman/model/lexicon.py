"""Word lists beside the codebook: what numbers count, and what lasts."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

CODEBOOKS = resources.files("dragoman.model") / "codebooks"
MEASURE_WORDS = ("verbs", "things", "deeds", "states", "nouns", "units", "goods")


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """What a number counts: the words that say so, as measures.toml explains them."""

    name: str
    counted: str
    verbs: frozenset[str]
    things: frozenset[str]
    deeds: frozenset[str]
    states: frozenset[str]
    nouns: frozenset[str]
    units: frozenset[str]
    goods: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Measures:
    """All measures, the words of exactness (longest first), and patterns of damaged numbers.

    `people` are nouns for one human being whose number alone is a figure, `humans` others for
    one, `groups` those for many or for anybody.
    """

    measures: tuple[Measure, ...]
    exactness: tuple[tuple[str, str], ...]
    damage: tuple[str, ...]
    people: frozenset[str]
    humans: frozenset[str]
    groups: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Lasting:
    """Words of one situation type and the state that they leave."""

    type: str
    state: str
    verbs: frozenset[str]
    nouns: frozenset[str]
    things: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Turning:
    """Deeds that open or end a situation: event types with modes, and the words they need."""

    type: str
    state: str
    events: frozenset[str]
    words: re.Pattern[str]
    anywhere: bool
    only_ending: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Blame:
    """Lemmas with which a statement accuses or approves; `doubted` only when negated.

    `crimes` accuse whoever is meant; `praise` approves of whom the statement is about.
    """

    words: frozenset[str]
    crimes: frozenset[str]
    doubted: frozenset[str]
    praise: frozenset[str]


@cache
def load_blame() -> Blame:
    """The words of blame shipped with the program."""
    data = _read("blame.toml")
    return Blame(
        **{name: frozenset(data[name]) for name in ("words", "crimes", "doubted", "praise")}
    )


@cache
def load_measures() -> Measures:
    """The measures shipped with the program."""
    data = _read("measures.toml")
    words = [(word, name) for name, group in data["exactness"].items() for word in group]
    return Measures(
        measures=tuple(
            Measure(
                name=row["name"],
                counted=row["counted"],
                **{words: frozenset(row.get(words, ())) for words in MEASURE_WORDS},
            )
            for row in data["measure"]
        ),
        exactness=tuple(sorted(words, key=lambda pair: (-len(pair[0]), pair[0]))),
        damage=tuple(data["damage"]["patterns"]),
        people=frozenset(data["people"]["nouns"]),
        humans=frozenset(data["people"]["humans"]),
        groups=frozenset(data["people"]["groups"]),
    )


@cache
def load_situations() -> tuple[Lasting, ...]:
    """The situations shipped with the program."""
    return tuple(
        Lasting(
            type=row["type"],
            state=row["state"],
            verbs=frozenset(row["verbs"]),
            nouns=frozenset(row["nouns"]),
            things=frozenset(row["things"]),
        )
        for row in _read("situations.toml")["situation"]
    )


@cache
def load_turnings() -> tuple[Turning, ...]:
    """What deeds open and end, as shipped with the program."""
    return tuple(
        Turning(
            type=row["type"],
            state=row["state"],
            events=frozenset(row["events"]),
            words=re.compile(rf"\b(?:{'|'.join(map(re.escape, row['words']))})", re.IGNORECASE),
            anywhere=row["anywhere"],
            only_ending=row["only_ending"],
        )
        for row in _read("situations.toml")["deed"]
    )


@cache
def situations_by_word() -> dict[str, tuple[Lasting, ...]]:
    """The situations by the lemma of a noun, or of the verb, that may tell them, in their order."""
    found: dict[str, list[Lasting]] = {}
    for lasting in load_situations():
        for word in lasting.nouns | {phrase.split()[0] for phrase in lasting.verbs}:
            found.setdefault(word, []).append(lasting)
    return {word: tuple(lastings) for word, lastings in found.items()}


def _read(name: str) -> dict[str, Any]:
    return tomllib.loads((CODEBOOKS / name).read_text(encoding="utf-8"))
