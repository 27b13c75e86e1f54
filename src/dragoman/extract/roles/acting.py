"""Whether a noun names somebody who acts, or only a place or a number."""

from spacy.tokens import Token

from dragoman.extract.annotations import actor_of, is_mention, mention_of, names_in
from dragoman.extract.grammar.objects import obliques_by
from dragoman.extract.grammar.phrases import person_of
from dragoman.extract.grammar.tree import children_by
from dragoman.model.cues import load_cues

# Prepositions after which any state is a place; after "of" and "to" only its seat is.
STATE_PLACES = {"in", "at", "near", "around", "across", "into", "through", "from", "over"}


def acting_mention(token: Token, *, prep: str = "") -> int | None:
    """Index of the actor that `token` heads, unless the preposition makes it a place.

    "A number of residents" names the residents.
    """
    actor = actor_of(token)
    if actor is None:
        return _renamed(token) or _held_mention(token)
    is_place = actor.kind == "state" and prep in load_cues().roles.locative
    if is_place and (prep in STATE_PLACES or _is_seat(token)):
        return None
    return mention_of(token)


def _renamed(token: Token) -> int | None:
    """ "the rights defender of the region, X, has said": the person set beside an unknown noun."""
    persons = [one for one in children_by(token, "appos") if person_of(one) is not None]
    return mention_of(persons[0]) if persons else None


def is_agent(token: Token) -> bool:
    """Whether `token` names an actor by more than a pronoun."""
    actor = actor_of(token)
    return actor is not None and actor.kind != "pronoun"


def _is_seat(token: Token) -> bool:
    """ "Moscow": a city that stands for its government."""
    return any(
        span.start <= token.i < span.end and entries[0].kind == "seat"
        for span, entries in names_in(token.doc)
    )


def _held_mention(token: Token) -> int | None:
    """ "a number of residents", "a convoy of six trucks of the agency": the actor in the of-phrase
    of a noun that counts or holds.
    """
    if token.lemma_ not in load_cues().roles.holding:
        return None
    for held in obliques_by(token, "of", "from"):
        found = mention_of(held) if is_mention(held) else _held_mention(held)
        if found is not None:
            return found
    return None
