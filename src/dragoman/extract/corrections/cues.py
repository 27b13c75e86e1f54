"""The words of a sentence that mend, and whose they are."""

import re
from dataclasses import dataclass

from spacy.tokens import Span

from dragoman.model.mending import load_mending

OWN, MENDED, TAKEN_BACK, CONTRAST = "own", "mended", "taken_back", "contrast"


@dataclass(frozen=True, slots=True, kw_only=True)
class Cue:
    """Characters of the words that mend; `is_sure` where they can mean nothing else."""

    start: int
    end: int
    by: str
    is_sure: bool


def find_cue(sent: Span) -> Cue | None:
    """What in the sentence says that something reported was wrong; nothing that is quoted."""
    words = load_mending()
    ranked = (
        (words.taken_back, TAKEN_BACK, True),
        (words.labels, OWN, True),
        (words.heads, OWN, True),
        (words.own, OWN, True),
        (words.ours, OWN, False),
        (words.mended, MENDED, False),
    )
    found = (_cue(pattern, sent, by=by, is_sure=sure) for pattern, by, sure in ranked)
    cues = [cue for cue in found if cue is not None]
    best = next(iter(cues), None)
    if best is None or best.is_sure or best.by != OWN:
        return best
    is_wrong = any(cue.by == MENDED for cue in cues) or bool(words.wrong.search(sent.text))
    return Cue(start=best.start, end=best.end, by=OWN, is_sure=is_wrong)


def _cue(pattern: re.Pattern[str], sent: Span, *, by: str, is_sure: bool) -> Cue | None:
    for match in pattern.finditer(sent.text):
        start, end = (sent.start_char + at for at in match.span())
        if end > start and not _is_quoted(sent, start):
            return Cue(start=start, end=end, by=by, is_sure=is_sure)
    return None


def _is_quoted(sent: Span, start: int) -> bool:
    """Whether the words are part of somebody's speech."""
    quotes = sent.doc._.quotes or () if sent.doc.has_extension("quotes") else ()
    spans = (sent.doc[quote.start : quote.end] for quote in quotes if quote.is_speech)
    return any(span.start_char <= start < span.end_char for span in spans)
