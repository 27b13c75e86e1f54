"""Groups and those they stand for: "the two leaders", "advisers to A and B", "his country"."""

from collections.abc import Iterator
from dataclasses import replace
from typing import cast

from spacy.tokens import Token

from dragoman.annotate.mentions.belonging import country_of
from dragoman.annotate.mentions.found import Found
from dragoman.annotate.mentions.phrases import (
    PLURALS,
    phrase_to,
    prepositional_objects,
    with_conjuncts,
)
from dragoman.model.referring import load_referring

STANDS_FOR = ("to", "of", "from", "for")
EACH = frozenset(("each", "either", "neither"))  # of the two: "each side"
POINTING = frozenset(("all", "both", "the", "these", "those"))  # to those named before


def add_sides(noun: Token, found: Found) -> bool:
    """Add "the two leaders", "both sides", "the parties", "the leaders": who they are is open.

    "Three men were killed" are nobody who was named before.
    """
    words = found.known.words
    before = [c.lower_ for c in noun.children if c.dep_ in ("nummod", "det", "predet")]
    is_each = noun.lemma_.lower() in load_referring().sides and not EACH.isdisjoint(before)
    if noun.lemma_.lower() not in words.sides or not (noun.tag_ in PLURALS or is_each):
        return False
    counts = [words.counts[word] for word in before if word in words.counts]
    is_side = noun.lemma_ in words.bare_sides
    is_between = noun.dep_ == "pobj" and noun.head.lower_ == "between"  # "between the neighbours"
    is_bare = (is_side or is_between) and "the" in before
    if counts and not is_side and POINTING.isdisjoint(before):
        return False
    if not is_each and not counts and (not is_bare or country_of(noun, found.known)):
        return False
    found.add(
        phrase_to(noun),
        head=noun,
        kind="members",
        name=_name(noun),
        count=min(counts, default=2),
        plural=True,
    )
    return True


def _name(noun: Token) -> str:
    """ "Both prime ministers" lead their countries, and are no ministers of theirs."""
    is_prime = any(child.lower_ == "prime" for child in noun.children)
    return f"prime {noun.lemma_}" if is_prime else noun.lemma_


def link_members(found: Found) -> None:
    """Link a group to each that it stands for, and what is somebody's to its owner."""
    heads = {mention: found.doc[i] for i, mention in sorted(found.heads.items())}
    speak_for = found.known.words.speak_for
    for index, draft in enumerate(found.drafts):
        head = heads[index]
        speaks = bool({head.lemma_.lower(), head.lower_.removesuffix("s")} & speak_for)
        is_plural_office = draft.kind == "office" and draft.plural
        is_group = draft.kind in ("crowd", "office") and (speaks or is_plural_office)
        members = tuple(represented(head)) if is_group else ()
        found.drafts[index] = replace(
            draft, members=members, whole=_served(head) if draft.kind == "person" else _owner(head)
        )


def represented(noun: Token) -> Iterator[int]:
    """Mentions that `noun` stands for: "advisers to A, B and C" are those of three."""
    doc = noun.doc
    prepositions = [c for c in noun.children if c.dep_ == "prep" and c.lower_ in STANDS_FOR]
    if not prepositions and noun.i + 1 < len(doc) and doc[noun.i + 1].lower_ == "to":
        prepositions = [doc[noun.i + 1]]  # the parser gave "to" to the verb
    for preposition in prepositions:
        for one in prepositional_objects(preposition):
            yield from (t._.mention for t in with_conjuncts(one) if t._.mention is not None)


def _owner(head: Token) -> int | None:
    """The mention whose a noun is: "his country", "X, whose country"."""
    for child in head.children:
        if child.dep_ != "poss":
            continue
        if child._.mention is not None:
            return cast(int, child._.mention)
        if child.lower_ == "whose" and head.head.dep_ == "relcl":
            return cast("int | None", head.head.head._.mention)
    return None


def _served(head: Token) -> int | None:
    """The mention whom a person's office is of: "X, the movement's leader", "its spokesman, X"."""
    nouns = [child for child in head.children if child.dep_ == "appos"]
    nouns += [head.head] if head.dep_ == "appos" else []
    for noun in nouns:
        owner = _owner(noun)
        if owner is not None:
            return owner
        behind = (c for c in noun.children if c.dep_ == "prep" and c.lower_ in ("of", "for"))
        for preposition in behind:
            for one in prepositional_objects(preposition):
                if one._.mention is not None:
                    return cast(int, one._.mention)
    return None
