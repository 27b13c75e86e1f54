"""The venue of a meeting: the house or ground in its place, "at the Emir's palace"."""

from spacy.tokens import Token

from dragoman.extract.grammar.tree import children_by, is_same_sentence
from dragoman.extract.triggers.trigger import Trigger
from dragoman.model.cues import load_cues
from dragoman.model.draft import Characters

AT = ("at", "in", "inside", "aboard", "on")
OTHER_CLAUSES = ("relcl", "ccomp", "advcl", "acl", "parataxis")
LEFT = ("det", "amod", "compound", "poss", "nmod", "nummod", "case")


def venue_of(trigger: Trigger) -> Characters | None:
    """Characters of the venue that stands in the trigger's clause; the first of them."""
    for prep in trigger.token.sent:
        if prep.dep_ == "prep" and prep.lower_ in AT and _is_of_clause(prep, trigger):
            for noun in children_by(prep, "pobj"):
                if noun.lemma_.lower() in load_cues().meetings.sites:
                    return _phrase(noun)
    return None


def _is_of_clause(prep: Token, trigger: Trigger) -> bool:
    """Whether the preposition hangs on the trigger or on what carries it, in one clause."""
    anchors = {trigger.token.i, trigger.anchor.i}
    if trigger.token.dep_ in ("nsubj", "nsubjpass", "dobj", "pobj"):
        anchors.add(trigger.token.head.i)
    step = prep.head
    while step.dep_ not in OTHER_CLAUSES and step.i not in anchors and step.head.i != step.i:
        step = step.head
    return step.i in anchors and is_same_sentence(step, trigger.token)


def _phrase(noun: Token) -> Characters:
    """The noun with its modifiers and the name behind "of"."""
    doc = noun.doc
    first = min((child.left_edge.i for child in children_by(noun, *LEFT)), default=noun.i)
    last = noun.i
    for prep in children_by(noun, "prep"):
        if prep.lower_ == "of" and prep.i == last + 1:
            last = prep.right_edge.i
    return doc[min(first, noun.i)].idx, doc[last].idx + len(doc[last])
