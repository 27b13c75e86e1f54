"""Drafts, with the questions that tests ask of them."""

from dataclasses import dataclass

from dragoman.model.draft import Drafts, EventDraft


@dataclass(frozen=True)
class Told:
    drafts: Drafts

    def event(self, kind: str | None) -> EventDraft:
        """The only event of type `kind`."""
        found = [event for event in self.drafts.events if event.type == kind]
        assert len(found) == 1, [event.type for event in self.drafts.events]
        return found[0]

    def kinds(self) -> list[str | None]:
        return [event.type for event in self.drafts.events]

    def cast(self, kind: str | None) -> dict[str, set[str]]:
        """Names by role of the only event of type `kind`."""
        cast: dict[str, set[str]] = {}
        for role in self.event(kind).roles:
            cast.setdefault(role.role, set()).add(self.drafts.actors[role.actor].name)
        return cast

    def standing(self, kind: str | None) -> tuple[str, str]:
        event = self.event(kind)
        return event.status, event.factuality
