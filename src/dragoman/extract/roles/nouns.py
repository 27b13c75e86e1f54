"""Roles around an event noun: its owners, prepositions, participles, light verb and clauses."""

from spacy.tokens import Token

from dragoman.extract.annotations import actor_of, is_mention, mentions_of
from dragoman.extract.grammar.frames import frame_of
from dragoman.extract.grammar.objects import obliques_by, obliques_of
from dragoman.extract.grammar.phrases import owners_of
from dragoman.extract.grammar.tree import (
    children_by,
    coordinated_verbs,
    finite_verb,
    governing_verb,
    is_verb,
)
from dragoman.extract.roles.acting import acting_mention
from dragoman.extract.roles.cast import Cast
from dragoman.extract.triggers.trigger import Trigger
from dragoman.model.codebook import Codebook, LightEntry, NounEntry
from dragoman.model.cues import load_cues

RECIPROCAL = {"CONSULT", "AGREE", "COOPERATE"}  # done by both: "talks with X"
DOING_AT = ("after", "at", "during", "in")  # talks, before what was done there
CLAUSES = ("acl", "relcl")
OWN = {"AGREE", "SUPPORT"}  # what somebody stresses or announces is his own


def cast_noun(trigger: Trigger, entry: NounEntry, codebook: Codebook, cast: Cast) -> None:
    """Add the roles that the entry, the light verb and the clauses around the noun give."""
    noun = trigger.token
    _cast_participles(noun, cast)
    _cast_prepositions(trigger, entry, cast)
    cast.add_all(entry.owner, owners_of(noun))
    _cast_inner(noun, entry, cast)
    _cast_stressing(noun, entry, cast)
    if trigger.light is not None and trigger.carrier is not None:
        _cast_light(trigger.carrier, trigger.light, noun=noun, entry=entry, cast=cast)
    _cast_clauses(noun, codebook, cast)
    if entry.type == "CONSULT" and trigger.light is None and cast.having("actor"):
        _cast_other_side(noun, cast)
    if entry.type == "CONSULT" and not cast.having("actor"):
        _cast_present(noun, cast)


def _cast_participles(noun: Token, cast: Cast) -> None:
    """ "EU-mediated", "Russian-brokered", "EU-US led" before the noun."""
    participles = load_cues().roles.participles
    for child in noun.children:
        if child.i > noun.i or child.tag_ not in ("VBN", "VBD", "JJ"):
            continue
        names = [one for one in child.subtree if one.i < child.i]
        for mention in mentions_of(names):
            cast.add(participles.get(child.lemma_, ""), mention)


def _cast_prepositions(trigger: Trigger, entry: NounEntry, cast: Cast) -> None:
    """ "talks between A and B", "held with C": those of the noun and of its light verb."""
    with_role = "actor" if entry.type in RECIPROCAL else ""
    roles = {"between": "actor", "among": "actor", "with": with_role, **entry.prep}
    for prep, tokens in obliques_of(trigger.token).items():
        role = roles.get(prep, "")
        if prep == "of":
            of = "actor" if _is_warded_off(trigger) else entry.of
            cast.add_all(role or of, tokens, prep="of")
        else:
            cast.add_all(role, tokens)
    if trigger.carrier is not None:
        for prep, tokens in obliques_of(trigger.carrier).items():
            if prep in ("between", "with", "by"):
                cast.add_all(roles.get(prep, ""), tokens)


def _is_warded_off(trigger: Trigger) -> bool:
    """ "Repelled an attack of the rebels": theirs, unlike "an attack of the town"."""
    light = trigger.light
    return trigger.type == "ASSAULT" and light is not None and light.subject == "recipient"


def _cast_inner(noun: Token, entry: NounEntry, cast: Cast) -> None:
    """ "strengthening of cooperation with Yerevan": the other side stands behind the inner noun."""
    for inner in obliques_by(noun, "of"):
        if not is_mention(inner):
            cast.add_all(entry.prep.get("with", ""), obliques_by(inner, "with"))


