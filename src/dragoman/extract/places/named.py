"""All names of places in a report, for what they say about one another."""

from collections.abc import Iterable
from typing import TypedDict

from spacy.tokens import Doc, Span

from dragoman.extract.annotations import names_in
from dragoman.extract.places.names import bare_draft_of, place_spans
from dragoman.extract.places.possible import possible_spans
from dragoman.model.draft import PlaceDraft


class PlaceNames(TypedDict):
    """Fields of Drafts."""

    places: tuple[PlaceDraft, ...]
    possible_places: tuple[PlaceDraft, ...]


PLACE_KINDS = ("state", "seat", "region")


def names_of_places(doc: Doc) -> PlaceNames:
    """The fields of Drafts that hold names of places."""
    return {"places": places_in(doc), "possible_places": possible_places_in(doc)}


def places_in(doc: Doc) -> tuple[PlaceDraft, ...]:
    """A draft for each name that is surely one of a place: behind a preposition, acting as a
    state, said beside a noun, in a dateline.
    """
    known = [span for span, entries in names_in(doc) if entries[0].kind in PLACE_KINDS]
    return _longest(bare_draft_of(span) for span in (*place_spans(doc), *known))


def possible_places_in(doc: Doc) -> tuple[PlaceDraft, ...]:
    """A draft for each name that may be one of a place, several at one start."""
    taken = frozenset(i for span in _sure(doc) for i in range(span.start, span.end))
    drafts = {bare_draft_of(span): None for span in possible_spans(doc, taken)}
    return tuple(sorted(drafts, key=lambda draft: (draft.start, -draft.end)))


def _sure(doc: Doc) -> Iterable[Span]:
    return (*place_spans(doc), *(span for span, _ in names_in(doc)))


def _longest(drafts: Iterable[PlaceDraft]) -> tuple[PlaceDraft, ...]:
    by_start: dict[int, PlaceDraft] = {}
    for draft in drafts:
        longest = by_start.get(draft.start)
        if longest is None or draft.end > longest.end:
            by_start[draft.start] = draft
    return tuple(by_start[start] for start in sorted(by_start))
