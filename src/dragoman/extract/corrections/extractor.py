"""The extractor of corrections: words that mend, with the values before and after."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain

from spacy.tokens import Doc, Span, Token

from dragoman.extract.annotations import block_of
from dragoman.extract.corrections.contrasts import (
    Pair,
    find_contrasts,
    find_exchanges,
    values_in,
)
from dragoman.extract.corrections.cues import CONTRAST, MENDED, OWN, TAKEN_BACK, Cue, find_cue
from dragoman.extract.corrections.telling import clauses_of, find_told
from dragoman.extract.corrections.unsaid import find_unsaid, is_revising
from dragoman.extract.corrections.values import NUMBER, Value, field_of, find_values
from dragoman.extract.corrections.wholes import find_account, find_taken_back
from dragoman.model.codebook import Codebook
from dragoman.model.draft import CorrectionDraft, Drafts
from dragoman.model.mending import load_mending

NAME = "corrections"
REQUIRES = ("figures",)
BEHIND = 2  # sentences after the one that mends which belong to it


def extract(doc: Doc, codebook: Codebook, found: Drafts) -> Iterator[CorrectionDraft]:
    """Correction drafts of `doc` in text order.

    A bare "two, not three" is one too (`by` is ``contrast``): whether somebody had said three is
    for the record to tell.
    """
    values = find_values(doc)
    sents: list[Span] = list(doc.sents)
    seen: set[tuple[str, str, str]] = set()
    right: set[tuple[int, int]] = set()  # what has been put right is not wrong again
    for at in range(len(sents)):
        for draft in _drafts(sents, at, values):
            key = (draft.field, draft.before.casefold(), draft.after.casefold())
            is_new = seen.isdisjoint((key, (key[0], key[2], key[1])))
            if is_new and draft.before_span not in right:
                yield draft
            seen.add(key)
            right.add(draft.after_span)


def _drafts(sents: Sequence[Span], at: int, values: Sequence[Value]) -> Iterator[CorrectionDraft]:
    sent = sents[at]
    cue = _confirmed(
        find_cue(sent), [*sents[max(0, at - 1) : at], *sents[at + 1 : at + 1 + BEHIND]]
    )
    if block_of(sent[0]) == "heading" and (cue is None or not cue.is_sure):
        return
    passage = _passage(sents, at, cue)
    contrasts = list(chain.from_iterable(find_contrasts(one, values) for one in passage))
    told = [c for c in contrasts if cue is not None or _is_bare(*c)]
    if cue is None:
        for right, wrong, sign in told:
            yield _of_pair(sent, _bare(sign), (right, wrong))
        return
    pairs = [(right, wrong) for right, wrong, _ in told] or list(
        chain.from_iterable(find_exchanges(one, values) for one in passage)
    )
    yield from _mended(sents, at, cue, values=values, pairs=pairs)


def _confirmed(cue: Cue | None, around: Sequence[Span]) -> Cue | None:
    """The cue; one that speaks of the outlet's own report is sure where words near it say so."""
    if cue is None or cue.is_sure or cue.by != OWN:
        return cue
    near = [one for one in map(find_cue, around) if one is not None]
    is_noted = any(one.is_sure and one.by == OWN for one in near)
    emerged = load_mending().emerged
    is_sure = is_noted or any(emerged.search(sent.text) for sent in around)
    return replace(cue, is_sure=is_sure)


def _passage(sents: Sequence[Span], at: int, cue: Cue | None) -> Sequence[Span]:
    """Sentences in which a value may stand in another's place: a note's go on behind it."""
    is_note = cue is not None and cue.by == OWN and cue.is_sure
    return sents[at : at + (1 + BEHIND if is_note else 1)]


