"""The program's claims as spans of the text: source, cue and content."""

import re
from collections.abc import Iterator

from bench.quality.attribution.rows import Attribution, Spans
from bench.quality.opened import open_report
from dragoman.model.draft import ActorDraft, ClaimDraft, Drafts
from dragoman.model.report import Report
from dragoman.run.reading import Reader


def attributions_of(report: Report, reader: Reader) -> list[Attribution]:
    """All claims of which the program can tell who speaks."""
    opened = open_report(report, reader)
    return list(attributions_in(opened.drafts, opened.doc.text))


def attributions_in(drafts: Drafts, text: str) -> Iterator[Attribution]:
    """The claims of a text; those by rule alone have the speaker's words and one word of saying."""
    actors = {one.index: one for one in drafts.actors}
    for claim in drafts.claims:
        speaker = actors.get(claim.speaker) if claim.speaker is not None else None
        sources = (claim.source,) if claim.source else _named(speaker)
        contents = (claim.contents,) if claim.contents else _contents(claim, text)
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
