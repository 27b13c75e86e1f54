"""The actor that the program takes a description for."""

from bench.quality.actors.rows import Row
from bench.quality.opened import open_report
from bench.quality.spans import overlap
from dragoman.model.actor import ActorMention
from dragoman.model.report import make_report
from dragoman.run.reading import Reader


def actor_of(row: Row, reader: Reader) -> ActorMention | None:
    """The mention that has the head of the words, most like them where there are several.

    "The army" in "the army of X" is the actor described, X is not.
    """
    opened = open_report(make_report(row.context, file="row"), reader)
    span = opened.doc.char_span(row.start, row.end, alignment_mode="expand")
    if span is None:
        return None
    head = span.root.idx
    mentions = (one for one in opened.ground.mentions() if one.start <= head < one.end)
    at = row.start, row.end
    return max(mentions, key=lambda one: overlap(at, (one.start, one.end)), default=None)
