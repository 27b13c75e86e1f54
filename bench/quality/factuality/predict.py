"""How the program puts an event at a given word: by the event it finds there, else by grammar."""

from collections.abc import Mapping

from spacy.tokens import Doc, Token

from bench.quality.factuality.rows import Event
from bench.quality.opened import Opened, open_report
from dragoman.extract.grammar.tree import is_verb
from dragoman.extract.standing.reading import standing_of
from dragoman.extract.triggers.trigger import Trigger
from dragoman.model.codebook import Codebook, VerbEntry
from dragoman.model.draft import EventDraft
from dragoman.model.event import PENDING
from dragoman.model.report import Report
from dragoman.run.reading import Reader

NEGATIVE = ("not_held", "cancelled")
UNCERTAIN = ("hypothetical", "contested")


def classes_of(report: Report, events: tuple[Event, ...], reader: Reader) -> list[str]:
    """The class of each event given."""
    opened = open_report(report, reader)
    by_place = {(one.start, one.end): one for one in opened.drafts.events}
    return [_class_at(event, opened, by_place, reader.codebook) for event in events]


def class_of(status: str, factuality: str) -> str:
    """The set's class of what the program says of an event."""
    if factuality in ("negated", "denied") or status in NEGATIVE:
        return "negative"
    if factuality in UNCERTAIN:
        return "uncertain"
    return "future" if status in PENDING else "asserted"


def _class_at(
    event: Event,
    opened: Opened,
    drafts: Mapping[tuple[int, int], EventDraft],
    codebook: Codebook,
) -> str:
    own = (
        draft
        for (start, end), draft in sorted(drafts.items())
        if start < event.end and event.start < end
    )
    draft = next(own, None)
    if draft is not None:
        return class_of(draft.status, draft.factuality)
    token = _token(opened.doc, event)
    if token is None:
        return class_of("occurred", "asserted")
    standing = standing_of(_trigger(token), codebook)
    return class_of(standing.status or "occurred", standing.factuality or "asserted")


def _token(doc: Doc, event: Event) -> Token | None:
    span = doc.char_span(event.start, event.end, alignment_mode="expand")
    return None if span is None else span.root


def _trigger(token: Token) -> Trigger:
    """The word as a trigger of an event without a type."""
    entry = VerbEntry(
        id="given",
        type="",
        mode=None,
        subject="actor",
        object="recipient",
        prep={},
        objects=(),
        needs="any",
    )
    kind = "verb" if is_verb(token) else "noun"
    return Trigger(token, (token.i,), kind, None, None, entry)
