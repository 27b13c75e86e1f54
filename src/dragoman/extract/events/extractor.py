"""The extractor of events: triggers to drafts, drafts joined where several tell one event."""

from collections.abc import Iterator

from spacy.tokens import Doc

from dragoman.extract.events.blame import blame_of
from dragoman.extract.events.composing import compose
from dragoman.extract.events.delegates import with_delegates
from dragoman.extract.events.drafting import draft_event
from dragoman.extract.meetings.joining import join_meetings
from dragoman.extract.pairs import Pair, mark_events
from dragoman.extract.triggers.finding import find_triggers
from dragoman.model.codebook import Codebook
from dragoman.model.draft import Drafts, EventDraft

NAME = "events"
REQUIRES: tuple[str, ...] = ()


def extract(doc: Doc, codebook: Codebook, found: Drafts) -> Iterator[EventDraft]:
    """Event drafts of `doc` in text order; `pairs.events_by_word` then knows their words."""
    drafted: list[Pair] = []
    taken: set[int] = set()
    for trigger in find_triggers(doc, codebook):
        draft = draft_event(trigger, codebook, blamed=blame_of(trigger), taken=taken)
        if draft is not None:
            drafted.append((trigger, draft))
    composed, joined = compose(drafted)
    kept = join_meetings(with_delegates(doc, composed))
    by_token = {trigger.token.i: draft.index for trigger, draft in kept}
    by_token |= {word: by_token[into] for word, into in joined.items() if into in by_token}
    mark_events(doc, by_token)
    return iter(draft for _, draft in kept)
