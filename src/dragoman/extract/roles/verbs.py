"""Roles around a verb: its deep subject, object and prepositional objects."""

from spacy.tokens import Token

from dragoman.extract.annotations import is_mention
from dragoman.extract.grammar.frames import Frame, frame_of
from dragoman.extract.grammar.objects import obliques_by
from dragoman.extract.grammar.phrases import owners_of
from dragoman.extract.roles.acting import is_agent
from dragoman.extract.roles.cast import Cast
from dragoman.extract.roles.phrases import cast_company
from dragoman.extract.triggers.trigger import Trigger
from dragoman.extract.triggers.verbs import objects_behind
from dragoman.extract.triggers.warrants import WARRANT, wanted_by
from dragoman.model.codebook import VerbEntry

ABOUT_DEEDS = ("REJECT", "ACCUSE", "SUPPORT", "ASSAULT")  # done to whoever did the object

TOGETHER = ("with", "between", "among")


def cast_verb(trigger: Trigger, entry: VerbEntry, cast: Cast) -> None:
    """Add the roles that the entry gives to the arguments of the verb."""
    frame = frame_of(trigger.token)
    objects = objects_behind(trigger.token, trigger.words)
    cast.add_all(entry.subject, frame.subjects)
    cast.add_all(entry.object, objects)
    cast_company(trigger.token, entry.subject, cast)
    for prep, tokens in frame.obliques.items():
        role = entry.prep.get(prep, "")
        if role:
            is_place = entry.type != "CONSULT" and role != "recipient"
            cast.add_all(role, tokens, prep=prep if is_place else "")
    for noun in (trigger.token.doc[i] for i in trigger.words if i != trigger.token.i):
        for prep, role in entry.prep.items():
            # "threatened sanctions against Baku", "signed an accord with Baku"
            if entry.type == "THREATEN" or (prep in TOGETHER and role == "actor"):
                cast.add_all(role, obliques_by(noun, prep))
        if noun.lemma_.lower() == WARRANT:
            cast.add_all("recipient", [*wanted_by(noun), *wanted_by(trigger.token)])
    role = entry.object or ("recipient" if entry.type == "SUPPORT" else "")
    for token in objects:
        is_met = entry.type == "CONSULT" and entry.mode != "visit"  # "meet its obligations" is not
        if role and not is_mention(token) and not is_met:
            _cast_behind(token, entry, role=role, frame=frame, cast=cast)


def _cast_behind(noun: Token, entry: VerbEntry, *, role: str, frame: Frame, cast: Cast) -> None:
    """ "condemned Azerbaijan's attack", "recognised Armenia's borders": whose the object is."""
    if entry.type != "SUPPORT" or not obliques_by(noun, "for"):  # "their support for X" is theirs
        cast.add_all(role, [one for one in owners_of(noun) if one not in frame.subjects])
    if entry.type in ABOUT_DEEDS:
        doers = obliques_by(noun, "of", "by", "from", "against")
        cast.add_all(role, [one for one in doers if is_agent(one)])
    if entry.type == "SUPPORT":
        for one in obliques_by(noun, "for"):
            cast.add_all(role, [one, *owners_of(one)])
