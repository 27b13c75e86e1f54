"""References: what a row of one report points to, as rows of the record."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from dragoman.model.claim import Claim
from dragoman.model.event import Event, Link
from dragoman.model.figure import Figure


@dataclass(frozen=True, slots=True, kw_only=True)
class References:
    """The record's row for each row of layer one; what was left out is in none of them."""

    events: Mapping[str, str]
    claims: Mapping[str, str]
    figures: Mapping[str, str]

    def event(self, mention: str | None) -> str | None:
        """Id of the event that the mention belongs to."""
        return self.events.get(mention) if mention else None

    def subject(self, row: str | None) -> str | None:
        """Id of the event or figure that a claim is about."""
        return (self.events.get(row) or self.figures.get(row)) if row else None

    def claim(self, row: str | None) -> str | None:
        """Id of the claim kept for it."""
        return self.claims.get(row) if row else None


def refer_events(
    events: Iterable[Event],
    *,
    references: References,
    claims: Iterable[Claim],
    figures: Iterable[Figure],
) -> list[Event]:
    """Events whose links, figures and claims name the record's rows."""
    said: dict[str, set[str]] = {}
    for claim in claims:
        for event in (claim.act, claim.about):
            if event:
                said.setdefault(event, set()).add(claim.id)
    counted: dict[str, set[str]] = {}
    for figure in figures:
        if figure.event:
            counted.setdefault(figure.event, set()).add(figure.id)
    return [
        replace(
            event,
            links=_links(event, references),
            figures=_figures(event, references, counted.get(event.id, set())),
            claims=tuple(sorted(said.get(event.id, ()))),
        )
        for event in events
    ]


def _figures(event: Event, references: References, counted: set[str]) -> tuple[str, ...]:
    named = {references.figures[row] for row in event.figures if row in references.figures}
    return tuple(sorted(named | counted))


def _links(event: Event, references: References) -> tuple[Link, ...]:
    """Links to other events, each once with its first words in the alphabet."""
    words: dict[tuple[str, str], list[str]] = {}
    for link in event.links:
        target = references.event(link.event)
        if target and target != event.id:
            words.setdefault((link.type, target), []).append(link.text)
    return tuple(
        Link(type=kind, event=target, text=min(filter(None, texts), default=""))
        for (kind, target), texts in sorted(words.items())
    )
