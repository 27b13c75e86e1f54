"""The way of a movement: from where, through where, to where, as the clause that tells it says.

A place is part of the way where it hangs on a word of movement: by a preposition, on that word or
on the place before it ("from A to B through C"), or as the object of one that leaves, passes or
reaches.
"""

from collections.abc import Iterable, Iterator

from spacy.tokens import Span, Token

from dragoman.extract.places.attached import named_before, places_under
from dragoman.extract.places.names import SETTLEMENTS, draft_of, span_at
from dragoman.model.cues import load_cues
from dragoman.model.draft import WaypointDraft
from dragoman.model.place import FROM, THROUGH, TO, WAY

OBJECTS = ("dobj", "obj", "nsubjpass")
ARGUMENTS = (*OBJECTS, "nsubj")
CLAUSES = (
    "acl",
    "relcl",
    "xcomp",
    "conj",
)  # "convoys leaving", "forced to flee", "fled and reached"
LEADING = ("of", "in")  # "out of X", "from in X": the first word says which part
BY, ROUNDABOUT = "by", "way"  # "by way of X"
DEEPEST = 6  # words from the word of movement to a place on its way


def route_of(words: Iterable[Token]) -> tuple[WaypointDraft, ...]:
    """The way told by those of `words` (a trigger and what carries it) that move, in its order."""
    found: dict[tuple[str, int], WaypointDraft] = {}
    for mover in dict.fromkeys(_movers(words)):
        for part, prep, span in _parts(mover):
            place = draft_of(span, prep)
            found.setdefault((part, place.start), WaypointDraft(part=part, place=place))
    return tuple(sorted(found.values(), key=lambda one: (WAY.index(one.part), one.place.start)))


def _movers(words: Iterable[Token]) -> Iterator[Token]:
    for word in words:
        governor = word.head if word.dep_ in ARGUMENTS else word
        for one in (word, governor):
            if _moves(one):
                yield one
                yield from _further(one)


def _further(word: Token) -> Iterator[Token]:
    """What the same people do besides: "left A and reached B", "a convoy going from A"."""
    for child in word.children:
        has_own = any(inner.dep_ in ("nsubj", "nsubjpass") for inner in child.children)
        if child.dep_ in CLAUSES and _moves(child) and (child.dep_ == "relcl" or not has_own):
            yield child


def _moves(word: Token) -> bool:
    return word.lemma_.lower() in load_cues().places.moving


def _parts(mover: Token) -> Iterator[tuple[str, str, Span]]:
    """Places on the way, each with its part and the preposition that brings it."""
    for child in mover.children:
        if child.dep_ in OBJECTS:
            part = _part_of_object(mover)
            if part:
                yield from ((part, "", span) for span in _places(child))
            yield from _on(child, mover)  # "fled A for B", "sent soldiers to B"
        if child.dep_ in ("prep", "prt", "advmod", "agent", "dative"):
            yield from _along(child, mover, depth=0)


def _part_of_object(mover: Token) -> str | None:
    cues, lemma = load_cues().places, mover.lemma_.lower()
    named = ((FROM, cues.leaving), (THROUGH, cues.passing), (TO, cues.reaching))
    return next((part for part, words in named if lemma in words), None)


def _along(
    prep: Token, mover: Token, *, depth: int, part: str | None = None
) -> Iterator[tuple[str, str, Span]]:
    """The places behind a preposition, and behind those that hang on them."""
    part = part or _part_of(prep, mover)
    if depth > DEEPEST:
        return
    for inner in prep.children:
        if inner.dep_ == "prep" and inner.lower_ in LEADING:
            yield from _along(inner, mover, depth=depth + 1, part=part)
        elif inner.dep_ == "prep":
            yield from _along(inner, mover, depth=depth + 1)
        elif inner.dep_ in ("pobj", "pcomp"):
            if part:
                yield from ((part, prep.lower_, span) for span in _with_others(inner))
            elif prep.lower_ == BY and inner.lower_ == ROUNDABOUT:
                for of in inner.children:
                    yield from _along(of, mover, depth=depth + 1, part=THROUGH)
            if part or not _places(inner):
                yield from _on(inner, mover, depth=depth + 1)


def _on(place: Token, mover: Token, *, depth: int = 0) -> Iterator[tuple[str, str, Span]]:
    """What hangs on a place of the way, or on its second: "from A to B through C"."""
    for child in place.children:
        if child.dep_ == "prep" and _part_of(child, mover):
            yield from _along(child, mover, depth=depth + 1)
        if child.dep_ in ("conj", "appos"):
            yield from _on(child, mover, depth=depth + 1)


def _part_of(prep: Token, mover: Token) -> str | None:
    cues = load_cues().places
    if prep.lower_ in cues.from_where:
        return FROM
    if prep.lower_ == "out":  # "out of X"
        return FROM if any(child.lower_ == "of" for child in prep.children) else None
    if prep.lower_ in cues.through_where:
        return THROUGH
    if prep.lower_ in cues.to_where:
        return TO
    return TO if prep.lower_ == "for" and mover.lemma_.lower() in cues.bound_for else None


def _with_others(noun: Token) -> list[Span]:
    """The place, and those named with it: "through Kars and Gyumri"."""
    found = _places(noun)
    for child in noun.children:
        if child.dep_ == "conj":
            found += [span for span in _with_others(child) if span not in found]
    return found


def _places(noun: Token) -> list[Span]:
    """The place that a noun names, or that its phrase does: "the town of X", "the corridor"."""
    span = span_at(noun)
    if span is not None:
        return [span]
    cues = load_cues().places
    if noun.lemma_.lower() not in cues.areas | cues.sites | frozenset(SETTLEMENTS):
        return []
    return places_under(noun)[:1] or named_before(noun)
