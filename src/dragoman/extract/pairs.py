"""Events with the words that told them."""

from spacy.tokens import Doc

from dragoman.extract.triggers.trigger import Trigger
from dragoman.model.draft import EventDraft

Pair = tuple[Trigger, EventDraft]


def mark_events(doc: Doc, by_token: dict[int, int]) -> None:
    """Keep which token told which event, by the event's index."""
    doc.user_data["events"] = by_token


def events_by_word(doc: Doc) -> dict[int, int]:
    """Index of the event that each trigger told, by the trigger's token."""
    by_token: dict[int, int] = doc.user_data.get("events", {})
    return by_token
