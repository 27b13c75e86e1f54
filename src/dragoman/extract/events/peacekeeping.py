"""Peacekeeping: who is sent to keep or to watch a peace is help, and threatens nobody."""

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Token

from dragoman.extract.grammar.frames import frame_of
from dragoman.extract.grammar.objects import obliques_by
from dragoman.extract.grammar.tree import children_by, is_verb
from dragoman.extract.triggers.trigger import Trigger
from dragoman.model.cues import load_cues
from dragoman.model.draft import EventDraft

MODIFIERS = ("amod", "compound", "nmod")
TASKS = ("as", "for", "in", "of", "on", "to", "with")  # behind these stands who is sent, or to what
VISIT = ("CONSULT", "visit")  # "peacekeepers arrived in Bangui"


def as_help(trigger: Trigger, draft: EventDraft) -> EventDraft:
    """The draft as AID, where peacekeepers or observers are what moves."""
    is_move = draft.type == "MOBILIZE" or (draft.type, draft.mode) == VISIT
    if not is_move or not keeps_peace(trigger.token):
        return draft
    return replace(draft, type="AID", mode=None, is_meeting=False, medium=None, format=None)


def keeps_peace(word: Token) -> bool:
    """Whether who moves or is moved at `word` keeps a peace, or goes on a mission that does."""
    keepers = load_cues().events.peacekeepers
    return any(
        part.lemma_.lower() in keepers
        or any(one.lemma_.lower() in keepers for one in children_by(part, *MODIFIERS))
        for part in _moved(word)
    )


def _moved(word: Token) -> Iterator[Token]:
    if is_verb(word):
        frame = frame_of(word)
        yield from (*frame.subjects, *frame.objects)
    yield from children_by(word, *MODIFIERS)
    for noun in obliques_by(word, *TASKS):
        yield noun
        yield from obliques_by(noun, *TASKS)
