"""Issues: what a claim is about, where its words name a subject that parties quarrel over."""

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Any

from dragoman.errors import CodebookError
from dragoman.model.claim import Claim
from dragoman.model.event import Event

# What follows tells more of a thing named, not what the speaker wants.
ASIDE = re.compile(r",\s+(?:as|where|which|while|who|whose)\b", re.IGNORECASE)
TABLE = resources.files("dragoman.model") / "tables" / "issues.toml"
# "He refused it": what is meant is named elsewhere in the sentence.
POINTING = re.compile(r"\b(?:it|them|this|these|those)\b|^\W*\w+\W*$", re.IGNORECASE)
# Stances by which somebody wants something, whatever his words.
WANTING = ("demands", "offers", "promises", "rejects", "supports", "warns")


@dataclass(frozen=True, slots=True, kw_only=True)
class Issues:
    """Patterns of the words of each issue, by its name, and of the words of wanting.

    `deeds` gives the issue of an event type, or of a type with its mode.
    """

    by_name: Mapping[str, re.Pattern[str]]
    wants: re.Pattern[str]
    deeds: Mapping[str, str]

    def of(
        self, claim: Claim, about: Iterable[Event] = (), answered: Iterable[Claim] = ()
    ) -> tuple[str, ...]:
        """Issues of the claim: its own, else those that its content names, sorted.

        Else those of what it answers, of the event that it is about, of its sentence.

        What is only stated counts where it says what somebody wants.
        """
        if claim.issue:
            return (" ".join(claim.issue.split()),)
        content = ASIDE.split(claim.content, maxsplit=1)[0]
        if claim.stance == "states" and not self.wants.search(content):
            return ()
        named = self.named(content)
        if named or claim.stance not in WANTING:
            return named
        told = (self.named(one.content) for one in answered)
        found = next((one for one in (*told, *map(self._of_event, about)) if one), ())
        return found or (self.named(_sentences(claim)) if POINTING.search(content) else ())

    def named(self, text: str) -> tuple[str, ...]:
        """Issues that a text names."""
        return tuple(name for name, words in self.by_name.items() if words.search(text))

    def _of_event(self, event: Event) -> tuple[str, ...]:
        """Issues that its trigger names, else the one of deeds of its kind."""
        deed = self.deeds.get(f"{event.type}/{event.mode}") or self.deeds.get(event.type or "")
        return self.named(event.trigger) or ((deed,) if deed else ())


def _sentences(claim: Claim) -> str:
    return " ".join(item.text for item in claim.evidence)


def load_issues(path: Path | None = None) -> Issues:
    """The issues shipped with the program, with the user's own at `path` beside them."""
    if path is None:
        return _shipped()
    try:
        own = tomllib.loads(path.read_text(encoding="utf-8"))
        return _parse(_joined(_data(), own))
    except (tomllib.TOMLDecodeError, KeyError, TypeError) as error:
        raise CodebookError(f"table {path} cannot be read: {error}") from error


@cache
def _shipped() -> Issues:
    return _parse(_data())


def _data() -> dict[str, Any]:
    return tomllib.loads(TABLE.read_text(encoding="utf-8"))


def _joined(shipped: Mapping[str, Any], own: Mapping[str, Any]) -> dict[str, Any]:
    """Words of both for an issue that both have."""
    words: dict[str, list[str]] = {}
    for row in (*shipped["issue"], *own.get("issue", ())):
        words.setdefault(row["name"], []).extend(row["words"])
    return {
        "issue": [{"name": name, "words": words[name]} for name in sorted(words)],
        "wants": [*shipped["wants"], *own.get("wants", ())],
        "deeds": {**shipped["deeds"], **own.get("deeds", {})},
    }


def _parse(data: Mapping[str, Any]) -> Issues:
    return Issues(
        by_name={row["name"]: _pattern(row["words"]) for row in data["issue"]},
        wants=_pattern(data["wants"]),
        deeds=data["deeds"],
    )


def _pattern(words: list[str]) -> re.Pattern[str]:
    longest_first = sorted(words, key=lambda word: (-len(word), word))
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, longest_first))})(?:e?s)?\b", re.IGNORECASE)