def _mended(
    sents: Sequence[Span], at: int, cue: Cue, *, values: Sequence[Value], pairs: Sequence[Pair]
) -> Iterator[CorrectionDraft]:
    """What the sentence mends: in so many words, in two clauses, else as a whole."""
    sent = sents[at]
    clauses = [one for near in sents[: at + 1 + BEHIND] for one in clauses_of(near)]
    place = next(i for i, one in enumerate(clauses) if one.end_char > cue.start)
    place = _said_place(clauses, place, cue, values)
    told = None if cue.by == TAKEN_BACK else find_told(clauses, place, cue, values)
    may_be_old = cue.by == MENDED or (cue.is_sure and cue.by != TAKEN_BACK)
    old = _marked(sents, at, values) if may_be_old else None
    ranked = (old, told) if cue.by == MENDED else (told, old)
    found = pairs or [pair for pair in ranked if pair][:1]
    is_said = pairs or (told and not is_revising(cue, sent))
    unsaid = None if is_said else find_unsaid(sents[at : at + 1 + BEHIND], cue, values)
    if unsaid is not None:
        yield unsaid
        return
    for pair in found:
        yield _of_pair(sent, cue, pair)
    if not found:
        yield from _whole(clauses, place, cue)


def _said_place(clauses: Sequence[Span], place: int, cue: Cue, values: Sequence[Value]) -> int:
    """The clause with the mistake: behind a note that gives none itself."""
    is_note = cue.is_sure and cue.by == OWN
    for at in range(place, min(place + 2, len(clauses)) if is_note else place + 1):
        is_said = load_mending().said.search(clauses[at].text)
        if is_said and (values_in(clauses[at], values) or at + 1 < len(clauses)):
            return at
    return place


def _whole(clauses: Sequence[Span], place: int, cue: Cue) -> Iterator[CorrectionDraft]:
    """A report taken back, or a clause that is put right as a whole."""
    behind = clauses[place + 1 : place + 1 + BEHIND]
    find = find_taken_back if cue.by == TAKEN_BACK else find_account
    draft = None if cue.by == MENDED else find(clauses[place], behind, cue)
    if draft is not None:
        yield draft


def _is_bare(right: Value, wrong: Value, sign: Token) -> bool:
    """ "Two, not three", with no word that mends beside it."""
    return (right.field, wrong.field) == (NUMBER, NUMBER) and sign.lower_ == "not"


def _bare(sign: Token) -> Cue:
    return Cue(start=sign.idx, end=sign.idx + len(sign), by=CONTRAST, is_sure=False)


def _marked(sents: Sequence[Span], at: int, values: Sequence[Value]) -> Pair | None:
    """The number that words call the earlier one, and the one that stands for it."""
    passage = [sents[at], *sents[at + 1 : at + 2], *sents[max(0, at - 1) : at]]
    numbers = [[v for v in values_in(one, values) if v.field == NUMBER] for one in passage]
    wrong = next((v for row in numbers[:2] for v in row if _is_old(v)), None)
    if wrong is None:
        return None
    right = _right([v for row in numbers for v in row], wrong)
    return (right, wrong) if right is not None else None


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


def _right(told: Sequence[Value], wrong: Value) -> Value | None:
    """The number that stands for the wrong one: by its words, else by where it stands."""
    others = [v for v in told if v.amount != wrong.amount and v.span.start != wrong.span.start]
    behind = [v for v in others if v.span.start > wrong.span.start]
    new = next((v for v in behind if _is_new(v)), None)
    if new is not None:
        return new
    own = [v for v in others if v.span.root.sent == wrong.span.root.sent]
    ahead = [v for v in own if v.span.start < wrong.span.start]
    elsewhere = [v for v in others if v.span.root.sent != wrong.span.root.sent]
    own_behind = [v for v in behind if v in own]  # "had said two, corrected himself to three"
    return next(iter([*ahead, *elsewhere, *own_behind]), None)


def _of_pair(sent: Span, cue: Cue, pair: Pair) -> CorrectionDraft:
    right, wrong = pair
    spans = [sent, right.span.root.sent, wrong.span.root.sent]
    return CorrectionDraft(
        start=cue.start,
        end=cue.end,
        by=OWN if cue.by == TAKEN_BACK else cue.by,
        field=field_of(right, wrong),
        before=wrong.words,
        after=right.words,
        before_amount=wrong.amount,
        after_amount=right.amount,
        before_span=(wrong.span.start_char, wrong.span.end_char),
        after_span=(right.span.start_char, right.span.end_char),
        sentence_start=min(span.start_char for span in spans),
        sentence_end=max(span.end_char for span in spans),
    )
