"""Persons: a name with its titles before and beside it."""

from collections.abc import Iterator

from spacy.tokens import Span, Token

from dragoman.annotate.mentions.found import Found
from dragoman.annotate.mentions.homes import home_of
from dragoman.annotate.mentions.kinds import kind_of_noun
from dragoman.annotate.mentions.known import Known
from dragoman.annotate.mentions.person_names import find_person_names
from dragoman.annotate.mentions.phrases import NOUNS, phrase_to
from dragoman.annotate.mentions.sectors import OF_STATE
from dragoman.annotate.mentions.shared_titles import shared_title
from dragoman.annotate.mentions.titles import Title, find_title, gender_of, title_before
from dragoman.model.actor import OfficeSeen
from dragoman.model.naming import Naming

MAX_STEPS_TO_OFFICE = 4  # "Secretary of the Council of X": each noun and preposition is a step
IN_OFFICE = ("pobj", "prep", "compound", "appos")
SENDERS = ("from", "by", "of")


def add_persons(found: Found) -> None:
    """Add each person that a name names."""
    for span in find_person_names(found.doc, found.known):
        _add_person(span, found)


def _add_person(span: Span, found: Found) -> None:
    known = found.known
    titles = list(_titles(span, found))
    in_titles = [i for title in titles for i in range(title.start, title.end)]
    start = min([span.start, *(title.start for title in titles)])
    sector = next((title.office.sector for title in titles if title.office.sector), None)
    found.add(
        found.doc[start : span.end],
        head=span.root,
        kind="person",
        name=" ".join(span.text.split()),
        titles=tuple(OfficeSeen(title=title.office.title, of=title.of) for title in titles),
        country=next((title.country for title in titles if title.country), None)
        or home_of(span, known),
        sector=_sector(titles, sector, known) or _trade(span, known),
        gender=gender_of(titles, known.words),
        also=in_titles,
        author=_is_author(span, known.words),
    )
    above = span.root.head
    if above is not span.root and above.i in in_titles and above._.mention is None:
        above._.mention = span.root._.mention  # "his counterpart X": either word is the man


def _sector(titles: list[Title], sector: str | None, known: Known) -> str | None:
    """The titles' sector; who has a title of no sector is an official."""
    said = {word for title in titles for word in title.words.lower().replace("-", " ").split()}
    told = sector or ("GOV" if titles else None)
    return "ELI" if told in OF_STATE and said & known.words.former else told


def _trade(span: Span, known: Known) -> str | None:
    """ "coffee grower Juan Paz", "Juan Paz, a coffee grower": what somebody is by his trade."""
    beside = [child for child in span.root.children if child.dep_ == "appos"]
    words = [span.doc[max(span.sent.start, span.start - 3) : span.start]]
    words += [phrase_to(noun) for noun in beside]
    kinds = (kind_of_noun((t.text for t in one if not t.is_punct), known.tables) for one in words)
    return next((kind for kind in kinds if kind), None)


def _titles(span: Span, found: Found) -> Iterator[Title]:
    before = title_before(span, found.known)
    if before is not None:
        yield before
    shared = shared_title(span, found.known)
    if shared is not None:
        yield shared
        return
    for noun in _appositions(span, found):
        title = find_title(noun, found.known)
        if title is not None:
            yield title


def _appositions(span: Span, found: Found) -> Iterator[Token]:
    """Nouns set beside a name: "Charles Michel, the President of ..."; "the President, X"."""
    root = span.root
    for child in root.children:
        if child.dep_ == "appos" and child.i > root.i:
            yield child
    if root.dep_ == "appos" and root.head.i < span.start and root.head.pos_ in NOUNS:
        yield root.head
    before = span.start - 1
    if before > 1 and span.doc[before].text == ",":
        office = _office_ending_at(before, found)
        if office is not None:
            yield office


def _office_ending_at(end: int, found: Found) -> Token | None:
    """Head of an office phrase that runs up to token `end`: "Secretary of the Council of X, Y"."""
    token = found.doc[end - 1]
    for _ in range(MAX_STEPS_TO_OFFICE):
        if found.is_used([token]):
            return None
        if token.pos_ in NOUNS and find_title(token, found.known):
            return token
        if token.dep_ not in IN_OFFICE:
            return None
        token = token.head
    return None


def _is_author(span: Span, words: Naming) -> bool:
    """ "a message from President X": whom a later "he" in the message means."""
    preposition = span.root.head
    is_sender = preposition.dep_ == "prep" and preposition.lower_ in SENDERS
    return is_sender and preposition.head.lemma_ in words.messages
