"""Who is party to a situation, and as what."""

from collections.abc import Iterator

from spacy.tokens import Token

from dragoman.extract.grammar.frames import frame_of
from dragoman.extract.grammar.tree import children_by, is_verb
from dragoman.extract.roles.acting import acting_mention
from dragoman.model.draft import EventDraft, RoleDraft
from dragoman.model.lexicon import Lasting


def find_parties(
    token: Token, lasting: Lasting, things: list[Token], event: EventDraft | None
) -> tuple[RoleDraft, ...]:
    """The roles of the event that the word tells; else its subjects, and what they act on."""
    if event is not None and event.roles:
        return event.roles
    parties: dict[int, RoleDraft] = {}
    for mention, role in _mentions(token, lasting, things):
        parties.setdefault(mention, RoleDraft(role=role, actor=mention))
    return tuple(parties.values())


def _mentions(token: Token, lasting: Lasting, things: list[Token]) -> Iterator[tuple[int, str]]:
    """Actors with their roles, subjects first; what is controlled is a place, not a party."""
    prep = "in" if lasting.type == "control" else ""
    role = "actor" if lasting.type == "deployment" else "recipient"
    for one in _subjects(token):
        mention = acting_mention(one)
        if mention is not None:
            yield mention, "actor"
    for one in things:
        mention = acting_mention(one, prep=prep)
        if mention is not None:
            yield mention, role


def _subjects(token: Token) -> list[Token]:
    if is_verb(token):
        return frame_of(token).subjects
    return children_by(token, "poss", "amod", "compound")
