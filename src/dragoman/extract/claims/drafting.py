"""One statement to one claim draft."""

from dataclasses import dataclass

from spacy.tokens import Token

from dragoman.extract.annotations import mentions_of, quotes_over
from dragoman.extract.grammar.frames import frame_of
from dragoman.extract.grammar.tree import children_by, is_verb, sentence_of
from dragoman.extract.grammar.verbs import tense_of
from dragoman.extract.time_tense import is_deadline
from dragoman.extract.times import draft_of, time_span_of
from dragoman.model.cues import load_cues
from dragoman.model.draft import ClaimDraft, EventDraft, TimeDraft

CITING = {"cite", "quote"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """A word of saying, who speaks through whom, and the tokens of what is said.

    `act` is the event that saying it is, where it is one.
    """

    word: Token
    speaker: int | None
    stance: str
    span: tuple[int, int]
    act: int | None = None
    via: tuple[int, ...] = ()
    addressee: int | None = None
    issue: str | None = None


def draft_claim(statement: Statement, events: tuple[EventDraft, ...]) -> ClaimDraft:
    """The claim of `statement`, about the first of `events` told in what is said."""
    word = statement.word
    start, end = sentence_of(word)
    content = word.doc[statement.span[0] : statement.span[1]]
    chain = dict.fromkeys((*statement.via, *cited_by(word)))
    return ClaimDraft(
        start=word.idx,
        end=word.idx + len(word),
        speaker=statement.speaker,
        via=tuple(one for one in chain if one != statement.speaker),
        addressee=statement.addressee,
        stance=statement.stance,
        act=statement.act,
        about=_about(content.start_char, content.end_char, statement.act, events),
        issue=statement.issue,
        content=_clean(content.text),
        directness=_directness(word, statement.span),
        time=_time_said(word),
        sentence_start=start,
        sentence_end=end,
    )


def cited_by(word: Token) -> list[int]:
    """ "…, AFP reported, citing the ministry": who is cited."""
    citing = [child for child in children_by(word, "advcl") if child.lemma_ in CITING]
    return [index for child in citing for index in mentions_of(frame_of(child).objects)]


def _about(start: int, end: int, act: int | None, events: tuple[EventDraft, ...]) -> int | None:
    inside = (event.index for event in events if start <= event.start < end)
    return next((index for index in inside if index != act), None)


def _clean(text: str) -> str:
    return " ".join(text.split()).strip(" ,;:\"'")


def _time_said(word: Token) -> TimeDraft | None:
    """When it was said; not by when what is promised is to be done."""
    span = time_span_of([word], taken=set())
    return None if span is None or is_deadline(span) else draft_of(span, _time_tense(word))


def _time_tense(word: Token) -> str:
    """Tense for the claim's time: what is said in the present has been said."""
    tense = tense_of(word if is_verb(word) else word.head)
    return "past" if tense == "present" else tense


def _directness(word: Token, span: tuple[int, int]) -> str:
    """quoted, document ("said in a statement") or reported."""
    if any(quote.is_speech for quote in quotes_over(word.doc, *span)):
        return "quoted"
    behind = [inner for prep in children_by(word, "prep") for inner in prep.children]
    documents = load_cues().claims.documents
    return "document" if any(one.lemma_.lower() in documents for one in behind) else "reported"
