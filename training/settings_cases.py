"""When and where the events of whole reports are, as the program will ask."""

from collections.abc import Iterator, Sequence

from spacy.tokens import Doc, Token
from spacy.tokens import Span as Words

from corpus.item import Span
from corpus.settings import AT, Setting, Told
from dragoman.extract.events.extractor import draft_events
from dragoman.extract.grammar.tree import sentence_number
from dragoman.extract.judging.arguments import words_of
from dragoman.extract.judging.hearing import Hearing
from dragoman.extract.judging.labels import TIMES
from dragoman.extract.references.antecedents import with_antecedents
from dragoman.extract.settings.around import spans_around
from dragoman.extract.settings.clues import Before, Event, Scene, clues_of_before
from dragoman.extract.settings.linking import event_of
from dragoman.extract.times import mark_times
from dragoman.model.draft import Drafts
from dragoman.model.report import make_report
from dragoman.resolve.dates import find_times
from dragoman.run.reading import Reader
from training.documents import document_of
from training.examples import head_in
from training.links import Case, case_from

NONE = "none"
FROM = "from"


def settings_in(kind: str, reports: Sequence[Told], reader: Reader) -> Iterator[Case]:
    """A case for each event that has times (or places) around it."""
    for told in reports:
        doc = document_of(make_report(told.text, file="report"), reader)
        if doc is None:
            continue
        mark_times(doc, find_times)
        hearing = Hearing(reader.judge, doc)
        doc.user_data["hearing"] = hearing
        actors = with_antecedents(doc, hearing)
        known = Drafts(actors=actors, events=(), claims=(), figures=(), situations=())
        drafted = {trigger.token.i: event_of(trigger.token, draft)
                   for trigger, draft in draft_events(doc, reader.codebook, known)[0]}  # fmt: skip
        yield from _cases(kind, doc, told, drafted, hearing)


def _cases(
    kind: str, doc: Doc, told: Told, drafted: dict[int, Event], hearing: Hearing
) -> Iterator[Case]:
    heads = [(head_in(doc, one.trigger), one) for one in told.settings]
    noted = {head.i: _noted(one, head) for head, one in heads if head is not None}
    events = noted | drafted
    scene = Scene(events.values())
    before: Before | None = None
    for head, setting in heads:
        if head is None:
            continue
        spans = spans_around(kind, head)
        event = events[head.i]
        clues = zip(
            scene.clues_of(kind, spans, event), clues_of_before(spans, event, before), strict=True
        )
        labels = [_label(kind, span, setting) for span in spans]
        linked = [
            span.start_char for span, label in zip(spans, labels, strict=True) if label != NONE
        ]
        before = Before(linked[-1] if linked else None, sentence_number(head))
        seen = [
            hearing.of_span(span, (*shown, linked_before))
            for span, (shown, linked_before) in zip(spans, clues, strict=True)
        ]
        case = case_from(
            hearing.state(words_of(head), head),
            seen,
            [None] * len(labels) if setting.doubted else labels,
        )
        if case is not None:
            yield case


def _noted(setting: Setting, token: Token) -> Event:
    """An event that the program does not see."""
    event = setting.event
    return Event(
        token=token,
        type=event.type,
        status=event.status,
        factuality=event.factuality,
        time=None,
        place=None,
        ruled=False,
    )


def _label(kind: str, span: Words, setting: Setting) -> str:
    if kind == TIMES:
        return setting.relation if _touch(span, setting.when) else NONE
    if _touch(span, setting.where):
        return AT
    return FROM if _touch(span, setting.start) else NONE


def _touch(span: Words, marked: Span | None) -> bool:
    return marked is not None and span.start_char < marked[1] and marked[0] < span.end_char
