"""What the program makes of a text's places: the names that it finds, and places of given spans."""

from collections.abc import Iterable
from dataclasses import dataclass

from spacy.tokens import Span as DocSpan

from bench.quality.opened import Opened, open_names
from bench.quality.places.rows import Toponym
from bench.quality.spans import Span
from dragoman.extract.annotations import names_in
from dragoman.extract.places.names import bare_draft_of, draft_of
from dragoman.model.place import Place
from dragoman.model.report import Report
from dragoman.run.reading import Reader

# Kinds of names in the tables of which the country is the place where nothing else is.
NATIONAL = ("state", "seat", "region", "adjective", "people")


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """The names found, and the place of each span that was given."""

    names: tuple[Span, ...]
    places: tuple[Place | None, ...]


def places_of(report: Report, toponyms: Iterable[Toponym], reader: Reader) -> Told:
    """Names found by the program alone, places of all spans given."""
    opened = open_names(report, reader)
    return Told(
        names=_names(opened),
        places=tuple(_place(opened, one, reader) for one in toponyms),
    )


def _names(opened: Opened) -> tuple[Span, ...]:
    """Names of places and, as adjectives, of states; the first and longest."""
    known = [span for span, entries in names_in(opened.doc) if entries[0].kind == "adjective"]
    drafts = [*opened.ground.places, *(bare_draft_of(span) for span in known)]
    kept: list[Span] = []
    for start, end in sorted({(d.start, d.end) for d in drafts}, key=lambda s: (s[0], -s[1])):
        if not kept or start >= kept[-1][1]:
            kept.append((start, end))
    return tuple(kept)


def _place(opened: Opened, toponym: Toponym, reader: Reader) -> Place | None:
    """The place that the program takes the span for, as if an event were there."""
    span = opened.doc.char_span(toponym.start, toponym.end, alignment_mode="expand")
    if span is None:
        return None
    place = opened.ground.place(draft_of(span, _preposition(span)))
    is_known = place is not None and place.latitude is not None
    return place if is_known else _state(span, reader) or place


def _preposition(span: DocSpan) -> str:
    before = span.doc[span.start - 1] if span.start else None
    return before.lower_ if before is not None and before.tag_ == "IN" else ""


def _state(span: DocSpan, reader: Reader) -> Place | None:
    """The state of an adjective or a people: "the Ruritanian coast"."""
    inside = (
        entries[0]
        for known, entries in names_in(span.doc)
        if known.start <= span.root.i < known.end and entries[0].kind in NATIONAL
    )
    name = reader.tables.state_name(next((one.country for one in inside), None))
    return None if name is None else reader.gazetteer.resolve(name)
