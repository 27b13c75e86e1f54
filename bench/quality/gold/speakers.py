"""Whether somebody who speaks in the record is the one noted."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bench.quality.dev.names import has_surname, is_named
from bench.quality.gold.detail_notes import Words
from bench.quality.spans import Span, overlap
from dragoman.model.actor import ActorMention
from dragoman.model.claim import Speaker

STATE, PERSON = "state:", "person:"
HALF = 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """The text and the actors that the program sees in it."""

    text: str
    actors: Sequence[ActorMention]


def is_speaker(noted: Words, told: Speaker | None, heard: Heard) -> bool:
    """The actor of the noted words, or of those they stand for, by key or by name.

    A state speaks only where the words are its own: "the foreign ministry of Ukraine" is not.
    """
    if told is None:
        return False
    if told.actor is not None and told.actor in _keys(noted, heard):
        return True
    if told.actor is not None and told.actor.startswith(STATE):
        return False
    name = noted.meant or noted.name
    is_person = told.actor is not None and told.actor.startswith(PERSON)
    by_surname = is_person and has_surname(told.name, name)
    return by_surname or is_named(told.name, name) or is_named(name, told.name)


def _keys(noted: Words, heard: Heard) -> set[str]:
    return {one.key for span in _spans(noted, heard.text) for one in _actor_at(span, heard)}


def _spans(noted: Words, text: str) -> Iterator[Span]:
    """Where the words stand; for a pronoun, where those it stands for do."""
    if noted.meant is not None:
        at = text.find(noted.meant)
        if at >= 0:
            yield at, at + len(noted.meant)
    elif noted.span is not None:
        yield noted.span


def _actor_at(span: Span, heard: Heard) -> list[ActorMention]:
    """The actor that most of the words name, if one does."""
    shares = [(overlap(span, (one.start, one.end)), one) for one in heard.actors]
    named = [(share, one) for share, one in shares if share >= HALF]
    return [max(named, key=lambda pair: pair[0])[1]] if named else []
