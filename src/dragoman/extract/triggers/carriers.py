"""Light verbs: what carries an event noun, as "hold" carries "talks"."""

from dataclasses import dataclass

from spacy.tokens import Token

from dragoman.extract.grammar.objects import OBJECTS
from dragoman.extract.grammar.tree import is_noun, is_verb
from dragoman.extract.triggers.verbs import verb_phrases
from dragoman.model.codebook import Codebook, LightEntry
from dragoman.model.cues import load_cues

CARRIED = (*OBJECTS, "nsubjpass", "nsubj")


@dataclass(frozen=True, slots=True)
class Carrier:
    """A light verb and its entry."""

    verb: Token
    entry: LightEntry


def carrier_of(noun: Token, codebook: Codebook) -> Carrier | None:
    """The light verb that carries `noun`, or None."""
    head = noun.head
    if noun.dep_ == "conj" and is_noun(head):
        return carrier_of(head, codebook)
    if noun.dep_ == "pobj" and head.dep_ in ("prep", "agent", "prt"):
        return _behind_preposition(head, codebook)
    if noun.dep_ in CARRIED and is_verb(head):
        for key, _ in verb_phrases(head):
            entry = codebook.light.get(key)
            if entry is not None and (noun.dep_ != "nsubj" or _happens(head, entry)):
                return Carrier(head, entry)
    return None


def _behind_preposition(prep: Token, codebook: Codebook) -> Carrier | None:
    """ "took part in talks", "attended a round of talks"."""
    verb = prep.head
    lemma = verb.lemma_.lower()
    for key in (f"{lemma} {prep.lower_}", f"{lemma} part {prep.lower_}"):
        if key in codebook.light:
            return Carrier(verb, codebook.light[key])
    if verb.lower_ == "part" and verb.head.lemma_ == "take":
        entry = codebook.light.get("take part in") or codebook.light.get("take part")
        return Carrier(verb.head, entry) if entry else None
    if verb.pos_ == "NOUN" and verb.lemma_ in load_cues().triggers.spanning:
        return carrier_of(verb, codebook)
    return None


def _happens(verb: Token, entry: LightEntry) -> bool:
    """ "the talks resumed": a verb that carries its own subject."""
    return entry.subject in ("", "actor") and verb.lemma_ in load_cues().triggers.happening
