"""One title for several: "the presidents of Kenya and Uganda, William Ruto and Yoweri Museveni"."""

from dataclasses import replace

from spacy.tokens import Span, Token

from dragoman.annotate.mentions.known import Known
from dragoman.annotate.mentions.phrases import PLURALS, with_conjuncts
from dragoman.annotate.mentions.titles import Title, find_title, owner_in

SET_BESIDE = ("appos", "conj")  # the parser takes the first of them for one more of a list


def shared_title(span: Span, known: Known) -> Title | None:
    """The title that a person has with those named beside; where it names as many owners as there
    are persons, the owner in the same place."""
    first = _first_of(span.root)
    noun = first.head
    if noun.tag_ not in PLURALS or not _is_set_beside(first, noun):
        return None
    title = find_title(noun, known)
    if title is None:
        return None
    persons = sorted(token.i for token in with_conjuncts(first))
    rank = persons.index(span.root.i)
    owners = _owners(span.doc[noun.left_edge.i : first.left_edge.i], known)
    if len(owners) == len(persons):
        country, of = owner_in([owners[rank]], known)
        title = replace(title, country=country, of=of)
    return title if not rank else replace(title, start=span.start, end=span.start)


def _first_of(token: Token) -> Token:
    """The first of the names that "and" joins."""
    while token.dep_ == "conj" and token.head.tag_ not in PLURALS and token.head.i < token.i:
        token = token.head
    return token


def _is_set_beside(first: Token, noun: Token) -> bool:
    """Whether the names follow their noun behind a comma, and no other noun is joined to it."""
    start = first.left_edge.i
    is_behind_comma = noun.i < start and first.doc[start - 1].text == ","
    has_others = any(child.dep_ == "cc" and child.i < start for child in noun.children)
    return first.dep_ in SET_BESIDE and is_behind_comma and not has_others


def _owners(words: Span, known: Known) -> list[Token]:
    """One word of each name among `words`."""
    first_words = {known.names[token.i][0].start: token for token in words if known.entries(token)}
    return list(first_words.values())
