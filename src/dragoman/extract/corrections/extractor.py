"""The extractor of corrections: words that mend, with the values before and after."""

import re
from collections.abc import Iterator, Sequence

from spacy.tokens import Doc, Span, Token

from dragoman.extract.annotations import block_of
from dragoman.extract.corrections.contrasts import find_contrasts
from dragoman.extract.corrections.values import NUMBER, WHEN, Value, find_values
from dragoman.model.codebook import Codebook
from dragoman.model.draft import CorrectionDraft, Drafts
from dragoman.model.mending import load_mending

NAME = "corrections"
REQUIRES = ("figures",)
FACTUALITY = "factuality"


def extract(doc: Doc, codebook: Codebook, found: Drafts) -> Iterator[CorrectionDraft]:
    """Correction drafts of `doc` in text order.

    A bare "two, not three" is one too (`by` is ``contrast``): whether somebody had said three is
    for the record to tell.
    """
    values = find_values(doc)
    sents: list[Span] = [sent for sent in doc.sents if block_of(sent[0]) != "heading"]
    for last, sent, after in _threes(sents):
        cue, by = _cue(sent)
        contrasts = list(find_contrasts(sent, values))
        told = [c for c in contrasts if cue is not None or _is_bare(*c)]
        for right, wrong, sign in told:
            yield _draft(sent, cue or _span_of(sign), by, right=right, wrong=wrong)
        if cue is None or told:
            continue
        passage = [one for one in (sent, *after, *last) if one is not None]
        yield from _mended(passage, cue, by, values)


def _threes(sents: list[Span]) -> Iterator[tuple[list[Span], Span, list[Span]]]:
    """Each sentence with the one before and the one or two behind it."""
    for at, sent in enumerate(sents):
        is_short = len(sent.text.split()) <= 2  # "CORRECTION."
        yield sents[max(at - 1, 0) : at], sent, sents[at + 1 : at + (3 if is_short else 2)]


def _is_bare(right: Value, wrong: Value, sign: Token) -> bool:
    """ "Two, not three", with no word that mends beside it."""
    return (right.field, wrong.field) == (NUMBER, NUMBER) and sign.lower_ == "not"


def _cue(sent: Span) -> tuple[tuple[int, int] | None, str]:
    """Characters of the words that mend, and whose they are: own, mended, taken_back."""
    mending = load_mending()
    for by in ("taken_back", "own", "mended"):
        match = getattr(mending, by).search(sent.text)
        if match:
            return (sent.start_char + match.start(), sent.start_char + match.end()), by
    return None, "contrast"


def _span_of(token: Token) -> tuple[int, int]:
    return token.idx, token.idx + len(token)


def _mended(
    passage: Sequence[Span], cue: tuple[int, int], by: str, values: Sequence[Value]
) -> Iterator[CorrectionDraft]:
    """What a passage, its own sentence first, mends without "not"."""
    wrong = next((v for sent in passage[:2] for v in _numbers(sent, values) if _is_old(v)), None)
    if wrong is not None:
        right = _right(passage, wrong, values)
        if right is not None:
            yield _draft(passage[0], cue, by, right=right, wrong=wrong)
            return
    if by == "taken_back":
        yield _taken_back(passage, cue)


def _numbers(sent: Span, values: Sequence[Value]) -> list[Value]:
    inside = (value for value in values if sent.start <= value.span.start < sent.end)
    return [value for value in inside if value.field == NUMBER]


def _is_old(value: Value) -> bool:
    """Whether the words before it in its clause give what was said earlier."""
    return bool(load_mending().before.search(_clause_before(value)))


def _is_new(value: Value) -> bool:
    sent = value.span.root.sent
    behind = sent.doc[value.span.end : min(value.span.end + 3, sent.end)].text
    words = load_mending().after
    return bool(words.search(_clause_before(value)) or words.search(behind))


def _clause_before(value: Value) -> str:
    sent = value.span.root.sent
    text = str(sent.doc[sent.start : value.span.start].text)
    return re.split(r"[;:]", text)[-1]


def _right(passage: Sequence[Span], wrong: Value, values: Sequence[Value]) -> Value | None:
    """The number that stands for the wrong one: by its words, else by where it stands."""
    told = [v for sent in passage for v in _numbers(sent, values)]
    others = [v for v in told if v.amount != wrong.amount and v.span.start != wrong.span.start]
    behind = [v for v in others if v.span.start > wrong.span.start]
    new = next((v for v in behind if _is_new(v)), None)
    if new is not None:
        return new
    own = [v for v in others if v.span.root.sent == wrong.span.root.sent]
    ahead = [v for v in own if v.span.start < wrong.span.start]
    elsewhere = [v for v in others if v.span.root.sent != wrong.span.root.sent]
    return next(iter([*ahead, *elsewhere]), None)


def _draft(
    sent: Span, cue: tuple[int, int], by: str, *, right: Value, wrong: Value
) -> CorrectionDraft:
    spans = [sent, right.span.root.sent, wrong.span.root.sent]
    return CorrectionDraft(
        start=cue[0],
        end=cue[1],
        by=by,
        field=WHEN if WHEN in (right.field, wrong.field) else right.field,
        before=wrong.words,
        after=right.words,
        before_amount=wrong.amount,
        after_amount=right.amount,
        before_span=(wrong.span.start_char, wrong.span.end_char),
        after_span=(right.span.start_char, right.span.end_char),
        sentence_start=min(span.start_char for span in spans),
        sentence_end=max(span.end_char for span in spans),
    )


def _taken_back(passage: Sequence[Span], cue: tuple[int, int]) -> CorrectionDraft:
    """ "withdraws its report that troops had left. The departure did not take place." """
    sent = passage[0]
    behind = sent.doc.text[cue[1] : sent.end_char]
    said = re.split(r"\bthat\b", behind, maxsplit=1)[-1]
    follows = passage[1] if len(passage) > 1 and passage[1].start >= sent.end else sent
    return CorrectionDraft(
        start=cue[0],
        end=cue[1],
        by="taken_back",
        field=FACTUALITY,
        before=" ".join(said.split()).strip(" .,"),
        after=" ".join(follows.text.split()).strip(" .,"),
        before_amount=None,
        after_amount=None,
        before_span=(cue[1], sent.end_char),
        after_span=(follows.start_char, follows.end_char),
        sentence_start=sent.start_char,
        sentence_end=max(sent.end_char, follows.end_char),
    )
