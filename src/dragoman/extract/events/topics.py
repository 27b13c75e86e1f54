"""Whether a noun is what is talked about: then nothing says that it was done, or not done."""

from spacy.tokens import Token

from dragoman.extract.grammar.tree import children_by
from dragoman.model.cues import load_cues

TALKED_OF = ("dobj", "nsubjpass")
MENTIONS = ("mention",)
ITEMS = frozenset(("agenda", "demand", "issue", "item", "matter", "point", "subject", "topic"))


def is_topic(noun: Token) -> bool:
    """ "A ceasefire was not discussed", "the ceasefire was the first item on the table"."""
    verb = noun.head
    if noun.dep_ == "pobj" and verb.head.lemma_ in MENTIONS:
        return True  # "made no mention of mediation"
    if noun.dep_ in TALKED_OF:
        is_settled = noun.dep_ == "nsubjpass" and verb.lemma_ == "negotiate"  # that made it
        return verb.lemma_ in load_cues().events.topic_verbs and not is_settled
    told = children_by(verb, "attr") if noun.dep_ == "nsubj" and verb.lemma_ == "be" else []
    return any(one.lemma_.lower() in ITEMS for one in told)
