"""The codebook: event types, modes, contexts and the words that signal them, as data."""

import tomllib
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, cached_property
from importlib import resources
from typing import Any

from dragoman.errors import CodebookError
from dragoman.model.codebook_faults import find_faults

MOST_FAULTS = 10  # shown of a broken codebook
CODEBOOKS = resources.files("dragoman.model") / "codebooks"


@dataclass(frozen=True, slots=True, kw_only=True)
class EventType:
    """A type or one of its modes: quad class, score from -10 to 10, nearest CAMEO code."""

    name: str
    mode: str | None
    definition: str
    quad: str
    score: float
    cameo: str


@dataclass(frozen=True, slots=True, kw_only=True)
class VerbEntry:
    """A verb that reports an event: roles of its subject, object and prepositional objects.

    Where `objects` or `subjects` are listed, one of them must be there.
    """

    id: str
    type: str
    mode: str | None
    subject: str
    object: str
    prep: dict[str, str]
    objects: tuple[str, ...]
    needs: str
    subjects: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class NounEntry:
    """A noun that names an event; `happens` is False where it needs a verb that carries it."""

    id: str
    type: str
    mode: str | None
    of: str
    owner: str
    prep: dict[str, str]
    happens: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class LightEntry:
    """A verb that carries an event noun: its subject's role there, and the status it gives."""

    id: str
    subject: str
    status: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StatusEntry:
    """A word that governs an event and says where it stands."""

    id: str
    status: str
    factuality: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeechEntry:
    """A word of saying: its stance, and the event type where saying it is an event."""

    id: str
    stance: str
    type: str | None
    mode: str | None
    addressee: str
    deed: str


@dataclass(frozen=True, kw_only=True)
class Codebook:
    """All entries, each by the lemma (or words) that it is looked up with."""

    name: str
    version: str
    types: dict[tuple[str, str | None], EventType]
    verbs: dict[str, tuple[VerbEntry, ...]]
    nouns: dict[str, NounEntry]
    light: dict[str, LightEntry]
    status_verbs: dict[str, StatusEntry]
    status_words: dict[str, StatusEntry]
    speech_verbs: dict[str, SpeechEntry]
    speech_nouns: dict[str, SpeechEntry]
    contexts: dict[str, tuple[str, ...]]

    @cached_property
    def noun_words(self) -> frozenset[str]:
        """Every word of the nouns' keys: a noun that is none of them tells nothing."""
        keys = (*self.nouns, *self.speech_nouns)
        return frozenset(word for key in keys for word in (*key.split(), *key.split("-")))

    def has_types(self, names: Iterable[str]) -> bool:
        """Whether all of these are among its types."""
        return all((name, None) in self.types for name in names)

    def type_of(self, name: str | None, mode: str | None) -> EventType | None:
        """The mode's entry, else the type's, else None."""
        if name is None:
            return None
        return self.types.get((name, mode)) or self.types.get((name, None))


@cache
def load_codebook() -> Codebook:
    """The PLOVER codebook shipped with the program."""
    return read_codebook(
        (CODEBOOKS / "plover.toml").read_text(encoding="utf-8"), file="plover.toml"
    )


def read_codebook(text: str, *, file: str) -> Codebook:
    """Codebook from TOML; raises CodebookError with a line for each fault, which names its line."""
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise CodebookError(f"codebook {file} cannot be read: {error}") from error
    faults = [f"codebook {file}, line {line}: {fault}" for line, fault in find_faults(text, data)]
    if faults:
        more = f"\n… and {len(faults) - MOST_FAULTS} more" if len(faults) > MOST_FAULTS else ""
        raise CodebookError("\n".join(faults[:MOST_FAULTS]) + more)
    return _codebook(data)


def _codebook(data: dict[str, Any]) -> Codebook:
    verbs: dict[str, list[VerbEntry]] = defaultdict(list)
    for row in data["verb"]:
        for word in row["words"]:
            verbs[word].append(_verb(word, row))
    return Codebook(
        name=data["name"],
        version=data["version"],
        types=_types(data["types"]),
        verbs={
            word: tuple(sorted(entries, key=lambda e: (not e.objects, e.id)))
            for word, entries in verbs.items()
        },
        nouns={word: _noun(word, row) for row in data["noun"] for word in row["words"]},
        light={
            word: LightEntry(id=f"{word}.light", subject=row["subject"], status=row["status"])
            for row in data["light"]
            for word in row["words"]
        },
        status_verbs=_statuses(data, verbs=True),
        status_words=_statuses(data, verbs=False),
        speech_verbs=_speech(data, "verb"),
        speech_nouns=_speech(data, "noun"),
        contexts={row["name"]: tuple(row["words"]) for row in data["context"]},
    )


def _types(rows: dict[str, Any]) -> dict[tuple[str, str | None], EventType]:
    types: dict[tuple[str, str | None], EventType] = {}
    for name, row in rows.items():
        base = {"quad": row["quad"], "score": row["score"], "cameo": row["cameo"]}
        types[name, None] = _type(name, None, row, base)
        for mode, inner in row.get("modes", {}).items():
            types[name, mode] = _type(name, mode, inner, base)
    return types


def _type(name: str, mode: str | None, row: dict[str, Any], base: dict[str, Any]) -> EventType:
    given: dict[str, Any] = {**base, **{key: row[key] for key in ("score", "cameo") if key in row}}
    return EventType(name=name, mode=mode, definition=row["definition"], **given)


def _verb(word: str, row: dict[str, Any]) -> VerbEntry:
    return VerbEntry(
        id=f"{word}.verb",
        type=row["type"],
        mode=row["mode"] or None,
        subject=row["subject"],
        object=row["object"],
        prep=row.get("prep", {}),
        objects=tuple(row.get("objects", [])),
        subjects=tuple(row.get("subjects", [])),
        needs=row.get("needs", "any"),
    )


def _noun(word: str, row: dict[str, Any]) -> NounEntry:
    return NounEntry(
        id=f"{word}.noun",
        type=row["type"],
        mode=row["mode"] or None,
        of=row.get("of", ""),
        owner=row.get("owner", ""),
        prep=row.get("prep", {}),
        happens=row.get("happens", False),
    )


def _statuses(data: dict[str, Any], *, verbs: bool) -> dict[str, StatusEntry]:
    return {
        word: StatusEntry(id=f"{word}.status", status=row["status"], factuality=row["factuality"])
        for row in data["status"]
        if (row["pos"] == "verb") is verbs
        for word in row["words"]
    }


def _speech(data: dict[str, Any], pos: str) -> dict[str, SpeechEntry]:
    return {
        word: SpeechEntry(
            id=f"{word}.speech",
            stance=row["stance"],
            type=row["type"] or None,
            mode=row["mode"] or None,
            addressee=row["addressee"],
            deed=row["deed"],
        )
        for row in data["speech"]
        if row["pos"] == pos
        for word in row["words"]
    }
