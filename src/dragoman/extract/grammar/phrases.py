"""Noun phrases: what is coordinated, what a pronoun stands for, whose a noun is."""

from spacy.tokens import Token

from dragoman.extract.annotations import actor_of, is_mention, mention_of
from dragoman.extract.grammar.tree import children_by, is_verb
from dragoman.model.cues import load_cues

MODIFIERS = ("poss", "compound", "amod", "nmod", "npadvmod", "punct", "conj", "appos", "dep")


def conjuncts(token: Token) -> list[Token]:
    """`token` and all that are coordinated with it, in order."""
    found = [token]
    for child in token.children:
        is_coordinated = child.dep_ == "conj" and not is_verb(child)
        if is_mention(token) and mention_of(child) == mention_of(token):
            found.extend(conjuncts(child)[1:])  # "the ministers, X and Y": X is named already
        elif is_coordinated or (child.dep_ == "appos" and _is_other_person(child, token)):
            found.extend(conjuncts(child))
        elif child.dep_ == "prep" and child.lower_ == "of":
            found.extend(_stray_conjuncts(child))
    return found


def complements(prep: Token) -> list[Token]:
    """What a preposition governs, with all that is coordinated."""
    return [one for child in children_by(prep, "pobj") for one in conjuncts(child)]


def person_of(token: Token) -> str | None:
    """Name of the person that `token` heads, or None."""
    actor = actor_of(token)
    return actor.name if actor is not None and actor.kind == "person" else None


def relative_head(token: Token) -> Token:
    """The noun that a relative pronoun stands for, else the token itself."""
    if token.tag_ not in ("WDT", "WP"):
        return token
    for ancestor in token.ancestors:
        if ancestor.dep_ == "relcl":
            return ancestor.head
    return token


def owners_of(noun: Token) -> list[Token]:
    """Possessors and country adjectives of a noun, those of hyphenated chains too.

    What stands before a participle that gives a role ("EU-mediated talks") owns nothing.
    """
    if noun.tag_ == "VBG" and noun.i and is_mention(noun.nbor(-1)):
        return [noun.nbor(-1)]
    participles = load_cues().roles.participles
    found: list[Token] = []
    stack = _left_children(noun, noun)
    while stack:
        child = stack.pop(0)
        if child.dep_ not in MODIFIERS:
            continue
        if is_mention(child):
            found.append(child)
        if not (child.tag_ == "VBN" and child.lemma_ in participles):
            stack.extend(_left_children(child, noun))
    return sorted(found, key=lambda token: token.i)


def _left_children(token: Token, noun: Token) -> list[Token]:
    return [child for child in token.children if child.i < noun.i]


def _is_other_person(child: Token, token: Token) -> bool:
    """A second person that the parser took for a renaming of the first."""
    other, own = person_of(child), person_of(token)
    return other is not None and own is not None and other != own


def _stray_conjuncts(of: Token) -> list[Token]:
    """ "Armenians of Karabakh and the Yerevan government": the second is hung on the place."""
    return [
        inner
        for place in children_by(of, "pobj")
        for inner in children_by(place, "conj")
        if is_mention(inner) and (person_of(inner) or not is_mention(place))
    ]
