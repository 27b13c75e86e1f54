"""What a word of a situation must open, hold or close."""

from spacy.tokens import Token

from dragoman.extract.annotations import actor_of
from dragoman.extract.grammar.frames import frame_of
from dragoman.extract.grammar.objects import obliques_by, obliques_of
from dragoman.extract.grammar.tree import children_by, is_noun, is_verb
from dragoman.extract.places.names import span_at
from dragoman.model.cues import load_cues
from dragoman.model.draft import ActorDraft
from dragoman.model.lexicon import Lasting

ARMED = {"MIL", "REB", "UAF", "PRM", "COP", "SPY"}
MOVED = {"ARMED", "PEOPLE", "PERSON"}  # things that may be the subject: "families fled"
NEEDING = ("closure", "control", "deployment")  # nouns that say nothing without their thing


def find_things(token: Token, lasting: Lasting) -> list[Token] | None:
    """What the word opens or closes; None where the word is not of this situation."""
    if is_noun(token) and token.lemma_.lower() in lasting.nouns and token.dep_ != "compound":
        return _noun_things(token, lasting)
    return _verb_things(token, lasting) if is_verb(token) else None


def _noun_things(noun: Token, lasting: Lasting) -> list[Token] | None:
    if noun.dep_ == "dobj" and noun.head.lemma_ in load_cues().situations.ending:
        return None  # "lifted the blockade": the verb tells it
    things = obliques_by(noun, "of", "in")
    if lasting.things and lasting.type in NEEDING:
        return things if any(_is_thing(one, lasting) for one in things) else None
    return things


def _verb_things(verb: Token, lasting: Lasting) -> list[Token] | None:
    if not {verb.lemma_.lower(), _with_particle(verb)} & lasting.verbs:
        return None
    directions = load_cues().situations.directions
    if "PEOPLE" in lasting.things and not directions & obliques_of(verb).keys():
        return None
    frame = frame_of(verb)
    takes_subject = bool(MOVED & lasting.things) or lasting.type == "conflict"
    candidates = [*frame.objects, *(frame.subjects if takes_subject else ())]
    return [one for one in candidates if _is_thing(one, lasting)] or None


def _with_particle(verb: Token) -> str:
    particles = children_by(verb, "prt")
    lemma = verb.lemma_.lower()
    return f"{lemma} {particles[0].lower_}" if particles else lemma


def _is_thing(token: Token, lasting: Lasting) -> bool:
    """Whether `token` is one of the things, or an actor or place of a kind among them."""
    things = lasting.things
    if not things or token.lemma_.lower() in things:
        return True
    if "PLACE" in things and span_at(token) is not None:
        return True
    actor = actor_of(token)
    return actor is not None and _is_thing_actor(actor, things)


def _is_thing_actor(actor: ActorDraft, things: frozenset[str]) -> bool:
    if "ARMED" in things and actor.sector in ARMED:
        return True
    is_people = actor.kind in ("people", "crowd")
    if "PEOPLE" in things and is_people:
        return actor.sector in ("CVL", "REF", None)
    is_person = is_people or actor.kind == "person"
    return "PERSON" in things and is_person and actor.sector not in ARMED
