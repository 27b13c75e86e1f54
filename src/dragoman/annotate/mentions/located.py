"""Places that tell where an actor without a country is: in its own words, or in its sentence.

Which country a place lies in, `resolve` asks the gazetteer.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Span, Token

from dragoman.annotate.mentions.kinds import kind_of_name, kind_of_noun
from dragoman.annotate.mentions.known import Known
from dragoman.annotate.mentions.phrases import MODIFIERS, NOUNS, prepositional_objects
from dragoman.model.actor import OfficeSeen

PLACE_LABELS = ("GPE", "LOC", "FAC")
PLACE_KINDS = ("state", "seat", "region")
HOMES = (
    *("across", "around", "at", "from", "in", "inside", "near", "of", "off", "outside"),
    *("throughout", "under", "within"),
)
# "On" brings days and papers, "under" rulers: these tell where something is.
OWNERS = ("from", "of")
# Envoys, ministers and leaders travel: where they are is not where they are from.
TRAVELLING = ("advisers", "envoys", "leaders", "ministers")
SCENES = ("across", "around", "at", "in", "inside", "near", "off", "on", "outside", "within")
# Behind these a capital alone makes a place likely enough to ask the gazetteer.
LIKELY = ("from", "in", "near", "outside")
BASED = ("based", "born", "led", "controlled", "held", "run")
PLACED = ("appos", "conj", "dobj", "npadvmod", "nsubj", "nsubjpass", "pobj")
MISTAKEN = ("NORP", "ORG", "PERSON")  # labels of the recogniser that "in" and "near" belie
MAX_INNER = 3  # "villagers in the hills of the north of X": objects of objects


@dataclass(frozen=True, slots=True)
class _Scene:
    """A place in a sentence: how well it tells where that is set (0 best), its token and text."""

    rank: int
    token: int
    text: str


def home_told(noun: Token, known: Known, titles: Iterable[OfficeSeen] = ()) -> str | None:
    """Place in the words of an actor: "police in X", "X's mayor", "X-based traders"."""
    offices = (known.tables.offices.get(one.title) for one in titles)
    travels = any(office is not None and office.level in TRAVELLING for office in offices)
    tokens = _home_tokens(noun, OWNERS if travels else HOMES)
    places = (_place_text(token, known) for token in tokens)
    return next((place for place in places if place), None)


def place_beside(head: Token, known: Known) -> str | None:
    """The place in the sentence of an actor that tells best where something is."""
    there = _scenes(head.doc, known).get(head.sent.start, ())
    best = min(there, key=lambda one: (one.rank, abs(one.token - head.i)), default=None)
    return best.text if best else None


def _home_tokens(noun: Token, prepositions: tuple[str, ...]) -> Iterator[Token]:
    for child in noun.children:
        if child.dep_ in (*MODIFIERS, "npadvmod"):
            yield child
            if child.lower_ in BASED:
                yield from (inner for inner in child.children if inner.i < child.i)
            yield from (inner for inner in child.children if inner.dep_ in ("compound", "amod"))
    yield from _behind(noun, prepositions, MAX_INNER)


def _behind(noun: Token, prepositions: tuple[str, ...], depth: int) -> Iterator[Token]:
    """Objects of the prepositions behind a noun, and of those behind them."""
    for child in noun.children:
        if child.dep_ == "prep" and child.lower_ in prepositions:
            for inner in prepositional_objects(child):
                yield inner
                yield from (one for one in inner.children if one.dep_ in ("poss", "compound"))
                yield from (one for one in inner.children if one.dep_ == "appos")
                if depth:
                    yield from _behind(inner, prepositions, depth - 1)


def _place_text(token: Token, known: Known) -> str | None:
    """The place name that `token` is part of, with what a comma adds ("Granada, Spain")."""
    span = _place_at(token, known)
    return _with_tail(span, known) if span is not None else None


def _place_at(token: Token, known: Known) -> Span | None:
    if token.i in known.names:
        span, entries = known.names[token.i]
        return span if any(entry.kind in PLACE_KINDS for entry in entries) else None
    ent = known.entities.get(token.i)
    if ent is not None and ent.label_ in PLACE_LABELS and ent.text[0].isupper():
        return _bare(ent)
    if ent is not None and ent.label_ == "ORG" and kind_of_name(ent.text.split(), known.tables):
        return _seat(ent, known)
    return _capitalised(token) if ent is None or ent.label_ in MISTAKEN else None


def _seat(ent: Span, known: Known) -> Span | None:
    """The town that the name of an institution begins or ends with: "University of Lagos"."""
    words = list(_bare(ent))
    behind = [n for n, word in enumerate(words) if word.lower_ in ("of", "in") and n]
    if behind:
        tail = words[behind[-1] + 1 :]
        return ent.doc[tail[0].i : tail[-1].i + 1] if tail and tail[0].text.istitle() else None
    first = words[0]
    is_name = len(words) > 1 and first.pos_ == "PROPN" and first.text.istitle()
    is_kind = kind_of_noun([first.text], known.tables) is not None
    return ent.doc[first.i : first.i + 1] if is_name and not is_kind else None


def _capitalised(token: Token) -> Span | None:
    """Capitalised words behind "in", "near" or "from" that the recogniser left alone."""
    if token.pos_ not in NOUNS or token.dep_ != "pobj" or token.head.lower_ not in LIKELY:
        return None
    start = token.i
    while start and token.doc[start - 1].text[0].isupper() and start - 1 > token.head.i:
        start -= 1
    end = token.i + 1
    while end > start and not token.doc[end - 1].text[0].isupper():
        end -= 1
    return token.doc[start:end] if start < end and token.doc[start].text[0].isupper() else None


def _bare(ent: Span) -> Span:
    start, end = ent.start, ent.end
    while start < end - 1 and ent.doc[start].lower_ == "the":
        start += 1
    while end - 1 > start and ent.doc[end - 1].text in ("'s", "’s", "'", "’"):
        end -= 1
    return ent.doc[start:end]


def _with_tail(span: Span, known: Known) -> str:
    doc = span.doc
    if span.end < len(doc) and doc[span.end].text == ",":
        ent = known.entities.get(span.end + 1)
        if ent is not None and ent.label_ == "GPE":
            return f"{span.text}, {_bare(ent).text}"
    return span.text


def _scenes(doc: Doc, known: Known) -> dict[int, list[_Scene]]:
    """The places of each sentence, by its start."""
    cached: dict[int, list[_Scene]] | None = doc.user_data.get("scene_places")
    if cached is None:
        cached = {}
        for token in doc:
            place = _place_text(token, known) if token.dep_ in PLACED else None
            if place:
                scene = _Scene(rank=_rank(token), token=token.i, text=place)
                cached.setdefault(token.sent.start, []).append(scene)
        doc.user_data["scene_places"] = cached
    return cached


def _rank(token: Token) -> int:
    """How well a place tells where its sentence is set: behind "in" best, as a subject not well."""
    if token.dep_ != "pobj":
        return 2
    return 0 if token.head.lower_ in SCENES else 1
