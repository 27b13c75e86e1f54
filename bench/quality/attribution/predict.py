"""The program's claims as spans of the text: source, cue and content."""

import re
from collections.abc import Iterator

from bench.quality.attribution.rows import Attribution, Spans
from bench.quality.opened import Opened, open_report
from dragoman.model.draft import ActorDraft, ClaimDraft
from dragoman.model.report import Report
from dragoman.run.reading import Reader


def attributions_of(report: Report, reader: Reader) -> list[Attribution]:
    """All claims of which the program can tell who speaks."""
    return list(_attributions(open_report(report, reader)))


def _attributions(opened: Opened) -> Iterator[Attribution]:
    actors = {one.index: one for one in opened.drafts.actors}
    for claim in opened.drafts.claims:
        speaker = actors.get(claim.speaker) if claim.speaker is not None else None
        sources = (claim.source,) if claim.source else _named(speaker)
        contents = (claim.contents,) if claim.contents else _contents(claim, opened.doc.text)
        yield Attribution(
            sources=sources,
            cues=(claim.cue or ((claim.start, claim.end),),),
            contents=contents,
        )


def _named(speaker: ActorDraft | None) -> tuple[Spans, ...]:
    return (((speaker.start, speaker.end),),) if speaker else ()


def _contents(claim: ClaimDraft, text: str) -> tuple[Spans, ...]:
    """Where the words of the content of a claim by rule stand."""
    words = claim.content.split()
    if not words:
        return ()
    pattern = re.compile(r"\s+".join(map(re.escape, words)))
    inside = pattern.search(text, claim.sentence_start, claim.sentence_end)
    found = inside or pattern.search(text)
    return (((found.start(), found.end()),),) if found else ()
