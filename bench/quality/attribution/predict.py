"""The program's claims as spans of the text: source, cue and content."""

import re
from collections.abc import Iterator

from bench.quality.attribution.rows import Attribution, Spans
from bench.quality.opened import Opened, open_report
from bench.quality.spans import Span
from dragoman.model.draft import ClaimDraft
from dragoman.model.report import Report
from dragoman.run.reading import Reader

MARK = '"'
CLOSING = re.compile(rf"[,.?!…]*{MARK}")


def attributions_of(report: Report, reader: Reader) -> list[Attribution]:
    """All claims of which the program can tell who speaks."""
    return list(_attributions(open_report(report, reader)))


def _attributions(opened: Opened) -> Iterator[Attribution]:
    actors = {one.index: one for one in opened.drafts.actors}
    for claim in opened.drafts.claims:
        if opened.ground.speaker(claim.speaker) is None or claim.speaker is None:
            continue  # the record has no such claim
        source = actors[claim.speaker]
        yield Attribution(
            sources=(((source.start, source.end),),),
            cues=(((claim.start, claim.end),),),
            contents=_contents(claim, opened.doc.text),
        )


def _contents(claim: ClaimDraft, text: str) -> tuple[Spans, ...]:
    """Where the words of the content stand; a draft has them without their place."""
    words = claim.content.split()
    if not words:
        return ()
    pattern = re.compile(r"\s+".join(map(re.escape, words)))
    inside = pattern.search(text, claim.sentence_start, claim.sentence_end)
    found = inside or pattern.search(text)
    return ((with_marks(text, found.start(), found.end()),),) if found else ()


def with_marks(text: str, start: int, end: int) -> Span:
    """The stretch with its quotation marks, which PolNeAR takes for content.

    `text` has straight marks only. A mark that stands open in the stretch is closed, with the
    comma or stop before it.
    """
    if start and text[start - 1] == MARK:
        start -= 1
    closing = CLOSING.match(text, end)
    if closing and text.count(MARK, start, end) % 2:
        end = closing.end()
    return start, end