def _cast_stressing(noun: Token, entry: NounEntry, cast: Cast) -> None:
    """ "stressed support for X": who stresses it gives it."""
    is_object = noun.dep_ in ("dobj", "pobj") and noun.head.pos_ == "VERB"
    if entry.type in OWN and is_object and not cast.having("actor"):
        cast.add_all("actor", frame_of(noun.head).subjects)


def _cast_light(
    carrier: Token, light: LightEntry, *, noun: Token, entry: NounEntry, cast: Cast
) -> None:
    """The role that the light verb gives its subjects."""
    role = _light_role(carrier, light, entry)
    is_half = entry.type == "CONSULT" and len(cast.having("actor")) == 1
    is_one_sided = is_half and role in ("speaker", "")
    for token in frame_of(carrier).subjects:
        if token == noun or noun.is_ancestor(token):
            continue
        index = acting_mention(token)
        if index is None:
            continue
        if is_one_sided:
            cast.add("actor", index, stated=False)  # "announced talks with X": his talks too
        if role != "host" or token.text not in load_cues().roles.venues:
            cast.add(role, index)


def _light_role(carrier: Token, light: LightEntry, entry: NounEntry) -> str:
    if entry.type == "CONSULT" and carrier.lemma_ in load_cues().roles.hosting:
        return "host"
    if light.subject != "actor":
        return light.subject
    return "actor" if entry.owner in ("", "recipient", "victim") else entry.owner


def _cast_clauses(noun: Token, codebook: Codebook, cast: Cast) -> None:
    """Verbs that modify the noun and carry it: "attended by A", "in which A took part"."""
    clauses = [
        one for word in dict.fromkeys((noun, _spanned(noun))) for one in children_by(word, *CLAUSES)
    ]
    for child in clauses:
        if child.tag_ == "VB":
            continue
        for verb in (child, *coordinated_verbs(child)):
            role = _carrying_role(verb, codebook)
            if role:
                cast.add_all(role, [one for one in frame_of(verb).subjects if one != noun])


def _spanned(noun: Token) -> Token:
    """ "Eight hours of talks brokered by X": the hours, which X brokered to the parser."""
    is_of = noun.dep_ == "pobj" and noun.head.lower_ == "of"
    above = noun.head.head
    return above if is_of and above.lemma_ in load_cues().triggers.spanning else noun


def _carrying_role(verb: Token, codebook: Codebook) -> str:
    lemma = verb.lemma_
    for key in (lemma, f"{lemma} in", f"{lemma} at"):
        if key in codebook.light:
            return codebook.light[key].subject
    return load_cues().roles.participles.get(lemma, "")


def _cast_present(noun: Token, cast: Cast) -> None:
    """ "A and B agreed on it at talks hosted by C": A and B held them (inferred)."""
    noun = _spanned(noun)
    verb = noun.head.head
    verb = verb.head if verb.dep_ == "dobj" else verb  # "signed the accord at talks"
    if noun.dep_ != "pobj" or noun.head.lower_ not in DOING_AT or not is_verb(verb):
        return
    subjects = frame_of(finite_verb(verb)).subjects
    present = [index for one in subjects if (index := acting_mention(one)) is not None]
    is_shared = any((actor := actor_of(one)) and actor.plural for one in subjects)
    if len(present) < 2 and not is_shared:
        return
    for index in present:
        cast.add("actor", index, stated=False)


def _cast_other_side(noun: Token, cast: Cast) -> None:
    """ "urged calm at the end of a meeting with X": who urged met X."""
    obliques = obliques_of(noun)
    verb = governing_verb(noun)
    if "with" not in obliques or verb is None:
        return
    withs = {acting_mention(token) for token in obliques["with"]}
    if not set(cast.having("actor")) - withs:
        cast.add_all("actor", frame_of(finite_verb(verb)).subjects)
