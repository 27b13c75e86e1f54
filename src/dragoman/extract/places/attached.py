"""The place that a clause attaches to a word: by preposition, as goal or object, or nearby."""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Span, Token

from dragoman.extract.annotations import mention_of
from dragoman.extract.grammar.tree import FINITE_TAGS, children_by, is_same_sentence
from dragoman.extract.places.names import REGION, draft_of, place_spans, rank_of
from dragoman.model.cues import load_cues
from dragoman.model.draft import PlaceDraft

REACH = 14  # tokens behind a trigger within which an unattached place still belongs to it
STATIC = ("in", "at", "near", "on", "outside", "along", "across")  # say where, not whither
GOALS = ("to", "towards", "toward", "into")  # bring a place only to what goes somewhere
SEPARATORS = ("/", ",", "-", "–", "—", "in", ", in")  # between a date and its place
INVITING = ("invite",)  # what goes there is the object
SIGHTS = ("see", "witness", "host")  # "the region saw a demonstration", "Brussels hosted a meeting"
OTHER_CLAUSES = ("relcl", "acl", "advcl", "ccomp", "punct")
INNER_PREPOSITIONS = ("of", "in", "near", "outside")


@dataclass(frozen=True, slots=True)
class Found:
    """A place name, the preposition that brings it, and the number of the word it hangs on."""

    span: Span
    prep: str
    order: int

    @property
    def distance(self) -> tuple[int, int]:
        """How far from telling where it happened; the least is best."""
        return _attachment(self.prep), rank_of(self.span) * 10 + self.order


def _attachment(prep: str) -> int:
    """Where it is said to be, then whither; whose it is, then whence."""
    if prep in STATIC:
        return 0
    return {"of": 2, "from": 3}.get(prep, 1)


def place_of(words: list[Token], *, actors: frozenset[int] = frozenset()) -> PlaceDraft | None:
    """The most telling place attached to any of `words` (a trigger, its carrier, its arguments).

    A name that is one of the `actors` (mention indices) acts there and is no place, unless it
    was visited.
    """
    found = [
        Found(span, prep, order)
        for order, word in enumerate(words)
        for prep, token in _located(word)
        for span in places_under(token) or named_before(token)
        if mention_of(span.root) not in actors or prep in ("", "in", "to", "at")
    ]
    if not found:
        return None
    best = min(found, key=lambda one: one.distance)
    return draft_of(best.span, best.prep)


def place_after(doc: Doc, position: int) -> PlaceDraft | None:
    """A place right behind a date: "on the fifth of October / Granada", "on 5 October, Granada"."""
    for span in place_spans(doc):
        if not position <= span.start_char <= position + len("  –, in "):
            continue
        between = "".join(token.text_with_ws for token in doc[span.start - 3 : span.start])
        between = between[len(between) - (span.start_char - position) :]
        if mention_of(span[0]) is None and between.strip() in SEPARATORS:
            return draft_of(span, "in")
    return None


def place_behind(anchor: Token, *, actors: frozenset[int]) -> PlaceDraft | None:
    """A place after "in", "at" or "near" behind `anchor`, before another finite verb begins."""
    doc = anchor.doc
    for span in place_spans(doc):
        is_near = anchor.i < span.start <= anchor.i + REACH
        if not is_near or not is_same_sentence(span[0], anchor):
            continue
        if any(_opens_clause(token) for token in doc[anchor.i + 1 : span.start]):
            return None
        prep = _preposition_above(span, anchor)
        if prep.lower_ in ("in", "at", "near") and mention_of(span.root) not in actors:
            return draft_of(span, prep.lower_)
    return None


def _opens_clause(token: Token) -> bool:
    is_finite = token.tag_ in (*FINITE_TAGS, "MD")
    return is_finite and token.dep_ not in ("acl", "pcomp", "relcl")


def _preposition_above(span: Span, anchor: Token) -> Token:
    """The first token above `span` outside its noun phrase."""
    token = span.root
    while token.i > anchor.i and token.dep_ in ("compound", "pobj", "nmod", "appos"):
        token = token.head
    return token


def _located(word: Token) -> Iterator[tuple[str, Token]]:
    """Nouns that say where `word` is, each with its preposition, "" without one."""
    is_going = word.lemma_ in load_cues().places.going
    for child in word.children:
        if _says_where(child, word):
            yield from ((child.lower_, noun) for noun in _nouns_behind(child))
        is_object = child.dep_ in ("dobj", "obj", "nsubjpass")
        if is_object and is_going and word.lemma_ not in INVITING:
            yield "", child
        if child.dep_ == "nsubj" and word.lemma_ in SIGHTS:
            yield "", child


def _says_where(child: Token, word: Token) -> bool:
    if child.dep_ not in ("prep", "prt", "advmod"):
        return False
    cues = load_cues().places
    if child.lower_ in GOALS:
        return word.lemma_ in cues.going
    if child.lower_ == "of":  # "the blockade of Nagorno-Karabakh"
        return word.pos_ == "NOUN" and word.lemma_ in cues.of_places
    return child.lower_ in cues.prepositions


def _nouns_behind(prep: Token) -> Iterator[Token]:
    """Nouns of a preposition, those of "from in X" and "outside of X" too."""
    for inner in prep.children:
        if inner.dep_ == "pobj":
            yield inner
        elif inner.dep_ == "prep":
            yield from children_by(inner, "pobj")


def places_under(token: Token) -> list[Span]:
    """Place names in the noun phrase of `token`, not those in clauses that modify it."""
    inside = {token.i}
    stack = [token]
    while stack:
        for child in stack.pop().children:
            if child.dep_ in OTHER_CLAUSES:
                continue
            if child.dep_ == "prep" and child.lower_ not in INNER_PREPOSITIONS:
                continue
            inside.add(child.i)
            stack.append(child)
    return [span for span in place_spans(token.doc) if inside & set(range(span.start, span.end))]


def named_before(token: Token) -> list[Span]:
    """ "the corridor", "the region": the last place of that kind which the report named."""
    cues = load_cues().places
    lemma = token.lemma_.lower()
    is_definite = any(child.lower_ in ("the", "this", "that") for child in token.children)
    if lemma not in cues.areas | cues.sites or not is_definite:
        return []
    earlier = [span for span in place_spans(token.doc) if span.end <= token.i]
    return next(([span] for span in reversed(earlier) if _is_kind(span, lemma)), [])


def _is_kind(span: Span, lemma: str) -> bool:
    is_region = lemma in ("region", "enclave", "territory") and rank_of(span) == REGION
    return span[-1].lower_ == lemma or is_region
