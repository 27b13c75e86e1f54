"""Who is told as a person, and who as one person alone."""

from spacy.tokens import Token

from dragoman.extract.annotations import actor_of, block_of
from dragoman.extract.grammar.tree import children_by, is_noun
from dragoman.model.cues import load_cues
from dragoman.model.lexicon import Measures

HUMAN = (
    "person",
    "office",
    "officials",
    "people",
    "crowd",
    "members",
)  # kinds of actors that are people
BARE_BLOCKS = ("headline", "caption", "read_more")  # where articles are left out


def are_people(noun: Token, measures: Measures) -> bool:
    """Whether `noun` stands for people: by its meaning, as a mention, or as a number alone."""
    if noun.pos_ in ("NUM", "ADJ", "PRON") or noun.ent_type_ in ("PERSON", "NORP"):
        return True
    lemma = noun.lemma_.lower()
    if lemma in load_cues().figures.counts:
        return True  # "the number held"
    if (
        lemma in measures.people | measures.humans | measures.groups
        or lemma in load_cues().figures.round_numbers
    ):
        return True
    actor = actor_of(noun)
    if actor is None:
        return False
    return actor.kind in HUMAN or (actor.kind == "group" and noun.tag_ == "NNS")  # "rebels"


def is_one_person(noun: Token, measures: Measures) -> bool:
    """ "a soldier", "the mayor", "his son", "Anas Sharif"; in a headline also "soldier"."""
    if noun.lower_ == "another" and noun.pos_ in ("DET", "PRON"):
        return True
    is_adjective = noun.tag_ == "JJ" and noun.dep_ == "amod" and noun.lower_ in measures.people
    if is_adjective:
        return bool(children_by(noun, "cc"))  # "a civilian and two policemen"
    if noun.tag_ not in ("NN", "NNP") or noun.lemma_.lower() in measures.groups:
        return False
    if children_by(noun, "nummod") or not are_people(noun, measures):
        return False
    if noun.tag_ == "NNP" and _is_named(noun):
        return True
    marks = children_by(noun, "det", "poss")
    if any(mark.lower_ in load_cues().figures.anybody for mark in marks):
        return False
    return bool(marks) or block_of(noun) in BARE_BLOCKS


def _is_named(noun: Token) -> bool:
    actor = actor_of(noun)
    return noun.ent_type_ == "PERSON" or (actor is not None and actor.kind == "person")


def key_of(noun: Token) -> str:
    """By what a person is known again in a report: the surname, or the noun."""
    return noun.lower_ if noun.tag_ == "NNP" else noun.lemma_.lower()


def is_known(noun: Token) -> bool:
    """Whether the words point to somebody told before: a name, "the mayor", a bare noun."""
    articles = {child.lower_ for child in children_by(noun, "det")}
    return is_noun(noun) and not articles & {"a", "an", "another"}
