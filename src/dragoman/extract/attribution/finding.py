"""All attributions of a document: cues, their parts, and quotations that run on without a cue."""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from dragoman.extract.annotations import Quotation, quotes_in
from dragoman.extract.attribution.cues import Cue, find_cues
from dragoman.extract.attribution.parts import Parts, Pieces, find_parts
from dragoman.extract.attribution.quoting import Quoting
from dragoman.extract.judging.hearing import Hearing

OPENING = ('"', "``")
STOPS = (".", "!", "?")
CLOSING = (*STOPS, '"')  # what a sentence ends with
HANGING = ("ADP", "DET", "SCONJ", "PART")  # words that something must follow
BARE = frozenset(",.;:-–—―")  # what stands around a content but is no part of it


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """Who (tokens, in pieces) says what by which words; `chance` is that of its cue."""

    token: Token
    stance: str
    chance: float
    source: Pieces
    cue: Pieces
    content: Pieces
    addressee: Pieces


def find_attributions(doc: Doc, hearing: Hearing) -> list[Attribution]:
    """The attributions of a document, in the order of their cues."""
    quoting = Quoting(doc)
    cues = find_cues(list(doc.sents), quoting, hearing)
    found = [
        _attribution(cue, parts, quoting)
        for cue, parts in zip(cues, find_parts(cues, quoting, hearing), strict=True)
        if parts is not None and parts.content
    ]
    found.sort(key=lambda one: one.token.i)
    return list(_with_what_runs_on(found, doc))


def _attribution(cue: Cue, parts: Parts, quoting: Quoting) -> Attribution:
    doc = cue.token.doc
    content = _whole(parts.content, doc, quoting, cue.token)
    return Attribution(
        token=cue.token,
        stance=cue.stance,
        chance=cue.chance,
        source=_stripped(parts.source, doc),
        cue=parts.cue,
        content=content,
        addressee=_stripped(parts.addressee, doc),
    )


def _whole(content: Pieces, doc: Doc, quoting: Quoting, cue: Token) -> Pieces:
    """The pieces with whole quotations, and without the marks around them that are not theirs."""
    found: list[tuple[int, int]] = []
    for start, end in _stripped(content, doc):
        start, end = _closed(start, end, cue)
        first, last = quoting.at(doc[start]), quoting.at(doc[end - 1])
        if first is not None and not _holds(first, cue):
            start = min(start, first.start - 1)
        if last is not None and not _holds(last, cue):
            end = max(end, last.end + 1)
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return tuple(found)


def _closed(start: int, end: int, cue: Token) -> tuple[int, int]:
    """Without a hanging end: "cut in" goes on to "cut in December"."""
    last = cue.doc[end - 1]
    if last.pos_ in HANGING and not end <= cue.i <= last.right_edge.i:
        end = last.right_edge.i + 1
    return start, end


def _holds(quote: Quotation, token: Token) -> bool:
    return quote.start <= token.i < quote.end


def _stripped(pieces: Pieces, doc: Doc) -> Pieces:
    found = []
    for start, end in pieces:
        while start < end and (doc[start].text in BARE or doc[start].is_space):
            start += 1
        while end > start and (doc[end - 1].text in BARE or doc[end - 1].is_space):
            end -= 1
        if start < end:
            found.append((start, end))
    return tuple(found)


def _with_what_runs_on(found: list[Attribution], doc: Doc) -> Iterator[Attribution]:
    """ "No," he said. "We will not go.": the quotation behind belongs to the cue before it."""
    quotes = [quote for quote in quotes_in(doc) if quote.is_speech]
    taken = {i for one in found for start, end in one.content for i in range(start, end)}
    cues = [one.token.i for one in found]
    owners: dict[int, list[tuple[int, int]]] = {}
    ends: dict[int, int] = {}  # where what runs on ends so far, by the cue
    for quote in quotes:
        place = bisect_left(cues, quote.start)
        if quote.start in taken or (place < len(cues) and cues[place] < quote.end):
            continue
        owner = found[place - 1] if place else None
        if owner is not None and _runs_on(owner, ends.get(owner.token.i, 0), quote, doc):
            owners.setdefault(owner.token.i, []).append((quote.start - 1, quote.end + 1))
            ends[owner.token.i] = quote.end + 1
    for one in found:
        more = owners.get(one.token.i)
        yield one if not more else _longer(one, more)


def _runs_on(one: Attribution, end: int, quote: Quotation, doc: Doc) -> bool:
    """Whether a quotation opens the sentence behind one in which somebody is quoted."""
    if not any(doc[start].text in OPENING for start, _ in one.content):
        return False
    last = max(end, *(behind for _, behind in (*one.content, *one.cue)))
    mark = quote.start - 1
    before = next((doc[i] for i in range(mark - 1, -1, -1) if not doc[i].is_space), None)
    opens_sentence = before is None or before.text[-1] in CLOSING
    return opens_sentence and not any(token.text in STOPS for token in doc[last : mark - 1])


def _longer(one: Attribution, more: list[tuple[int, int]]) -> Attribution:
    pieces = tuple(sorted((*one.content, *more)))
    return Attribution(
        token=one.token,
        stance=one.stance,
        chance=one.chance,
        source=one.source,
        cue=one.cue,
        content=pieces,
        addressee=one.addressee,
    )
