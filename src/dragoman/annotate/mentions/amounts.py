"""Amounts of people: "thousands of Nigerians" and "a group of Yoruba leaders" are those counted."""

from dataclasses import replace

from spacy.tokens import Token

from dragoman.annotate.mentions.found import Found
from dragoman.annotate.mentions.phrases import NOUNS, PLURALS, SUBJECTS, objects_of

PEOPLE = ("crowd", "office", "people")


def counted_by(noun: Token, amounts: frozenset[str]) -> Token | None:
    """Those of whom `noun` tells how many: for "tens of thousands of students", the students."""
    if noun.lemma_.lower() not in amounts:
        return None
    for inner in objects_of(noun, ("of",)):
        counted = counted_by(inner, amounts)
        if counted is not None:
            return counted
        if inner.pos_ in NOUNS and inner.tag_ in PLURALS:
            return inner
    return None


def head_by_amounts(found: Found) -> None:
    """Let the word for how many stand in grammar for the people whom it counts."""
    amounts = found.known.words.amounts
    for token in found.doc:
        counted = counted_by(token, amounts)
        if counted is None or token.i in found.heads or counted.i not in found.heads:
            continue
        place = found.heads[counted.i]
        draft = found.drafts[place]
        if draft.kind not in PEOPLE:
            continue
        found.drafts[place] = replace(
            draft,
            plural=True,
            subject=token.dep_ in SUBJECTS,
            main=token.dep_ in SUBJECTS and token.head.dep_ == "ROOT",
        )
        del found.heads[counted.i]
        found.heads[token.i] = place
