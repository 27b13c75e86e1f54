"""The mentions of one document while they are being found."""

from collections.abc import Iterable
from typing import TypedDict, Unpack

from spacy.tokens import Doc, Span, Token

from dragoman.annotate.marks import marks_in
from dragoman.annotate.mentions.known import Known
from dragoman.annotate.mentions.located import home_told, place_beside
from dragoman.annotate.mentions.phrases import SUBJECTS
from dragoman.model.actor import OTHER, OfficeSeen
from dragoman.model.draft import ActorDraft
from dragoman.model.marks import MENTIONS

AT_HOME = ("body", "crowd", "group", "office", "organisation", "person", OTHER)


class Told(TypedDict, total=False):
    """What a mention's own words tell of its actor: the fields of ActorDraft of the same name."""

    key: str | None
    titles: tuple[OfficeSeen, ...]
    country: str | None
    countries: tuple[str, ...]
    region: str | None
    sector: str | None
    gender: str | None
    plural: bool
    count: int | None
    pronoun: str | None
    author: bool
    home: str | None
    near: str | None


def _is_dateline(token: Token) -> bool:
    """Whether a token only tells where a report was written: nobody acts there."""
    block = token._.block
    return block is not None and block.kind == "dateline"


class Found:
    """Drafts found so far, and the tokens that are spoken for by them."""

    def __init__(self, doc: Doc, known: Known) -> None:
        self.doc = doc
        self.known = known
        self.drafts: list[ActorDraft] = []
        self.asides: list[ActorDraft] = []
        self._used: set[int] = set()
        self.heads: dict[int, int] = marks_in(doc, MENTIONS)  # the mention of each word
        self._sentence = {token.i: n for n, sent in enumerate(doc.sents) for token in sent}

    def is_used(self, tokens: Iterable[Token]) -> bool:
        """Whether any of `tokens` is part of a mention already, or of its titles."""
        return any(token.i in self._used for token in tokens)

    def add(
        self,
        span: Span,
        *,
        head: Token,
        kind: str,
        name: str,
        also: Iterable[int] = (),
        **told: Unpack[Told],
    ) -> None:
        """Add a mention unless its head has one; tokens `also` are spoken for by it too."""
        if head.i in self.heads or _is_dateline(head):
            return
        spoken_for = {*range(span.start, span.end), *also}
        self.heads[head.i] = len(self.drafts)
        self._used |= spoken_for
        # "The minister, X, left": X is the subject that the parser sees in "minister".
        is_beside = head.dep_ in ("appos", "conj") and head.head.i in spoken_for
        place = head.head if is_beside else head
        self.drafts.append(self._draft(span, place, kind=kind, name=name, **told))

    def keep_aside(self, span: Span, *, head: Token, name: str, **told: Unpack[Told]) -> None:
        """Keep a phrase that is no mention unless it turns out to take a part in an event.

        Its index counts on behind those of the mentions: all of them must be found before.
        """
        if not _is_dateline(head):
            head._.aside = len(self.drafts) + len(self.asides)
            self.asides.append(self._draft(span, head, kind=OTHER, name=name, **told))

    def _draft(
        self, span: Span, place: Token, *, kind: str, name: str, **told: Unpack[Told]
    ) -> ActorDraft:
        if told.get("country") is None and kind in AT_HOME:
            told.setdefault("home", home_told(place, self.known, told.get("titles", ())))
            told.setdefault("near", place_beside(place, self.known))
        return ActorDraft(
            index=len(self.drafts) + len(self.asides),
            start=span.start_char,
            end=span.end_char,
            text=span.text,
            kind=kind,
            name=name,
            sentence=self._sentence.get(place.i, 0),
            subject=place.dep_ in SUBJECTS,
            main=place.dep_ in SUBJECTS and place.head.dep_ == "ROOT",
            **told,
        )
