"""Roles around a word of saying: who says it, and to whom or about whom."""

from collections.abc import Iterator

from spacy.tokens import Token

from dragoman.extract.annotations import is_mention
from dragoman.extract.grammar.frames import frame_of
from dragoman.extract.grammar.objects import obliques_by
from dragoman.extract.grammar.phrases import complements, conjuncts, owners_of, relative_head
from dragoman.extract.grammar.tree import children_by, is_noun
from dragoman.extract.roles.acting import acting_mention, is_agent
from dragoman.extract.roles.cast import Cast
from dragoman.extract.triggers.trigger import Trigger
from dragoman.model.codebook import SpeechEntry


def cast_speech(trigger: Trigger, entry: SpeechEntry, cast: Cast) -> None:
    """Add who speaks, and to whom where saying it is an event."""
    if is_noun(trigger.token):
        _cast_speech_noun(trigger, cast)
        return
    cast.add_all("actor", frame_of(trigger.token).subjects)
    if entry.type is not None:
        cast.add_all("recipient", list(_addressees(trigger, entry)))


def _cast_speech_noun(trigger: Trigger, cast: Cast) -> None:
    """ "Russia's accusation against X", "a call on X by Y"."""
    word = trigger.token
    cast.add_all("actor", owners_of(word))
    cast.add_all("actor", obliques_by(word, "by", "from"))
    cast.add_all("recipient", obliques_by(word, "against", "on", "to", "with"))
    if trigger.carrier is not None:
        subjects = frame_of(trigger.carrier).subjects
        cast.add_all("actor", [one for one in subjects if one != word])


def _addressees(trigger: Trigger, entry: SpeechEntry) -> Iterator[Token]:
    """To whom a speech act is done: its addressee, else the owner of what it speaks of."""
    found = _addressed(trigger, entry)
    people = [token for token in found if acting_mention(token) is not None]
    if people:
        yield from people
        return
    for token in (*found, *frame_of(trigger.token).objects):
        yield from owners_of(token)
        yield from (one for one in obliques_by(token, "of", "by", "from") if is_agent(one))
    if entry.type == "REQUEST":
        yield from _asked(trigger.token)


def _addressed(trigger: Trigger, entry: SpeechEntry) -> list[Token]:
    """What stands where the entry looks for the addressee."""
    frame = frame_of(trigger.token)
    found: list[Token] = []
    if entry.addressee == "object":
        found = frame.objects
    elif entry.addressee:
        found = frame.obliques.get(entry.addressee, [])
    last = trigger.token.doc[trigger.words[-1]]
    return found or (complements(last) if last != trigger.token else [])


def _asked(verb: Token) -> Iterator[Token]:
    """Who is to do what is asked: the subject of the clause asked for."""
    for clause in children_by(verb, "ccomp", "xcomp"):
        for subject in children_by(clause, "nsubj", "nsubjpass"):
            yield from (relative_head(one) for one in conjuncts(subject))
    yield from (one for one in obliques_by(verb, "from", "on", "to") if is_mention(one))
