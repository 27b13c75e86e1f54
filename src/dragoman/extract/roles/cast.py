"""The roles of one event while they are gathered."""

from dataclasses import dataclass, field

from spacy.tokens import Token

from dragoman.extract.annotations import aside_of
from dragoman.extract.roles.acting import acting_mention
from dragoman.model.draft import RoleDraft

SPOKEN_ROLES = ("speaker", "addressee")  # kept with claims, not with events
PLAIN_ROLES = ("actor", "attendee")
TELLING_ROLES = ("mediator", "host", "guarantor", "observer")  # take the place of plain ones


@dataclass(frozen=True, slots=True)
class Cast:
    """Roles by actor; the first role of an actor stays, unless another says more.

    `hints` are the parts that grammar would give to phrases that are no mention of anybody.
    """

    roles: dict[int, RoleDraft] = field(default_factory=dict)
    hints: dict[int, str] = field(default_factory=dict)

    def add(self, role: str, actor: int, *, stated: bool = True) -> None:
        """Give `actor` a role; "" is none."""
        if not role or role in SPOKEN_ROLES:
            return
        old = self.roles.get(actor)
        if old is None or (old.role in PLAIN_ROLES and role in TELLING_ROLES):
            self.roles[actor] = RoleDraft(role=role, actor=actor, stated=stated)

    def add_all(self, role: str, tokens: list[Token], *, prep: str = "") -> None:
        """Give a role to all whom `tokens` name; `prep` is the preposition before them."""
        for token in tokens:
            index = acting_mention(token, prep=prep)
            aside = aside_of(token)
            if index is not None:
                self.add(role, index)
            elif aside is not None and role and role not in SPOKEN_ROLES:
                self.hints.setdefault(aside.index, role)

    def recast(self, changes: dict[str, str]) -> None:
        """Give all in a role another one, by the old role."""
        for actor, one in list(self.roles.items()):
            role = changes.get(one.role, one.role)
            self.roles[actor] = RoleDraft(role=role, actor=actor, stated=one.stated)

    def having(self, role: str) -> list[int]:
        """Actors in `role`, in order."""
        return [one.actor for one in self.roles.values() if one.role == role]
