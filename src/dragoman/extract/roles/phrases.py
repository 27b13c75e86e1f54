"""Roles from phrases beside an event: "under the mediation of X", "with X mediating"."""

from spacy.tokens import Token

from dragoman.extract.annotations import mention_of
from dragoman.extract.grammar.objects import obliques_by
from dragoman.extract.grammar.phrases import complements, owners_of
from dragoman.extract.grammar.tree import before, children_by, governing_verb, prepositions
from dragoman.extract.roles.cast import Cast
from dragoman.model.cues import load_cues

BESIDE = ("along", "jointly", "together")


def cast_phrases(word: Token, cast: Cast) -> None:
    """Add roles that prepositional phrases under `word` give."""
    for prep in children_by(word, "prep", "agent"):
        for noun in children_by(prep, "pobj"):
            _cast_part(noun, cast)
        if prep.lower_ == "with":
            _cast_absolute(prep, cast)


def cast_company(verb: Token, role: str, cast: Cast) -> None:
    """ "Mali left the bloc together with Niger": who does it beside the subject."""
    for prep in (one for one in verb.subtree if one.lower_ == "with" and one.dep_ == "prep"):
        told = before(prep)
        if told is not None and told.lower_ in BESIDE and governing_verb(prep) == verb:
            cast.add_all(role, complements(prep))


def _cast_part(noun: Token, cast: Cast) -> None:
    """ "at the invitation of X", "under Russian auspices"; "in talks under the mediation of X"."""
    parts = load_cues().roles.parts
    role = parts.get(noun.lower_) or parts.get(noun.lemma_.lower())
    if role:
        cast.add_all(role, [*obliques_by(noun, "of", "by"), *owners_of(noun)])
        return
    for prep in children_by(noun, "prep"):
        for inner in children_by(prep, "pobj"):
            inner_role = parts.get(inner.lemma_.lower(), "")
            if inner_role:
                cast.add_all(inner_role, [*obliques_by(inner, "of"), *owners_of(inner)])


def _cast_absolute(prep: Token, cast: Cast) -> None:
    """ "with the European Union mediating", "with the European Union as mediator"."""
    participles = load_cues().roles.participles
    for verb in children_by(prep, "pcomp"):
        cast.add_all(participles.get(verb.lemma_, ""), children_by(verb, "nsubj"))
    for noun in children_by(prep, "pobj"):
        for verb in children_by(noun, "acl"):
            if verb.tag_ == "VBG":
                cast.add_all(participles.get(verb.lemma_, ""), [noun])
        index = mention_of(noun)
        if index is not None and _is_as_mediator(noun):
            cast.add("mediator", index)


def _is_as_mediator(noun: Token) -> bool:
    preps = prepositions(noun, "as")
    return any(inner.lemma_ == "mediator" for prep in preps for inner in prep.children)
